export type { Aside } from './aside'
export { type Database, openDatabase } from './database'
export { type Failure, failureOf } from './failure'
export { download, draftFileName, LARGEST_FILE, readDraftFile, safeFileName, saveToFile } from './files'
export { readNote, writeNote } from './note'
export type { Loaded } from './records'
export {
  type Done,
  freshId,
  KEPT_DAYS,
  type Listed,
  openShelf,
  type Saved,
  type Shelf,
} from './shelf'
export { type DraftSummary, nameplate, type Progress, type SummaryOfSave } from './summary'
