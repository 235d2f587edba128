export { applyFormula } from './apply'
export { type CellKind, readCell, readText } from './cells'
export { compute, type Figures } from './compute'
export type {
  ColumnOf,
  Derivation,
  Derives,
  LevelName,
  RowDerivation,
  RowFigures,
  RowFilter,
  Tree,
} from './derive'
export {
  type FigureId,
  type FigureValue,
  type Formula,
  growthOf,
  type InputKind,
  inputsOf,
  inRow,
  known,
  type Measure,
  minus,
  missing,
  rateOf,
  type Sense,
  scoreOf,
  shareOf,
  sumOf,
} from './formula'
export { type Layout, layoutOf } from './layout'
export { plan } from './plan'
export type { Plan, Twin } from './planned'
export { isAcross, type OwnFigures, rowCounts } from './rows'
export type { Stretch, Summand } from './stretch'
