// The derived numbers of a draft as plain data, for the engines that ours is measured beside.
import { type FigureId, type Figures, type Formula, inputsOf } from '../../src/core/figures'

/** A number that is computed from others. */
export interface DerivedNumber {
  readonly id: FigureId
  readonly formula: Exclude<Formula, { op: 'input' | 'rows' | 'score' }>
}

export interface Numbers {
  /** In 万元, or whole things. */
  readonly inputs: ReadonlyMap<FigureId, number>
  /** Every number after those it is computed from. */
  readonly derived: readonly DerivedNumber[]
}

/** A figure as a number: only how fast others compute it is of interest. 0 where it has no value. */
export function numberOf(figures: Figures, id: FigureId): number {
  const got = figures.value(id)
  if (got.state !== 'known') return 0
  const scale = figures.measure(id) === 'amount' ? 1_000_000 : 1
  return Number(got.value.n) / Number(got.value.d) / scale
}

/** The numbers behind some figures. A score is taken as given. */
export function numbersOf(figures: Figures, ids: Iterable<FigureId>): Numbers {
  const inputs = new Map<FigureId, number>()
  const derived: DerivedNumber[] = []
  const seen = new Set<FigureId>()
  const look = (id: FigureId): void => {
    if (seen.has(id)) return
    seen.add(id)
    const formula = figures.formula(id)
    if (formula.op === 'input' || formula.op === 'rows' || formula.op === 'score') {
      inputs.set(id, numberOf(figures, id))
      return
    }
    for (const one of inputsOf(formula)) look(one)
    derived.push({ id, formula })
  }
  for (const id of ids) if (figures.has(id)) look(id)
  return { inputs, derived }
}
