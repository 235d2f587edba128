export type { DraftSummary, SaveState, Session } from './contract'
export { createLibrary, type Library, type Room } from './library'
export type { UnitChoices } from './starting'
