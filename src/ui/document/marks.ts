import type { Severity } from '../../core/checks'
import type { FieldPath } from '../../core/draft'
import type { FigureId } from '../../core/figures'
import type { Block } from '../../core/report'
import type { Inline } from '../../core/wording'

/** A finding as it is marked on the paper. */
export interface Mark {
  readonly id: string
  readonly severity: Severity
  /** 错误1: as the list of findings has it. */
  readonly tag: string
  readonly title: string
}

/** What was found, and where it is seen. */
export interface Marked extends Mark {
  readonly section: string
  readonly figures: readonly FigureId[]
  readonly fields: readonly FieldPath[]
  /** Where they are known: the only sentences it is marked in. */
  readonly blocks: readonly string[]
}

/** The marks of a block: on its figures and typed words by what they are, and on the whole of it. */
export interface BlockMarks {
  readonly at: Readonly<Record<string, readonly Mark[]>>
  readonly whole: readonly Mark[]
}

/** Marks by the id of their block. */
export type Marks = Readonly<Record<string, BlockMarks>>

/** Figures in any table: the cells of a table are not known before they are drawn. */
export const ANY_TABLE = ''

const GRAVEST = ['error', 'warning', 'note'] as const

/** How a place with several marks looks. */
export const gravestOf = (marks: readonly Mark[]): Severity | undefined =>
  GRAVEST.find((severity) => marks.some((mark) => mark.severity === severity))

const figureKey = (id: FigureId): string => `figure ${id}`
const typedKey = (at: FieldPath): string => `typed ${at}`

/** What a piece of a sentence can be found by: a sum is not marked at each of its inputs, typed words are. */
export function keyOf(inline: Inline): string {
  if (inline.kind === 'figure') return figureKey(inline.id)
  return inline.kind === 'typed' ? typedKey(inline.at) : ''
}

const keysOf = ({ figures, fields }: Marked): readonly string[] => [
  ...new Set([...figures.map(figureKey), ...fields.map(typedKey)]),
]

const NONE: readonly Mark[] = []

/** What was found of a piece of a sentence. */
export const marksAt = (marks: BlockMarks | undefined, inline: Inline): readonly Mark[] =>
  marks?.at[keyOf(inline)] ?? NONE

interface Collected {
  readonly at: Record<string, Mark[]>
  readonly whole: Mark[]
}

/** Blocks by what of the wanted they mention, in the order of the report. */
function mentions(
  blocks: readonly Block[],
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, readonly Block[]> {
  const found = new Map<string, Block[]>()
  for (const block of blocks) {
    if (block.kind !== 'paragraph' && block.kind !== 'heading') continue
    for (const key of new Set(block.inlines.map(keyOf))) {
      if (!wanted.has(key)) continue
      const before = found.get(key)
      if (before) before.push(block)
      else found.set(key, [block])
    }
  }
  return found
}

/** Whether two blocks mention the same figures and fields, whatever they say of them. */
export function mentionsAlike(a: Block | undefined, b: Block | undefined): boolean {
  if (a?.kind !== b?.kind || a?.id !== b?.id) return false
  if (a?.kind !== 'paragraph' && a?.kind !== 'heading') return true
  if (b?.kind !== 'paragraph' && b?.kind !== 'heading') return true
  return a.inlines.length === b.inlines.length && a.inlines.every((one, i) => sameKey(one, b.inlines[i]))
}

const sameKey = (a: Inline, b: Inline | undefined): boolean => b !== undefined && keyOf(a) === keyOf(b)

/**
 * Where findings are marked: on their figures and typed words, in the sentences they name; where none is named, in
 * their own section, or else where the figure is first told; and in every table. A named sentence without any of its
 * figures is marked as a whole.
 */
export function marksOf(found: readonly Marked[], blocks: readonly Block[]): Marks {
  const marks: Record<string, Collected> = {}
  if (found.length === 0) return marks
  const wanted = new Set(found.flatMap(keysOf))
  const mentioning = mentions(blocks, wanted)
  const byId = new Map(blocks.map((block) => [block.id, block]))
  const of = (block: string): Collected => {
    const own = marks[block] ?? { at: {}, whole: [] }
    marks[block] = own
    return own
  }
  const put = (block: string, key: string, mark: Mark): void => {
    const { at } = of(block)
    const there = at[key]
    if (there) there.push(mark)
    else at[key] = [mark]
  }
  for (const one of found) {
    const { id: finding, severity, tag, title, section, blocks: named } = one
    const mark: Mark = { id: finding, severity, tag, title }
    const keys = keysOf(one)
    for (const id of named) {
      const block = byId.get(id)
      const told = keys.filter((key) => mentioning.get(key)?.some((one) => one === block))
      for (const key of told) put(id, key, mark)
      const isText = block?.kind === 'paragraph' || block?.kind === 'heading'
      if (isText && told.length === 0) of(id).whole.push(mark)
    }
    for (const key of keys) put(ANY_TABLE, key, mark)
    if (named.length > 0) continue
    for (const key of keys) {
      const told = mentioning.get(key) ?? []
      const own = told.filter((block) => block.section === section)
      for (const block of own.length > 0 ? own : told.slice(0, 1)) put(block.id, key, mark)
    }
  }
  return marks
}
