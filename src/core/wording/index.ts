export { type Answer, ask, type Facts, type Place, textOf, within } from './context'
export * from './pattern'
export { bareText, gapLabel, gapText, plainText, write } from './write'
