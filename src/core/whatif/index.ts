export { type Changed, changeBy, moved, stepped } from './change-by'
export {
  type ChangedChart,
  type ChangedFigure,
  type ChangedSentence,
  compareReports,
  type Difference,
  sameValue,
} from './compare'
export {
  edited,
  freshScenario,
  openScenarios,
  overlay,
  patchOf,
  type Scenario,
  type Setting,
} from './scenario'
export { inputsBehind, type Sought, seek } from './seek'
export type { Target } from './target'
export { type Piece, piecesOf } from './words'
