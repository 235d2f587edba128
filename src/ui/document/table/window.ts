import type { TableCell, TableRow } from '../../../core/report'

/** A table of more rows scrolls in a box of its own, and only the rows on screen are in the page. */
export const MOST_ROWS = 40
/** Rows come and go by so many at a time, or every turn of the wheel would move some. */
const STEP = 8
/** So many are held ready on each side, so that the focus always finds the next one. */
const AHEAD = 8

/** Rows from `from` up to, not including, `to`. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** What a box shows: how far it is scrolled, how high it is, and how high a row is, in the same unit. */
export interface Opening {
  readonly top: number
  readonly height: number
  readonly row: number
}

/** The rows to hold for what a box shows. */
export function stretchOf(count: number, { top, height, row }: Opening): Stretch {
  if (count <= MOST_ROWS) return { from: 0, to: count }
  const first = Math.floor(top / row) - AHEAD
  const last = Math.ceil((top + height) / row) + AHEAD
  const from = Math.floor(first / STEP) * STEP
  const to = Math.ceil(last / STEP) * STEP
  return { from: Math.min(Math.max(from, 0), count), to: Math.min(Math.max(to, 0), count) }
}

/** The cell that reaches down into a place from a row above, cut to what is left of it. */
function reaching(rows: readonly TableRow[], at: number, column: number): TableCell | undefined {
  for (let above = at - 1; above >= 0; above -= 1) {
    const cell = rows[above]?.cells[column]
    if (!cell) continue
    const left = (cell.rows ?? 1) - (at - above)
    return left > 0 ? { ...cell, rows: left } : undefined
  }
  return undefined
}

/** A row that begins a stretch, with the cells that began above it. */
function opened(rows: readonly TableRow[], at: number, row: TableRow): TableRow {
  let covered = 0
  const cells = row.cells.map((own, column) => {
    if (column < covered) return undefined
    const cell = own ?? reaching(rows, at, column)
    if (cell) covered = column + (cell.cols ?? 1)
    return cell
  })
  return { ...row, cells }
}

/** The rows of a stretch; cells joined across its beginning begin there. What reaches past its end is cut by the page. */
export function rowsIn(rows: readonly TableRow[], { from, to }: Stretch): readonly TableRow[] {
  const shown = rows.slice(from, to)
  const [first] = shown
  const whole = from === 0 || !first || first.cells.every((cell) => cell !== undefined)
  return whole ? shown : [opened(rows, from, first), ...shown.slice(1)]
}
