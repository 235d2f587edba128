import type { FigureId, Formula } from '../../src/core/figures'
import { inputsOf } from '../../src/core/figures'

/** Formulas given one by one, as `compute` asks for them. */
export const given = (formulas: ReadonlyMap<FigureId, Formula>) => ({
  formula: (id: FigureId): Formula | undefined => formulas.get(id),
  rowValue: (): undefined => undefined,
  sumOf: (): undefined => undefined,
  sumReads: (): undefined => undefined,
  firstOf: (formula: Formula): FigureId | undefined => inputsOf(formula)[0],
  ids: (): readonly FigureId[] => [...formulas.keys()],
})
