import { add, compare, type Exact, negate, subtract, whole } from '../amount'
import type { FieldPath } from '../draft'
import { applyFormula, type FigureId, type Figures, type Formula, inputsOf, known } from '../figures'
import type { Leaf } from './halves'

/** The values a figure may really have, when what was typed is itself rounded. Both ends belong to it. */
export interface Interval {
  readonly low: Exact
  readonly high: Exact
}

/** How far real values may lie from typed ones, in 分: half of the last digit; 0 where nothing was rounded. */
export interface Slack {
  readonly at: (field: FieldPath) => Exact
  /** The typed columns of a sum over rows, each at once; undefined for any other sum. */
  readonly rows: (sum: Formula) => readonly Leaf[] | undefined
}

/** A figure counted so many times in a sum. */
export interface Part {
  readonly id: FigureId
  readonly times: 1n | -1n
}

const NONE = whole(0n)
const scaled = ({ n, d }: Exact, times: bigint): Exact => ({ n: n * (times < 0n ? -times : times), d })
const least = (values: readonly Exact[]): Exact | undefined =>
  values.reduce<Exact | undefined>((low, one) => (low && compare(low, one) <= 0 ? low : one), undefined)
const most = (values: readonly Exact[]): Exact | undefined =>
  values.reduce<Exact | undefined>((high, one) => (high && compare(high, one) >= 0 ? high : one), undefined)

/** What a sum comes to at the ends: each input is in it once, however often the formulas name it. */
class Inputs {
  private readonly halves = new Map<string, { times: bigint; half: Exact }>()

  constructor(
    private readonly figures: Figures,
    private readonly slack: Slack,
  ) {}

  add(id: FigureId, times: bigint): boolean {
    const formula = this.figures.formula(id)
    if (formula.op === 'minus') return this.add(formula.a, times) && this.add(formula.b, -times)
    if (formula.op === 'sum') {
      const rows = this.slack.rows(formula)
      if (rows) return rows.every((leaf) => this.note(leaf.name, times * leaf.times, leaf.half))
      return formula.of.every((part) => this.add(part, times))
    }
    // Counts and scores are typed in full; only an amount may have been rounded before.
    if (formula.op === 'input')
      return this.note(formula.at, times, formula.as === 'amount' ? this.slack.at(formula.at) : NONE)
    return formula.op === 'rows'
  }

  private note(name: string, times: bigint, half: Exact): true {
    const before = this.halves.get(name)
    this.halves.set(name, { times: (before?.times ?? 0n) + times, half })
    return true
  }

  get half(): Exact {
    let sum = NONE
    for (const { times, half } of this.halves.values()) sum = add(sum, scaled(half, times))
    return sum
  }
}

/**
 * How far a sum and a difference of figures may lie from the real one, in 分. An input that is on both sides takes itself
 * away. Undefined where something else than a sum of inputs is in it.
 */
export function halfOf(parts: readonly Part[], figures: Figures, slack: Slack): Exact | undefined {
  const inputs = new Inputs(figures, slack)
  return parts.every(({ id, times }) => inputs.add(id, times)) ? inputs.half : undefined
}

const around = (value: Exact, half: Exact): Interval => ({
  low: subtract(value, half),
  high: add(value, half),
})

/** The lowest and highest that a formula comes to at the corners of its inputs. */
function corners(
  formula: Parameters<typeof applyFormula>[0],
  inputs: readonly Interval[],
): Interval | undefined {
  const at = inputs.reduce<readonly (readonly Exact[])[]>(
    (all, { low, high }) =>
      all.flatMap((before) => [
        [...before, low],
        [...before, high],
      ]),
    [[]],
  )
  const values = at.flatMap((corner) => {
    const got = applyFormula(formula, corner.map(known))
    return got.state === 'known' ? [got.value] : []
  })
  const [low, high] = [least(values), most(values)]
  return values.length === at.length && low && high ? { low, high } : undefined
}

/**
 * A share of a whole: the part is in the whole as well, so the ends are those of part ÷ (part + rest), each of them used
 * once.
 */
function shareBound(part: FigureId, all: FigureId, figures: Figures, slack: Slack): Interval | undefined {
  const [own, whole] = [bound(part, figures, slack), bound(all, figures, slack)]
  const half = halfOf(
    [
      { id: all, times: 1n },
      { id: part, times: -1n },
    ],
    figures,
    slack,
  )
  const [a, b] = [figures.value(part), figures.value(all)]
  if (!own || !whole || !half || a.state !== 'known' || b.state !== 'known') return undefined
  const rest = around(subtract(b.value, a.value), half)
  const share = (one: Exact, other: Exact) =>
    applyFormula({ op: 'share', part: '', whole: '' }, [known(one), known(add(one, other))])
  const [low, high] = [share(own.low, rest.high), share(own.high, rest.low)]
  return low.state === 'known' && high.state === 'known' ? { low: low.value, high: high.value } : undefined
}

function boundOf(
  id: FigureId,
  formula: Formula,
  figures: Figures,
  slack: Slack,
  value: Exact,
): Interval | undefined {
  switch (formula.op) {
    case 'input':
    case 'rows':
    case 'sum':
    case 'minus': {
      const half = halfOf([{ id, times: 1n }], figures, slack)
      return half && around(value, half)
    }
    case 'share':
      return shareBound(formula.part, formula.whole, figures, slack)
    case 'growth':
    case 'rate':
    case 'score': {
      const inputs = inputsOf(formula).flatMap((input) => bound(input, figures, slack) ?? [])
      if (inputs.length < inputsOf(formula).length) return undefined
      const found = corners(formula, inputs)
      // Where target and result may be equal, all of a score may be due, wherever the corners are.
      return found && formula.op === 'score' && meets(inputs[0], inputs[1])
        ? { low: found.low, high: most([found.high, inputs[2]?.high ?? found.high]) ?? found.high }
        : found
    }
  }
}

/** Whether two intervals share a value. */
const meets = (a: Interval | undefined, b: Interval | undefined): boolean =>
  a !== undefined && b !== undefined && compare(a.low, b.high) <= 0 && compare(b.low, a.high) <= 0

/**
 * The interval of a figure, from the same formula that computes it. Undefined where the figure is missing, or where an
 * end of it has no value: a base that may be 0 bounds no growth.
 */
export function bound(id: FigureId, figures: Figures, slack: Slack): Interval | undefined {
  const value = figures.value(id)
  return value.state === 'known' ? boundOf(id, figures.formula(id), figures, slack, value.value) : undefined
}

/** Whether a value lies in an interval. */
export const within = (value: Exact, { low, high }: Interval): boolean =>
  compare(low, value) <= 0 && compare(value, high) <= 0

/**
 * The interval of a growth rate of which the change and this year's value are printed: last year's is their difference,
 * so the rate is 1 ÷ (now ÷ change − 1) with each of them used once. Undefined where last year's may be 0.
 */
export function growthFrom(now: Interval, change: Interval): Interval | undefined {
  const rate = (n: Exact, c: Exact): Exact | undefined => {
    const was = applyFormula({ op: 'minus', a: '', b: '' }, [known(n), known(c)])
    if (was.state !== 'known' || was.value.n <= 0n) return undefined
    const got = applyFormula({ op: 'growth', was: '', now: '' }, [was, known(n)])
    return got.state === 'known' ? got.value : undefined
  }
  const ends = [
    rate(now.low, change.low),
    rate(now.low, change.high),
    rate(now.high, change.low),
    rate(now.high, change.high),
  ]
  const values = ends.flatMap((end) => end ?? [])
  const [low, high] = [least(values), most(values)]
  return values.length === ends.length && low && high ? { low, high } : undefined
}

/** The interval of what is printed with so many decimals. */
export const printedBound = (value: Exact, half: Exact): Interval => around(value, half)
export const negated = ({ low, high }: Interval): Interval => ({ low: negate(high), high: negate(low) })
