export { compute, type Figures } from './compute'
export {
  type FigureId,
  type FigureValue,
  type Formula,
  growthOf,
  inputsOf,
  known,
  type Measure,
  minus,
  missing,
  rateOf,
  shareOf,
  sumOf,
} from './formula'
export {
  type Derivation,
  type Derives,
  type Grouping,
  inRow,
  type Plan,
  plan,
  type RowFigures,
  type RowFilter,
} from './plan'
