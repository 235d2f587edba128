export { type RecordOf, recordReport } from './report'
