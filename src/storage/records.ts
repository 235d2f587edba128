import { promisifyRequest } from 'idb-keyval'
import { APP, type Envelope, open } from '../core/draft'
import { forgetAsides } from './aside'
import { commit } from './database'
import { damaged, type Failure, fail } from './failure'
import { type DraftSummary, isStored, nameplate, type StoredSummary } from './summary'

/** What a tab knows of the draft it has open. */
export interface Held {
  readonly revision: number
  readonly writer: string
}

export interface Loaded extends Held {
  readonly ok: true
  readonly envelope: Envelope
  readonly summary: DraftSummary
}

const draftKey = (id: string) => `draft:${id}`
export const summaryKey = (id: string) => `summary:${id}`
export const rescueKey = (id: string) => `rescue:${id}`
/** Every key of a kind. */
export const all = (prefix: string) => IDBKeyRange.bound(prefix, `${prefix}\uffff`)

interface Rescue extends Held {
  readonly envelope: unknown
}
const isRescue = (value: unknown): value is Rescue =>
  typeof value === 'object' &&
  value !== null &&
  'envelope' in value &&
  'revision' in value &&
  'writer' in value

const bare = (id: string, envelope: Envelope): StoredSummary => ({
  summary: {
    id,
    ...nameplate(envelope.draft),
    savedAt: envelope.savedAt,
    missing: 0,
    complete: 0,
    sections: 0,
  },
  revision: 0,
  writer: '',
})

const nothing: Envelope = { app: APP, schema: 0, savedAt: '', draft: { fields: {}, lists: {} } }

/** A summary that is damaged or was never written is made up from the draft, so that the draft stays in the list. */
export async function summaryIn(store: IDBObjectStore, id: string): Promise<StoredSummary | undefined> {
  const found: unknown = await promisifyRequest(store.get(summaryKey(id)))
  if (isStored(found)) return found
  const draft: unknown = await promisifyRequest(store.get(draftKey(id)))
  if (draft === undefined) return undefined
  const opened = open(draft)
  return bare(id, opened.ok ? opened.envelope : nothing)
}

/** The envelope of a last try, where nobody else wrote since and it is newer than what was saved. */
function rescued(found: unknown, stored: StoredSummary, savedAt: string): Envelope | undefined {
  if (!isRescue(found)) return undefined
  if (found.writer !== stored.writer && found.revision !== stored.revision) return undefined
  const opened = open(found.envelope)
  return opened.ok && opened.envelope.savedAt > savedAt ? opened.envelope : undefined
}

export async function loadFrom(store: IDBObjectStore, id: string): Promise<Loaded | Failure> {
  const draft: unknown = await promisifyRequest(store.get(draftKey(id)))
  const stored = await summaryIn(store, id)
  if (draft === undefined || stored === undefined) return fail('gone')
  const opened = open(draft)
  const rescue: unknown = await promisifyRequest(store.get(rescueKey(id)))
  const last = rescued(rescue, stored, opened.ok ? opened.envelope.savedAt : '')
  if (last) return { ok: true, envelope: last, ...stored }
  return opened.ok ? { ok: true, envelope: opened.envelope, ...stored } : damaged(opened.say)
}

/** Writes a draft and its summary, and drops the last try that is now overtaken. */
export function put(store: IDBObjectStore, envelope: Envelope, stored: StoredSummary): void {
  const { id } = stored.summary
  store.put(envelope, draftKey(id))
  store.put(stored, summaryKey(id))
  store.delete(rescueKey(id))
  commit(store)
}

export function forget(store: IDBObjectStore, id: string): void {
  for (const key of [draftKey(id), summaryKey(id), rescueKey(id)]) store.delete(key)
  forgetAsides(store, id)
}
