import type { FigureId, Formula } from '../../src/core/figures'

/** Formulas given one by one, as `compute` asks for them. */
export const given = (formulas: ReadonlyMap<FigureId, Formula>) => ({
  formula: (id: FigureId): Formula | undefined => formulas.get(id),
  ownValue: (): undefined => undefined,
  rowsOf: (): undefined => undefined,
  ids: (): readonly FigureId[] => [...formulas.keys()],
})
