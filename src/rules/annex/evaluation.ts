import type { Body, Part, Section } from '../../core/report'
import { count as counted, lit, name, type Pattern, points, say, text, word, year } from '../../core/wording'
import { count, long, words } from '../sections/shared'
import { unit } from '../sections/unit'
import {
  costCards,
  costDerives,
  costHolds,
  costSentence,
  evaluationMoney,
  projectCostSentence,
} from './evaluation-money'
import { staffCard, staffDerives, staffSays } from './evaluation-staff'
import { targetAsks, targetSays } from './target-texts'
import { GRADES, levelWord } from './words'

/** 整体绩效自评报告, published on its own: a title without cover and contents, and five sections. */

const under = (id: string, title: Pattern): Body => ({ t: 'subheading', id, title })
const paragraph = (id: string, p: Pattern): Body => ({
  t: 'paragraph',
  id,
  clauses: [{ id: `evaluation.${id}`, p }],
})
const item = (id: string, p: Pattern): Body => ({
  t: 'item',
  id,
  clauses: [{ id: `evaluation.${id}`, p }],
})

const DATES = '日期'

const front: Section = {
  ...unit,
  short: '单位',
  // There is no cover and there are no contents to print dates on.
  cards: unit.cards.filter(({ title }) => title !== DATES),
  says: [
    {
      t: 'title',
      id: 'head',
      title: say`${name('unit.name')}${year}年度部门预算整体绩效自评报告`,
    },
  ],
}

const overview: Section = {
  id: 'evaluationOverview',
  title: lit('部门概况'),
  short: '部门概况',
  lead: '职能、机构和人员。机构和人员要写当年变动及原因。',
  cards: [
    {
      fields: [
        long('evaluation.duties', '主要职能', { hint: '一行一段' }),
        long('evaluation.organisation', '机构情况', { hint: '包括当年变动情况及原因' }),
      ],
    },
    staffCard,
  ],
  derives: staffDerives,
  says: [
    under('basics', lit('基本情况')),
    item('dutiesHead', lit('主要职能')),
    { t: 'lines', id: 'duties', at: 'evaluation.duties' },
    item('organisationHead', lit('机构情况，包括当年变动情况及原因')),
    { t: 'lines', id: 'organisation', at: 'evaluation.organisation' },
    item('staffHead', lit('人员情况，包括当年变动情况及原因')),
    ...staffSays,
  ],
}

/** Who was asked, and how many of them were content. */
const satisfaction: Body = paragraph(
  'rated',
  say`全年接受群众和企业满意度评价${counted('evaluation.rated', '人次')}，满意率${points('evaluation.content', '%')}；工作人员满意度${points('evaluation.staffContent', '%')}。`,
)

/** Kinds that have sentences with figures instead of a text. */
const TREASURY_SAYS = ['Cost', 'Satisfaction'] as const
const PROJECT_SAYS = ['Cost'] as const

const targets: Section = {
  id: 'evaluationTargets',
  title: lit('绩效目标完成情况分析'),
  short: '绩效目标',
  lead: '照绩效目标和指标值逐项写。没有的可空着的指标不写。',
  cards: [
    { title: '财政资金的指标', fields: targetAsks('evaluation.target', { without: TREASURY_SAYS }) },
    ...costCards,
    {
      title: '满意度',
      fields: [
        count('evaluation.rated', '接受评价', '人次'),
        { at: 'evaluation.content', kind: 'points', label: '满意率', unit: '%' },
        { at: 'evaluation.staffContent', kind: 'points', label: '工作人员满意度', unit: '%' },
      ],
    },
    { title: '专项（项目）资金的指标', fields: targetAsks('evaluation.project', { without: PROJECT_SAYS }) },
    {
      title: '自评结论',
      fields: [
        words('evaluation.budgeting', '预算管理', { hint: '经费控制、制度和资金使用' }),
        words('evaluation.effect', '履职效益', { hint: '行政效能和满意度' }),
        { at: 'evaluation.grade', kind: 'choice', label: '自评结果', options: GRADES },
        words('evaluation.next', '今后打算', { hint: '如：加强预算管理，提高经费的使用效益' }),
      ],
    },
  ],
  derives: costDerives,
  holds: costHolds,
  says: [
    under('treasury', say`${levelWord}财政资金绩效目标完成情况`),
    ...targetSays('evaluation.target', 'target', {
      without: TREASURY_SAYS,
      after: { output: [paragraph('cost', costSentence)], satisfaction: [satisfaction] },
    }),
    under('special', say`${levelWord}专项（项目）资金绩效目标完成情况`),
    ...targetSays('evaluation.project', 'project', {
      without: PROJECT_SAYS,
      after: { output: [paragraph('projectCost', projectCostSentence)] },
    }),
    under('verdict', lit('自评结论')),
    item('budgeting', say`预算管理。${text('evaluation.budgeting')}。`),
    item('effect', say`履职效益。${text('evaluation.effect')}。`),
    paragraph(
      'grade',
      say`综合以上各项指标，${name('unit.name')}${year}年部门整体支出绩效自我评价认定结果：${word('evaluation.grade', Object.fromEntries(GRADES.map(({ value }) => [value, value])))}。今后将${text('evaluation.next')}。`,
    ),
  ],
}

/** A section that is one text. */
const closing = (id: string, field: string, title: string, short: string): Section => ({
  id,
  title: lit(title),
  short,
  lead: '一行一段，没有就写“无”。',
  cards: [{ fields: [long(field, title)] }],
  derives: {},
  says: [{ t: 'lines', id: 'text', at: field }],
})

/** Its parts; the kind of report is `evaluation`. */
export const evaluationParts: readonly Part[] = [
  {
    id: 'evaluation',
    short: '自评报告',
    title: undefined,
    sections: [
      front,
      overview,
      evaluationMoney,
      targets,
      closing(
        'evaluationDeviation',
        'evaluation.deviation',
        '偏离绩效目标的原因和下一步改进措施',
        '原因和措施',
      ),
      closing(
        'evaluationPublication',
        'evaluation.publication',
        '绩效自评结果拟应用和公开公示情况',
        '应用和公示',
      ),
    ],
  },
]
