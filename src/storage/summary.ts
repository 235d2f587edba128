import { type Draft, textAt } from '../core/draft'

/** What the list of drafts shows of one, without opening it. Times are ISO. */
export interface DraftSummary {
  readonly id: string
  readonly name: string
  readonly year: string
  readonly kind: string
  readonly nature: string
  readonly savedAt: string
  /** When it was last saved to a file of the person's own. */
  readonly fileSavedAt?: string
  /** When its Word file was last downloaded. */
  readonly downloadedAt?: string
  readonly missing: number
  readonly complete: number
  readonly sections: number
  /** Set where it waits in the list of deleted drafts. */
  readonly deletedAt?: string
}

/** What a save knows of a draft. Whether it was deleted meanwhile is for the list alone to say. */
export type SummaryOfSave = Omit<DraftSummary, 'deletedAt'>

/** How far a draft is. Counted by the engine, which the list of drafts does without. */
export type Progress = Pick<DraftSummary, 'missing' | 'complete' | 'sections'>

/** What a draft says of itself in a list. */
export const nameplate = (draft: Draft): Pick<DraftSummary, 'name' | 'year' | 'kind' | 'nature'> => ({
  name: textAt(draft, 'unit.name'),
  year: textAt(draft, 'unit.year'),
  kind: textAt(draft, 'unit.kind'),
  nature: textAt(draft, 'unit.nature'),
})

/**
 * A summary as stored. `revision` and `writer` are those of the draft it belongs to, and change with the draft alone;
 * `writer` names who wrote last: nobody is in conflict with himself.
 */
export interface StoredSummary {
  readonly summary: DraftSummary
  readonly revision: number
  readonly writer: string
}

const later = (one = '', other = ''): string => (one > other ? one : other)

/** A summary after a save: what only the list writes stays, and of two times of the same thing the later counts. */
export function afterSave(before: DraftSummary, saved: SummaryOfSave): DraftSummary {
  const { fileSavedAt: _, downloadedAt: __, ...rest } = saved
  const filed = later(before.fileSavedAt, saved.fileSavedAt)
  const downloaded = later(before.downloadedAt, saved.downloadedAt)
  return {
    ...before,
    ...rest,
    ...(filed && { fileSavedAt: filed }),
    ...(downloaded && { downloadedAt: downloaded }),
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
const texts = ['id', 'name', 'year', 'kind', 'nature', 'savedAt']
const maybeTexts = ['fileSavedAt', 'downloadedAt', 'deletedAt']
const counts = ['missing', 'complete', 'sections']

function isSummary(value: unknown): value is DraftSummary {
  return (
    isRecord(value) &&
    texts.every((name) => typeof value[name] === 'string') &&
    maybeTexts.every((name) => value[name] === undefined || typeof value[name] === 'string') &&
    counts.every((name) => typeof value[name] === 'number')
  )
}

/** Whether something read back is a summary as it was stored. */
export const isStored = (value: unknown): value is StoredSummary =>
  isRecord(value) &&
  isSummary(value.summary) &&
  typeof value.revision === 'number' &&
  typeof value.writer === 'string'
