import type { FieldPath } from '../../../core/draft'
import { type FigureId, type Figures, inputsOf } from '../../../core/figures'

/** The field a figure comes from: the first it still waits for, or else the first that was typed. */
export function fieldBehind(figures: Figures, id: FigureId): FieldPath | undefined {
  const value = figures.value(id)
  if (value.state === 'missing' && value.needs[0] !== undefined) return value.needs[0]
  const formula = figures.formula(id)
  if (formula.op === 'input') return formula.at
  if (formula.op === 'rows') return formula.list
  for (const part of inputsOf(formula)) {
    const found = fieldBehind(figures, part)
    if (found !== undefined) return found
  }
  return undefined
}
