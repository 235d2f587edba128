// The heavy door: whoever comes in here brings docx along. Pages go through the worker instead (src/render).
export type { Progress, Rendered } from './messages'
export { type RenderOptions, renderDocx } from './render'
