import type { Change, FieldPath, Patch } from '../../../core/draft'
import type { AskRow } from '../../../core/report'
import { cellsOfClipboard } from '../model/clipboard'
import { typedAsk } from '../model/shown'

/**
 * A block copied from a spreadsheet, put down from one field of a form table: line by line, column by column, as in
 * the spreadsheet. What falls on a computed box or outside of the table is left out; empty cells change nothing.
 */
export function pasteFormTable(text: string, rows: readonly AskRow[], at: FieldPath): Patch {
  const grid = rows.map((row) => row.cells.map((cell) => typedAsk(cell)?.at))
  const top = grid.findIndex((line) => line.includes(at))
  const left = grid[top]?.indexOf(at) ?? 0
  return cellsOfClipboard(text).flatMap((line, i) =>
    line.flatMap((cell, j): readonly Change[] => {
      const target = grid[top + i]?.[left + j]
      return target === undefined || cell === '' ? [] : [{ op: 'set', at: target, text: cell }]
    }),
  )
}
