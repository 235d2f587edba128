export { assemble } from './assemble'
export { followChecks } from './checking'
export { captionText, contentsOf, type Entry, headingText } from './contents'
export { createEvaluator, type Evaluation, evaluate, moneyUnitOf, yearOf } from './evaluate'
export type { Evaluated } from './evaluated'
export { changeMoneyUnit } from './money-unit'
export { sectionNumber } from './numbering'
export { asksIn, inRecord, listsIn, type OneRecord, recordOf } from './records'
export * from './section'
export {
  asks,
  type Gap,
  NO_STATUS,
  type SectionState,
  type SectionStatus,
  sectionAsking,
  statusesOf,
} from './status'
export type * from './table-spec'
export { followTables } from './tables'
export type * from './tree'
