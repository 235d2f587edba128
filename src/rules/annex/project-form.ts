import type { Ask, AskRow, Card } from '../../core/report'
import {
  all,
  type Condition,
  has,
  less,
  lit,
  maybe,
  more,
  not,
  percent,
  points,
  say,
  typed,
  until,
} from '../../core/wording'
import { amount, long, pick, row, words } from '../sections/shared'
import { indicators } from './indicators'
import { MONEY, SOURCES } from './project-figures'
import { chosen, type Forms, gradeOf, scored } from './words'

/** Money from elsewhere than the treasury. */
export const isMixed: Condition = chosen('.funds', 'mixed')

/** A sheet is made of every project of which nobody says no; a report only of those of which somebody says yes. */
export const hasSheet: Condition = not(chosen('.sheet', 'no'))
export const hasReport: Condition = chosen('.report', 'yes')

/** 预算执行率 under 90 %: the form asks why. */
export const isSlow: Condition = all(typed('.rateWeight'), not({ c: 'reaches', id: '.rateScore', least: 9 }))

const yesNo = (at: string, label: string, initial: 'yes' | 'no'): Ask => ({
  at,
  kind: 'choice',
  label,
  initial,
  options: [
    { value: 'yes', label: '印' },
    { value: 'no', label: '不印' },
  ],
})

const named: Card = {
  title: '项目',
  fields: [
    { at: '.name', kind: 'name', label: '项目名称', hint: '与预算批复一致，不写“项目”二字' },
    words('.code', '项目编码', { hint: '可不填' }),
    words('.department', '主管部门及代码', { hint: '留空就写本单位' }),
    words('.operator', '实施单位', { hint: '留空就写本单位' }),
    yesNo('.sheet', '自评表', 'yes'),
    yesNo('.report', '自评报告', 'no'),
    pick('.funds', '资金来源', { fiscal: '全部是财政资金', mixed: '还有其他资金' }, 'fiscal'),
  ],
}

const LABELS = { initial: '年初预算', budget: '调整后预算', final: '执行数' } as const

const rateFollows = [{ when: has('.rate'), p: say`执行率${percent('.rate')}` }]

/** Money of a scored form: three columns, four sources. */
const scoredMoney: Card = {
  title: '预算执行',
  heads: MONEY.map((column) => lit(LABELS[column])),
  rows: [
    row(
      '总额',
      MONEY.map((column) => amount(`.${column}`, LABELS[column])),
      rateFollows,
    ),
    ...SOURCES.map(
      ({ id, name }): AskRow => ({
        ...row(
          name,
          MONEY.map((column) => amount(`.${column}${id}`, `${name}的${LABELS[column]}`)),
        ),
        when: isMixed,
      }),
    ),
    {
      ...row(
        '其余是财政资金',
        MONEY.map((column) => ({ figure: `.${column}Fiscal` })),
      ),
      when: isMixed,
    },
  ],
  note: '执行率是执行数除以调整后预算，未到 90% 的要说明原因。',
}

const plainMoney: Card = {
  title: '预算执行',
  heads: [lit('预算数'), lit('执行数')],
  rows: [
    row('总额', [amount('.budget', '预算数'), amount('.final', '执行数')], rateFollows),
    {
      ...row('其他资金', [
        amount('.budgetOther', '其他资金的预算数'),
        amount('.finalOther', '其他资金的执行数'),
      ]),
      when: isMixed,
    },
    { ...row('其余是财政拨款', [{ figure: '.budgetGrant' }, { figure: '.finalGrant' }]), when: isMixed },
  ],
  note: '预算数用调整后的预算数。',
}

const rateWeight: Ask = {
  at: '.rateWeight',
  kind: 'points',
  label: '执行率的权重',
  initial: '10',
  hint: '各表都是 10 分，其余 90 分在绩效指标里',
  when: scored,
}

const goals = (forms: Forms): Card => ({
  title: '年度目标',
  fields: [
    long('.goal', '年度目标'),
    long('.done', '年度目标完成情况', { hint: '100 字以内' }),
    ...(forms === 'scored'
      ? [long('.content', '实施内容及过程'), words('.slowReason', '执行率未到 90% 的原因', { when: isSlow })]
      : []),
    rateWeight,
  ],
})

const points100: Card = {
  title: '合计',
  heads: [lit('权重'), lit('得分')],
  rows: [
    { ...row('预算执行率', [undefined, { figure: '.rateScore' }]), when: scored },
    { ...row('绩效指标', [{ figure: '.indicatorWeight' }, { figure: '.indicatorScore' }]), when: scored },
    {
      ...row(
        '总分',
        [{ figure: '.weights' }, { figure: '.total' }],
        [
          { p: gradeOf('.total') },
          {
            p: maybe(
              { c: 'any', of: [less('.weights', '.full'), more('.weights', '.full')] },
              say`权重应当合计${points('.full')}`,
            ),
          },
        ],
      ),
      when: scored,
    },
  ],
}

const conclusion = (forms: Forms): Card => ({
  title: '结论',
  fields: [
    long('.conclusion', '评价结论', {
      hint: forms === 'scored' ? '总分和等级自动写在前面' : '写进自评报告',
      ...(forms === 'scored' ? {} : { when: hasReport }),
    }),
    words('.problem', '存在问题', { hint: '没有就写“无”' }),
    words('.measure', '改进措施', { hint: '没有就写“无”' }),
    ...(forms === 'scored'
      ? [
          words('.leader', '项目负责人', { hint: '可空着，打印后签字' }),
          words('.accountant', '财务负责人', { hint: '可空着，打印后签字' }),
        ]
      : []),
  ],
})

/** Paragraphs of their own in the report, and texts that stand behind a lead. */
const inReport = (at: string, label: string, hint?: string): Ask =>
  long(at, label, { when: hasReport, ...(hint === undefined ? {} : { hint }) })
const after = (at: string, label: string, hint?: string): Ask =>
  words(at, label, { when: hasReport, ...(hint === undefined ? {} : { hint }) })

const report: Card = {
  title: '自评报告',
  fields: [
    after('.basis', '项目立项、资金申报依据'),
    after('.rules', '资金管理办法'),
    after('.allocation', '资金分配的原则及考虑因素'),
    after('.main', '项目主要内容'),
    after('.declared', '申报内容与实际是否相符、目标是否合理可行'),
    long('.method', '自评步骤及方法', { when: all(hasReport, until(2020)) }),
    inReport('.approval', '资金申报及批复情况'),
    after('.plan', '资金计划'),
    amount('.granted', '实际拨款', { when: hasReport }),
    after('.use', '资金使用的合规情况', '金额和执行率自动写在前面'),
    inReport('.accounting', '财务管理情况'),
    inReport('.organisation', '组织架构及实施流程'),
    inReport('.management', '项目管理情况'),
    inReport('.supervision', '项目监管情况'),
    inReport('.completion', '项目完成情况', '各项指标自动写在后面'),
    inReport('.benefit', '项目效益情况', '各项指标自动写在后面'),
  ],
}

/** The form of a project. */
export const projectCards = (forms: Forms): readonly Card[] => [
  named,
  forms === 'scored' ? scoredMoney : plainMoney,
  goals(forms),
  {
    title: '绩效指标',
    list: indicators(forms),
    note:
      forms === 'scored'
        ? '≥、≤、＝ 的得分按指标值和完成值算；定性的两栏写法一样得满分，不一样的自己填得分。'
        : '指标值和完成值照原话写，如“≥15000件”。',
  },
  points100,
  conclusion(forms),
  report,
]
