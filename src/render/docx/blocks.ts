import { type FileChild, Paragraph, TableOfContents } from 'docx'
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
import { FONTS } from './look'
import { plainRun, runsOf } from './runs'

/** Its items are a term and its meaning, in two fonts. */
const GLOSSARY = 'glossary'

function heading(block: HeadingBlock, first: boolean): Paragraph {
  const number = block.level === 1 ? `${block.number}　` : block.number
  return new Paragraph({
    style: `Heading${block.level}`,
    // A section begins on a page of its own; a break before its first line would leave an empty one.
    ...(block.level === 1 ? { pageBreakBefore: !first } : {}),
    children: runsOf(wordsOf([{ kind: 'text', text: number }, ...block.inlines])),
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
    new TableOfContents('目录', { hyperlink: true, headingStyleRange: '1-2' }),
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

/** A block of the report, cover and charts apart, as Word's paragraphs. `first`: it begins its section. */
export function blockParagraphs(
  block: Exclude<Block, { kind: 'cover' | 'chart' | 'table' }>,
  first: boolean,
): FileChild[] {
  if (block.kind === 'heading') return [heading(block, first)]
  return block.kind === 'paragraph' ? [paragraph(block)] : contents(block)
}
