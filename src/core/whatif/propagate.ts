import type { FieldPath } from '../draft'
import { dependsOn } from '../explain/dependants'
import { type FigureId, type Figures, type Formula, inputsOf } from '../figures'
import { constant, difference, quotient, type Rational, sumOf, unknown } from './rational'

/** Why a figure cannot be written as a quotient. */
export type Unwritten = { readonly missing: readonly FieldPath[] } | { readonly stepped: true }

export const isWritten = (got: Rational | Unwritten): got is Rational => 'over' in got

/** Figures of a figure's formula, in the order in which each needs only those before it. */
function orderOf(id: FigureId, figures: Figures, moves: (id: FigureId) => boolean): readonly FigureId[] {
  const done: FigureId[] = []
  const seen = new Set<FigureId>()
  const way: { id: FigureId; left: FigureId[] }[] = []
  const enter = (one: FigureId): void => {
    seen.add(one)
    way.push({ id: one, left: moves(one) ? [...inputsOf(figures.formula(one))] : [] })
  }
  enter(id)
  for (let top = way[way.length - 1]; top; top = way[way.length - 1]) {
    const next = top.left.pop()
    if (next === undefined) {
      done.push(top.id)
      way.pop()
    } else if (!seen.has(next)) enter(next)
  }
  return done
}

function combine(formula: Formula, of: (id: FigureId) => Rational): Rational | undefined {
  switch (formula.op) {
    case 'sum':
      return sumOf(formula.of.map(of))
    case 'minus':
      return difference(of(formula.a), of(formula.b))
    case 'share':
      return quotient(of(formula.part), of(formula.whole))
    case 'growth':
      return quotient(difference(of(formula.now), of(formula.was)), of(formula.was))
    case 'rate':
      return quotient(of(formula.done), of(formula.plan))
    case 'input':
    case 'rows':
    case 'score':
      return undefined
  }
}

/**
 * A figure as a quotient of polynomials in one input, all others as they are. Every formula but the score is such a
 * quotient of its parts.
 */
export function propagate(figures: Figures, id: FigureId, input: FieldPath): Rational | Unwritten {
  const moves = dependsOn(figures, input)
  const written = new Map<FigureId, Rational>()
  for (const one of orderOf(id, figures, moves)) {
    const formula = figures.formula(one)
    if (formula.op === 'input' && formula.at === input) {
      written.set(one, unknown)
      continue
    }
    if (!moves(one)) {
      const value = figures.value(one)
      if (value.state === 'missing') return { missing: value.needs }
      // Without a value whatever the input is: nothing above it has one either.
      if (value.state === 'undefined') return { missing: [] }
      written.set(one, constant(value.value))
      continue
    }
    const got = combine(formula, (part) => {
      const found = written.get(part)
      if (!found) throw new Error(`${one} is asked for before ${part}`)
      return found
    })
    if (!got) return { stepped: true }
    written.set(one, got)
  }
  const found = written.get(id)
  if (!found) throw new Error(`${id} was not written`)
  return found
}
