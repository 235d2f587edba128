import { type Accessor, createComputed, createSignal, on, onCleanup, type Signal, untrack } from 'solid-js'
import type { FieldPath } from '../../core/draft'
import { dependsOn } from '../../core/explain/dependants'
import type { FigureId } from '../../core/figures'
import { changedAt, same } from '../../core/memo'
import { type Block, contentsOf, type Entry, type Evaluation, headingText } from '../../core/report'
import { type Inline, plainText } from '../../core/wording'
import type { Changes } from './changes'
import { type BlockMarks, type Marked, type Marks, marksOf, mentionsAlike } from './marks'
import { isRun, type Outline, outlineOf } from './outline'

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
  /** The run that is drawn although it is out of sight. */
  readonly wanted: Accessor<string>
  /** Draws a block that may be out of sight; the one that a field of a row writes. */
  readonly reveal: (id: string) => void
  readonly revealField: (at: FieldPath) => void
  /** The id of the sentence that tells what a figure does. */
  readonly hint: string
  /** In 试算: what is shown as old and new. */
  readonly changes?: Changes
}

/** With most keys the formulas stay, and with them what hangs on what: after so long without a key it is asked again. */
const REST = 400

/** Which figures hang on a field, for those that are shown: heard of where an answer is another. */
function createDepends(
  evaluation: Accessor<Evaluation>,
  current: Accessor<FieldPath | undefined>,
): (id: FigureId) => boolean {
  const [version, setVersion] = createSignal(0)
  let answer: ((id: FigureId) => boolean) | undefined
  let asked = new Map<FigureId, boolean>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const begin = (): void => {
    answer = undefined
    asked = new Map()
    setVersion((n) => n + 1)
  }
  const ask = (id: FigureId): boolean => {
    const at = untrack(current)
    if (at === undefined) return false
    const { figures } = untrack(evaluation)
    answer ??= dependsOn(figures, at)
    return figures.has(id) && answer(id)
  }
  createComputed(on(current, begin))
  createComputed(
    on(evaluation, () => {
      clearTimeout(timer)
      // A formula of before must not be asked of what is now.
      answer = undefined
      timer = setTimeout(() => {
        if (![...asked].every(([id, was]) => ask(id) === was)) begin()
      }, REST)
    }),
  )
  onCleanup(() => clearTimeout(timer))
  return (id) => {
    version()
    const known = asked.get(id) ?? ask(id)
    asked.set(id, known)
    return known
  }
}

/** The body of a table is made when it is asked for, and comparing would ask: its rows find out by themselves. */
const unchanged = (a: Block, b: Block): boolean => a.kind !== 'table' && same(a, b)

/** Blocks as signals of their own: only those whose words changed tell anybody. */
function createBlocks() {
  const signals = new Map<string, Signal<Block>>()
  let last: readonly Block[] = []
  const put = (block: Block): void => {
    const signal = signals.get(block.id)
    if (signal) signal[1](() => block)
    else signals.set(block.id, createSignal(block, { equals: unchanged }))
  }
  return {
    get: (id: string): Block | undefined => signals.get(id)?.[0](),
    /** What was there before, and where it differs now; undefined where blocks came, went or moved. */
    take(blocks: readonly Block[]): Differing | undefined {
      const before = last
      last = blocks
      const places = changedAt(before, blocks)
      if (places?.every((i) => before[i]?.id === blocks[i]?.id)) {
        const changed = places.flatMap((i) => blocks[i] ?? [])
        changed.forEach(put)
        return { before: places.flatMap((i) => before[i] ?? []), changed }
      }
      blocks.forEach(put)
      // A block that is gone and comes back begins anew.
      const ids = new Set(blocks.map((block) => block.id))
      for (const id of signals.keys()) if (!ids.has(id)) signals.delete(id)
      return undefined
    },
  }
}

/** What the contents list of a block, to be compared. */
function titleOf(block: Block | undefined): string {
  if (block?.kind === 'heading') return `${block.level} ${headingText(block)}`
  return block?.kind === 'table' ? `${block.number}${plainText(block.title)}` : ''
}

/** Blocks that say something else, side by side. */
interface Differing {
  readonly before: readonly Block[]
  readonly changed: readonly Block[]
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
  const [wanted, setWanted] = createSignal('')
  let marked: readonly Marked[] | undefined
  createComputed(() => {
    const { report } = evaluation()
    const differing = blocks.take(report.blocks)
    // What changed most often are words: neither the sheets nor the contents are others for it.
    if (!differing) setOutline(outlineOf(report.blocks))
    if (differing?.changed.every((block, i) => titleOf(block) === titleOf(differing.before[i]))) return
    setEntries(contentsOf(report.blocks))
  })
  let told: readonly Block[] = []
  createComputed(() => {
    const all = found()
    const { blocks: now } = evaluation().report
    const before = told
    told = now
    // While a field is being typed in, findings stay, and sentences mention the same figures with other numbers.
    if (marked === all && changedAt(before, now)?.every((i) => mentionsAlike(before[i], now[i]))) return
    marked = all
    marks.take(marksOf(all, now))
  })
  const depends = createDepends(evaluation, current)
  const concerns = (inline: Inline): boolean => {
    if (inline.kind === 'figure') return depends(inline.id)
    const at = current()
    if (at === undefined || inline.kind === 'text') return false
    return inline.kind === 'typed' ? inline.at === at : inline.needs.includes(at)
  }
  /** Mounts the run a block stands in, where it stands in one. */
  const reveal = (id: string): void => {
    const runs = untrack(outline)
    const run = Object.keys(runs).find((name) => isRun(name) && runs[name]?.includes(id))
    if (run !== undefined) setWanted(run)
  }
  return {
    children: (parent) => outline()[parent] ?? [],
    wanted,
    reveal,
    revealField: (at) => {
      const [list = '', key] = at.split('.')
      if (key === undefined || !Object.keys(untrack(outline)).some(isRun)) return
      const own = `${list}.${key}.`
      const mentions = (inline: Inline): boolean =>
        inline.kind === 'figure' ? inline.id.startsWith(own) : inline.kind === 'typed' && inline.at === at
      const block = told.find((one) => one.kind === 'paragraph' && one.inlines.some(mentions))
      if (block) reveal(block.id)
    },
    block: blocks.get,
    marks: marks.get,
    entries,
    concerns,
    label: (at) => untrack(evaluation).facts.label(at),
    ...verbs,
  }
}
