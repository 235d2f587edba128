import type { Block, CoverBlock, TableBlock, TableRow } from '../../core/report'
import type { SetUp } from './page'

export type BodyBlock = Exclude<Block, CoverBlock>

export interface Placed {
  readonly block: BodyBlock
  /** Begins a page within its section. */
  readonly breakBefore: boolean
  /** The paragraph a table needs after it, where no note follows: Word joins two tables, and ends no section with one. */
  readonly tail: 'TableGap' | 'SectionEnd' | undefined
}

/** Blocks on pages of one set-up. Each stretch is a section of the file and begins a page. */
export interface Stretch {
  readonly setUp: SetUp
  readonly placed: readonly Placed[]
}

/** What stands where; both the file and the estimate of its pages go by it. */
export interface Plan {
  readonly cover: CoverBlock | undefined
  readonly stretches: readonly Stretch[]
  /** The rows of a table. They are made when they are first asked for, so they are asked for once. */
  readonly rows: ReadonlyMap<TableBlock, readonly TableRow[]>
}

const isCover = (block: Block): block is CoverBlock => block.kind === 'cover'
const isPart = (block: BodyBlock | undefined): boolean => block?.kind === 'heading' && block.look === 'part'
const isTitle = (block: BodyBlock | undefined): boolean => block?.kind === 'heading' && block.look === 'title'

/** A part whose heading is followed by the title of an annex or by a table is one of annexes. */
const holdsSheets = (blocks: readonly BodyBlock[], part: number): boolean =>
  isTitle(blocks[part + 1]) || blocks[part + 1]?.kind === 'table'

/** Where a table with the headings directly above it begins: they stand on its page. */
function openingOf(blocks: readonly BodyBlock[], table: number): number {
  let at = table
  while (blocks[at - 1]?.kind === 'heading') at -= 1
  return at
}

function setUpsOf(blocks: readonly BodyBlock[]): SetUp[] {
  let upright: SetUp = 'text'
  const setUps = blocks.map((block, i): SetUp => {
    if (isPart(block)) upright = holdsSheets(blocks, i) ? 'sheet' : 'text'
    return block.kind === 'table' && block.orientation === 'landscape' ? 'landscape' : upright
  })
  blocks.forEach((block, i) => {
    if (block.kind === 'table') setUps.fill(setUps[i] ?? 'text', openingOf(blocks, i), i)
  })
  return setUps
}

/** Where stretches begin: with a table that wants a new page, and where the set-up changes. */
function startsOf(blocks: readonly BodyBlock[], setUps: readonly SetUp[]): ReadonlySet<number> {
  const starts = new Set<number>()
  blocks.forEach((block, i) => {
    if (block.kind === 'table' && block.newPage) starts.add(openingOf(blocks, i))
    if (setUps[i] !== setUps[i - 1]) starts.add(i)
  })
  return starts
}

/** Cuts the report into stretches: where pages are set up otherwise, and where a table wants a new page. */
export function planOf(blocks: readonly Block[]): Plan {
  const body = blocks.filter((block): block is BodyBlock => !isCover(block))
  const setUps = setUpsOf(body)
  const starts = startsOf(body, setUps)
  const rows = new Map<TableBlock, readonly TableRow[]>()
  const stretches: { setUp: SetUp; placed: Placed[] }[] = []
  body.forEach((block, i) => {
    if (block.kind === 'table') rows.set(block, block.body)
    const begins = starts.has(i)
    const bare = block.kind === 'table' && block.notes.length === 0
    const last = i === body.length - 1 || starts.has(i + 1)
    const breakBefore = !begins && (isPart(block) || (isTitle(block) && !isPart(body[i - 1])))
    const tail = bare ? (last ? 'SectionEnd' : 'TableGap') : undefined
    if (begins) stretches.push({ setUp: setUps[i] ?? 'text', placed: [] })
    stretches[stretches.length - 1]?.placed.push({ block, breakBefore, tail })
  })
  return { cover: blocks.find(isCover), stretches, rows }
}
