export { type BarGroup, keyBars } from './bars'
export {
  changedSentences,
  findingCounts,
  findingNews,
  keyFigures,
  settingsText,
} from './model'
export { type Compared, comparisonBook, comparisonReport } from './report'
