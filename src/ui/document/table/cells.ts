import type { TableBlock, TableCell, TableRow } from '../../../core/report'
import type { Inline } from '../../../core/wording'

/** Whether a cell names others. A place left blank names nothing. */
const names = (cell: TableCell): boolean =>
  (cell.kind === 'head' || cell.kind === 'label') && cell.text !== ''

/** The element of a cell and what it is the heading of: columns in a row of headings, else its row. */
export function roleOf(cell: TableCell, row: TableRow): { tag: 'th' | 'td'; scope?: 'col' | 'row' } {
  if (!names(cell)) return { tag: 'td' }
  return { tag: 'th', scope: row.look === 'head' ? 'col' : 'row' }
}

/** A cell as a piece of a sentence: what was pressed there is pressed here. */
export function inlineOf(cell: TableCell): Inline {
  if (cell.needs) return { kind: 'gap', needs: cell.needs, label: cell.text }
  if (cell.figure !== undefined) return { kind: 'figure', id: cell.figure, text: cell.text }
  if (cell.at !== undefined && cell.text !== '') return { kind: 'typed', at: cell.at, text: cell.text }
  return { kind: 'text', text: cell.text }
}

/** Whether pressing a cell leads somewhere. */
export const acts = (cell: TableCell): boolean => inlineOf(cell).kind !== 'text'

export function classOf(cell: TableCell): string {
  const classes = [`doc-cell-${cell.kind}`]
  if (cell.align) classes.push(`doc-cell-${cell.align}`)
  if (cell.indent) classes.push(`doc-cell-in-${cell.indent}`)
  if (cell.zero) classes.push('doc-cell-zero')
  if (acts(cell)) classes.push('doc-cell-act')
  return classes.join(' ')
}

/** Printed columns have room to spare, and names may wrap. */
const CLOSEST = 0.72
/** Widths in letters: of a digit, and of what stands beside a number in its cell. */
const DIGIT = 0.56
const BESIDE = 0.9
/** Amounts and codes: cut in two they are not what they were. */
const NUMERIC = /^[-\d.,%]+$/

/**
 * How wide a table must be, in its own letters: as on paper but closer, so that a portrait one mostly fits the sheet.
 * Numbers and codes are never cut: the longest of those looked at says how close it may be.
 */
export function widthOf(
  { columns, size }: Pick<TableBlock, 'columns' | 'size'>,
  rows: readonly TableRow[],
): number {
  const printed = columns.map(({ width }) => width / (size * 20))
  let scale = CLOSEST
  for (const { cells } of rows) {
    cells.forEach((cell, column) => {
      if (!cell || cell.cols !== undefined || !NUMERIC.test(cell.text)) return
      scale = Math.max(scale, (cell.text.length * DIGIT + BESIDE) / (printed[column] ?? 1))
    })
  }
  return Math.round(printed.reduce((sum, width) => sum + width, 0) * scale)
}
