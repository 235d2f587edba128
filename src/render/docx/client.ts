import type { Progress, RenderAnswer, Rendered, RenderRequest } from './messages'
// A worker of this kind is built as a classic script: module workers are unknown to Firefox 78 and Chrome 79.
import DocxWorker from './worker?worker'

const aborted = (): DOMException => new DOMException('The rendering was given up.', 'AbortError')

/**
 * Renders a report in a worker of its own, which ends with the answer. Giving up through `signal` ends it at once and
 * rejects with an AbortError; whatever goes wrong inside rejects with its message.
 */
export function renderInWorker(
  request: RenderRequest,
  onProgress: (step: Progress) => void,
  signal?: AbortSignal,
): Promise<Rendered> {
  if (signal?.aborted) return Promise.reject(aborted())
  return new Promise((resolve, reject) => {
    const worker = new DocxWorker()
    const end = (): void => {
      signal?.removeEventListener('abort', giveUp)
      worker.terminate()
    }
    const giveUp = (): void => {
      end()
      reject(aborted())
    }
    const fail = (message: string): void => {
      end()
      reject(new Error(message))
    }
    signal?.addEventListener('abort', giveUp)
    worker.onmessage = ({ data }: MessageEvent<RenderAnswer>) => {
      if (data.kind === 'progress') {
        const { stage, done, total } = data
        onProgress({ stage, done, total })
      } else if (data.kind === 'failed') fail(data.message)
      else {
        end()
        resolve({ bytes: data.bytes, pages: data.pages })
      }
    }
    worker.onerror = (event) => fail(event.message || 'The worker could not be started.')
    worker.onmessageerror = () => fail('The answer of the worker could not be read.')
    // A report that cannot be handed over is a failed rendering like any other.
    try {
      worker.postMessage(request)
    } catch (error) {
      fail(error instanceof Error ? error.message : String(error))
    }
  })
}
