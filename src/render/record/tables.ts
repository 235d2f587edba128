import type { TableBlock, TableRow } from '../../core/report'
import { headCell, plainBlocks, WIDTH, wordCell } from '../plain-blocks'

/** All blocks of the record belong to it. */
export const blocks = plainBlocks('record')

/** Columns that share the width of the text, in parts. */
function widthsOf(parts: readonly number[]): readonly number[] {
  const all = parts.reduce((sum, part) => sum + part, 0)
  return parts.map((part) => Math.floor((WIDTH * part) / all))
}

interface TableWords {
  readonly id: string
  readonly parts: readonly number[]
  /** None: a table of facts, whose first column names them. */
  readonly heads?: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A plain table of words, within the running text. */
export function wordTable({ id, parts, heads = [], rows }: TableWords): TableBlock {
  const named = heads.length === 0
  const body = rows.map((row, i): TableRow => {
    const cells = row.map((words, column) => (named && column % 2 === 0 ? headCell(words) : wordCell(words)))
    return { id: `${i + 1}`, look: 'item', cells }
  })
  return blocks.table(id, { widths: widthsOf(parts), heads, body })
}
