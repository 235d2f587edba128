import type { Report } from '../../core/report'
import type { Format, Stage } from './formats'
import type { JobProgress } from './job'

/** What each kind of file goes through. */
const STAGES: Readonly<Record<Format, readonly Stage[]>> = {
  docx: ['paragraphs', 'charts', 'contents', 'package', 'check'],
  xlsx: ['tables', 'check'],
  txt: ['text'],
  record: ['paragraphs', 'package', 'check'],
  recordText: ['text'],
}

/** One stage of one file. */
export interface Place {
  readonly format: Format
  readonly stage: Stage
}

/** All stages of the files, in the order they are gone through. */
export const placesOf = (formats: readonly Format[]): readonly Place[] =>
  formats.flatMap((format) => STAGES[format].map((stage) => ({ format, stage })))

/** What there is to write. */
export interface Counts {
  readonly texts: number
  readonly drawn: number
  /** Charts that cannot be drawn yet. */
  readonly undrawn: number
  /** Tables the contents list. */
  readonly tables: number
}

export function countsOf({ blocks }: Report): Counts {
  const charts = blocks.filter((block) => block.kind === 'chart')
  const undrawn = charts.filter(({ chart }) => chart.kind === 'undrawn').length
  const texts = blocks.filter((block) => block.kind === 'heading' || block.kind === 'paragraph').length
  const tables = blocks.filter((block) => block.kind === 'table' && block.listed).length
  return { texts, drawn: charts.length - undrawn, undrawn, tables }
}

export type StageState = 'waiting' | 'doing' | 'done'

const placeOf = (places: readonly Place[], { format, stage }: Place): number =>
  places.findIndex((place) => place.format === format && place.stage === stage)

const reported = (places: readonly Place[], { format, step }: JobProgress): number =>
  placeOf(places, { format, stage: step.stage })

/** A stage whose last step was reported is done, and so is every stage before the reported one. */
export function stageState(
  formats: readonly Format[],
  place: Place,
  progress: JobProgress | undefined,
): StageState {
  if (!progress) return 'waiting'
  const places = placesOf(formats)
  const [at, now] = [placeOf(places, place), reported(places, progress)]
  if (at !== now) return at < now ? 'done' : 'waiting'
  return progress.step.done >= progress.step.total ? 'done' : 'doing'
}

/** How much is done, of 100: each stage counts alike. */
export function percentDone(formats: readonly Format[], progress: JobProgress | undefined): number {
  if (!progress) return 0
  const { done, total } = progress.step
  const places = placesOf(formats)
  const part = total === 0 ? 1 : done / total
  return Math.round(((reported(places, progress) + part) / places.length) * 100)
}
