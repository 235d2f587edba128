import { add, compare, type Exact, negate, subtract } from '../amount'
import type { FieldPath } from '../draft'
import type { FigureId, Figures, Formula } from '../figures'

/** The values a figure may really have, when what was typed is itself rounded. Both ends belong to it. */
export interface Interval {
  readonly low: Exact
  readonly high: Exact
}

/** How far the real value may lie from a typed one: half of its last digit, in 分; 0 where nothing was rounded. */
export type Slack = (at: FieldPath) => Exact

const point = (value: Exact): Interval => ({ low: value, high: value })
const plus = (a: Interval, b: Interval): Interval => ({ low: add(a.low, b.low), high: add(a.high, b.high) })

function boundOf(formula: Formula, figures: Figures, slack: Slack, value: Exact): Interval | undefined {
  switch (formula.op) {
    case 'input': {
      // Counts and scores are typed in full; only an amount may have been rounded before.
      if (formula.as !== 'amount') return point(value)
      const half = slack(formula.at)
      return { low: subtract(value, half), high: add(value, half) }
    }
    case 'rows':
      return point(value)
    case 'sum':
      return formula.of.reduce<Interval | undefined>(
        (sum, id) => {
          const part = bound(id, figures, slack)
          return sum && part && plus(sum, part)
        },
        point({ n: 0n, d: 1n }),
      )
    case 'minus': {
      const [a, b] = [bound(formula.a, figures, slack), bound(formula.b, figures, slack)]
      return a && b && plus(a, { low: negate(b.high), high: negate(b.low) })
    }
    default:
      return undefined
  }
}

/**
 * The interval of an amount or a count, from the same formula that computes it.
 * Undefined where the figure is missing or is a percentage.
 */
export function bound(id: FigureId, figures: Figures, slack: Slack): Interval | undefined {
  const value = figures.value(id)
  return value.state === 'known' ? boundOf(figures.formula(id), figures, slack, value.value) : undefined
}

/** Whether two intervals share a value. */
export const meet = (a: Interval, b: Interval): boolean =>
  compare(a.low, b.high) <= 0 && compare(b.low, a.high) <= 0
