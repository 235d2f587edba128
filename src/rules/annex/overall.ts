import type { Ask, Body, Card, Section } from '../../core/report'
import {
  all,
  type Condition,
  count as counted,
  has,
  lit,
  maybe,
  money,
  name,
  nonzero,
  not,
  type Pattern,
  percent,
  say,
  since,
  text,
  typed,
  until,
  word,
  year,
} from '../../core/wording'
import { amount, kindWord, long, pick, words } from '../sections/shared'
import { expenditureSentence, incomeSentence } from './overall-money'
import { staffCard, staffDerives, staffSentence } from './overall-staff'
import { overallTitle } from './printed'
import { targetAsks, targetSays } from './target-texts'
import { chosen, GRADES, levelWord } from './words'

const early = until(2021)
const late = since(2022)
/** 三 by the targets of the year's money, rather than by management and use of results. */
const byTargets: Condition = all(early, chosen('review.form', 'targets'))
const byManagement: Condition = all(early, not(chosen('review.form', 'targets')))

const section = (id: string, title: Pattern, when?: Condition): Body => ({
  t: 'section',
  id,
  title,
  ...(when ? { when } : {}),
})
const under = (id: string, title: Pattern, when?: Condition): Body => ({
  t: 'subheading',
  id,
  title,
  ...(when ? { when } : {}),
})
const lines = (at: string, when?: Condition): Body => ({
  t: 'lines',
  id: `${at}Text`,
  at,
  ...(when ? { when } : {}),
})
const says = (id: string, p: Pattern, when?: Condition): Body => ({
  t: 'paragraph',
  id,
  clauses: [{ id: `review.${id}`, p }],
  ...(when ? { when } : {}),
})

/** A text of the first part is used again, unless the report has one of its own. */
const again = (own: string, usual: string): readonly Body[] => [
  lines(own, typed(own)),
  lines(usual, not(typed(own))),
]

const assets = say`${year}年末固定资产净值${money('review.assets')}${maybe(nonzero('assets.vehicles'), say`，其中公务用车${counted('assets.vehicles', '辆')}`)}。`

const project = say`${name('.name', '项目')}项目：全年预算${money('.budget')}，执行${money('.final')}${maybe(has('.rate'), say`，执行率${percent('.rate')}`)}。${text('.done')}。`

const result = say`综合以上各项指标，${name('unit.name')}${year}年${kindWord}整体支出绩效自我评价认定结果：${word('review.grade', Object.fromEntries(GRADES.map(({ value }) => [value, value])))}。`

/** 三 as most reports of 2020 and 2021 write it. */
const management: readonly Body[] = [
  under('manage2020', lit('部门预算管理'), all(byManagement, until(2020))),
  under('manage2021', lit('部门预算项目绩效管理'), all(byManagement, since(2021))),
  lines('review.management', byManagement),
  under('results', lit('结果应用情况'), byManagement),
  lines('review.results', byManagement),
]

/** 三 by targets, money of the treasury and of the projects apart. */
const targets: readonly Body[] = [
  under('treasury', say`${levelWord}财政资金绩效目标完成情况`, byTargets),
  ...targetSays('review.target', 'target', { when: byTargets }),
  under('special', say`${levelWord}专项（项目）资金绩效目标完成情况`, byTargets),
  {
    t: 'items',
    id: 'specialProjects',
    list: 'projects',
    when: byTargets,
    clause: { id: 'review.project', p: project },
  },
  under('verdict', lit('自评结论'), byTargets),
  {
    t: 'item',
    id: 'budgeting',
    when: byTargets,
    clauses: [{ id: 'review.budgeting', p: say`预算管理。${text('review.budgeting')}。` }],
  },
  {
    t: 'item',
    id: 'duties',
    when: byTargets,
    clauses: [{ id: 'review.effect', p: say`履职效益。${text('review.effect')}。` }],
  },
  says('result', result, byTargets),
]

/** 三 since 2022. Only its heading was seen; what stands under it is taken over from before. */
const analysis: readonly Body[] = [
  under('projects', lit('部门预算项目绩效分析'), late),
  lines('review.management', late),
  under('work', lit('部门整体履职绩效分析'), late),
  lines('review.work', late),
  under('used', lit('结果应用情况'), late),
  lines('review.results', late),
]

const content: readonly Ask[] = [
  long('review.organisation', '机构组成', { hint: '留空就用第一部分的机构设置' }),
  long('review.duties', '机构职能', { hint: '留空就用第一部分的主要职能' }),
  amount('review.assets', '年末固定资产净值', { hint: '可不填，填了才写这一句' }),
]

const forms: Card = {
  title: '写法',
  fields: [
    pick('review.expenditure', '支出写法', { class: '按功能分类', kind: '按基本和项目' }, 'class'),
    pick(
      'review.form',
      '第三节写法',
      { management: '管理、结果应用和自评质量', targets: '各项指标完成情况' },
      'management',
      { when: early },
    ),
  ],
}

const texts: Card = {
  title: '绩效管理',
  fields: [
    long('review.management', '预算项目绩效管理', {
      when: not(byTargets),
      hint: '目标制定、目标实现、预算编制、执行进度和违规记录',
    }),
    long('review.work', '履职绩效', { when: late }),
    long('review.results', '结果应用情况', { when: not(byTargets) }),
    ...targetAsks('review.target', { when: byTargets }),
    words('review.budgeting', '预算管理', { when: byTargets, hint: '制度是否健全，资金使用是否合规' }),
    words('review.effect', '履职效益', { when: byTargets, hint: '行政效能和群众满意度' }),
    { at: 'review.grade', kind: 'choice', label: '自评结果', options: GRADES, when: byTargets },
    long('review.quality', '自评质量'),
    long('review.conclusion', '评价结论'),
    long('review.problems', '存在问题', { hint: '没有就写“无”' }),
    long('review.suggestions', '改进建议', { hint: '没有就写“无”' }),
  ],
}

/** 整体绩效评价报告 of the unit. */
export const overallReview: Section = {
  id: 'review',
  title: undefined,
  short: '整体绩效评价',
  lead: '收入、支出和人员的句子自己写好，这里只写文字和人数。',
  cards: [forms, { title: '概况', fields: content }, staffCard, texts],
  derives: staffDerives,
  says: [
    { t: 'title', id: 'head', title: overallTitle },
    section('overview', lit('部门（单位）概况')),
    under('organisation', lit('机构组成')),
    ...again('review.organisation', 'overview.organisation'),
    under('functions', lit('机构职能')),
    ...again('review.duties', 'overview.duties'),
    under('staff', lit('人员概况')),
    says('staffText', staffSentence),
    says('assets', assets, typed('review.assets')),
    section('money', lit('部门财政资金收支情况'), early),
    section('moneySince', lit('部门资金收支情况'), late),
    under('income', lit('部门财政资金收入情况')),
    says('incomeText', incomeSentence),
    under('expenditure', lit('部门财政资金支出情况')),
    says('expenditureText', expenditureSentence),
    section('managed', lit('部门整体预算绩效管理情况'), early),
    section('analysed', lit('部门整体绩效分析'), late),
    ...management,
    ...targets,
    ...analysis,
    under('quality', lit('自评质量')),
    lines('review.quality'),
    section('end', lit('评价结论及建议')),
    under('conclusion', lit('评价结论')),
    lines('review.conclusion'),
    under('problems', lit('存在问题')),
    lines('review.problems'),
    under('suggestions', lit('改进建议')),
    lines('review.suggestions'),
  ],
}
