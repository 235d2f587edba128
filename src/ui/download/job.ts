import { createSignal, onCleanup } from 'solid-js'
import { type Format, type Made, type Make, makers, type Source, type Step } from './formats'

/** Progress that is over sooner is not shown. */
const PATIENCE = 300

export interface FileOrder {
  readonly format: Format
  readonly name: string
}

/** What is asked for, fixed at the moment of asking. */
export interface Order extends Source {
  readonly files: readonly FileOrder[]
}

export interface MadeFile extends FileOrder {
  readonly made: Made
}

/** How far which of the files is. */
export interface JobProgress {
  readonly format: Format
  readonly step: Step
}

export type JobState =
  | { readonly state: 'idle' }
  /** `shown` once it has taken long enough to be worth showing. */
  | {
      readonly state: 'working'
      readonly order: Order
      readonly shown: boolean
      readonly progress: JobProgress | undefined
    }
  | { readonly state: 'done'; readonly order: Order; readonly files: readonly MadeFile[] }
  | { readonly state: 'failed'; readonly order: Order; readonly format: Format; readonly message: string }

/** The files in the making, one after the other; all of them or none. Ends with whoever made it. */
export function createJob(
  finished: (order: Order, files: readonly MadeFile[]) => void,
  makes: Readonly<Record<Format, Make>> = makers,
) {
  const [job, setJob] = createSignal<JobState>({ state: 'idle' })
  let running: AbortController | undefined

  async function start(order: Order): Promise<void> {
    running?.abort()
    const own = new AbortController()
    running = own
    setJob({ state: 'working', order, shown: false, progress: undefined })
    const working = (change: { shown?: boolean; progress?: JobProgress }): void => {
      setJob((now) => (running === own && now.state === 'working' ? { ...now, ...change } : now))
    }
    const timer = setTimeout(() => working({ shown: true }), PATIENCE)
    const files: MadeFile[] = []
    let at: Format | undefined
    try {
      for (const file of order.files) {
        const { format } = file
        at = format
        const made = await makes[format](order, (step) => working({ progress: { format, step } }), own.signal)
        if (running !== own) return
        files.push({ ...file, made })
      }
      setJob({ state: 'done', order, files })
      finished(order, files)
    } catch (error) {
      if (running !== own || own.signal.aborted) return
      const message = error instanceof Error ? error.message : String(error)
      setJob({ state: 'failed', order, format: at ?? 'docx', message })
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
