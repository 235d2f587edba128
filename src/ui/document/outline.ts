import type { Block } from '../../core/report'

/**
 * Children by parent, '' being the whole paper: sheets, then groups (one section's blocks), then blocks. Names only,
 * so that a change of words leaves it as it is.
 */
export type Outline = Readonly<Record<string, readonly string[]>>

const begins = (block: Block): boolean =>
  block.kind === 'cover' || block.kind === 'contents' || (block.kind === 'heading' && block.level === 1)

/** A sheet of paper for the cover, the contents and each part. */
export function outlineOf(blocks: readonly Block[]): Outline {
  const outline: Record<string, string[]> = { '': [] }
  const under = (parent: string, child: string): void => {
    const children = outline[parent]
    if (!children) outline[parent] = [child]
    else if (!children.includes(child)) children.push(child)
  }
  let sheet = ''
  for (const block of blocks) {
    if (sheet === '' || begins(block)) sheet = `sheet:${block.id}`
    const group = `${sheet}/${block.section}`
    under('', sheet)
    under(sheet, group)
    under(group, block.id)
  }
  return outline
}
