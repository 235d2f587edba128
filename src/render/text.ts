import { type Block, captionText, contentsOf, headingText, type Report } from '../core/report'
import { gapText } from '../core/wording'
import { CONTENTS_TITLE, cleanText, textOfWords, wordsOf } from './words'

/** The contents: parts, and under each its sections, two characters in. */
function contentsLines(blocks: readonly Block[]): readonly string[] {
  return contentsOf(blocks).map(({ level, text }) => `${level === 2 ? '　　' : ''}${cleanText(text)}`)
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
      return []
    case 'chart':
      return [...(block.chart.kind === 'undrawn' ? [gapText(block.chart.label)] : []), captionText(block)]
  }
}

/**
 * The whole report as plain text: a line to a paragraph, an empty line before each heading, captions where the charts
 * stand, the contents without page numbers, and each gap as the document prints it.
 */
export function renderText(report: Report): string {
  const lines = report.blocks.flatMap((block) => linesOf(block, report.blocks))
  return `${lines.join('\n').trimStart()}\n`
}
