/** What needs the rules and the engine. Loaded when a draft is opened, never by the first screen itself. */
export { createSession } from './session'
