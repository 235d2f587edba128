export { type Act, type Batch, batch, type PreviewRow, spread } from './batch'
export { type Changed, changeBy, moved, stepped } from './change-by'
export {
  type ChangedRow,
  type ChangedText,
  type DraftDifference,
  differenceOf,
  patchBetween,
} from './changes'
export {
  type ChangedChart,
  type ChangedFigure,
  type ChangedSentence,
  compareReports,
  type Difference,
  sameValue,
} from './compare'
export { type Balanced, type CounterEntry, counterEntries } from './counter-entry'
export {
  againstLastYear,
  type CarriedColumn,
  type CarriedFigure,
  inKeysOf,
  ofLastYear,
  sameButYears,
  takeLastYear,
  type Unlike,
  type Year,
} from './last-year'
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
export { MOST_VERSIONS, openVersions, type Version, withVersion } from './versions'
export { type Piece, piecesOf } from './words'
