import { promisifyRequest } from 'idb-keyval'
import { APP, apply, type Draft, type Envelope, seal } from '../core/draft'
import { type Aside, asideIn, putAside } from './aside'
import { commit, type Database, openDatabase } from './database'
import { type Failure, fail, failureOf } from './failure'
import {
  all,
  forget,
  type Held,
  type Loaded,
  loadFrom,
  put,
  rescueKey,
  summaryIn,
  summaryKey,
} from './records'
import {
  afterSave,
  type DraftSummary,
  isStored,
  nameplate,
  type Progress,
  type SummaryOfSave,
} from './summary'

/** Deleted drafts wait this long. */
export const KEPT_DAYS = 30
const DAY = 86_400_000

export interface Saved {
  readonly ok: true
  readonly revision: number
}

export interface Listed {
  readonly ok: true
  readonly drafts: readonly DraftSummary[]
  readonly deleted: readonly DraftSummary[]
}

export type Done = { readonly ok: true; readonly id: string } | Failure

/** The drafts of this browser. No verb throws, and none waits for ever. */
export interface Shelf {
  /** Newest first. Drafts deleted more than 30 days ago are gone for good after this. */
  readonly list: () => Promise<Listed | Failure>
  readonly load: (id: string) => Promise<Loaded | Failure>
  /** Refused where another tab has saved the draft since `held`. */
  readonly save: (envelope: Envelope, summary: SummaryOfSave, held: Held) => Promise<Saved | Failure>
  /** A last try while the page goes away: begun at once, answered never. It cannot overwrite anything. */
  readonly rescue: (id: string, envelope: Envelope, held: Held) => void
  readonly create: (draft: Draft, progress: Progress, fileSavedAt?: string) => Promise<Done>
  readonly rename: (id: string, name: string) => Promise<Done>
  readonly duplicate: (id: string) => Promise<Done>
  /** Notes that the draft went to a file of the person's own. */
  readonly filed: (id: string) => Promise<Done>
  readonly remove: (id: string) => Promise<Done>
  readonly restore: (id: string) => Promise<Done>
  readonly purge: (id: string) => Promise<Done>
  /** What is kept beside a draft, as it was written; undefined where there is nothing, or it cannot be read. */
  readonly aside: (id: string, what: Aside) => Promise<unknown>
  readonly putAside: (id: string, what: Aside, value: unknown) => Promise<Done>
  /** Tells of every change made through this shelf. Gives the way to stop. */
  readonly watch: (changed: () => void) => () => void
}

/** A short name nobody else has. */
export function freshId(): string {
  const numbers = crypto.getRandomValues(new Uint32Array(2))
  return [...numbers].map((n) => n.toString(36).padStart(7, '0')).join('')
}

export function openShelf(database: Database = openDatabase(APP), now: () => Date = () => new Date()): Shelf {
  const watchers = new Set<() => void>()

  const guard = async <T>(work: () => Promise<T>): Promise<T | Failure> => {
    try {
      return await work()
    } catch (error) {
      return failureOf(error)
    }
  }

  const change = async <T extends { readonly ok: boolean }>(
    work: (store: IDBObjectStore) => T | PromiseLike<T>,
    durability: IDBTransactionDurability = 'strict',
  ): Promise<T | Failure> => {
    const result = await guard(() => database.use('readwrite', work, durability))
    if (result.ok) for (const changed of watchers) changed()
    return result
  }

  const create = (draft: Draft, rest: Progress & Pick<DraftSummary, 'fileSavedAt' | 'downloadedAt'>) =>
    change((store): Done => {
      const id = freshId()
      const savedAt = now().toISOString()
      const summary: DraftSummary = { ...rest, id, ...nameplate(draft), savedAt }
      put(store, seal(draft, savedAt), { summary, revision: 1, writer: freshId() })
      return { ok: true, id }
    })

  /** Changes the summary alone. The draft is what it was: whoever has it open can go on saving it. */
  const note = (id: string, edit: (summary: DraftSummary) => DraftSummary) =>
    change(async (store): Promise<Done> => {
      const stored = await summaryIn(store, id)
      if (!stored) return fail('gone')
      store.put({ ...stored, summary: edit(stored.summary) }, summaryKey(id))
      return { ok: true, id }
    })

  const purgeOld = async (deleted: readonly DraftSummary[]): Promise<readonly DraftSummary[]> => {
    const limit = now().getTime() - KEPT_DAYS * DAY
    const old = deleted.filter(({ deletedAt = '' }) => Date.parse(deletedAt) < limit)
    if (old.length === 0) return deleted
    const purged = await guard(() =>
      database.use('readwrite', (store) => {
        for (const { id } of old) forget(store, id)
        return { ok: true as const }
      }),
    )
    return purged.ok ? deleted.filter((one) => !old.includes(one)) : deleted
  }

  return {
    list: () =>
      guard(async () => {
        const found = await database.use('readonly', async (store) => {
          const keys = await promisifyRequest(store.getAllKeys(all('draft:')))
          const values: readonly unknown[] = await promisifyRequest(store.getAll(all('summary:')))
          const known = new Map(values.filter(isStored).map(({ summary }) => [summary.id, summary]))
          const summaries: DraftSummary[] = []
          for (const key of keys) {
            const id = String(key).slice('draft:'.length)
            const summary = known.get(id) ?? (await summaryIn(store, id))?.summary
            if (summary) summaries.push(summary)
          }
          return summaries.sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1))
        })
        const deleted = await purgeOld(found.filter((one) => one.deletedAt !== undefined))
        return { ok: true, drafts: found.filter((one) => one.deletedAt === undefined), deleted }
      }),

    load: (id) => guard(() => database.use('readonly', (store) => loadFrom(store, id))),

    save: (envelope, summary, held) =>
      change(async (store): Promise<Saved | Failure> => {
        const stored = await summaryIn(store, summary.id)
        if (!stored) return fail('gone')
        if (stored.revision !== held.revision && stored.writer !== held.writer) return fail('changed')
        const revision = stored.revision + 1
        put(store, envelope, {
          summary: afterSave(stored.summary, summary),
          revision,
          writer: held.writer,
        })
        return { ok: true, revision }
      }, 'relaxed'),

    rescue: (id, envelope, held) => {
      const store = database.now()
      if (!store) return
      store.put({ ...held, envelope }, rescueKey(id))
      commit(store)
    },

    create: (draft, progress, fileSavedAt) =>
      create(draft, fileSavedAt ? { ...progress, fileSavedAt } : progress),

    rename: (id, name) =>
      change(async (store): Promise<Done> => {
        const loaded = await loadFrom(store, id)
        if (!loaded.ok) return loaded
        const draft = apply(loaded.envelope.draft, [{ op: 'set', at: 'unit.name', text: name }])
        const savedAt = now().toISOString()
        const summary = { ...loaded.summary, ...nameplate(draft), savedAt }
        put(store, seal(draft, savedAt), { summary, revision: loaded.revision + 1, writer: freshId() })
        return { ok: true, id }
      }),

    duplicate: async (id) => {
      const loaded = await guard(() => database.use('readonly', (store) => loadFrom(store, id)))
      if (!loaded.ok) return loaded
      const { missing, complete, sections } = loaded.summary
      return create(loaded.envelope.draft, { missing, complete, sections })
    },

    filed: (id) => note(id, (summary) => ({ ...summary, fileSavedAt: now().toISOString() })),
    remove: (id) => note(id, (summary) => ({ ...summary, deletedAt: now().toISOString() })),
    restore: (id) => note(id, ({ deletedAt: _, ...summary }) => summary),
    purge: (id) =>
      change((store): Done => {
        forget(store, id)
        return { ok: true, id }
      }),

    aside: async (id, what) => {
      const read = await guard(async () => ({
        ok: true as const,
        value: await database.use('readonly', (store) => asideIn(store, id, what)),
      }))
      return read.ok ? read.value : undefined
    },
    putAside: (id, what, value) =>
      guard(() =>
        database.use('readwrite', async (store): Promise<Done> => {
          if (!(await summaryIn(store, id))) return fail('gone')
          putAside(store, id, what, value)
          return { ok: true, id }
        }),
      ),

    watch: (changed) => {
      watchers.add(changed)
      return () => void watchers.delete(changed)
    },
  }
}
