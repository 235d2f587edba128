import { describe, expect, test } from 'vitest'
import type { Check, Finding } from '../../src/core/checks'
import {
  countsOf,
  type Filter,
  groupsOf,
  type Kind,
  kindOf,
  kindsFor,
  nextOf,
  numbered,
} from '../../src/ui/wizard/checks/model/sort'
import { tags } from '../../src/ui/wizard/checks/tags'

const SECTIONS = ['income', 'expenditure', 'other']

const finding = (id: string, severity: Finding['severity'], section: string, more = {}): Finding => ({
  id,
  rule: 'T01',
  title: `${id}不等`,
  section,
  severity,
  say: '',
  todo: '',
  fields: [],
  figures: [],
  blocks: [],
  basis: '',
  ...more,
})

const OUTCOMES = { error: 'failed', warning: 'failed', note: 'note', unchecked: 'unchecked' } as const

const failed = (one: Finding): Check => ({
  id: one.id,
  rule: one.rule,
  title: one.title,
  section: one.section,
  outcome: OUTCOMES[one.severity],
  finding: one,
})
const passed = (id: string): Check => ({ id, rule: 'T02', title: id, section: 'income', outcome: 'passed' })

const checks: readonly Check[] = [
  failed(finding('丙', 'error', 'other')),
  failed(finding('甲', 'warning', 'income')),
  failed(finding('乙', 'error', 'income')),
  failed(finding('丁', 'note', 'expenditure')),
  failed(finding('戊', 'unchecked', 'expenditure')),
  failed(finding('己', 'error', 'income', { acknowledged: '账上就是这样' })),
  passed('庚'),
]

describe('校核的清单', () => {
  test('数得清查了多少、怎么样', () => {
    expect(countsOf(checks)).toEqual({
      all: 7,
      passed: 1,
      error: 2,
      warning: 1,
      note: 1,
      unchecked: 1,
      acknowledged: 1,
    })
  })

  test('编号先错误后提醒，各按文中的先后；认可的、核对不了的不编', () => {
    expect(
      numbered(checks, SECTIONS).map((one) => [tags.tag(one.severity, one.number), one.finding.id]),
    ).toEqual([
      ['错误1', '乙'],
      ['错误2', '丙'],
      ['提醒1', '甲'],
      ['提示1', '丁'],
    ])
  })

  test('一类里按章节分开', () => {
    expect(groupsOf(checks, 'error', SECTIONS).map(({ section }) => section)).toEqual(['income', 'other'])
    expect(groupsOf(checks, 'passed', SECTIONS)).toEqual([{ section: 'income', checks: [passed('庚')] }])
  })

  test('不认得的章节排在最后，不丢', () => {
    const stray = [failed(finding('辛', 'error', '别处')), ...checks]
    expect(groupsOf(stray, 'error', SECTIONS).map(({ section }) => section)).toEqual([
      'income',
      'other',
      '别处',
    ])
  })

  test.each<[Filter, readonly Kind[]]>([
    [undefined, ['error', 'warning', 'note', 'unchecked', 'acknowledged']],
    ['passed', ['passed']],
    ['all', ['error', 'warning', 'note', 'unchecked', 'acknowledged', 'passed']],
  ])('选了 %s：%j', (filter, kinds) => expect(kindsFor(filter).map(({ kind }) => kind)).toEqual(kinds))

  test('没选的时候，尾差和核对不了的折着', () => {
    expect(kindsFor(undefined).flatMap(({ kind, folded }) => (folded ? [kind] : []))).toEqual([
      'note',
      'unchecked',
    ])
    expect(kindsFor('note')).toEqual([{ kind: 'note', folded: false }])
  })

  test('写了理由的，不管多重都算认可', () => {
    expect(kindOf(failed(finding('甲', 'error', 'income', { acknowledged: '有文件' })))).toBe('acknowledged')
  })
})

describe('F8 到哪一条', () => {
  test.each<[string, string | undefined, number, 1 | -1, number]>([
    ['还没看过：第一条', undefined, 0, 1, 0],
    ['还没看过，往回：最后一条', undefined, 0, -1, 2],
    ['接着手上的那条', 'a', 0, 1, 1],
    ['最后一条以后又是第一条', 'c', 2, 1, 0],
    ['手上的改好不见了：补到它位置上的那条', '改好了', 1, 1, 1],
    ['改好的是最后一条：回到第一条', '改好了', 3, 1, 0],
    ['改好了往回：它前面的那条', '改好了', 1, -1, 0],
  ])('%s', (_, last, place, by, at) => expect(nextOf(['a', 'b', 'c'], last, place, by)).toBe(at))

  test('一条也没有', () => expect(nextOf([], undefined, 0, 1)).toBe(-1))
})
