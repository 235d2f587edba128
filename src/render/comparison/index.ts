export {
  changedSentences,
  findingCounts,
  keyFigures,
  settingsText,
} from './model'
export { type Compared, comparisonBook, comparisonReport } from './report'
