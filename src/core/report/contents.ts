import { plainText } from '../wording'
import type { Block, HeadingBlock } from './tree'

/** A line of the contents: a heading of the first two levels, or the title of a table. */
export interface Entry {
  readonly id: string
  readonly level: 1 | 2
  readonly text: string
}

/** The words of a heading with its number: 第二部分　…, 附件1　…, 一、…. */
export function headingText(block: HeadingBlock): string {
  const text = plainText(block.inlines)
  const apart = block.number !== '' && (block.look === 'part' || block.look === 'title')
  return apart ? `${block.number}　${text}` : `${block.number}${text}`
}

/** What the contents list, in the order of the document. */
export function contentsOf(blocks: readonly Block[]): readonly Entry[] {
  return blocks.flatMap((block): readonly Entry[] => {
    if (block.kind === 'heading' && block.level <= 2)
      return [{ id: block.id, level: block.level === 1 ? 1 : 2, text: headingText(block) }]
    if (block.kind === 'table' && block.listed)
      return [{ id: block.id, level: 2, text: `${block.number}${plainText(block.title)}` }]
    return []
  })
}

/** The caption as printed under the chart. */
export const captionText = (block: Extract<Block, { kind: 'chart' }>): string =>
  `（图${block.number}：${block.caption}）`
