import { FileChild, Paragraph, Tab, TabStopType, TextRun } from 'docx'
import type { TableBlock } from '../../core/report'
import { cleanText, wordsOf } from '../words'
import { linesRuns } from './blocks'
import { tableTitle, tableTitleStyle, titleLinesOf } from './headings'
import { dxa } from './look'
import type { Room } from './page'
import type { Placed } from './plan'
import { plainRun, runStyle, runsOf } from './runs'

/** Where a table will stand. Its number is all docx sees of it; the rows are written when the file is closed. */
class TablePlace extends FileChild {
  constructor(index: number) {
    super('w:tbl')
    this.root.push(String(index))
  }
}

function titleParagraphs(block: TableBlock, width: number): Paragraph[] {
  if (tableTitle(block) === '') return []
  const lines = titleLinesOf(block, width)
  const words = wordsOf([{ kind: 'text', text: block.number }, ...block.title])
  return [
    new Paragraph({ style: tableTitleStyle(block), children: lines ? linesRuns(lines) : runsOf(words) }),
  ]
}

function unitParagraphs({ above }: TableBlock, width: number): Paragraph[] {
  const [left, right] = [cleanText(above.left), cleanText(above.right)]
  if (left === '' && right === '') return []
  return [
    new Paragraph({
      style: 'TableUnit',
      tabStops: [{ type: TabStopType.RIGHT, position: dxa(width) }],
      children: [
        plainRun(left),
        ...(right === '' ? [] : [new TextRun({ ...runStyle({}), children: [new Tab(), right] })]),
      ],
    }),
  ]
}

/** A table with what stands above and below it; its rows are table `index` of the file. */
export function tableChildren(
  block: TableBlock,
  index: number,
  tail: Placed['tail'],
  room: Room,
): FileChild[] {
  // Several notes stay together as one does: none stands alone on a page.
  const note = (text: string, i: number): Paragraph =>
    new Paragraph({
      style: 'TableNote',
      ...(i < block.notes.length - 1 ? { keepNext: true } : {}),
      children: [plainRun(cleanText(text))],
    })
  return [
    ...titleParagraphs(block, room.width),
    ...(block.mark === ''
      ? []
      : [new Paragraph({ style: 'TableNo', children: [plainRun(cleanText(block.mark))] })]),
    ...unitParagraphs(block, room.width),
    new TablePlace(index),
    ...block.notes.map(note),
    ...(tail ? [new Paragraph({ style: tail, children: [] })] : []),
  ]
}
