import { type FileChild, Paragraph, StyleLevel, TableOfContents, TextRun } from 'docx'
import {
  type Block,
  type ChartBlock,
  type ContentsBlock,
  captionText,
  type HeadingBlock,
  type ParagraphBlock,
} from '../../core/report'
import { gapText } from '../../core/wording'
import { CONTENTS_TITLE, cleanText, splitTerm, wordsOf } from '../words'
import { chartRun } from './charts'
import { headingStyle, LISTED_STYLES, titleLinesOf } from './headings'
import { FONTS } from './look'
import type { Room } from './page'
import { plainRun, runStyle, runsOf } from './runs'

/** Its items are a term and its meaning, in two fonts. */
const GLOSSARY = 'glossary'

/** Lines that we end ourselves. */
export const linesRuns = (lines: readonly string[]): TextRun[] =>
  lines.map((text, i) => new TextRun({ ...runStyle({}), text, ...(i === 0 ? {} : { break: 1 }) }))

function heading(block: HeadingBlock, breakBefore: boolean, width: number): Paragraph {
  const lines = titleLinesOf(block, width)
  const apart = block.number !== '' && (block.look === 'part' || block.look === 'title')
  const number = apart ? `${block.number}　` : block.number
  return new Paragraph({
    style: headingStyle(block),
    ...(breakBefore ? { pageBreakBefore: true } : {}),
    children: lines ? linesRuns(lines) : runsOf(wordsOf([{ kind: 'text', text: number }, ...block.inlines])),
  })
}

function paragraph(block: ParagraphBlock): Paragraph {
  const words = wordsOf(block.inlines)
  const number = block.number === '' ? [] : [{ text: cleanText(block.number), gap: false }]
  if (block.section !== GLOSSARY || block.number === '') {
    return new Paragraph({ style: 'Body', children: runsOf([...number, ...words]) })
  }
  const { term, rest } = splitTerm(words)
  return new Paragraph({
    style: 'Body',
    children: [...runsOf(number), ...runsOf(term, { font: FONTS.kai }), ...runsOf(rest)],
  })
}

function contents(block: ContentsBlock): FileChild[] {
  return [
    new Paragraph({ style: 'ContentsTitle', children: [plainRun(CONTENTS_TITLE)] }),
    new Paragraph({ style: 'ContentsNote', children: runsOf(wordsOf(block.note)) }),
    new TableOfContents('目录', {
      hyperlink: true,
      headingStyleRange: '1-2',
      stylesWithLevels: LISTED_STYLES.map(([name, level]) => new StyleLevel(name, level)),
    }),
  ]
}

/** A chart with its caption; where it cannot be drawn yet, the gap stands in its place. */
export function chartParagraphs(block: ChartBlock): Paragraph[] {
  const run = chartRun(block)
  const missing = block.chart.kind === 'undrawn' ? gapText(cleanText(block.chart.label)) : ''
  return [
    run
      ? new Paragraph({ style: 'Picture', children: [run] })
      : new Paragraph({ style: 'PictureGap', children: runsOf([{ text: missing, gap: true }]) }),
    new Paragraph({ style: 'Caption', children: [plainRun(cleanText(captionText(block)))] }),
  ]
}

/** A block of the report, cover, charts and tables apart, as Word's paragraphs. */
export function blockParagraphs(
  block: Exclude<Block, { kind: 'cover' | 'chart' | 'table' }>,
  breakBefore: boolean,
  room: Room,
): FileChild[] {
  if (block.kind === 'heading') return [heading(block, breakBefore, room.width)]
  return block.kind === 'paragraph' ? [paragraph(block)] : contents(block)
}
