import type { Answer } from './messages'

/** The worker's side: one request, its steps, one answer. */
export function serve<Request, Step, Made>(
  render: (request: Request, onProgress: (step: Step) => void) => Made | Promise<Made>,
): void {
  const answer = (message: Answer<Step, Made>): void => self.postMessage(message)
  self.onmessage = async ({ data }: MessageEvent<Request>) => {
    try {
      answer({ kind: 'done', made: await render(data, (step) => answer({ kind: 'progress', step })) })
    } catch (error) {
      answer({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
    }
  }
}
