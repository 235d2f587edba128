export { type Answer, ask, type Facts, type Place, textOf, within } from './context'
export * from './pattern'
export { type Rename, renameCondition, renamePattern, renameWhen } from './rename'
export { bareText, gapLabel, gapText, plainText, write } from './write'
