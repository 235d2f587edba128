import { add, compare, type Exact, multiply, round, whole } from '../amount'
import type { Measure } from '../figures'

/** What a figure shall reach. `printed` judges what the report prints, `exact` the figure itself. */
export interface Target {
  readonly relation: 'equal' | 'atMost' | 'atLeast'
  readonly value: Exact
  readonly as: 'printed' | 'exact'
}

/** A value as it is printed: 万元 and percentages with two decimals, counts whole. */
const GRAIN: Readonly<Record<Measure, Exact>> = {
  amount: whole(10_000n),
  percent: { n: 1n, d: 10_000n },
  points: { n: 1n, d: 100n },
  count: whole(1n),
}

/** The step between two values that are printed differently. */
export const grainOf = (measure: Measure): Exact => GRAIN[measure]

/** A value rounded as it is printed, half up, away from zero. */
export function asPrinted(value: Exact, measure: Measure): Exact {
  const grain = GRAIN[measure]
  const steps = round({ n: value.n * grain.d, d: value.d * grain.n }, 0)
  return multiply(whole(BigInt(steps.toFixed(0))), grain)
}

/** Whether a value reaches a target. */
export function reaches(value: Exact, measure: Measure, target: Target): boolean {
  const seen = target.as === 'printed' ? asPrinted(value, measure) : value
  const wanted = target.as === 'printed' ? asPrinted(target.value, measure) : target.value
  const order = compare(seen, wanted)
  if (target.relation === 'equal') return order === 0
  return target.relation === 'atMost' ? order <= 0 : order >= 0
}

/** The value at which a target begins or ends to be reached; for what is printed half a step away. */
export function edgeOf(target: Target, measure: Measure): Exact {
  if (target.as === 'exact' || target.relation === 'equal') return target.value
  const grain = GRAIN[measure]
  const half: Exact = { n: grain.n, d: grain.d * 2n }
  const wanted = asPrinted(target.value, measure)
  return add(wanted, target.relation === 'atMost' ? half : { n: -half.n, d: half.d })
}
