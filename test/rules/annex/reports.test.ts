// Sentences of the reports: the ordinary case, zeros, and nothing typed.
import { describe, expect, test } from 'vitest'
import { apply } from '../../../src/core/draft'
import { exampleDraft } from '../../../src/rules'
import { annexText, type Cells, draftWith, gapsOf, indicator, project, set } from './desk'

const says = (fields: Cells): string => annexText(apply(exampleDraft(), set(fields)))

/** Paragraphs under the first heading that ends with these words. */
function under(text: string, heading: string): readonly string[] {
  const lines = text.split('\n')
  const at = lines.findIndex((line) => line.endsWith(heading))
  const rest = at < 0 ? [] : lines.slice(at + 1)
  const end = rest.indexOf('')
  return rest.slice(0, end < 0 ? undefined : end)
}

describe('人员概况', () => {
  const staff = (fields: Cells): string | undefined => under(says(fields), '人员概况')[0]

  test.each<[string, Cells, string]>([
    [
      '平常',
      {},
      '2021年末，云岭县便民服务中心（示例）在职人员22人，其中：事业人员21人、工勤人员1人；退休人员6人。',
    ],
    [
      '各种人都有',
      {
        'review.staffAdministrative': '5',
        'review.staffCivil': '2',
        'review.staffVeterans': '1',
      },
      '2021年末，云岭县便民服务中心（示例）在职人员29人，其中：行政人员5人、参公人员2人、事业人员21人、工勤人员1人；离休人员1人、退休人员6人。',
    ],
    [
      '没有离退休的',
      { 'review.staffRetired': '0' },
      '2021年末，云岭县便民服务中心（示例）在职人员22人，其中：事业人员21人、工勤人员1人。',
    ],
    [
      '一个人也没有',
      { 'review.staffInstitution': '0', 'review.staffWorkers': '0', 'review.staffRetired': '0' },
      '2021年末，云岭县便民服务中心（示例）在职人员0人。',
    ],
  ])('%s', (_, fields, expected) => {
    expect(staff(fields)).toBe(expected)
  })

  test('没有填的，一个不漏', () => {
    expect(
      gapsOf(apply(exampleDraft(), set({ 'review.staffCivil': '', 'review.staffRetired': '' }))),
    ).toEqual(['review.staffCivil', 'review.staffRetired'])
  })

  test('固定资产不填就不写，没有车就不提车', () => {
    expect(under(says({}), '人员概况')[1]).toBe('2021年末固定资产净值186.24万元，其中公务用车1辆。')
    expect(under(says({ 'review.assets': '' }), '人员概况')).toHaveLength(1)
    expect(under(says({ 'assets.other': '0' }), '人员概况')[1]).toBe('2021年末固定资产净值186.24万元。')
  })
})

describe('收入和支出的句子用第二部分的数', () => {
  const bare = { lists: { functional: [], otherLines: [], fundLines: [], capitalLines: [] } } as const
  const typed: Cells = {
    'income.general': '37048300',
    'income.fund': '821600',
    'income.capital': '0',
    'expenditure.basic': '3000000',
    'expenditure.project': '1000000',
    'expenditure.upward': '0',
    'expenditure.operating': '0',
    'expenditure.subsidy': '0',
  }
  const money = (fields: Cells): string => annexText(draftWith({ ...typed, ...fields }, bare.lists))

  test.each<[string, Cells, string]>([
    [
      '两种收入',
      {},
      '2021年本年部门财政资金收入合计3786.99万元，其中：一般公共预算财政拨款3704.83万元；政府性基金预算财政拨款82.16万元。',
    ],
    ['没有收入', { 'income.general': '0', 'income.fund': '0' }, '2021年本年部门财政资金收入合计0万元。'],
  ])('收入：%s', (_, fields, expected) => {
    expect(under(money(fields), '部门财政资金收入情况')).toEqual([expected])
  })

  test.each<[string, Cells, string]>([
    ['两种支出', {}, '2021年本年支出合计400万元，其中：基本支出300万元，占75%；项目支出100万元，占25%。'],
    [
      '只有一种',
      { 'expenditure.project': '0' },
      '2021年本年支出合计300万元，其中：基本支出300万元，占100%。',
    ],
    ['没有支出', { 'expenditure.basic': '0', 'expenditure.project': '0' }, '2021年本年支出合计0万元。'],
  ])('支出：%s', (_, fields, expected) => {
    expect(under(money({ 'review.expenditure': 'kind', ...fields }), '部门财政资金支出情况')).toEqual([
      expected,
    ])
  })

  test('支出按功能分类，三种资金合在一起', () => {
    const lines = (code: string, called: string, basic: string): Cells => ({
      code,
      class: called,
      group: '某款',
      item: '某项',
      basic,
      project: '0',
      opening: '0',
      income: basic,
    })
    const draft = draftWith(
      { 'review.expenditure': 'class', 'fund.absent': 'no' },
      {
        functional: [
          lines('2010301', '一般公共服务支出', '200000'),
          lines('2120101', '城乡社区支出', '30000'),
        ],
        fundLines: [lines('2120803', '城乡社区支出', '70000')],
        otherLines: [],
      },
    )
    expect(under(annexText(draft), '部门财政资金支出情况')).toEqual([
      '2021年本年部门财政资金支出合计30万元，其中：一般公共服务支出20万元；城乡社区支出10万元。',
    ])
  })

  test('2022 年起叫部门资金收支情况', () => {
    expect(says({ 'unit.year': '2022' })).toContain('二、部门资金收支情况')
    expect(says({})).toContain('二、部门财政资金收支情况')
  })
})

describe('第三节', () => {
  const headings = (text: string): readonly string[] => {
    const lines = text.split('\n')
    const from = lines.findIndex((line) => line.startsWith('三、'))
    const to = lines.findIndex((line) => line.startsWith('四、'))
    return lines.slice(from, to).filter((line) => /^[三（]/.test(line))
  }

  test.each<[string, Cells, readonly string[]]>([
    [
      '2020 年',
      { 'unit.year': '2020' },
      ['三、部门整体预算绩效管理情况', '（一）部门预算管理', '（二）结果应用情况', '（三）自评质量'],
    ],
    [
      '2021 年',
      {},
      ['三、部门整体预算绩效管理情况', '（一）部门预算项目绩效管理', '（二）结果应用情况', '（三）自评质量'],
    ],
    [
      '2021 年，写各项指标',
      { 'review.form': 'targets' },
      [
        '三、部门整体预算绩效管理情况',
        '（一）县级财政资金绩效目标完成情况',
        '（二）县级专项（项目）资金绩效目标完成情况',
        '（三）自评结论',
        '（四）自评质量',
      ],
    ],
    [
      '2023 年',
      { 'unit.year': '2023' },
      [
        '三、部门整体绩效分析',
        '（一）部门预算项目绩效分析',
        '（二）部门整体履职绩效分析',
        '（三）结果应用情况',
        '（四）自评质量',
      ],
    ],
  ])('%s', (_, fields, expected) => {
    expect(headings(says(fields))).toEqual(expected)
  })

  test('各项指标：必写的等着填，可空的填了才写', () => {
    const targets = { 'review.form': 'targets' }
    expect(gapsOf(apply(exampleDraft(), set(targets)))).toEqual([
      'review.targetQuantity',
      'review.targetSocial',
      'review.targetSatisfaction',
      'review.budgeting',
      'review.effect',
      'review.grade',
    ])
    const text = says({
      ...targets,
      'review.targetQuantity': '全年受理事项31206件',
      'review.targetTime': '按时办结率99.8%',
      'review.targetSocial': '群众少跑路',
      'review.targetSatisfaction': '回访满意率97.6%。',
      'review.budgeting': '制度健全',
      'review.effect': '群众满意',
      'review.grade': '良',
    })
    expect(under(text, '县级财政资金绩效目标完成情况')).toEqual([
      '1.产出指标完成情况分析。',
      '数量指标：全年受理事项31206件。',
      '时效指标：按时办结率99.8%。',
      '2.效益指标完成情况分析。',
      '社会效益：群众少跑路。',
      '3.满意度指标完成情况分析。',
      '满意度：回访满意率97.6%。',
    ])
    expect(under(text, '（二）县级专项（项目）资金绩效目标完成情况')).toEqual([
      '1.大厅物业服务项目：全年预算43.8万元，执行42万元，执行率95.89%。大厅全年开放247天，保洁检查合格率97.2%，设备故障当日修复，未发生安全事故。',
    ])
    expect(text).toContain(
      '综合以上各项指标，云岭县便民服务中心（示例）2021年单位整体支出绩效自我评价认定结果：良。',
    )
  })

  test('机构和职能另写了，就用另写的', () => {
    expect(under(says({ 'review.organisation': '本级一个机构。' }), '机构组成')).toEqual(['本级一个机构。'])
  })
})

describe('项目自评报告', () => {
  const report = (cells: Cells, indicators: readonly Cells[] = [indicator({})]): string =>
    annexText(project('2023', { report: 'yes', granted: '1060000', use: '合规', ...cells }, indicators))

  test.each<[string, Cells, readonly [string, string]]>([
    [
      '平常',
      {},
      [
        '2.资金到位。2023年，下达项目预算106万元，实际拨款106万元，资金到位率100%。',
        '3.资金使用。2023年，项目实际使用资金105.36万元，预算执行率99.4%。合规。',
      ],
    ],
    [
      '预算是 0，不写比率',
      { budget: '0', final: '0', granted: '0' },
      [
        '2.资金到位。2023年，下达项目预算0万元，实际拨款0万元。',
        '3.资金使用。2023年，项目实际使用资金0万元。合规。',
      ],
    ],
  ])('资金：%s', (_, cells, expected) => {
    expect(under(report(cells), '资金计划、到位及使用情况').slice(1)).toEqual(expected)
  })

  test('评价结论里的分：没有的一组不写', () => {
    const all = report({}, [
      indicator({ weight: '40' }),
      indicator({ level2: 'social', name: '窗口', target: '12', actual: '11', weight: '30', reason: '合并' }),
      indicator({ level2: 'satisfaction', name: '满意度', weight: '20' }),
    ])
    const end = (text: string) => under(text.slice(text.lastIndexOf('五、评价结论及建议')), '评价结论')
    expect(end(all)).toEqual([
      '按计划实施',
      '1.预算执行率：权重10分，得分9.94分。',
      '2.产出与效益指标：产出指标权重40分，得分40分；效益指标权重30分，得分27.5分。',
      '3.满意度指标：权重20分，得分20分。',
      '大厅运行项目支出绩效自评得分97.44分，自评等级为优。',
    ])
    expect(end(report({}))).toEqual([
      '按计划实施',
      '1.预算执行率：权重10分，得分9.94分。',
      '2.产出与效益指标：产出指标权重90分，得分90分。',
      '大厅运行项目支出绩效自评得分99.94分，自评等级为优。',
    ])
  })

  test('指标写在目标和完成情况里', () => {
    const text = report({ completion: '按期完成。' })
    expect(text).toContain('2.项目应实现的具体绩效目标。\n数量指标：受理事项，目标值≥60000件。\n3.')
    expect(under(text, '项目完成情况')).toEqual([
      '按期完成。',
      '数量指标：受理事项，目标值≥60000件，实际完成69737件。',
    ])
  })

  test('2020 年多一节自评步骤及方法', () => {
    expect(says({ 'unit.year': '2020' })).toContain('（三）项目自评步骤及方法\n')
    expect(says({})).not.toContain('项目自评步骤及方法')
  })

  test('没有填的，报告里都等着', () => {
    expect(gapsOf(project('2023', { report: 'yes', conclusion: '' }, [indicator({})]))).toEqual(
      [
        'basis',
        'rules',
        'allocation',
        'main',
        'declared',
        'approval',
        'plan',
        'granted',
        'use',
        'accounting',
        'organisation',
        'management',
        'supervision',
        'completion',
        'benefit',
        'conclusion',
      ].map((column) => `projects.r1.${column}`),
    )
  })
})

describe('下属单位的报告', () => {
  const UNIT: Cells = {
    name: '云岭县热线受理站',
    inPost: '9',
    retired: '10',
    staff: '1973400',
    running: '258600',
    special: '387600',
    basic: '2232000',
    project: '387600',
  }
  const report = (cells: Cells): string => {
    const text = annexText(draftWith({ 'unit.kind': 'department' }, { unitReports: [{ ...UNIT, ...cells }] }))
    return text.slice(text.lastIndexOf('2021年云岭县热线受理站整体绩效评价报告'))
  }

  test.each<[string, Cells, readonly [string, string, string]]>([
    [
      '平常',
      { moves: '本年调出1人，调入1人' },
      [
        '共有职工19人，其中：在职9人、退休10人。本年调出1人，调入1人。',
        '2021年年初预算安排收入共计261.96万元，其中：基本人员经费197.34万元，占75.33%；公用经费25.86万元，占9.87%；专项经费38.76万元，占14.8%。',
        '2021年支出261.96万元，其中：基本支出223.2万元，占85.2%；项目支出38.76万元，占14.8%。',
      ],
    ],
    [
      '全是 0',
      { inPost: '0', retired: '0', staff: '0', running: '0', special: '0', basic: '0', project: '0' },
      ['共有职工0人。', '2021年年初预算安排收入共计0万元。', '2021年支出0万元。'],
    ],
  ])('%s', (_, cells, [staff, income, spent]) => {
    const text = report(cells)
    expect(under(text, '人员概况')).toEqual([staff])
    expect(under(text, '部门财政资金收入情况')).toEqual([income])
    expect(under(text, '部门财政资金支出情况')).toEqual([spent])
  })

  test('没有填的都等着', () => {
    const gaps = gapsOf(
      draftWith({ 'unit.kind': 'department' }, { unitReports: [{ name: '云岭县热线受理站' }] }),
    )
    expect(gaps.filter((at) => at.startsWith('unitReports.')).length).toBe(15)
  })
})
