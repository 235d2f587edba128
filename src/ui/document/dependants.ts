import type { FieldPath } from '../../core/draft'
import { type FigureId, type Figures, inputsOf } from '../../core/figures'

/** Every figure that changes with what is typed at a path. */
export function dependantsOf(figures: Figures, at: FieldPath): ReadonlySet<FigureId> {
  const known = new Map<FigureId, boolean>()
  const depends = (id: FigureId): boolean => {
    const before = known.get(id)
    if (before !== undefined) return before
    const formula = figures.formula(id)
    const found =
      (formula.op === 'input' && formula.at === at) ||
      (formula.op === 'rows' && formula.list === at) ||
      inputsOf(formula).some(depends)
    known.set(id, found)
    return found
  }
  return new Set(figures.ids().filter(depends))
}
