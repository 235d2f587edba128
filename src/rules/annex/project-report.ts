import type { Body } from '../../core/report'
import {
  all,
  type Condition,
  choice,
  has,
  lit,
  maybe,
  money,
  name,
  nonzero,
  oneOf,
  type Pattern,
  percent,
  points,
  say,
  text,
  until,
  year,
} from '../../core/wording'
import { hasReport } from './project-form'
import { actualWords, gradeOf, level2Word, levelIds, scored, targetWords } from './words'

const section = (id: string, title: string): Body => ({ t: 'section', id: `report.${id}`, title: lit(title) })
const under = (id: string, title: string, when?: Condition): Body => ({
  t: 'subheading',
  id: `report.${id}`,
  title: lit(title),
  ...(when ? { when } : {}),
})
const lines = (column: string, when?: Condition): Body => ({
  t: 'lines',
  id: `report.${column}Text`,
  at: `.${column}`,
  ...(when ? { when } : {}),
})
const item = (id: string, p: Pattern, when?: Condition): Body => ({
  t: 'item',
  id: `report.${id}`,
  clauses: [{ id: `project.${id}`, p }],
  ...(when ? { when } : {}),
})

/** A short text as a paragraph. */
const said = (column: string): Body => ({
  t: 'paragraph',
  id: `report.${column}Text`,
  clauses: [{ id: `project.${column}`, p: say`${text(`.${column}`)}。` }],
})

/** The indicators of a project, one paragraph each. */
const each = (id: string, levels: readonly string[], p: Pattern): Body => ({
  t: 'each',
  id: `report.${id}`,
  list: 'indicators',
  of: 'project',
  when: choice('.level2', ...levels),
  says: [{ t: 'paragraph', id: `report.${id}`, clauses: [{ id: `indicator.${id}`, p }] }],
})

/** Before 2022 a value may be a text, 按计划完成: it follows a colon, for no verb fits every text. */
const target: Pattern = oneOf(
  [{ when: until(2021), p: say`${level2Word}：${name('.name')}。目标值：${targetWords}。` }],
  say`${level2Word}：${name('.name')}，目标值${targetWords}。`,
)
const reached: Pattern = oneOf(
  [
    {
      when: until(2021),
      p: say`${level2Word}：${name('.name')}。目标值：${targetWords}；实际完成值：${actualWords}。`,
    },
  ],
  say`${level2Word}：${name('.name')}，目标值${targetWords}，实际完成${actualWords}。`,
)

const title: Pattern = oneOf(
  [{ when: until(2020), p: say`${year}年${name('unit.name')}${name('.name', '项目')}项目绩效评价报告` }],
  say`${name('unit.name')}${year}年专项预算项目支出绩效自评报告（${name('.name', '项目')}项目）`,
)

const group = (label: string, id: string): { when: Condition; p: Pattern } => ({
  when: nonzero(`.${id}Weight`),
  p: say`${label}权重${points(`.${id}Weight`, '分')}，得分${points(`.${id}Score`, '分')}`,
})

/** Scores of 五（一）, with the total and its grade. */
const scores: readonly Body[] = [
  item(
    'rateScore',
    say`预算执行率：权重${points('.rateWeight', '分')}，得分${points('.rateScore', '分')}。`,
    scored,
  ),
  item(
    'effectScores',
    say`产出与效益指标：${{
      t: 'joined',
      between: '；',
      parts: [group('产出指标', 'output'), group('效益指标', 'effect')],
    }}。`,
    all(scored, { c: 'any', of: [nonzero('.outputWeight'), nonzero('.effectWeight')] }),
  ),
  item(
    'satisfactionScores',
    say`满意度指标：权重${points('.satisfactionWeight', '分')}，得分${points('.satisfactionScore', '分')}。`,
    all(scored, nonzero('.satisfactionWeight')),
  ),
  {
    t: 'paragraph',
    id: 'report.grade',
    when: scored,
    clauses: [
      {
        id: 'project.grade',
        p: say`${name('.name', '项目')}项目支出绩效自评得分${points('.total', '分')}，自评等级为${gradeOf('.total')}。`,
      },
    ],
  },
]

/** 项目支出绩效自评报告, once for each project that has one. */
export const projectReport: Body = {
  t: 'each',
  id: 'report',
  list: 'projects',
  when: hasReport,
  says: [
    { t: 'title', id: 'report.title', title },
    section('project', '项目概况'),
    under('basics', '项目基本情况'),
    item('basis', say`项目立项、资金申报依据。${text('.basis')}。`),
    item('rules', say`资金管理办法制定情况，资金支持具体项目的条件、范围与支持方式概况。${text('.rules')}。`),
    item('allocation', say`资金分配的原则及考虑因素。${text('.allocation')}。`),
    under('goals', '项目绩效目标'),
    item('main', say`项目主要内容。${text('.main')}。`),
    item('targets', lit('项目应实现的具体绩效目标。')),
    each('target', levelIds('output', 'effect', 'satisfaction'), target),
    item('declared', say`申报内容与实际是否相符，申报目标是否合理可行。${text('.declared')}。`),
    under('steps', '项目自评步骤及方法', until(2020)),
    lines('method', until(2020)),
    section('money', '项目资金申报及使用情况'),
    under('approved', '项目资金申报及批复情况'),
    lines('approval'),
    under('funds', '资金计划、到位及使用情况'),
    item('plan', say`资金计划。${text('.plan')}。`),
    item(
      'granted',
      say`资金到位。${year}年，下达项目预算${money('.budget')}，实际拨款${money('.granted')}${maybe(has('.grantRate'), say`，资金到位率${percent('.grantRate')}`)}。`,
    ),
    item(
      'use',
      say`资金使用。${year}年，项目实际使用资金${money('.final')}${maybe(has('.rate'), say`，预算执行率${percent('.rate')}`)}。${text('.use')}。`,
    ),
    under('books', '项目财务管理情况'),
    lines('accounting'),
    section('work', '项目实施及管理情况'),
    under('structure', '项目组织架构及实施流程'),
    lines('organisation'),
    under('managed', '项目管理情况'),
    lines('management'),
    under('supervised', '项目监管情况'),
    lines('supervision'),
    section('performance', '项目绩效情况'),
    under('completed', '项目完成情况'),
    lines('completion'),
    each('output', levelIds('output'), reached),
    under('benefits', '项目效益情况'),
    lines('benefit'),
    each('effect', levelIds('effect', 'satisfaction'), reached),
    section('end', '评价结论及建议'),
    under('conclusions', '评价结论'),
    lines('conclusion'),
    ...scores,
    under('problems', '存在的问题'),
    said('problem'),
    under('measures', '相关建议'),
    said('measure'),
  ],
}
