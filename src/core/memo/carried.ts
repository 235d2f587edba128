/** The last comparison of each array: many ask about the same two. */
const compared = new WeakMap<
  readonly object[],
  { now: readonly object[]; at: readonly number[] | undefined }
>()

/** Where two lists differ; undefined where one is longer, so that every place may mean another thing. */
export function changedAt(before: readonly object[], now: readonly object[]): readonly number[] | undefined {
  if (before === now) return []
  const last = compared.get(before)
  if (last?.now === now) return last.at
  let at: number[] | undefined
  if (before.length === now.length) {
    at = []
    for (let i = 0; i < now.length; i += 1) if (before[i] !== now[i]) at.push(i)
  }
  compared.set(before, { now, at })
  return at
}

/**
 * How things that never change (rows, blocks) are gathered into something, one by one and in any order. What stands at a
 * place takes the place of what stood there, or is the first; either may be absent.
 */
export interface Fold<T, S> {
  readonly none: () => S
  readonly put: (state: S, is: T | undefined, was: T | undefined, at: number) => void
}

/** Those that are so, by their places. */
export const choosing = <T>(holds: (one: T) => boolean): Fold<T, Map<number, T>> => ({
  none: () => new Map(),
  put: (chosen, is, _, at) => {
    if (is !== undefined && holds(is)) chosen.set(at, is)
    else chosen.delete(at)
  },
})

/** Those that were chosen, in their order. */
export const inPlace = <T>(chosen: ReadonlyMap<number, T>): readonly T[] =>
  chosen.size === 0 ? [] : [...chosen].sort(([a], [b]) => a - b).map(([, one]) => one)

/** A list of such things, or some of them. */
export interface Selection<T> {
  readonly all: () => readonly T[]
  /** Which of them: all, those at these places, or those that match. */
  readonly at?: readonly number[]
  readonly holds?: (one: T) => boolean
}

/**
 * What a list comes to, carried from one edit to the next: of the many rows of a large department an edit changes one,
 * which is taken out and put in again.
 */
export class Carried<T extends object, S> {
  private seen: readonly T[] | undefined
  private state: S
  private places: ReadonlySet<number> | undefined

  constructor(
    private readonly selection: Selection<T>,
    private readonly fold: Fold<T, S>,
  ) {
    this.state = fold.none()
  }

  get(): S {
    const { all, at, holds } = this.selection
    const now = all()
    const before = this.seen
    if (before === now) return this.state
    const changed = before && changedAt(before, now)
    // What throws half-way leaves nothing that could be taken for whole.
    this.seen = undefined
    const part = (one: T | undefined): T | undefined => (one && (holds?.(one) ?? true) ? one : undefined)
    const put = (i: number, was: T | undefined): void => {
      const [is, before] = [part(now[i]), part(was)]
      if (is || before) this.fold.put(this.state, is, before, i)
    }
    if (!before || !changed) {
      this.state = this.fold.none()
      if (at) for (const i of at) put(i, undefined)
      else for (let i = 0; i < now.length; i += 1) put(i, undefined)
    } else {
      if (at && changed.length > 0) this.places ??= new Set(at)
      for (const i of changed) if (this.places?.has(i) ?? true) put(i, before[i])
    }
    this.seen = now
    return this.state
  }
}
