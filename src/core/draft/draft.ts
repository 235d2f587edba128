/** `section.field`, or `list.rowKey.column` for a cell of a list; also the name of the figure typed there. */
export type FieldPath = string

/** One line of a list (an account, for instance). The key is given once and never changes. */
export interface Row {
  readonly key: string
  readonly cells: Readonly<Record<string, string>>
}

/**
 * What a person entered, as typed text. Everything else is derived from it, and nothing else is stored.
 * A path that is absent was never typed: missing, not zero.
 */
export interface Draft {
  readonly fields: Readonly<Record<FieldPath, string>>
  readonly lists: Readonly<Record<string, readonly Row[]>>
}

/** One change to a draft. `set` with an empty text takes the text away; `insert` of a key that is there does nothing. */
export type Change =
  | { readonly op: 'set'; readonly at: FieldPath; readonly text: string }
  | { readonly op: 'insert'; readonly list: string; readonly index: number; readonly row: Row }
  | { readonly op: 'remove'; readonly list: string; readonly key: string }

/** Changes that belong together: applied together, undone together. Plain data, so that it can be stored. */
export type Patch = readonly Change[]

export const emptyDraft: Draft = { fields: {}, lists: {} }

/** The rows of a list; an unknown list is empty. */
export const rowsOf = (draft: Draft, list: string): readonly Row[] => draft.lists[list] ?? []

function cellPath(at: FieldPath): { list: string; key: string; column: string } | undefined {
  const [list, key, column] = at.split('.')
  return list !== undefined && key !== undefined && column !== undefined ? { list, key, column } : undefined
}

/** The text typed at a path, or '' where nothing was typed. */
export function textAt(draft: Draft, at: FieldPath): string {
  const cell = cellPath(at)
  if (!cell) return draft.fields[at] ?? ''
  return rowsOf(draft, cell.list).find((row) => row.key === cell.key)?.cells[cell.column] ?? ''
}

function withText(texts: Readonly<Record<string, string>>, at: string, text: string): Record<string, string> {
  const { [at]: _, ...rest } = texts
  return text === '' ? rest : { ...rest, [at]: text }
}

function applyOne(draft: Draft, change: Change): Draft {
  switch (change.op) {
    case 'set': {
      const cell = cellPath(change.at)
      if (!cell) return { ...draft, fields: withText(draft.fields, change.at, change.text) }
      const rows = [...rowsOf(draft, cell.list)]
      const at = rows.findIndex(({ key }) => key === cell.key)
      const row = rows[at]
      if (row) rows[at] = { ...row, cells: withText(row.cells, cell.column, change.text) }
      return { ...draft, lists: { ...draft.lists, [cell.list]: rows } }
    }
    case 'insert': {
      const rows = rowsOf(draft, change.list)
      if (rows.some((row) => row.key === change.row.key)) return draft
      return {
        ...draft,
        lists: {
          ...draft.lists,
          [change.list]: [...rows.slice(0, change.index), change.row, ...rows.slice(change.index)],
        },
      }
    }
    case 'remove': {
      const rows = rowsOf(draft, change.list).filter((row) => row.key !== change.key)
      return { ...draft, lists: { ...draft.lists, [change.list]: rows } }
    }
  }
}

/** The draft after a patch; the draft given is not touched. */
export const apply = (draft: Draft, patch: Patch): Draft => patch.reduce(applyOne, draft)

function inverseOf(draft: Draft, change: Change): Patch {
  switch (change.op) {
    case 'set':
      return [{ op: 'set', at: change.at, text: textAt(draft, change.at) }]
    case 'insert': {
      const there = rowsOf(draft, change.list).some((row) => row.key === change.row.key)
      return there ? [] : [{ op: 'remove', list: change.list, key: change.row.key }]
    }
    case 'remove': {
      const index = rowsOf(draft, change.list).findIndex((row) => row.key === change.key)
      const row = rowsOf(draft, change.list)[index]
      return row ? [{ op: 'insert', list: change.list, index, row }] : []
    }
  }
}

/**
 * The patch that takes `patch` back.
 * @example apply(apply(d, p), inverse(d, p)) // equals d
 */
export function inverse(draft: Draft, patch: Patch): Patch {
  const steps: Patch[] = []
  let before = draft
  for (const change of patch) {
    steps.unshift(inverseOf(before, change))
    before = applyOne(before, change)
  }
  return steps.flat()
}

/** A key no row of the list has yet: short, readable, stable. */
export function freshKey(rows: readonly Row[]): string {
  const used = new Set(rows.map((row) => row.key))
  let n = rows.length + 1
  while (used.has(`r${n}`)) n += 1
  return `r${n}`
}
