import type { Draft } from '../../src/core/draft'

/** A draft with many functional accounts, as a large department has. */
export function withLines(draft: Draft, count: number): Draft {
  const [row] = draft.lists.functional ?? []
  if (!row) throw new Error('the fixture has no functional accounts')
  const rows = Array.from({ length: count }, (_, i) => ({
    key: `b${i}`,
    cells: {
      ...row.cells,
      code: String(2_010_101 + (i % 900_000)),
      basic: `${i}.5`,
      project: '0',
      budget: `${i}.5`,
    },
  }))
  return { ...draft, lists: { ...draft.lists, functional: rows } }
}
