// This year's draft beside last year's: what was carried over, and which rows are the same.
import { describe, expect, test } from 'vitest'
import { apply, type Draft, type Patch } from '../../../src/core/draft'
import {
  againstLastYear,
  compareReports,
  inKeysOf,
  ofLastYear,
  sameButYears,
  takeLastYear,
  type Year,
} from '../../../src/core/whatif'
import { evaluateDraft, exampleDraft, templateFor } from '../../../src/rules'
import { CARRIED, CARRIED_COLUMNS } from '../../../src/rules/last-year'

const set = (...texts: readonly (readonly [string, string])[]): Patch =>
  texts.map(([at, text]) => ({ op: 'set', at, text }))
const yearOf = (draft: Draft): Year => ({ draft, evaluation: evaluateDraft(draft) })
const bare = (year: string): Draft => ({
  fields: { 'unit.year': year, 'unit.kind': 'unit', 'unit.money': 'wan' },
  lists: {},
})
const last = yearOf(apply(bare('2020'), set(['overall.total', '8.4012'])))
const against = (...texts: readonly (readonly [string, string])[]) =>
  againstLastYear(yearOf(apply(bare('2021'), set(...texts))), last, CARRIED, CARRIED_COLUMNS)

describe('填的上年数，与去年稿件里的数', () => {
  test.each<[string, string, boolean]>([
    ['一分不差', '8.4012', true],
    ['写到两位，是四舍五入的', '8.40', true],
    ['写到两位，差一个尾数', '8.41', false],
    ['换一种单位写', '84012元', true],
    ['差一分', '84012.01元', false],
    ['填了 0', '0', false],
  ])('%s：%s', (_, text, alike) => {
    const { compared, unlike } = against(['overall.totalPrior', text])
    expect(compared).toBe(1)
    expect(unlike.map(({ at, last: id }) => [at, id])).toEqual(
      alike ? [] : [['overall.totalPrior', 'overall.grand']],
    )
  })

  test('没有填的不核对，看不懂的也不核对', () => {
    expect(against()).toEqual({ compared: 0, unlike: [] })
    expect(against(['overall.totalPrior', '八块四'])).toEqual({ compared: 0, unlike: [] })
  })

  test('清单里按科目对', () => {
    const row = (key: string, cells: Record<string, string>): Patch => [
      { op: 'insert', list: 'economic', index: 0, row: { key, cells } },
    ]
    const draft = apply(exampleDraft(), row('r90', { code: '30299', name: '其他商品和服务支出', prior: '5' }))
    const before = apply(
      apply(exampleDraft(), set(['unit.year', '2020'])),
      row('r7x', { code: '30299', name: '其他商品和服务支出', amount: '6' }),
    )
    const paired = inKeysOf(draft, templateFor(draft), before)
    const { unlike } = againstLastYear(yearOf(draft), yearOf(paired), [], CARRIED_COLUMNS)
    expect(unlike).toContainEqual(
      expect.objectContaining({ at: 'economic.r90.prior', last: 'economic.r90.amount' }),
    )
  })
})

describe('用去年的', () => {
  const taken = (now: Draft, fillable: (at: string) => boolean = () => true) => {
    const year = yearOf(now)
    return takeLastYear(year, againstLastYear(year, last, CARRIED, CARRIED_COLUMNS).unlike, fillable)
  }
  const typed = (at: string, text: string, unit = 'wan') =>
    apply(bare('2021'), set(['unit.money', unit], [at, text]))

  test.each([
    ['万元', 'wan', '8.4012'],
    ['元', 'yuan', '84012'],
  ])('按%s填的，用%s写', (_, unit, text) => {
    const now = typed('overall.totalPrior', '9', unit)
    const patch = taken(now)
    expect(patch).toEqual(set(['overall.totalPrior', text]))
    const after = yearOf(apply(now, patch))
    expect(againstLastYear(after, last, CARRIED, CARRIED_COLUMNS)).toEqual({ compared: 1, unlike: [] })
  })
  test('不能填的、算出来的，不动', () => {
    const now = typed('overall.totalPrior', '9')
    expect(taken(now, (at) => at !== 'overall.totalPrior')).toEqual([])
    const [unlike] = againstLastYear(yearOf(now), last, CARRIED, CARRIED_COLUMNS).unlike
    const computed = unlike ? [{ ...unlike, at: 'overall.grand' }] : []
    expect(computed).toHaveLength(1)
    expect(takeLastYear(yearOf(now), computed, () => true)).toEqual([])
  })
  test('不到一分的数不用；人数照写', () => {
    const now = yearOf(typed('overall.totalPrior', '9'))
    const [unlike] = againstLastYear(now, last, CARRIED, CARRIED_COLUMNS).unlike
    const one = (was: { n: bigint; d: bigint }, measure: 'amount' | 'count' | 'percent') =>
      takeLastYear(now, unlike ? [{ ...unlike, was, measure }] : [], () => true)
    expect(one({ n: 1n, d: 3n }, 'amount')).toEqual([])
    expect(one({ n: 1n, d: 1n }, 'percent')).toEqual([])
    expect(one({ n: 22n, d: 1n }, 'count')).toEqual(set(['overall.totalPrior', '22']))
  })
})

describe('去年的行，用今年的键', () => {
  const now: Draft = {
    fields: {},
    lists: {
      functional: [
        { key: 'r1', cells: { code: '2010301', item: '行政运行' } },
        { key: 'r2', cells: { code: '2010350', item: '事业运行' } },
      ],
      projects: [{ key: 'r4', cells: { name: '古籍修复' } }],
      indicators: [
        { key: 'r9', cells: { project: 'r4', name: '修复册数' } },
        { key: 'r10', cells: { project: 'r4', name: '满意度' } },
      ],
    },
  }
  const before: Draft = {
    fields: { 'unit.name': '甲' },
    lists: {
      functional: [
        { key: 'r1', cells: { code: '2010350', item: '事业运行' } },
        { key: 'r2', cells: { code: '2080505', item: '养老保险' } },
      ],
      indicators: [
        { key: 'r1', cells: { project: 'r1', name: '满意度' } },
        { key: 'r2', cells: { project: 'r2', name: '满意度' } },
      ],
      projects: [
        { key: 'r1', cells: { name: '古籍修复' } },
        { key: 'r2', cells: { name: '讲座' } },
      ],
      origins: [{ key: 'r1', cells: { at: 'unit.name', text: '甲' } }],
    },
  }
  const paired = inKeysOf(now, templateFor(exampleDraft()), before)

  test('同一科目的行对上；今年没有的，键也不是今年哪一行的', () => {
    expect(paired.lists.functional?.map(({ key }) => key)).toEqual(['r2', 'last-r2'])
    expect(paired.fields).toBe(before.fields)
    expect(paired.lists.origins).toBeUndefined()
  })

  test('项目里的行跟着项目走', () => {
    expect(paired.lists.projects?.map(({ key }) => key)).toEqual(['r4', 'last-r2'])
    expect(paired.lists.indicators).toEqual([
      { key: 'r10', cells: { project: 'r4', name: '满意度' } },
      { key: 'last-r2', cells: { project: 'last-r2', name: '满意度' } },
    ])
  })

  test('自己与自己，什么也不变', () => {
    const draft = exampleDraft()
    const same = inKeysOf(draft, templateFor(draft), draft)
    const { figures, sentences } = compareReports(evaluateDraft(same), evaluateDraft(draft))
    expect([figures.length, sentences.length]).toEqual([0, 0])
  })
})

test('只要上一年的稿件，同一单位的在前，名称前后的空格不算', () => {
  const drafts = [
    { name: '乙中心', year: '2020' },
    { name: '甲中心', year: '2019' },
    { name: '甲中心 ', year: '2020' },
    { name: '丙中心', year: '2020' },
  ]
  expect(ofLastYear(drafts, { name: '甲中心', year: '2021' })).toEqual([drafts[2], drafts[0], drafts[3]])
  expect(ofLastYear(drafts, { name: '甲中心', year: '2023' })).toEqual([])
})

test.each([
  ['2023年本年收入合计5万元', '2024年本年收入合计5万元', 1, true],
  ['2023年度，与2022年相比', '2024年度，与2023年相比', 1, true],
  ['2023年本年收入合计5万元', '2024年本年收入合计6万元', 1, false],
  ['2021年收入', '2024年收入', 3, true],
  ['收入2023万元', '收入2024万元', 1, false],
  ['', '2024年收入', 1, false],
])('只差年份的句子：%s → %s', (before, after, apart, same) => {
  expect(sameButYears(before, after, apart)).toBe(same)
})
