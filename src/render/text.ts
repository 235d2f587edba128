import {
  type Block,
  captionText,
  contentsOf,
  headingText,
  type Report,
  type TableBlock,
  type TableRow,
} from '../core/report'
import { gapText } from '../core/wording'
import { CONTENTS_TITLE, cellText, cleanText, textOfWords, wordsOf } from './words'

/** The contents: parts, and under each its sections, two characters in. */
function contentsLines(blocks: readonly Block[]): readonly string[] {
  return contentsOf(blocks).map(({ level, text }) => `${level === 2 ? '　　' : ''}${cleanText(text)}`)
}

/** A row with a tab between places; what spans several stands once, in the first. */
const rowLine = ({ cells }: TableRow): string => cells.map((cell) => (cell ? cellText(cell) : '')).join('\t')

function tableLines(block: TableBlock): readonly string[] {
  const title = cleanText(block.number) + textOfWords(wordsOf(block.title))
  const above = [block.above.left, block.above.right].map(cleanText).filter((text) => text !== '')
  return [
    '',
    ...[title, cleanText(block.mark), above.join('\t')].filter((line) => line !== ''),
    ...block.head.map(rowLine),
    ...block.body.map(rowLine),
    ...block.notes.map(cleanText),
  ]
}

function linesOf(block: Block, blocks: readonly Block[]): readonly string[] {
  switch (block.kind) {
    case 'cover': {
      const name = textOfWords(wordsOf(block.name))
      return [block.year, name, block.report, ...(block.date === '' ? [] : [cleanText(block.date)])]
    }
    case 'contents':
      return ['', CONTENTS_TITLE, textOfWords(wordsOf(block.note)), ...contentsLines(blocks)]
    case 'heading':
      return ['', cleanText(headingText(block))]
    case 'paragraph':
      return [`${block.number}${textOfWords(wordsOf(block.inlines))}`]
    case 'table':
      return tableLines(block)
    case 'chart':
      return [...(block.chart.kind === 'undrawn' ? [gapText(block.chart.label)] : []), captionText(block)]
  }
}

/**
 * The whole report as plain text: a line to a paragraph, an empty line before each heading and table, tabs between the
 * places of a table's row, captions where the charts stand, the contents without page numbers, and each gap as the
 * document prints it.
 */
export function renderText(report: Report): string {
  const lines = report.blocks.flatMap((block) => linesOf(block, report.blocks))
  return `${lines.join('\n').trimStart()}\n`
}
