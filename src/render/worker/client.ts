import type { Answer } from './messages'

const aborted = (): DOMException => new DOMException('The rendering was given up.', 'AbortError')

/**
 * Renders in a worker of its own, which ends with the answer. Giving up through `signal` ends it at once and rejects
 * with an AbortError; whatever goes wrong inside rejects with its message.
 */
export function runInWorker<Request, Step, Made>(
  start: () => Worker,
  request: Request,
  onProgress: (step: Step) => void,
  signal?: AbortSignal,
): Promise<Made> {
  if (signal?.aborted) return Promise.reject(aborted())
  return new Promise((resolve, reject) => {
    const worker = start()
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
    worker.onmessage = ({ data }: MessageEvent<Answer<Step, Made>>) => {
      if (data.kind === 'progress') onProgress(data.step)
      else if (data.kind === 'failed') fail(data.message)
      else {
        end()
        resolve(data.made)
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
