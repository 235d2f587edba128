import {
  absolute,
  add,
  type Exact,
  exactText,
  type MoneyUnit,
  sign,
  subtract,
  unitWord,
  whole,
} from '../amount'
import type { FieldPath, Patch } from '../draft'
import type { FigureId, Figures } from '../figures'

/** Two sides that must come to the same, and where a difference of them may be entered. */
export interface Balanced {
  readonly name: string
  readonly income: readonly FigureId[]
  readonly spent: readonly FigureId[]
  /** A field whose amount joins the expenditure (1) or the income (−1). */
  readonly counters: readonly { readonly at: FieldPath; readonly label: string; readonly side: 1 | -1 }[]
}

/** A way to balance what a scenario unbalances. It is offered, and never made by itself. */
export interface CounterEntry {
  /** What is wrong, in one sentence. */
  readonly say: string
  /** A button's words. */
  readonly label: string
  readonly at: FieldPath
  readonly patch: Patch
}

/** Income over expenditure; undefined where one of the figures is not known. */
function gapOf({ income, spent }: Balanced, figures: Figures): Exact | undefined {
  const total = (ids: readonly FigureId[]): Exact | undefined =>
    ids.reduce<Exact | undefined>((sum, id) => {
      const got = figures.has(id) ? figures.value(id) : undefined
      return sum && got?.state === 'known' ? add(sum, got.value) : undefined
    }, whole(0n))
  const [left, right] = [total(income), total(spent)]
  return left && right && subtract(left, right)
}

const typedValue = (figures: Figures, at: FieldPath): Exact | undefined => {
  const got = figures.has(at) ? figures.value(at) : undefined
  return got?.state === 'known' ? got.value : undefined
}

/**
 * Entries that would balance again what a scenario unbalances: the gap it opened is entered at a field that is typed,
 * and that the totals are made from. Nothing where the draft itself had that gap, or where a total follows from the rest.
 */
export function counterEntries(
  balances: readonly Balanced[],
  before: Figures,
  after: Figures,
  unit: MoneyUnit,
): readonly CounterEntry[] {
  return balances.flatMap((balance): readonly CounterEntry[] => {
    const [was, is] = [gapOf(balance, before), gapOf(balance, after)]
    if (!was || !is) return []
    const opened = subtract(is, was)
    if (sign(opened) === 0) return []
    const amount = `${exactText(absolute(opened).n, unit)}${unitWord[unit]}`
    const say = `${balance.name}：收入比支出${sign(opened) > 0 ? '多出' : '少了'}${amount}，没有去处。`
    return balance.counters.flatMap(({ at, label, side }): readonly CounterEntry[] => {
      const now = typedValue(after, at)
      if (!now) return []
      const to = side === 1 ? add(now, opened) : subtract(now, opened)
      if (sign(to) < 0) return []
      const text = exactText(to.n, unit)
      return [{ say, label: `${label}改为${text}${unitWord[unit]}`, at, patch: [{ op: 'set', at, text }] }]
    })
  })
}
