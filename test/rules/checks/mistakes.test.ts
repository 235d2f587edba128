// The mistakes that lie in what was typed of the published reports. The list was made by hand from the published texts,
// before any rule was run: rule, and a field it is found in.
import { describe, expect, test } from 'vitest'
import { evaluateDraft } from '../../../src/rules'
import { readDraft } from '../../support/fixtures'

type Mistake = readonly [rule: string, field: string, why: string]

const REPORTS: Readonly<Record<string, readonly Mistake[]>> = {
  '000-city-service-bureau.json': [
    ['X07', 'fiscal.total', '四的总计与一的相同，可有其他收入 0.03'],
    ['R02', 'functional.r1.reason', '完成预算 96.77%，没有原因'],
    ['N11', 'agency.now', '行政单位的机关运行经费 48.04，公用经费 48.06'],
    ['W17', 'performance.names', '列了 6 个，说是 5 个'],
  ],
  '001-district-approval-bureau.json': [
    ['R03', 'general.reason', '一般公共预算的增加，原因写政府基金'],
    ['R03', 'agency.reason', '机关运行经费的增加，原因写人员经费'],
    ['P04', 'indicators.i13.actual', '执行 33.9，写支付 67.18'],
    ['P04', 'indicators.i22.actual', '执行 7.96，写支付 67.18'],
    ['P04', 'indicators.i39.actual', '执行 30.74，写支付 330.74'],
  ],
  '002-city-service-evaluation.json': [['P05', 'evaluation.cost', '各项费用相加 285.4，年运行费用 306.65']],
  '003-city-office.json': [],
  '004-county-centre.json': [
    ['X07', 'fiscal.total', '四的总计与一的相同，可有其他收入 242.5'],
    ['P04', 'projects.p1.final', '三个项目执行 260.5，项目支出 247.2'],
    ['W02', 'projects.p1.operator', '单位名称多了“四川省”'],
  ],
}

describe.each(Object.entries(REPORTS))('%s', (file, mistakes) => {
  const found = evaluateDraft(readDraft(file)).checks.flatMap(({ finding }) => finding ?? [])
  const loud = found.filter(({ severity }) => severity === 'error' || severity === 'warning')

  test('填进去的错都找得到', () => {
    const missed = mistakes.filter(
      ([rule, field]) => !loud.some((finding) => finding.rule === rule && finding.fields.includes(field)),
    )
    expect(missed).toEqual([])
  })

  test('对的没有说成错', () => {
    const more = loud.filter(
      ({ rule, fields }) => !mistakes.some(([id, field]) => id === rule && fields.includes(field)),
    )
    expect(more.map(({ rule, say }) => `${rule} ${say}`)).toEqual([])
  })

  test('每条发现说得清楚：写了什么、怎么办、在哪里', () => {
    for (const { say, todo, fields } of found) {
      expect(say).toMatch(/。$/)
      expect(say).not.toMatch(/。。|undefined|\d\.\d{3,}/)
      expect(todo).not.toBe('')
      expect(fields.length).toBeGreaterThan(0)
    }
  })
})

test('003 的一到十节没有错', () => {
  const { findings } = evaluateDraft(readDraft('003-city-office.json'))
  const statement = [
    'overall',
    'income',
    'expenditure',
    'fiscal',
    'general',
    'basic',
    'official',
    'fund',
    'capital',
    'other',
  ]
  const errors = statement
    .flatMap((id) => findings.get(id) ?? [])
    .filter(({ severity }) => severity === 'error')
  expect(errors).toEqual([])
})
