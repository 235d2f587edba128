// Writes the Word file beside the page, so that typing never waits for it.
import type { RenderAnswer, RenderRequest } from './messages'
import { renderDocx } from './render'

const answer = (message: RenderAnswer): void => self.postMessage(message)

self.onmessage = async ({ data }: MessageEvent<RenderRequest>) => {
  try {
    const { report, draft, gaps } = data
    const onProgress = (
      step: Parameters<NonNullable<Parameters<typeof renderDocx>[1]['onProgress']>>[0],
    ): void => answer({ kind: 'progress', ...step })
    answer({ kind: 'done', ...(await renderDocx(report, { draft, gaps, onProgress })) })
  } catch (error) {
    answer({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
  }
}
