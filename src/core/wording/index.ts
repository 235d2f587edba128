export { type Answer, ask, type Facts, type Place } from './context'
export * from './pattern'
export { bareText, gapLabel, gapText, plainText, write } from './write'
