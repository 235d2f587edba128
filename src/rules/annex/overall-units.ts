import { sumOf } from '../../core/figures'
import type { Body, Section } from '../../core/report'
import {
  count as counted,
  lit,
  maybe,
  name,
  nonzero,
  type Pattern,
  say,
  text,
  typed,
  until,
  year,
} from '../../core/wording'
import { amount, count, long, row, words } from '../sections/shared'
import { UNIT_EXPENDITURE, UNIT_INCOME, unitExpenditure, unitIncome, unitMoney } from './overall-money'

const under = (id: string, title: string, body: Body): readonly Body[] => [
  { t: 'subheading', id, title: lit(title) },
  body,
]
const lines = (column: string): Body => ({ t: 'lines', id: `${column}Text`, at: `.${column}` })
const says = (id: string, p: Pattern): Body => ({
  t: 'paragraph',
  id,
  clauses: [{ id: `unitReport.${id}`, p }],
})

const staff = say`共有职工${counted('.people', '人')}${maybe(nonzero('.people'), say`，其中：在职${counted('.inPost', '人')}、退休${counted('.retired', '人')}`)}。${maybe(typed('.moves'), say`${text('.moves')}。`)}`

/** 整体绩效评价报告 of units below a department, each a record of its own. */
export const unitReviews: Section = {
  id: 'unitReports',
  title: undefined,
  short: '下属单位评价',
  lead: '下属单位另有整体绩效评价报告的，一个单位一份；没有就不加。',
  cards: [
    {
      title: '下属单位的报告',
      records: {
        list: 'unitReports',
        addLabel: '下属单位',
        naming: 'name',
        cards: [
          {
            title: '概况',
            fields: [
              { at: '.name', kind: 'name', label: '单位名称' },
              long('.organisation', '机构组成'),
              long('.duties', '机构职能'),
              count('.inPost', '在职人数', '人'),
              count('.retired', '退休人数', '人'),
              words('.moves', '人员变动', { hint: '可不填' }),
            ],
          },
          {
            title: '收入',
            heads: [lit('年初预算')],
            rows: [
              ...UNIT_INCOME.map(({ id, name: called }) => row(called, [amount(`.${id}`, called)])),
              row('收入合计', [{ figure: '.income' }]),
            ],
          },
          {
            title: '支出',
            heads: [lit('本年度')],
            rows: [
              ...UNIT_EXPENDITURE.map(({ id, name: called }) => row(called, [amount(`.${id}`, called)])),
              row('支出合计', [{ figure: '.spent' }]),
            ],
          },
          {
            title: '绩效管理',
            fields: [
              long('.management', '预算项目绩效管理'),
              long('.results', '结果应用情况'),
              long('.quality', '自评质量'),
              long('.conclusion', '评价结论'),
              long('.problems', '存在问题', { hint: '没有就写“无”' }),
              long('.suggestions', '改进建议', { hint: '没有就写“无”' }),
            ],
          },
        ],
      },
    },
  ],
  derives: {
    rows: [
      {
        list: 'unitReports',
        inputs: {
          inPost: 'count',
          retired: 'count',
          ...Object.fromEntries(
            [...UNIT_INCOME, ...UNIT_EXPENDITURE].map(({ id }) => [id, 'amount' as const]),
          ),
        },
        figures: { people: sumOf('.inPost', '.retired'), ...unitMoney },
      },
    ],
  },
  says: [
    {
      t: 'each',
      id: 'report',
      list: 'unitReports',
      says: [
        { t: 'title', id: 'head', title: say`${year}年${name('.name')}整体绩效评价报告` },
        { t: 'section', id: 'overview', title: lit('部门（单位）概况') },
        ...under('organisation', '机构组成', lines('organisation')),
        ...under('duties', '机构职能', lines('duties')),
        ...under('staff', '人员概况', says('staffText', staff)),
        { t: 'section', id: 'money', title: lit('部门财政资金收支情况'), when: until(2021) },
        { t: 'section', id: 'moneySince', title: lit('部门资金收支情况'), when: { c: 'year', from: 2022 } },
        ...under('income', '部门财政资金收入情况', says('incomeText', unitIncome)),
        ...under('spent', '部门财政资金支出情况', says('spentText', unitExpenditure)),
        { t: 'section', id: 'managed', title: lit('部门整体预算绩效管理情况'), when: until(2021) },
        { t: 'section', id: 'analysed', title: lit('部门整体绩效分析'), when: { c: 'year', from: 2022 } },
        ...under('management', '部门预算项目绩效管理', lines('management')),
        ...under('results', '结果应用情况', lines('results')),
        ...under('quality', '自评质量', lines('quality')),
        { t: 'section', id: 'end', title: lit('评价结论及建议') },
        ...under('conclusion', '评价结论', lines('conclusion')),
        ...under('problems', '存在问题', lines('problems')),
        ...under('suggestions', '改进建议', lines('suggestions')),
      ],
    },
  ],
}
