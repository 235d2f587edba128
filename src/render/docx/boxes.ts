import { type Block, captionText, contentsOf, headingText, type Report } from '../../core/report'
import { gapText } from '../../core/wording'
import { type Box, paginate } from '../layout'
import { CONTENTS_TITLE, cleanText, textOfWords, wordsOf } from '../words'
import { chartSize } from './chart-size'
import { headingStyle, titleLinesOf } from './headings'
import { type Room, roomOf } from './page'
import { type BodyBlock, type Plan, planOf } from './plan'
import { tableBoxes } from './table-boxes'
import { LineCounter } from './table-heights'
import { textBox } from './text-box'

/** A chart stands on a line of text: below it is the room for the letters that reach down. */
const DESCENT = 2.7
/** The paragraph that ends the contents. */
const CONTENTS_END = 1
/** Room a page number and a few dots take at the end of an entry of the contents. */
const ENTRY_END = 40

/** The contents with an entry for each heading of the first two levels and each table that is listed. */
function contentsBoxes(note: string, blocks: readonly Block[], width: number): readonly Box[] {
  const entries = contentsOf(blocks).map(({ level, text }) =>
    textBox(level === 1 ? 'TOC1' : 'TOC2', cleanText(text), width - ENTRY_END),
  )
  const end = { lines: 1, line: CONTENTS_END, before: 0, after: 0 }
  return [
    textBox('ContentsTitle', CONTENTS_TITLE, width),
    textBox('ContentsNote', note, width),
    ...entries,
    end,
  ]
}

function boxesOf(
  block: BodyBlock,
  report: Report,
  plan: Plan,
  room: Room,
  counter: LineCounter,
): readonly Box[] {
  const { width } = room
  switch (block.kind) {
    case 'contents':
      return contentsBoxes(textOfWords(wordsOf(block.note)), report.blocks, width)
    case 'heading': {
      const text = titleLinesOf(block, width) ?? cleanText(headingText(block))
      return [textBox(headingStyle(block), text, width)]
    }
    case 'paragraph':
      return [textBox('Body', `${block.number}${textOfWords(wordsOf(block.inlines))}`, width)]
    case 'table':
      return tableBoxes(block, plan.rows.get(block) ?? [], room, counter)
    case 'chart': {
      const size = chartSize(block)
      const label = block.chart.kind === 'undrawn' ? block.chart.label : ''
      const picture = size
        ? { ...textBox('Picture', '', width), line: size.height * 0.75 + DESCENT }
        : textBox('PictureGap', gapText(cleanText(label)), width)
      return [picture, textBox('Caption', cleanText(captionText(block)), width)]
    }
  }
}

/** Where the blocks of a report fall. */
export interface Estimate {
  /** Page on which a block begins, by its id. */
  readonly pageOf: ReadonlyMap<string, number>
  readonly pages: number
}

/** Works out the pages of a report: the cover is page 1, and each stretch begins on a new one. */
export function estimatePages(report: Report, plan: Plan = planOf(report.blocks)): Estimate {
  const pageOf = new Map<string, number>()
  const counter = new LineCounter()
  let pages = 0
  if (plan.cover) {
    pages = 1
    pageOf.set(plan.cover.id, 1)
  }
  for (const { setUp, placed } of plan.stretches) {
    const room = roomOf(setUp)
    const boxes: Box[] = []
    const firsts: number[] = []
    placed.forEach(({ block, breakBefore, tail }, i) => {
      firsts.push(boxes.length)
      const [first, ...rest] = boxesOf(block, report, plan, room, counter)
      if (first) boxes.push({ ...first, breakBefore, ...(i === 0 ? { section: true } : {}) }, ...rest)
      if (tail) boxes.push(textBox(tail, '', room.width))
    })
    const filled = paginate(boxes, room.height)
    placed.forEach(({ block }, i) => void pageOf.set(block.id, pages + (filled.starts[firsts[i] ?? 0] ?? 1)))
    pages += filled.pages
  }
  return { pageOf, pages }
}
