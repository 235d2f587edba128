import type { Report } from '../../core/report'
import type { Progress } from '../../render'

export const STAGES = ['paragraphs', 'charts', 'contents', 'package', 'check'] as const

/** What there is to write. */
export interface Counts {
  readonly texts: number
  readonly drawn: number
  /** Charts that cannot be drawn yet. */
  readonly undrawn: number
}

export function countsOf({ blocks }: Report): Counts {
  const charts = blocks.filter((block) => block.kind === 'chart')
  const undrawn = charts.filter(({ chart }) => chart.kind === 'undrawn').length
  const texts = blocks.filter((block) => block.kind === 'heading' || block.kind === 'paragraph').length
  return { texts, drawn: charts.length - undrawn, undrawn }
}

export type StageState = 'waiting' | 'doing' | 'done'

/** A stage whose last step was reported is done, and so is every stage before the reported one. */
export function stageState(stage: Progress['stage'], progress: Progress | undefined): StageState {
  if (!progress) return 'waiting'
  const [at, now] = [STAGES.indexOf(stage), STAGES.indexOf(progress.stage)]
  if (at !== now) return at < now ? 'done' : 'waiting'
  return progress.done >= progress.total ? 'done' : 'doing'
}

/** How much is done, of 100: each stage counts alike. */
export function percentDone(progress: Progress | undefined): number {
  if (!progress) return 0
  const { stage, done, total } = progress
  const part = total === 0 ? 1 : done / total
  return Math.round(((STAGES.indexOf(stage) + part) / STAGES.length) * 100)
}
