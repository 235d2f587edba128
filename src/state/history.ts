import { type Change, type Draft, type FieldPath, inverse, type Patch, textAt } from '../core/draft'

/** One step of undo, as data: what was done and what takes it back. */
export interface Step {
  readonly forward: Patch
  readonly backward: Patch
  /** The field whose further edits still belong to this step. */
  readonly open?: FieldPath
}

interface History {
  readonly past: readonly Step[]
  readonly future: readonly Step[]
}

/** How many steps are kept; a long day of typing has a few hundred. */
export const LONGEST = 500

export const emptyHistory: History = { past: [], future: [] }

/** Whether a patch would leave the draft as it is. */
export const changesNothing = (draft: Draft, patch: Patch): boolean =>
  patch.every((change) => change.op === 'set' && textAt(draft, change.at) === change.text)

const isSet = (change: Change): change is Extract<Change, { op: 'set' }> => change.op === 'set'
const pathsOf = (patch: Patch): ReadonlySet<FieldPath> => new Set(patch.filter(isSet).map(({ at }) => at))

/** Two steps as one. Of texts set twice, the first text of before and the last of after are enough. */
function joined(first: Step, next: Step): Step {
  const plain = [...first.forward, ...first.backward, ...next.forward].every(isSet)
  const again = plain ? pathsOf(next.forward) : new Set<FieldPath>()
  const known = plain ? pathsOf(first.backward) : new Set<FieldPath>()
  return {
    ...next,
    forward: [...first.forward.filter((change) => !(isSet(change) && again.has(change.at))), ...next.forward],
    backward: [
      ...next.backward.filter((change) => !(isSet(change) && known.has(change.at))),
      ...first.backward,
    ],
  }
}

/** What each path of a patch ends with. */
const textsOf = (patch: Patch) => new Map(patch.filter(isSet).map(({ at, text }) => [at, text]))

/** Whether a step, taken as a whole, came back to where it began. */
function cameBack({ forward, backward }: Step): boolean {
  const before = textsOf(backward)
  return forward.every(isSet) && [...textsOf(forward)].every(([at, text]) => before.get(at) === text)
}

/** Remembers a patch about to be applied to `draft`. What could be redone is then past for good. */
export function remember(history: History, draft: Draft, patch: Patch, merge?: FieldPath): History {
  const next: Step = {
    forward: patch,
    backward: inverse(draft, patch),
    ...(merge === undefined ? {} : { open: merge }),
  }
  const last = history.past[history.past.length - 1]
  if (merge !== undefined && last?.open === merge) {
    return { past: [...history.past.slice(0, -1), joined(last, next)], future: [] }
  }
  return { past: [...settled(history).past, next].slice(-LONGEST), future: [] }
}

/** Ends the merging. A field that was left as it was found leaves no step behind. */
export function settled(history: History): History {
  const last = history.past[history.past.length - 1]
  if (last?.open === undefined) return history
  const { open: _, ...closed } = last
  const before = history.past.slice(0, -1)
  return { ...history, past: cameBack(closed) ? before : [...before, closed] }
}

/** Goes a step back or forward: the patch that does it, where there is one, and the history after it. */
export function walked(
  history: History,
  from: 'past' | 'future',
): { readonly history: History; readonly patch?: Patch } {
  const ended = settled(history)
  const { past, future } = ended
  const taken = ended[from][ended[from].length - 1]
  if (!taken) return { history: ended }
  return from === 'past'
    ? { history: { past: past.slice(0, -1), future: [...future, taken] }, patch: taken.backward }
    : { history: { past: [...past, taken], future: future.slice(0, -1) }, patch: taken.forward }
}

/** Where a patch changed something, for the focus to go to. */
export function placeOf(patch: Patch): FieldPath | undefined {
  const change = patch[0]
  switch (change?.op) {
    case 'set':
      return change.at
    case 'insert':
      return `${change.list}.${change.row.key}`
    case 'remove':
      return change.list
    default:
      return undefined
  }
}
