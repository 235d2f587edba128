import type { TableBlock } from '../../core/report'
import { type Place, placesOf, rowsOf } from './grid'
import { headHeights, rowHeight } from './heights'
import { linesAbove, linesBelow, putLine } from './lines'
import { cellOf } from './look'
import { writeBegin, writeEnd } from './page'
import { type RowCell, Rows, type Write } from './rows'
import type { Styles } from './styles'

/** How a sheet is written: whether it is the one in view, and what stands above each printed page. */
export interface SheetOptions {
  readonly first: boolean
  readonly header: string
}

/** The rows of the head, which stay in view and are printed on every page: first and last, counted from 1. */
export function headRows(table: TableBlock): readonly [number, number] {
  const above = linesAbove(table).length
  return [above + 1, above + table.head.length]
}

/** Row `at` of `count`: which edges of the table a place of it has. */
function edgesOf(at: number, count: number, column: number, width: number): string {
  const rows = (at === 0 ? 't' : '') + (at === count - 1 ? 'b' : '')
  return rows + (column === 0 ? 'l' : '') + (column === width - 1 ? 'r' : '')
}

/** Spans are cut where the table ends: what reaches over its edge would be a broken file. */
function spanOf({ cell }: Place, columnsLeft: number, rowsLeft: number) {
  return { cols: Math.min(cell.cols ?? 1, columnsLeft), rows: Math.min(cell.rows ?? 1, rowsLeft) }
}

function writeGrid(table: TableBlock, styles: Styles, rows: Rows): void {
  const { head, body, size } = table
  const width = table.columns.length
  const count = head.length + body.length
  const heads = headHeights(table, [...placesOf(head, width)])
  let at = 0
  for (const places of placesOf(rowsOf(table), width)) {
    const cells = places.map((place, column): RowCell => {
      const { content, look } = cellOf(place.cell, place.row, size, edgesOf(at, count, column, width))
      const style = styles.of(look)
      if (!place.begins) return { column, style }
      return { column, style, content, ...spanOf(place, width - column, count - at) }
    })
    rows.put(cells, heads[at] ?? rowHeight(table, places), at < heads.length)
    at += 1
  }
}

/** Writes a table as the XML of a sheet, piece by piece. */
export function writeSheet(table: TableBlock, options: SheetOptions, styles: Styles, write: Write): void {
  const width = table.columns.length
  const rows = new Rows(write)
  writeBegin(table, headRows(table)[1], options.first, write)
  for (const line of linesAbove(table)) putLine(line, width, styles, rows)
  writeGrid(table, styles, rows)
  for (const line of linesBelow(table)) putLine(line, width, styles, rows)
  writeEnd(table, rows, options.header, write)
}
