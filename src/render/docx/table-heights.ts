import type { TableBlock, TableCell, TableRow } from '../../core/report'
import { breakLines } from '../layout'
import { cellText } from '../words'
import { dxa } from './look'
import { CELL_LINE, CELL_PADDING, ROW_HEIGHT, STEP, sidePadding } from './table-looks'

/** The rule between two rows: a row's least height has it within, the height of its lines has not. */
const RULE = 0.5
/** No sign is wider, the room between scripts included, in ems: what fits by it need not be measured. */
const WIDEST = 1.25

/** What no line is broken in: amounts, percentages, codes of accounts. */
const FIGURE = /^[\d.,%-]*$/

/** Counts lines of cells. The names of accounts come back in table after table: each is measured once in a width. */
export class LineCounter {
  private readonly known = new Map<number, Map<string, number>>()

  /** Lines of a cell's text in a width, in points. */
  count(cell: TableCell, size: number, width: number): number {
    if (!cell.needs && FIGURE.test(cell.text)) return 1
    const text = cellText(cell)
    if (text.length * size * WIDEST <= width) return 1
    // No cell is a thousand points wide.
    const key = size * 1000 + width
    const texts = this.known.get(key) ?? new Map<string, number>()
    this.known.set(key, texts)
    const lines = texts.get(text) ?? breakLines(text, { size, spacing: 0 }, width).length
    texts.set(text, lines)
    return lines
  }
}

/** Where the columns begin and the last one ends, in points. */
function edgesOf({ columns }: TableBlock): readonly number[] {
  const edges = [0]
  for (const { width } of columns) edges.push((edges[edges.length - 1] ?? 0) + width / dxa(1))
  return edges
}

/** Heights of rows in points: the highest cell counts; what reaches down over rows makes the last of them higher. */
export function rowHeights(
  block: TableBlock,
  rows: readonly TableRow[],
  lines: LineCounter,
): readonly number[] {
  const { size } = block
  const padding = 2 * sidePadding(block)
  const edges = edgesOf(block)
  const heights = rows.map(() => ROW_HEIGHT[size])
  const reaching: { readonly from: number; readonly to: number; readonly height: number }[] = []
  rows.forEach((row, i) => {
    row.cells.forEach((cell, at) => {
      if (!cell) return
      const room = (edges[at + (cell.cols ?? 1)] ?? 0) - (edges[at] ?? 0)
      const width = room - padding - (cell.indent ?? 0) * STEP
      const height = lines.count(cell, size, width) * CELL_LINE[size] + 2 * CELL_PADDING + RULE
      const to = Math.min(i + (cell.rows ?? 1), rows.length) - 1
      if (to > i) reaching.push({ from: i, to, height })
      else heights[i] = Math.max(heights[i] ?? 0, height)
    })
  })
  for (const { from, to, height } of reaching) {
    const others = heights.slice(from, to).reduce((sum, one) => sum + one, 0)
    heights[to] = Math.max(heights[to] ?? 0, height - others)
  }
  return heights
}
