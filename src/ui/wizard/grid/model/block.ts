import type { Change, FieldPath, Patch } from '../../../../core/draft'
import { ALONE, type Spot } from '../../../../core/explain'
import type { GridColumn } from './columns'
import { takesBlock } from './columns'

/** The cells a block is made of: rows by their keys, and what is typed in each. */
export interface Cells {
  readonly list: string
  readonly keys: readonly string[]
  readonly columns: readonly GridColumn[]
  /** The text of a cell as it was typed; of a figure as it is printed. */
  readonly text: (key: string, column: GridColumn) => string
}

/** What a block operation does, and what must be said of it. */
export interface Blocked {
  readonly patch: Patch
  /** Cells that were empty, that had another text, and that had the same. */
  readonly filled: number
  readonly replaced: number
  readonly same: number
  /** Texts that fell beside the grid, or on cells that are computed. */
  readonly beside: number
  /** Where in what was pasted the texts stood; empty where nothing was pasted. */
  readonly spots: ReadonlyMap<FieldPath, Spot>
}

/** What is pasted elsewhere: tabs between cells, a line for each row. */
export const copied = ({ keys, columns, text }: Cells): string =>
  keys
    .map((key) =>
      columns.map((column) => shown(column, text(key, column)).replace(/[\t\n]/g, ' ')).join('\t'),
    )
    .join('\n')

/** A choice is copied and pasted as the word it shows. */
function shown(column: GridColumn, text: string): string {
  return column.options?.find(({ value }) => value === text)?.label ?? text
}

function valueFor(column: GridColumn, typed: string): string | undefined {
  if (column.kind !== 'choice') return typed
  return column.options?.find(({ value, label }) => value === typed || label === typed)?.value
}

function collect(cells: Cells) {
  const patch: Change[] = []
  const count = { filled: 0, replaced: 0, same: 0, beside: 0 }
  const spots = new Map<FieldPath, Spot>()
  const put = (key: string | undefined, column: GridColumn | undefined, typed: string, spot?: Spot) => {
    const value = column && valueFor(column, typed)
    if (key === undefined || column === undefined || value === undefined || !takesBlock(column)) {
      count.beside += 1
      return
    }
    const before = cells.text(key, column)
    if (before === value) {
      count.same += 1
      return
    }
    count[before === '' ? 'filled' : 'replaced'] += 1
    const at = `${cells.list}.${key}.${column.id}`
    patch.push({ op: 'set', at, text: value })
    if (spot) spots.set(at, spot)
  }
  return { put, done: (): Blocked => ({ patch, ...count, spots }) }
}

/**
 * Puts pasted cells down from the upper left corner of `cells`, place by place, as in a spreadsheet. Empty ones change
 * nothing. A single text fills all of `target`.
 */
export function pasteBlock(
  pasted: readonly (readonly string[])[],
  cells: Cells,
  target: { readonly rows: number; readonly columns: number },
): Blocked {
  const { put, done } = collect(cells)
  const [first] = pasted
  const single = pasted.length === 1 && first?.length === 1 ? (first[0] ?? '') : undefined
  if (single !== undefined) {
    for (const key of cells.keys.slice(0, target.rows))
      for (const column of cells.columns.slice(0, target.columns)) put(key, column, single, ALONE)
    return done()
  }
  pasted.forEach((line, i) => {
    line.forEach((typed, j) => {
      const spot = { line: i + 1, column: j + 1, head: '', name: '' }
      if (typed !== '') put(cells.keys[i], cells.columns[j], typed, spot)
    })
  })
  return done()
}

/** Writes the first row of a block into all the others. */
export function fillDown(cells: Cells): Blocked {
  const { put, done } = collect(cells)
  const [first, ...rest] = cells.keys
  if (first === undefined) return done()
  for (const column of cells.columns.filter(takesBlock)) {
    const text = cells.text(first, column)
    for (const key of rest) put(key, column, text)
  }
  return done()
}

/** Takes the texts of a block away; accounts and computed cells stay. */
export function cleared(cells: Cells): Patch {
  return cells.keys.flatMap((key) =>
    cells.columns
      .filter((column) => takesBlock(column) && cells.text(key, column) !== '')
      .map((column): Change => ({ op: 'set', at: `${cells.list}.${key}.${column.id}`, text: '' })),
  )
}

/** A 0 in every empty amount of the rows that have an amount. Cells for each account of another list stay empty. */
export function zeros(cells: Cells): Patch {
  const amounts = cells.columns.filter(({ kind, across }) => kind === 'amount' && !across)
  const blank = (key: string, column: GridColumn) => cells.text(key, column).trim() === ''
  return cells.keys
    .filter((key) => !amounts.every((column) => blank(key, column)))
    .flatMap((key) =>
      amounts
        .filter((column) => blank(key, column))
        .map((column): Change => ({ op: 'set', at: `${cells.list}.${key}.${column.id}`, text: '0' })),
    )
}
