// Heights of rows, in points. Excel fits a row to its text by itself, but not where cells are merged.
import type { TableBlock } from '../../core/report'
import { emsOfText } from '../layout'
import type { Place } from './grid'

/** Room beside a text in its cell, on both sides together. */
const PADDING = 4
/** Of one step, in points. */
const INDENT = 8
const LINE = 1.35

export const pointsOf = (dxa: number): number => dxa / 20

/** Height of a text that is broken into lines of the given width. */
export function heightOf(text: string, width: number, size: number): number {
  const room = Math.max(width - PADDING, size)
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil((emsOfText(line) * size) / room)), 0)
  return lines * size * LINE
}

/** The least height of a row: that of the Word table at its size of letters. */
export const leastHeight = (size: number): number => Math.max(14, Math.round(size * 1.8))

const ceil = (height: number): number => Math.ceil(height * 4) / 4

/** What a row needs for the cells that begin in it and end with it. */
export function rowHeight(table: TableBlock, places: readonly Place[]): number {
  const { size, columns } = table
  let height = leastHeight(size)
  places.forEach(({ cell, begins }, column) => {
    if (!begins || cell.kind === 'number' || (cell.rows ?? 1) > 1) return
    const covered = columns.slice(column, column + (cell.cols ?? 1))
    const width = pointsOf(covered.reduce((sum, one) => sum + one.width, 0)) - (cell.indent ?? 0) * INDENT
    height = Math.max(height, heightOf(cell.text, width, size) + 4)
  })
  return ceil(height)
}

/** Heights of the head: a cell over several rows gives what it lacks to the last of them. */
export function headHeights(table: TableBlock, rows: readonly (readonly Place[])[]): readonly number[] {
  const heights = rows.map((places) => rowHeight(table, places))
  rows.forEach((places, top) => {
    places.forEach(({ cell, begins }, column) => {
      const bottom = Math.min(top + (cell.rows ?? 1), rows.length) - 1
      if (!begins || bottom === top) return
      const covered = table.columns.slice(column, column + (cell.cols ?? 1))
      const width = pointsOf(covered.reduce((sum, one) => sum + one.width, 0))
      const there = heights.slice(top, bottom + 1).reduce((sum, height) => sum + height, 0)
      const lacking = heightOf(cell.text, width, table.size) + 4 - there
      if (lacking > 0) heights[bottom] = ceil((heights[bottom] ?? 0) + lacking)
    })
  })
  return heights
}
