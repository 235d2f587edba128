export { renderInWorker } from './docx/client'
export type { Progress, Rendered, RenderRequest } from './docx/messages'
export { renderText } from './text'
