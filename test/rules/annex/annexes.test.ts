// Which annexes there are, and what section 十 says of them.
import { describe, expect, test } from 'vitest'
import { apply } from '../../../src/core/draft'
import { evaluateDraft, exampleDraft, newDraft } from '../../../src/rules'
import { annexText, type Cells, draftWith, gapsOf, indicator, PROJECT, project, set, textOf } from './desk'

const titles = (text: string): readonly string[] => text.split('\n').filter((line) => /^附件\d*　/.test(line))

describe('有哪些附件', () => {
  test.each<[string, Cells, readonly string[]]>([
    [
      '2020 年单位',
      { 'unit.year': '2020' },
      [
        '附件1　云岭县便民服务中心（示例）2020年单位整体支出绩效评价报告',
        '附件2　2020年云岭县便民服务中心（示例）大厅物业服务项目绩效评价报告',
      ],
    ],
    [
      '2021 年单位',
      { 'annex.threshold': '50' },
      [
        '附件1　2021年云岭县便民服务中心（示例）单位整体绩效评价报告',
        '附件2　云岭县便民服务中心（示例）2021年专项预算项目支出绩效自评报告（大厅物业服务项目）',
        '附件3　2021年50万元以上（含）特定目标类部门预算项目绩效目标自评（大厅物业服务）',
      ],
    ],
    [
      '2023 年部门',
      { 'unit.year': '2023', 'unit.kind': 'department' },
      [
        '附件1　2023年云岭县便民服务中心（示例）部门整体绩效评价报告',
        '附件2　2023年云岭县热线受理站整体绩效评价报告',
        '附件3　云岭县便民服务中心（示例）2023年专项预算项目支出绩效自评报告（大厅物业服务项目）',
        '附件4　部门预算项目支出绩效自评表（大厅物业服务）（2023年度）',
      ],
    ],
    [
      '2024 年，全国通用格式',
      { 'unit.year': '2024', 'annex.form': 'national' },
      [
        '附件1　2024年云岭县便民服务中心（示例）单位整体绩效评价报告',
        '附件2　云岭县便民服务中心（示例）2024年专项预算项目支出绩效自评报告（大厅物业服务项目）',
        '附件3　项目支出绩效自评表（大厅物业服务）（2024年度）',
      ],
    ],
  ])('%s', (_, fields, expected) => {
    const draft = draftWith(fields, { unitReports: [{ name: '云岭县热线受理站' }] })
    expect(titles(annexText(draft))).toEqual(expected)
  })

  test('只有一个附件时不编号', () => {
    expect(titles(annexText(draftWith({}, { projects: [] })))).toEqual([
      '附件　2021年云岭县便民服务中心（示例）单位整体绩效评价报告',
    ])
  })

  test('自评了却一个项目也没列，等第一个项目；没有自评就不等', () => {
    expect(gapsOf(draftWith({}, { projects: [] }))).toEqual(['projects'])
    expect(gapsOf(draftWith({ 'performance.evaluated': '0' }, { projects: [] }))).toEqual([])
  })

  test('示例的附件没有待填的', () => {
    expect(annexText(exampleDraft())).not.toMatch(/待填|NaN|undefined|。。|，，|；。|、。|：。/)
  })
})

describe('第十节怎么说附件', () => {
  const SHEETS = '2021年特定目标类部门预算项目绩效目标自评表见附件（第四部分）。'
  const says = (fields: Cells): string => textOf(apply(exampleDraft(), set(fields)))

  test('新稿件写附件', () => {
    const draft = newDraft({
      name: '云岭县热线受理站',
      year: '2021',
      kind: 'unit',
      nature: 'institution',
      level: 'county',
      money: 'yuan',
    })
    expect(draft.fields['annex.print']).toBe('yes')
    expect(titles(annexText(draft)).length).toBe(1)
  })

  test('写了附件，就说见附件', () => {
    expect(says({})).toContain(SHEETS)
  })

  test('不写附件，也不提附件', () => {
    expect(says({ 'annex.print': 'no' })).not.toContain('附件')
  })

  test('附件另附，也可以说见附件', () => {
    const text = says({ 'annex.print': 'no', 'performance.attached': 'yes' })
    expect(text).toContain(SHEETS)
    expect(text).not.toContain('第四部分　附件')
  })

  test('以前的稿件没有这个选择：没有附件，原来怎么说还怎么说', () => {
    const { 'annex.print': _, ...fields } = exampleDraft().fields
    const before = { ...exampleDraft(), fields: { ...fields, 'performance.attached': 'yes' } }
    expect(annexText(before)).toBe('')
    expect(textOf(before)).toContain(SHEETS)
  })

  test('部门写的报告名与附件的标题一样', () => {
    for (const [year, title] of [
      ['2020', '云岭县便民服务中心（示例）2020年部门整体支出绩效评价报告'],
      ['2022', '2022年云岭县便民服务中心（示例）部门整体绩效评价报告'],
    ] as const) {
      const text = says({ 'unit.year': year, 'unit.kind': 'department' })
      expect(text).toContain(`《${title}》见附件（第四部分）`)
      expect(text).toContain(`附件1　${title}`)
    }
  })
})

describe('项目和其他数对得上', () => {
  const found = (fields: Cells, cells: Cells, rule: string): readonly string[] =>
    [...evaluateDraft(project('2023', cells, [indicator({})], fields)).findings.values()]
      .flat()
      .filter((finding) => finding.rule === rule && finding.severity !== 'unchecked')
      .map(({ say }) => say)

  test('列出的项目不能多过编了目标的', () => {
    expect(
      found(
        { 'performance.targets': '0', 'performance.monitored': '0', 'performance.evaluated': '0' },
        {},
        'P03',
      ),
    ).toEqual(['列出的项目 1，编制绩效目标的项目 0，多出 1；前者不应大于后者。'])
  })

  test('列出的项目的执行数不能多过项目支出', () => {
    expect(found({}, { budget: '30000000', final: '30000000' }, 'P04')).toHaveLength(1)
    expect(found({}, {}, 'P04')).toEqual([])
  })

  test('报告里的实际拨款不能多过预算', () => {
    expect(found({}, { report: 'yes', granted: '1060001' }, 'P04')).toHaveLength(1)
    expect(found({}, { report: 'yes', granted: '1060000' }, 'P04')).toEqual([])
    expect(found({}, { ...PROJECT, granted: '9999999' }, 'P04')).toEqual([])
  })
})
