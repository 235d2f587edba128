import type { Exact } from '../amount'
import { compare } from '../amount'
import type { FieldPath } from '../draft'
import { dependsOn } from '../explain/dependants'
import { type FigureId, type Figures, type FigureValue, inputsOf, known } from '../figures'
import { applyFormula } from '../figures/apply'
import type { Solved } from './solve'
import { reaches, type Target } from './target'

/** Above any amount, count or weight that can be typed. */
const FURTHEST = 10n ** 17n

/** A figure for another value of one input, by the formulas themselves. */
export function valueWith(figures: Figures, id: FigureId, input: FieldPath, value: Exact): FigureValue {
  const moves = dependsOn(figures, input)
  const done = new Map<FigureId, FigureValue>()
  const of = (one: FigureId): FigureValue => {
    if (!moves(one)) return figures.value(one)
    const before = done.get(one)
    if (before) return before
    const formula = figures.formula(one)
    const got =
      formula.op === 'input' || formula.op === 'rows'
        ? known(value)
        : applyFormula(formula, inputsOf(formula).map(of))
    done.set(one, got)
    return got
  }
  return of(id)
}

/** The last step of a range on the side of `from` that answers as `from` does. */
function lastLike(answers: (steps: bigint) => boolean, from: bigint, to: bigint): bigint {
  let [near, far] = [from, to]
  const like = answers(from)
  while (far - near > 1n || near - far > 1n) {
    const middle = (near + far) / 2n
    if (answers(middle) === like) near = middle
    else far = middle
  }
  return near
}

/**
 * The same question for a figure that moves in steps (a score, given to two decimals): halves the range, which finds the
 * answer as long as the figure only rises or only falls.
 */
export function search(
  figures: Figures,
  id: FigureId,
  input: FieldPath,
  target: Target,
  step: Exact,
  end: bigint = FURTHEST,
): Solved {
  const measure = figures.measure(id)
  const at = (steps: bigint): Exact | undefined => {
    const got = valueWith(figures, id, input, { n: steps * step.n, d: step.d })
    return got.state === 'known' ? got.value : undefined
  }
  const answers =
    (relation: Target['relation']) =>
    (steps: bigint): boolean => {
      const value = at(steps)
      return value !== undefined && reaches(value, measure, { ...target, relation })
    }
  const [low, high] = [at(1n), at(end)]
  if (!low || !high) return { ok: false, why: 'beyond' }
  const rises = compare(high, low)
  if (rises === 0) return { ok: false, why: 'fixed' }
  const kept = answers(target.relation === 'equal' ? (rises > 0 ? 'atLeast' : 'atMost') : target.relation)
  if (kept(1n) && kept(end) && target.relation !== 'equal') return { ok: false, why: 'always' }
  if (!kept(1n) && !kept(end)) return { ok: false, why: 'beyond' }
  const most = kept(1n)
  const steps = most ? lastLike(kept, 1n, end) : lastLike(kept, end, 1n)
  if (target.relation !== 'equal') return { ok: true, steps, side: most ? 'most' : 'least' }
  return answers('equal')(most ? 1n : steps)
    ? { ok: true, steps: most ? 1n : steps, side: 'exactly' }
    : { ok: false, why: most ? 'beyond' : 'between', near: steps }
}
