import { type Accessor, createComputed, createSignal, type Signal, untrack } from 'solid-js'
import type { FieldPath } from '../../core/draft'
import { dependsOn } from '../../core/explain/dependants'
import type { FigureId } from '../../core/figures'
import { type Block, contentsOf, type Entry, type Evaluation } from '../../core/report'
import type { Inline } from '../../core/wording'
import type { Changes } from './changes'
import { type BlockMarks, type Marked, type Marks, marksOf } from './marks'
import { type Outline, outlineOf } from './outline'
import { same } from './same'

/** What every part of the paper is drawn from. */
export interface View {
  /** The sheets ('' as parent), the groups of a sheet, the blocks of a group: by name. */
  readonly children: (parent: string) => readonly string[]
  /** A block; heard of only when it says something else. */
  readonly block: (id: string) => Block | undefined
  readonly entries: Accessor<readonly Entry[]>
  /** Whether a piece of text has to do with the field that is being filled in. */
  readonly concerns: (inline: Inline) => boolean
  /** What the form calls a field. Not followed: a gap whose names change is another gap. */
  readonly label: (at: FieldPath) => string
  readonly onFigure: (id: FigureId) => void
  readonly onGap: (needs: readonly FieldPath[]) => void
  /** What was found in a block; heard of only when it is something else. '' is any table. */
  readonly marks: (block: string) => BlockMarks
  readonly onMark: (id: string) => void
  readonly jump: (id: string) => void
  /** The id of the sentence that tells what a figure does. */
  readonly hint: string
  /** In 试算: what is shown as old and new. */
  readonly changes?: Changes
}

const nothing = (): boolean => false

/** The body of a table is made when it is asked for, and comparing would ask: its rows find out by themselves. */
const unchanged = (a: Block, b: Block): boolean => a.kind !== 'table' && same(a, b)

/** Blocks as signals of their own: only those whose words changed tell anybody. */
function createBlocks() {
  const signals = new Map<string, Signal<Block>>()
  return {
    get: (id: string): Block | undefined => signals.get(id)?.[0](),
    take(blocks: readonly Block[]): void {
      for (const block of blocks) {
        const signal = signals.get(block.id)
        if (signal) signal[1](() => block)
        else signals.set(block.id, createSignal(block, { equals: unchanged }))
      }
      // A block that is gone and comes back begins anew.
      if (signals.size === blocks.length) return
      const ids = new Set(blocks.map((block) => block.id))
      for (const id of signals.keys()) if (!ids.has(id)) signals.delete(id)
    },
  }
}

const UNMARKED: BlockMarks = { at: {}, whole: [] }

/** The marks of each block as a signal of its own, made when it is first asked for. */
function createMarks() {
  const signals = new Map<string, Signal<BlockMarks>>()
  let now: Marks = {}
  return {
    get: (block: string): BlockMarks => {
      const before = signals.get(block)
      const signal = before ?? createSignal(now[block] ?? UNMARKED, { equals: same })
      if (!before) signals.set(block, signal)
      return signal[0]()
    },
    take(marks: Marks): void {
      for (const block of new Set([...Object.keys(now), ...Object.keys(marks)]))
        signals.get(block)?.[1](marks[block] ?? UNMARKED)
      now = marks
    },
  }
}

export type Verbs = Pick<View, 'onFigure' | 'onGap' | 'onMark' | 'jump' | 'hint' | 'changes'>

/**
 * Draws the line between an evaluation, which is new with every key, and the page, which mostly stays as it is. Signals
 * rather than memos stand on that line: a memo would ask all that hangs on it whether it changed.
 */
export function createView(
  evaluation: Accessor<Evaluation>,
  current: Accessor<FieldPath | undefined>,
  found: Accessor<readonly Marked[]>,
  verbs: Verbs,
): View {
  const blocks = createBlocks()
  const marks = createMarks()
  const [outline, setOutline] = createSignal<Outline>({}, { equals: same })
  const [entries, setEntries] = createSignal<readonly Entry[]>([], { equals: same })
  const [depends, setDepends] = createSignal<(id: FigureId) => boolean>(nothing)
  createComputed(() => {
    const { report } = evaluation()
    blocks.take(report.blocks)
    setOutline(outlineOf(report.blocks))
    setEntries(contentsOf(report.blocks))
  })
  createComputed(() => marks.take(marksOf(found(), evaluation().report.blocks)))
  createComputed(() => {
    const at = current()
    setDepends(() => (at === undefined ? nothing : dependsOn(evaluation().figures, at)))
  })
  const concerns = (inline: Inline): boolean => {
    if (inline.kind === 'figure') return depends()(inline.id)
    const at = current()
    if (at === undefined || inline.kind === 'text') return false
    return inline.kind === 'typed' ? inline.at === at : inline.needs.includes(at)
  }
  return {
    children: (parent) => outline()[parent] ?? [],
    block: blocks.get,
    marks: marks.get,
    entries,
    concerns,
    label: (at) => untrack(evaluation).facts.label(at),
    ...verbs,
  }
}
