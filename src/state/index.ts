export type { DraftSummary, SaveState, Session } from './contract'
export type { UnitChoices } from './drafting'
export { createLibrary, type Library, type Room } from './library'
