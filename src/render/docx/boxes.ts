import { type Block, captionText, contentsOf, headingText, type Report } from '../../core/report'
import { gapText } from '../../core/wording'
import { type Box, breakLines, paginate } from '../layout'
import { CONTENTS_TITLE, cleanText, textOfWords, wordsOf } from '../words'
import { chartSize } from './chart-size'
import { STYLES, type StyleId, TEXT_HEIGHT, TEXT_WIDTH } from './look'

/** A chart stands on a line of text: below it is the room for the letters that reach down. */
const DESCENT = 2.7
/** The paragraph that ends the contents. */
const CONTENTS_END = 1
/** Room a page number and a few dots take at the end of an entry of the contents. */
const ENTRY_END = 40

function textBox(style: StyleId, text: string, less = 0): Box {
  const look = STYLES[style]
  const indent = look.indented ? 2 * look.size : 0
  const width = TEXT_WIDTH - (look.left ?? 0) - less
  const setting = { size: look.size, spacing: look.spacing ?? 0 }
  return {
    lines: breakLines(text, setting, width, indent).length,
    line: look.line === 'auto' ? look.size * 1.3 : look.line,
    before: look.before,
    after: look.after,
    ...(look.keepNext ? { keepNext: true } : {}),
    ...(look.breakBefore ? { breakBefore: true } : {}),
  }
}

/** The contents with an entry for each heading of the first two levels. */
function contentsBoxes(note: string, blocks: readonly Block[]): readonly Box[] {
  const entries = contentsOf(blocks).map(({ level, text }) =>
    textBox(level === 1 ? 'TOC1' : 'TOC2', cleanText(text), ENTRY_END),
  )
  const end = { lines: 1, line: CONTENTS_END, before: 0, after: 0 }
  return [textBox('ContentsTitle', CONTENTS_TITLE), textBox('ContentsNote', note), ...entries, end]
}

function boxesOf(block: Exclude<Block, { kind: 'cover' }>, blocks: readonly Block[]): readonly Box[] {
  switch (block.kind) {
    case 'contents':
      return contentsBoxes(textOfWords(wordsOf(block.note)), blocks)
    case 'heading':
      return [textBox(`Heading${block.level === 4 ? 3 : block.level}`, cleanText(headingText(block)))]
    case 'paragraph':
      return [textBox('Body', `${block.number}${textOfWords(wordsOf(block.inlines))}`)]
    case 'table':
      return []
    case 'chart': {
      const size = chartSize(block)
      const label = block.chart.kind === 'undrawn' ? block.chart.label : ''
      const picture = size
        ? { ...textBox('Picture', ''), line: size.height * 0.75 + DESCENT }
        : textBox('PictureGap', gapText(cleanText(label)))
      return [picture, textBox('Caption', cleanText(captionText(block)))]
    }
  }
}

/** Where the blocks of a report fall. */
export interface Estimate {
  /** Page on which a block begins, by its id. */
  readonly pageOf: ReadonlyMap<string, number>
  readonly pages: number
}

/** Works out the pages of a report: the cover is page 1, whatever follows begins on a new one. */
export function estimatePages(report: Report): Estimate {
  const covers = report.blocks.filter((block) => block.kind === 'cover')
  const rest = report.blocks.filter((block) => block.kind !== 'cover')
  const pieces = rest.map((block) => boxesOf(block, report.blocks))
  const boxes = pieces.flat().map((box, i) => (i === 0 ? { ...box, section: true } : box))
  const { starts, pages } = paginate(boxes, TEXT_HEIGHT)
  const before = covers.length > 0 ? 1 : 0
  const pageOf = new Map<string, number>(covers.map((block) => [block.id, 1]))
  let at = 0
  rest.forEach((block, i) => {
    pageOf.set(block.id, before + (starts[at] ?? 1))
    at += pieces[i]?.length ?? 0
  })
  return { pageOf, pages: rest.length > 0 ? before + pages : before }
}
