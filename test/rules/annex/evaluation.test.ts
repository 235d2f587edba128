// 整体绩效自评报告, a report of its own.
import { describe, expect, test } from 'vitest'
import type { Draft } from '../../../src/core/draft'
import { headingText } from '../../../src/core/report'
import { evaluateDraft } from '../../../src/rules'
import { type Cells, findingsOf, gapsOf, textOf } from './desk'

const FIELDS: Cells = {
  'unit.name': '云岭县政务服务局',
  'unit.year': '2020',
  'unit.kind': 'evaluation',
  'unit.level': 'county',
  'unit.money': 'wan',
  'unit.digits': 'trim',
  'evaluation.duties': '指导全县政务服务。\n管理政务大厅。',
  'evaluation.organisation': '一级预算单位，下属1个事业单位，本年无变动。',
  'evaluation.income': '1466.16',
  'evaluation.wages': '561.22',
  'evaluation.goods': '0',
  'evaluation.persons': '1.58',
  'evaluation.social': '39.28',
  'evaluation.health': '0',
  'evaluation.housing': '37.27',
  'evaluation.projectMoney': '6个项目，年初安排646.99万元。',
  'evaluation.added': '179.82',
  'evaluation.addedUse': '统一工作人员着装',
  'evaluation.special': '无',
  'evaluation.otherMoney': '无',
  'evaluation.cost': '306.65',
  'evaluation.projectAdded': '135.51',
  'evaluation.projectUsed': '95.01',
  'evaluation.targetQuantity': '受理事项31206件',
  'evaluation.targetQuality': '电梯空调正常运行',
  'evaluation.targetSocial': '按时办结率100%',
  'evaluation.rated': '29463',
  'evaluation.content': '99.86',
  'evaluation.staffContent': '100',
  'evaluation.projectQuantity': '建成一套系统',
  'evaluation.projectSocial': '交易更加公开',
  'evaluation.projectSatisfaction': '满意度99.86%',
  'evaluation.budgeting': '公用经费控制率100%',
  'evaluation.effect': '群众满意度高',
  'evaluation.grade': '良',
  'evaluation.next': '加强预算管理',
  'evaluation.deviation': '无',
  'evaluation.publication': '在门户网站公开。',
}

const STAFF: readonly Cells[] = [
  {
    name: '县政务服务局',
    officials: '13',
    institution: '0',
    workers: '1',
    others: '1',
    prior: '14',
    moves: '因退伍安置新增机关工勤1人',
  },
  { name: '县交易中心', officials: '0', institution: '19', workers: '0', others: '0', prior: '17' },
]

const COSTS: readonly Cells[] = [
  { name: '大厅日常维护费用', amount: '207', use: '水电、物业和维修' },
  { name: '购买服务费用', amount: '99.65' },
]

const rows = (all: readonly Cells[]) => all.map((cells, i) => ({ key: `r${i + 1}`, cells }))

const draftOf = (fields: Cells = {}, staff = STAFF, costs = COSTS): Draft => ({
  fields: { ...FIELDS, ...fields },
  lists: { staffing: rows(staff), costs: rows(costs) },
})

const lineOf = (draft: Draft, begins: string): string | undefined =>
  textOf(draft)
    .split('\n')
    .find((line) => line.startsWith(begins))

describe('整体绩效自评报告', () => {
  test('有标题，没有封面和目录，一、到五、依次写', () => {
    const { report } = evaluateDraft(draftOf())
    expect(report.blocks.some(({ kind }) => kind === 'cover' || kind === 'contents')).toBe(false)
    const headings = report.blocks.flatMap((block) => (block.kind === 'heading' ? [headingText(block)] : []))
    expect(headings).toEqual([
      '云岭县政务服务局2020年度部门预算整体绩效自评报告',
      '一、部门概况',
      '（一）基本情况',
      '二、部门资金基本情况',
      '（一）年初部门预算安排及支出情况',
      '（二）追加预算安排及支出情况',
      '（三）专项资金安排及支出情况',
      '（四）其他资金收支及结转结余使用情况',
      '三、绩效目标完成情况分析',
      '（一）县级财政资金绩效目标完成情况',
      '（二）县级专项（项目）资金绩效目标完成情况',
      '（三）自评结论',
      '四、偏离绩效目标的原因和下一步改进措施',
      '五、绩效自评结果拟应用和公开公示情况',
    ])
  })

  test('都填了，没有待填，标点不重', () => {
    expect(gapsOf(draftOf())).toEqual([])
    expect(textOf(draftOf())).not.toMatch(/待填|NaN|undefined|。。|，，|；。|、。|：。/)
  })

  test('什么都没填，只有待填，没有数', () => {
    const { report, gaps } = evaluateDraft({ fields: { 'unit.kind': 'evaluation' }, lists: {} })
    const inlines = report.blocks.flatMap((block) => ('inlines' in block ? block.inlines : []))
    expect(inlines.filter(({ kind }) => kind === 'figure')).toEqual([])
    expect(gaps.length).toBeGreaterThan(20)
  })

  test('其他需要说明的情况，填了才有这一条', () => {
    expect(textOf(draftOf({ 'evaluation.notes': '大厅年底搬迁。' }))).toContain(
      '（五）其他需要说明的情况\n大厅年底搬迁。',
    )
  })
})

describe('资金', () => {
  test.each<[string, Cells, string]>([
    [
      '平常',
      {},
      '2020年总收入1466.16万元，其中：基本支出639.35万元。基本支出中：工资福利支出561.22万元，对个人和家庭的补助支出1.58万元，社会保障和就业支出39.28万元，住房保障支出37.27万元。',
    ],
    [
      '没有基本支出',
      {
        'evaluation.wages': '0',
        'evaluation.persons': '0',
        'evaluation.social': '0',
        'evaluation.housing': '0',
      },
      '2020年总收入1466.16万元，其中：基本支出0万元。',
    ],
  ])('基本支出：%s', (_, fields, expected) => {
    expect(lineOf(draftOf(fields), '2020年总收入')).toBe(expected)
  })

  test('追加预算是 0，换一句话', () => {
    expect(lineOf(draftOf(), '2020年追加')).toBe(
      '2020年追加专项预算安排179.82万元，主要用于统一工作人员着装。',
    )
    expect(lineOf(draftOf({ 'evaluation.added': '0' }), '2020年没有')).toBe('2020年没有追加预算。')
  })

  test('成本指标列出各项，加起来不是合计就提醒', () => {
    expect(lineOf(draftOf(), '成本指标：年')).toBe(
      '成本指标：年运行费用306.65万元，其中：大厅日常维护费用207万元，水电、物业和维修；购买服务费用99.65万元。',
    )
    expect(findingsOf(draftOf(), 'P05')).toEqual([])
    expect(findingsOf(draftOf({ 'evaluation.cost': '310' }), 'P05')).toEqual([
      'warning 各项费用之和 306.65 万元，年运行费用 310.00 万元，相差 3.35 万元；两者应当相等。',
    ])
  })

  test.each<[Cells, string]>([
    [{}, '成本指标：追加费用135.51万元，使用95.01万元，执行率70.11%。'],
    [
      { 'evaluation.projectAdded': '0', 'evaluation.projectUsed': '0' },
      '成本指标：追加费用0万元，使用0万元。',
    ],
  ])('项目的成本指标 %j', (fields, expected) => {
    expect(lineOf(draftOf(fields), '成本指标：追加')).toBe(expected)
  })
})

describe('人员', () => {
  const staff = (rowsOf: readonly Cells[]): string | undefined => lineOf(draftOf({}, rowsOf), '县')

  test('几个单位，有增有减，合计自己算', () => {
    expect(staff(STAFF)).toBe(
      '县政务服务局2020年在岗人员15人，其中：公务员13人、机关工勤1人、其他人员1人，较上年末增加1人，因退伍安置新增机关工勤1人；县交易中心2020年在岗人员19人，其中：事业人员19人，较上年末增加2人。合计在岗34人。',
    )
  })

  test.each([
    ['18', '较上年末减少3人'],
    ['15', '较上年末无变动'],
    ['14', '较上年末增加1人'],
  ])('上年末 %s 人：%s', (prior, moved) => {
    const one: Cells = {
      name: '县政务服务局',
      officials: '15',
      institution: '0',
      workers: '0',
      others: '0',
      prior,
    }
    expect(staff([one])).toBe(`县政务服务局2020年在岗人员15人，其中：公务员15人，${moved}。`)
  })

  test('没有人', () => {
    const none: Cells = {
      name: '县服务站',
      officials: '0',
      institution: '0',
      workers: '0',
      others: '0',
      prior: '0',
    }
    expect(staff([none])).toBe('县服务站2020年在岗人员0人，较上年末无变动。')
  })
})

test('满意度和等级', () => {
  expect(lineOf(draftOf(), '全年接受')).toBe(
    '全年接受群众和企业满意度评价29463人次，满意率99.86%；工作人员满意度100%。',
  )
  expect(lineOf(draftOf(), '综合以上')).toBe(
    '综合以上各项指标，云岭县政务服务局2020年部门整体支出绩效自我评价认定结果：良。今后将加强预算管理。',
  )
})
