import type { TableBlock, TableRow } from '../../core/report'
import type { Box } from '../layout'
import { cleanText } from '../words'
import { tableTitle, tableTitleStyle, titleLinesOf } from './headings'
import type { Room } from './page'
import { type LineCounter, rowHeights } from './table-heights'
import { CELL_LINE } from './table-looks'
import { keepsNext } from './table-xml'
import { textBox } from './text-box'

/** What stands above the table itself. */
function above(block: TableBlock, width: number): readonly Box[] {
  const title = tableTitle(block)
  const { left, right } = block.above
  return [
    ...(title === '' ? [] : [textBox(tableTitleStyle(block), titleLinesOf(block, width) ?? title, width)]),
    ...(block.mark === '' ? [] : [textBox('TableNo', '', width)]),
    ...(left === '' && right === '' ? [] : [textBox('TableUnit', '', width)]),
  ]
}

/** The rule at the foot of a table stands below its last row. */
const FOOT = 1

const sum = (heights: readonly number[]): number => heights.reduce((total, height) => total + height, 0)

/** A table's paragraphs and rows as they are stacked on pages. */
export function tableBoxes(
  block: TableBlock,
  body: readonly TableRow[],
  room: Room,
  counter: LineCounter,
): readonly Box[] {
  const headHeights = rowHeights(block, block.head, counter)
  const head = sum(headHeights)
  const most = room.height - head
  const row = { before: 0, after: 0 }
  const bodyRows = rowHeights(block, body, counter).map((height, i): Box => {
    const last = i === body.length - 1
    if (height > most) {
      // Nothing keeps it whole.
      const lines = Math.ceil(height / CELL_LINE[block.size])
      return { ...row, lines, line: height / lines, head }
    }
    const look = body[i]?.look ?? 'item'
    return {
      ...row,
      lines: 1,
      line: last ? height + FOOT : height,
      head,
      ...(keepsNext(look, last) ? { keepNext: true } : {}),
    }
  })
  return [
    ...above(block, room.width),
    ...headHeights.map((line): Box => ({ ...row, lines: 1, line, keepNext: true })),
    ...bodyRows,
    ...block.notes.map((note, i) => ({
      ...textBox('TableNote', cleanText(note), room.width),
      ...(i < block.notes.length - 1 ? { keepNext: true } : {}),
    })),
  ]
}
