import { divide, type Exact, negate, sign } from '../amount'
import type { Measure } from '../figures'
import { floor } from './cents'
import { equation, line, partsAt, type Rational, slope } from './rational'
import { edgeOf, reaches, type Target } from './target'

/** Why no single input takes a figure to its target. */
export type Unsolved =
  /** The input does not move the figure. */
  | 'fixed'
  /** Every amount keeps the limit. */
  | 'always'
  /** It would take a negative amount. */
  | 'negative'
  /** One step of the input jumps over the target. */
  | 'between'
  /** The figure never comes there. */
  | 'beyond'
  /** The figure is no quotient of straight lines. */
  | 'power'

/** The answer as a whole number of steps (分, things), the step nearest to one that was not found, or why there is none. */
export type Solved =
  | { readonly ok: true; readonly steps: bigint; readonly side: 'exactly' | 'most' | 'least' }
  | { readonly ok: false; readonly why: Unsolved; readonly near?: bigint }

const none = (why: Unsolved, near?: bigint): Solved => ({
  ok: false,
  why,
  ...(near === undefined ? {} : { near }),
})

/** A figure for one value of the unknown; undefined where it has none there. */
export function valueAt(figure: Rational, x: Exact): Exact | undefined {
  const { over, under } = partsAt(figure, x)
  return sign(under) > 0 ? divide(over, under) : undefined
}

/** Steps of the unknown that may be the answer, around an exact solution. */
const AROUND = [-1n, 0n, 1n, 2n] as const

interface Question {
  readonly figure: Rational
  readonly measure: Measure
  readonly target: Target
  readonly step: Exact
}

const reachedAt =
  ({ figure, measure, target, step }: Question) =>
  (steps: bigint): boolean => {
    const value = valueAt(figure, { n: steps * step.n, d: step.d })
    return value !== undefined && reaches(value, measure, target)
  }

/** The exact solution in steps; undefined where the figure never has that value. */
function solution({ figure, measure, target, step }: Question): Exact | undefined | 'power' {
  const linear = line(equation(figure, edgeOf(target, measure)))
  if (!linear) return 'power'
  const exact = divide(negate(linear.p), linear.q)
  return exact && { n: exact.n * step.d, d: exact.d * step.n }
}

/** A limit is kept up to its answer, or from it on. */
function limit(question: Question, direction: 1 | -1): Solved {
  const exact = solution(question)
  if (exact === 'power') return none('power')
  const reached = reachedAt(question)
  if (exact === undefined) return none(reached(1n) ? 'always' : 'beyond')
  const most = direction > 0 === (question.target.relation === 'atMost')
  const base = floor(exact)
  const answer = AROUND.map((by) => base + by).find(
    (steps) => reached(steps) && !reached(most ? steps + 1n : steps - 1n),
  )
  if (answer === undefined) return none(reached(1n) ? 'always' : 'beyond')
  if (answer >= 0n) return { ok: true, steps: answer, side: most ? 'most' : 'least' }
  return most ? none('negative', answer) : none('always')
}

function equality(question: Question, direction: 1 | -1): Solved {
  const { figure, step, target } = question
  const exact = solution(question)
  if (exact === 'power') return none('power')
  const reached = reachedAt(question)
  if (exact === undefined) {
    // The value is only neared, and printed as if it were reached.
    const edges = (['atLeast', 'atMost'] as const).map((relation) =>
      limit({ ...question, target: { ...target, relation } }, direction),
    )
    const found = edges.find((one) => one.ok && reached(one.steps))
    return found ?? none('beyond')
  }
  const base = floor(exact)
  const around = AROUND.map((by) => base + by)
  // What is printed alike may reach from a negative solution up to 0.
  const candidates = base < 0n ? [...around, 0n, 1n] : around
  const good = candidates.filter(reached)
  const answer = nearest(
    good.filter((steps) => steps >= 0n),
    exact,
  )
  if (answer !== undefined) return { ok: true, steps: answer, side: 'exactly' }
  if (good.length > 0 || exact.n < 0n) return none('negative', nearest(good, exact) ?? base)
  const within = candidates.some((steps) => valueAt(figure, { n: steps * step.n, d: step.d }) !== undefined)
  return within ? none('between', nearest(candidates, exact) ?? base) : none('beyond')
}

/**
 * Finds the input that takes a figure to a target: of an equality the step nearest to the exact solution that reaches
 * it; of a limit the last step that keeps it.
 * @param step one step of the input: 1 分 or one thing is 1, a hundredth of a point 1/100
 */
export function solve(figure: Rational, measure: Measure, target: Target, step: Exact): Solved {
  if (!line(figure.over) || !line(figure.under)) return none('power')
  const direction = slope(figure)
  if (direction === 0) return none('fixed')
  const question = { figure, measure, target, step }
  return target.relation === 'equal' ? equality(question, direction) : limit(question, direction)
}

function nearest(all: readonly bigint[], value: Exact): bigint | undefined {
  const off = (steps: bigint): bigint => {
    const gap = steps * value.d - value.n
    return gap < 0n ? -gap : gap
  }
  return all.reduce<bigint | undefined>(
    (best, one) => (best === undefined || off(one) < off(best) ? one : best),
    undefined,
  )
}
