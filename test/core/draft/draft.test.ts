import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  apply,
  type Change,
  type Draft,
  emptyDraft,
  freshKey,
  inverse,
  rowsOf,
  textAt,
} from '../../../src/core/draft'

const draft: Draft = {
  fields: { 'overall.total': '100' },
  lists: {
    functional: [
      { key: 'r1', cells: { code: '2010301', final: '10' } },
      { key: 'r2', cells: { code: '2080505' } },
    ],
  },
}

describe('改稿件', () => {
  test('填一个数、改一个数、清一个数', () => {
    expect(textAt(apply(emptyDraft, [{ op: 'set', at: 'overall.total', text: '5' }]), 'overall.total')).toBe(
      '5',
    )
    expect(textAt(apply(draft, [{ op: 'set', at: 'overall.total', text: '7' }]), 'overall.total')).toBe('7')
    const cleared = apply(draft, [{ op: 'set', at: 'overall.total', text: '' }])
    expect(cleared.fields).toEqual({})
  })

  test('改科目行里的一格，别的行不动', () => {
    const next = apply(draft, [{ op: 'set', at: 'functional.r2.final', text: '3' }])
    expect(textAt(next, 'functional.r2.final')).toBe('3')
    expect(next.lists.functional?.[0]).toBe(draft.lists.functional?.[0])
  })

  test('不存在的行改不出东西来', () => {
    expect(apply(draft, [{ op: 'set', at: 'functional.r9.final', text: '3' }])).toEqual(draft)
  })

  test('加一行、删一行', () => {
    const row = { key: 'r3', cells: { code: '2210201' } }
    const added = apply(draft, [{ op: 'insert', list: 'functional', index: 1, row }])
    expect(rowsOf(added, 'functional').map(({ key }) => key)).toEqual(['r1', 'r3', 'r2'])
    const removed = apply(added, [{ op: 'remove', list: 'functional', key: 'r1' }])
    expect(rowsOf(removed, 'functional').map(({ key }) => key)).toEqual(['r3', 'r2'])
  })

  test('原来的稿件不被碰', () => {
    const before = structuredClone(draft)
    apply(draft, [{ op: 'remove', list: 'functional', key: 'r1' }])
    expect(draft).toEqual(before)
  })

  test('新行的名字没有用过', () => {
    expect(freshKey([])).toBe('r1')
    expect(freshKey(rowsOf(draft, 'functional'))).toBe('r3')
    expect(freshKey([{ key: 'r2', cells: {} }])).toBe('r3')
  })
})

const key = fc.constantFrom('r1', 'r2', 'r3', 'r4')
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    op: fc.constant('set' as const),
    at: fc.constantFrom(
      'overall.total',
      'unit.name',
      'functional.r1.final',
      'functional.r9.final',
      'none.r1.x',
    ),
    text: fc.string(),
  }),
  fc.record({
    op: fc.constant('insert' as const),
    list: fc.constant('functional'),
    index: fc.nat(5),
    row: fc.record({
      key,
      cells: fc.dictionary(fc.constantFrom('code', 'final'), fc.string({ minLength: 1 })),
    }),
  }),
  fc.record({ op: fc.constant('remove' as const), list: fc.constant('functional'), key }),
)

describe('撤销', () => {
  test('任何一串改动都能原样退回，再做一遍也一样', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (patch) => {
        const after = apply(draft, patch)
        const undo = inverse(draft, patch)
        const back = apply(after, undo)
        expect(withoutEmptyLists(back)).toEqual(withoutEmptyLists(draft))
        expect(withoutEmptyLists(apply(back, inverse(after, undo)))).toEqual(withoutEmptyLists(after))
      }),
      { seed: 42, numRuns: 500 },
    )
  })
})

const withoutEmptyLists = ({ fields, lists }: Draft): Draft => ({
  fields,
  lists: Object.fromEntries(Object.entries(lists).filter(([, rows]) => rows.length > 0)),
})
