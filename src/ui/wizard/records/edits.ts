import { type Change, type Draft, freshKey, type Patch, type Row, rowsOf } from '../../../core/draft'
import { type AskRecords, asksIn, listsIn } from '../../../core/report'
import { addRows } from '../model/list-rows'

/** What is done to the records of a list: one patch, and the record that is open afterwards. */
export interface Done {
  readonly patch: Patch
  readonly key: string | undefined
  /** Rows of other lists that go with the record. */
  readonly rows: number
}

interface Nested {
  readonly list: string
  /** The column that holds the key of a record. */
  readonly of: string
  readonly rows: readonly Row[]
}

const nothing: Done = { patch: [], key: undefined, rows: 0 }

/** The lists whose rows belong to records. One shown in two cards counts once. */
function nestedIn(records: AskRecords, draft: Draft): readonly Nested[] {
  const found = new Map<string, Nested>()
  for (const { list, of } of listsIn(records))
    if (of !== undefined) found.set(list, { list, of, rows: rowsOf(draft, list) })
  return [...found.values()]
}

/** Those of them that belong to one record. */
const ownedBy = (key: string, records: AskRecords, draft: Draft): readonly Nested[] =>
  nestedIn(records, draft).map((nested) => ({
    ...nested,
    rows: nested.rows.filter(({ cells }) => cells[nested.of] === key),
  }))

const countOf = (all: readonly Nested[]): number => all.reduce((sum, { rows }) => sum + rows.length, 0)

/** A key no record has, and no row that was left behind: a new record must not take over the rows of an old one. */
function keyFor(records: AskRecords, draft: Draft): string {
  const left = nestedIn(records, draft).flatMap(({ of, rows }) => rows.map(({ cells }) => cells[of] ?? ''))
  const keys = new Set([...rowsOf(draft, records.list).map(({ key }) => key), ...left])
  return freshKey([...keys].filter((key) => key !== '').map((key) => ({ key, cells: {} })))
}

/** A record with nothing in it but what its choices start with. */
export function addRecord(records: AskRecords, draft: Draft): Done {
  const { list } = records
  const cells = Object.fromEntries(
    asksIn(records).flatMap(({ at, initial }) =>
      initial !== undefined && at.startsWith('.') ? [[at.slice(1), initial] as const] : [],
    ),
  )
  const key = keyFor(records, draft)
  const index = rowsOf(draft, list).length
  return { patch: [{ op: 'insert', list, index, row: { key, cells } }], key, rows: 0 }
}

/**
 * The record again, behind itself, with rows of its own. Its name is left out: two of the same name are a mistake.
 * Here and below the record goes last: what takes the patch back begins with it, and so leads to it.
 */
export function copyRecord(records: AskRecords, draft: Draft, key: string): Done {
  const { list, naming } = records
  const index = rowsOf(draft, list).findIndex((row) => row.key === key)
  const row = rowsOf(draft, list)[index]
  if (!row) return nothing
  const { [naming]: _, ...cells } = row.cells
  const fresh = keyFor(records, draft)
  const owned = ownedBy(key, records, draft)
  const copies = owned.flatMap(({ list: nested, of, rows }) => {
    const again = rows.map((one) => ({ ...one.cells, [of]: fresh }))
    return addRows(nested, rowsOf(draft, nested), again).patch
  })
  return {
    patch: [...copies, { op: 'insert', list, index: index + 1, row: { key: fresh, cells } }],
    key: fresh,
    rows: countOf(owned),
  }
}

export function removeRecord(records: AskRecords, draft: Draft, key: string): Done {
  const rows = rowsOf(draft, records.list)
  const index = rows.findIndex((row) => row.key === key)
  if (index < 0) return nothing
  const owned = ownedBy(key, records, draft)
  const patch = owned.flatMap(({ list, rows: own }) =>
    own.map((row): Change => ({ op: 'remove', list, key: row.key })),
  )
  return {
    patch: [...patch, { op: 'remove', list: records.list, key }],
    key: (rows[index + 1] ?? rows[index - 1])?.key,
    rows: countOf(owned),
  }
}

export function moveRecord(records: AskRecords, draft: Draft, key: string, by: 1 | -1): Done {
  const { list } = records
  const rows = rowsOf(draft, list)
  const from = rows.findIndex((row) => row.key === key)
  const row = rows[from]
  if (!row || !rows[from + by]) return nothing
  const patch: Patch = [
    { op: 'remove', list, key },
    { op: 'insert', list, index: from + by, row },
  ]
  return { patch, key, rows: 0 }
}
