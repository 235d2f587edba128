import { createSignal, onCleanup } from 'solid-js'
import type { Report } from '../../core/report'
import { type Progress, type Rendered, renderInWorker } from '../../render'

/** Progress that is over sooner is not shown. */
const PATIENCE = 300

/** What is asked for, fixed at the moment of asking. */
export interface Order {
  readonly report: Report
  readonly draft: boolean
  readonly gaps: number
  readonly name: string
}

export type JobState =
  | { readonly state: 'idle' }
  /** `shown` once it has taken long enough to be worth showing. */
  | {
      readonly state: 'working'
      readonly order: Order
      readonly shown: boolean
      readonly progress: Progress | undefined
    }
  | { readonly state: 'done'; readonly order: Order; readonly rendered: Rendered }
  | { readonly state: 'failed'; readonly order: Order; readonly message: string }

type Render = typeof renderInWorker

/** One file in the making. Ends with whoever made it. */
export function createJob(
  finished: (order: Order, rendered: Rendered) => void,
  render: Render = renderInWorker,
) {
  const [job, setJob] = createSignal<JobState>({ state: 'idle' })
  let running: AbortController | undefined

  async function start(order: Order): Promise<void> {
    running?.abort()
    const own = new AbortController()
    running = own
    setJob({ state: 'working', order, shown: false, progress: undefined })
    const working = (change: { shown?: boolean; progress?: Progress }): void => {
      setJob((now) => (running === own && now.state === 'working' ? { ...now, ...change } : now))
    }
    const timer = setTimeout(() => working({ shown: true }), PATIENCE)
    try {
      const { report, draft, gaps } = order
      const rendered = await render({ report, draft, gaps }, (progress) => working({ progress }), own.signal)
      if (running !== own) return
      setJob({ state: 'done', order, rendered })
      finished(order, rendered)
    } catch (error) {
      if (running !== own || own.signal.aborted) return
      setJob({ state: 'failed', order, message: error instanceof Error ? error.message : String(error) })
    } finally {
      clearTimeout(timer)
    }
  }
  function stop(): void {
    running?.abort()
    running = undefined
    setJob({ state: 'idle' })
  }
  onCleanup(() => running?.abort())
  return { job, start, stop }
}
