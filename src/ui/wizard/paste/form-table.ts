import type { Change, FieldPath } from '../../../core/draft'
import type { AskRow } from '../../../core/report'
import { cellsOfClipboard } from '../model/clipboard'
import { typedAsk } from '../model/shown'
import { createSpots, type Sourced } from './origin'

/**
 * A block copied from a spreadsheet, put down from one field of a form table: line by line, column by column, as in
 * the spreadsheet. What falls on a computed box or outside of the table is left out; empty cells change nothing.
 */
export function pasteFormTable(text: string, rows: readonly AskRow[], at: FieldPath): Sourced {
  const { spots, put } = createSpots()
  const grid = rows.map((row) => row.cells.map((cell) => typedAsk(cell)?.at))
  const top = grid.findIndex((line) => line.includes(at))
  const left = grid[top]?.indexOf(at) ?? 0
  const patch = cellsOfClipboard(text).flatMap((line, i) =>
    line.flatMap((cell, j): readonly Change[] => {
      const target = grid[top + i]?.[left + j]
      if (target === undefined || cell === '') return []
      put(target, i, j)
      return [{ op: 'set', at: target, text: cell }]
    }),
  )
  return { patch, spots }
}
