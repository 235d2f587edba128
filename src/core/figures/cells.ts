import { type MoneyUnit, type Reading, readAmount, readCount, readPoints } from '../amount'
import type { Row } from '../draft'

/** What a cell counts, and in which unit its amounts are typed. */
export type CellKind = MoneyUnit | 'count' | 'points'

/** Rows never change: an edit makes a new one. What was read of a row once is known as long as the row is. */
const known: Readonly<Record<CellKind, WeakMap<Row, Map<string, Reading>>>> = {
  wan: new WeakMap(),
  yuan: new WeakMap(),
  count: new WeakMap(),
  points: new WeakMap(),
}

/** Reads a typed text as an amount in 分, a count or a plain number. */
export function readText(text: string, kind: CellKind): Reading {
  if (kind === 'count') return readCount(text)
  return kind === 'points' ? readPoints(text) : readAmount(text, kind)
}

/** Reads the text in a column of a row, once for each row. */
export function readCell(row: Row, column: string, kind: CellKind): Reading {
  let columns = known[kind].get(row)
  if (!columns) {
    columns = new Map()
    known[kind].set(row, columns)
  }
  let reading = columns.get(column)
  if (!reading) {
    reading = readText(row.cells[column] ?? '', kind)
    columns.set(column, reading)
  }
  return reading
}
