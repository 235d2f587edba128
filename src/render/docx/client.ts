import { runInWorker } from '../worker/client'
import type { Progress, Rendered, RenderRequest } from './messages'
// A worker of this kind is built as a classic script: module workers are unknown to Firefox 78 and Chrome 79.
import DocxWorker from './worker?worker'

/** Renders a report as a Word file in a worker of its own. */
export function renderInWorker(
  request: RenderRequest,
  onProgress: (step: Progress) => void,
  signal?: AbortSignal,
): Promise<Rendered> {
  return runInWorker(() => new DocxWorker(), request, onProgress, signal)
}
