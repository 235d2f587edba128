// Every form of the sheets: its lines, its figures, its gaps.
import { describe, expect, test } from 'vitest'
import { type Cells, gapsOf, indicator, project, sheetLines, sheetsOf } from './desk'

const MIXED: Cells = {
  funds: 'mixed',
  initialAccount: '100000',
  budgetAccount: '100000',
  finalAccount: '90000',
  initialOwn: '0',
  budgetOwn: '0',
  finalOwn: '0',
  initialOther: '200000',
  budgetOther: '260000',
  finalOther: '253600',
}

const THREE: readonly Cells[] = [
  indicator({
    level2: 'satisfaction',
    name: '群众满意度',
    target: '95',
    unit: '%',
    actual: '98.2',
    weight: '30',
  }),
  indicator({ weight: '40' }),
  indicator({
    name: '培训窗口人员',
    target: '4',
    unit: '次',
    actual: '3',
    weight: '20',
    reason: '一次改为线上',
  }),
]

const width = (columns: readonly { readonly width: number }[]) =>
  columns.reduce((sum, column) => sum + column.width, 0)

describe('每一种表', () => {
  test.each([
    ['2020', 'sichuan'],
    ['2021', 'sichuan'],
    ['2022', 'sichuan'],
    ['2025', 'national'],
  ])('%s %s：与正文同宽，每一行都占满各列', (year, form) => {
    for (const cells of [{}, MIXED]) {
      const [sheet, ...others] = sheetsOf(project(year, cells, THREE, { 'annex.form': form }))
      expect(others).toEqual([])
      expect(width(sheet?.columns ?? [])).toBe(8844)
      const covered = (sheet?.columns ?? []).map(() => 0)
      for (const row of sheet?.body ?? []) {
        for (const [at, cell] of row.cells.entries()) {
          if (!cell) continue
          for (let i = at; i < at + (cell.cols ?? 1); i += 1)
            covered[i] = (covered[i] ?? 0) + (cell.rows ?? 1)
        }
      }
      expect(new Set(covered)).toEqual(new Set([sheet?.body.length]))
    }
  })

  test.each([
    ['2020', 'sichuan', '项目绩效目标完成情况表（2020年度）'],
    ['2021', 'sichuan', ''],
  ])('%s 年的表名', (year, form, title) => {
    const [sheet] = sheetsOf(project(year, {}, THREE, { 'annex.form': form }))
    expect(sheet?.title.map((inline) => ('text' in inline ? inline.text : '')).join('')).toBe(title)
  })
})

describe('2023 年四川格式', () => {
  test('全部是财政资金', () => {
    expect(sheetLines(project('2023', { code: '51302' }, THREE))).toEqual([
      '项目名称|51302－大厅运行',
      '主管部门|云岭县便民服务中心（示例）|实施单位|云岭县便民服务中心（示例）',
      '项目年度目标|大厅安全有序|年度目标完成情况|大厅全年正常运行',
      '项目实施内容及过程概述|水电、保洁和设备维护',
      '预算执行情况（10分）|资金来源|年初预算|调整后预算数|预算执行数|执行率|权重|得分|原因',
      '总额|100.00|106.00|105.36|99.40%|10|9.94|',
      '其中：财政资金|100.00|106.00|105.36|99.40%|/|/|',
      '财政专户管理资金|/|/|/|/|/|/|',
      '单位资金|/|/|/|/|/|/|',
      '其他资金|/|/|/|/|/|/|',
      '一级指标|二级指标|三级指标|性质|指标值|单位|完成值|权重|得分|未完成原因',
      '产出指标|数量指标|受理事项|≥|60000|件|69737|40|40|',
      '培训窗口人员|≥|4|次|3|20|15|一次改为线上',
      '满意度指标|服务对象满意度指标|群众满意度|≥|95|%|98.2|30|30|',
      '合　计|100|94.94|',
      '评价结论|自评总分94.94分，等级为优。按计划实施。',
      '存在问题|无。',
      '改进措施|无。',
      '项目负责人||财务负责人|',
    ])
  })

  test('还有其他资金：财政资金是其余的数，0 的一行也印', () => {
    expect(sheetLines(project('2023', MIXED, THREE)).slice(5, 10)).toEqual([
      '总额|100.00|106.00|105.36|99.40%|10|9.94|',
      '其中：财政资金|70.00|70.00|71.00|101.43%|/|/|',
      '财政专户管理资金|10.00|10.00|9.00|90.00%|/|/|',
      '单位资金|0.00|0.00|0.00||/|/|',
      '其他资金|20.00|26.00|25.36|97.54%|/|/|',
    ])
  })

  test('没有填的，一格一个空，都填得到', () => {
    const draft = project('2023', { goal: '', initial: '' }, [indicator({ actual: '', unit: '' })])
    const lines = sheetLines(draft)
    expect(lines[2]).toBe('项目年度目标|〔大厅运行的年度目标〕|年度目标完成情况|大厅全年正常运行')
    expect(lines[5]).toBe('总额|〔大厅运行的年初预算〕|106.00|105.36|99.40%|10|9.94|')
    expect(lines[11]).toContain('受理事项|≥|60000|/|〔受理事项的完成值〕|90|〔受理事项的完成值〕|')
    expect(gapsOf(draft)).toEqual(['projects.r1.goal', 'projects.r1.initial', 'indicators.r1.actual'])
  })

  test('一个指标也没有，等第一个', () => {
    const draft = project('2023', {}, [])
    expect(sheetLines(draft)[11]).toBe('〔绩效指标〕')
    expect(gapsOf(draft)).toEqual(['indicators'])
  })

  test('没有选二级指标的排在最后，留一个空', () => {
    const lines = sheetLines(project('2023', {}, [indicator({ level2: '' }), indicator({ level2: 'cost' })]))
    expect(lines.slice(11, 13)).toEqual([
      '产出指标|成本指标|受理事项|≥|60000|件|69737|90|90|',
      '〔受理事项的二级指标〕|受理事项|≥|60000|件|69737|90|90|',
    ])
  })

  test('几个项目各有各的指标', () => {
    const draft = project('2023', {}, THREE)
    const two = {
      ...draft,
      lists: {
        ...draft.lists,
        projects: ['r1', 'r2'].map((key) => ({
          key,
          cells: { ...draft.lists.projects?.[0]?.cells, name: `项目${key}` },
        })),
      },
    }
    const [first, second] = sheetsOf(two)
    expect(first?.body.length).toBe(19)
    expect(second?.body.length).toBe(17)
  })

  test('不印自评表的项目没有表', () => {
    expect(sheetsOf(project('2023', { sheet: 'no' }, THREE))).toEqual([])
  })

  test('不写附件，就没有表', () => {
    for (const year of ['2020', '2021', '2023'])
      expect(sheetsOf(project(year, {}, THREE, { 'annex.print': 'no' }))).toEqual([])
  })
})

test('全国通用格式', () => {
  const lines = sheetLines(project('2024', MIXED, THREE, { 'annex.form': 'national' }))
  expect(lines).toEqual([
    '项目名称|大厅运行',
    '主管部门|云岭县便民服务中心（示例）|实施单位|云岭县便民服务中心（示例）',
    '项目资金（万元）||年初预算数|全年预算数|全年执行数|分值|执行率|得分',
    '年度资金总额|100.00|106.00|105.36|10|99.40%|9.94',
    '其中：财政拨款|70.00|70.00|71.00|/|101.43%|/',
    '其他资金|30.00|36.00|34.36|/|95.44%|/',
    '年度总体目标|预期目标|实际完成情况',
    '大厅安全有序|大厅全年正常运行',
    '绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施',
    '产出指标|数量指标|受理事项|≥60000件|69737件|40|40|',
    '培训窗口人员|≥4次|3次|20|15|一次改为线上',
    '满意度指标|服务对象满意度指标|群众满意度|≥95%|98.2%|30|30|',
    '总　分|100|94.94|',
    '自评结论|自评总分94.94分，等级为优。',
  ])
})

describe('2020 年和 2021 年的表没有分', () => {
  const PLAIN: readonly Cells[] = [
    { project: 'r1', level2: 'social', name: '大厅环境', target: '整洁有序', actual: '整洁有序' },
    { project: 'r1', level2: 'quantity', name: '受理事项', target: '≥15000宗', actual: '30601' },
    { project: 'r1', level2: 'quantity', name: '培训', target: '4次', actual: '4次' },
  ]

  test('2021 年', () => {
    expect(sheetLines(project('2021', { operator: '云岭县大厅管理站' }, PLAIN))).toEqual([
      '主管部门及代码|云岭县便民服务中心（示例）|实施单位|云岭县大厅管理站',
      '项目预算执行情况（万元）|预算数|106.00|执行数|105.36',
      '其中：财政拨款|106.00|其中：财政拨款|105.36',
      '其他资金||其他资金|',
      '年度总体目标完成情况|预期目标|目标实际完成情况',
      '大厅安全有序|大厅全年正常运行',
      '年度绩效指标完成情况|一级指标|二级指标|三级指标|预期指标值|实际完成指标值',
      '完成指标|数量指标|受理事项|≥15000宗|30601',
      '培训|4次|4次',
      '效益指标|社会效益指标|大厅环境|整洁有序|整洁有序',
    ])
  })

  test('2020 年的表在第十节，不在附件', () => {
    const draft = project('2020', { ...MIXED, effect: '大厅有序运行' }, PLAIN)
    const [sheet] = sheetsOf(draft)
    expect(sheet?.section).toBe('other')
    expect(sheetLines(draft)).toEqual([
      '项目名称|大厅运行',
      '预算单位|云岭县便民服务中心（示例）',
      '预算执行情况（万元）|预算数|106.00|执行数|105.36',
      '其中：财政拨款|80.00|其中：财政拨款|80.00',
      '其它资金|26.00|其它资金|25.36',
      '年度目标完成情况|预期目标|实际完成目标',
      '大厅安全有序|大厅全年正常运行',
      '绩效指标完成情况|一级指标|二级指标|三级指标|预期指标值（包含数字及文字描述）|实际完成指标值（包含数字及文字描述）',
      '项目完成指标|数量指标|受理事项|≥15000宗|30601',
      '培训|4次|4次',
      '效益指标|社会效益|大厅环境|整洁有序|整洁有序',
    ])
  })
})
