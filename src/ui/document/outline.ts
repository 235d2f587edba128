import type { Block } from '../../core/report'

/**
 * Children by parent, '' being the whole paper: sheets, then groups (one section's blocks), then blocks. Names only,
 * so that a change of words leaves it as it is. A long group has runs instead of blocks, and each run its blocks.
 */
export type Outline = Readonly<Record<string, readonly string[]>>

const looks = (block: Block | undefined, ...looks: readonly string[]): boolean =>
  block?.kind === 'heading' && looks.includes(block.look)

/** Whether a block begins a sheet. What follows its part or its title at once stands on the same sheet. */
function begins(block: Block, before: Block | undefined): boolean {
  switch (block.kind) {
    case 'cover':
    case 'contents':
      return true
    case 'heading':
      return block.look === 'part' || (block.look === 'title' && !looks(before, 'part'))
    case 'table':
      return block.newPage && !looks(before, 'part', 'title')
    case 'paragraph':
    case 'chart':
      return false
  }
}

/** More blocks than this of one section are drawn run by run, as they come near the screen. */
const MOST = 150
const RUN = 50

export const isRun = (name: string): boolean => name.startsWith('run:')

/** Cuts the groups of a large department into runs. */
function cutLong(outline: Record<string, readonly string[]>): Outline {
  for (const [name, blocks] of Object.entries(outline)) {
    if (name === '' || blocks.length <= MOST) continue
    const runs: string[] = []
    for (let i = 0; i < blocks.length; i += RUN) {
      const run = `run:${name}:${i / RUN}`
      runs.push(run)
      outline[run] = blocks.slice(i, i + RUN)
    }
    outline[name] = runs
  }
  return outline
}

/** A sheet of paper for the cover, the contents, each part, each annex and each table that begins a page. */
export function outlineOf(blocks: readonly Block[]): Outline {
  const sheets: string[] = []
  const outline: Record<string, string[]> = { '': sheets }
  const under = (parent: string, child: string): void => {
    const children = outline[parent]
    if (children) children.push(child)
    else outline[parent] = [child]
  }
  let sheet = ''
  let before: Block | undefined
  for (const block of blocks) {
    if (sheet === '' || begins(block, before)) {
      sheet = `sheet:${block.id}`
      sheets.push(sheet)
    }
    const group = `${sheet}/${block.section}`
    if (!outline[group]) under(sheet, group)
    under(group, block.id)
    before = block
  }
  return cutLong(outline)
}
