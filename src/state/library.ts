import { type Accessor, createSignal } from 'solid-js'
import { type Draft, textAt } from '../core/draft'
import {
  type Done,
  type DraftSummary,
  readDraftFile,
  readNote,
  type Shelf,
  saveToFile,
  writeNote,
} from '../storage'
import type { Session } from './contract'
import type { Started, UnitChoices } from './starting'

export interface Refused {
  readonly ok: false
  readonly say: string
  /** A part of the program did not arrive: trying again can help. */
  readonly unloaded?: true
  /** The program itself failed on a draft that can be read: the draft can still be saved to a file. */
  readonly faulty?: true
}

export interface Room {
  readonly used: number
  readonly most: number
}

/** The drafts of this browser as state. Every verb answers with what there is to say, and none throws. */
export interface Library {
  /** Nothing until the shelf was read for the first time. */
  readonly drafts: Accessor<readonly DraftSummary[] | undefined>
  readonly deleted: Accessor<readonly DraftSummary[]>
  /** Why the list cannot be read. */
  readonly problem: Accessor<string | undefined>
  /** How many drafts there were, where all of them are gone without anybody deleting them. */
  readonly lost: Accessor<number>
  /** Bytes, as the browser estimates them. */
  readonly room: Accessor<Room | undefined>
  readonly refresh: () => Promise<void>
  /** Keeps the list fresh while it is shown. Gives the way to stop. */
  readonly attach: (page: Window) => () => void
  readonly forgetLoss: () => void
  /** What was chosen for the newest draft. */
  readonly lastChoices: () => Promise<Partial<Record<keyof UnitChoices, string>>>
  readonly create: (choices: UnitChoices) => Promise<Done | Refused>
  readonly createExample: () => Promise<Done | Refused>
  readonly openFile: (file: File) => Promise<Done | Refused>
  readonly saveFile: (id: string) => Promise<Done | Refused>
  readonly rename: Shelf['rename']
  readonly duplicate: Shelf['duplicate']
  readonly remove: Shelf['remove']
  readonly restore: Shelf['restore']
  readonly purge: Shelf['purge']
  /** Opens a draft to write in. Whoever opens it disposes of the session. */
  readonly open: (id: string) => Promise<{ readonly ok: true; readonly session: Session } | Refused>
}

const UNLOADED: Refused = {
  ok: false,
  unloaded: true,
  say: '程序的一部分没有下载下来，稿件没有动。请检查网络后再试。',
}
const FAULTY: Refused = {
  ok: false,
  faulty: true,
  say: '程序算这份稿件的时候出错了，稿件没有动。请把它存成文件留底，再刷新网页试试。',
}
const NOT_MADE: Refused = { ok: false, say: '程序出错了，稿件没有建成，现有的稿件没有动。请刷新网页再试。' }
const CHOICES = ['name', 'year', 'kind', 'nature', 'level', 'money'] as const

type Opening = typeof import('./drafting')
type Making = typeof import('./starting')

/**
 * The engine and the rules, which the list of drafts does without until they are needed. Their faults become what
 * `faulty` says: no verb of the library throws.
 */
async function withEngine<E, T>(
  load: () => Promise<E>,
  use: (engine: E) => T,
  faulty: Refused,
): Promise<T | Refused> {
  let engine: E
  try {
    engine = await load()
  } catch {
    return UNLOADED
  }
  try {
    return use(engine)
  } catch (error) {
    // biome-ignore lint/suspicious/noConsole: the only trace a fault of ours leaves
    console.error(error)
    return faulty
  }
}

async function roomOf(storage: StorageManager | undefined): Promise<Room | undefined> {
  try {
    const { usage, quota } = (await storage?.estimate?.()) ?? {}
    return usage !== undefined && quota ? { used: usage, most: quota } : undefined
  } catch {
    return undefined
  }
}

export function createLibrary(shelf: Shelf): Library {
  const [drafts, setDrafts] = createSignal<readonly DraftSummary[]>()
  const [deleted, setDeleted] = createSignal<readonly DraftSummary[]>([])
  const [problem, setProblem] = createSignal<string>()
  const [lost, setLost] = createSignal(0)
  const [room, setRoom] = createSignal<Room>()
  const storage = globalThis.navigator?.storage

  const read = async () => {
    const listed = await shelf.list()
    if (!listed.ok) {
      setProblem(listed.say)
      return
    }
    const first = drafts() === undefined
    if (first && listed.drafts.length + listed.deleted.length === 0) setLost(readNote())
    setDrafts(listed.drafts)
    setDeleted(listed.deleted)
    setProblem(undefined)
    if (lost() === 0 || listed.drafts.length > 0) writeNote(listed.drafts.length)
    setRoom(await roomOf(storage))
  }

  let reading: Promise<void> | undefined
  let again = false
  const refresh = async (): Promise<void> => {
    again = true
    reading ??= (async () => {
      while (again) {
        again = false
        await read()
      }
      reading = undefined
    })()
    await reading
  }

  const keep = async (draft: Draft, { progress }: Started, fileSavedAt?: string): Promise<Done> => {
    const done = await shelf.create(draft, progress, fileSavedAt)
    // Browsers drop the storage of pages nobody asked to keep. The answer changes nothing we could do.
    if (done.ok) void storage?.persist?.().catch(() => false)
    return done
  }

  const create = async (start: (engine: Making) => Started, fileSavedAt?: string) => {
    const begun = await withEngine((): Promise<Making> => import('./starting'), start, NOT_MADE)
    return 'ok' in begun ? begun : keep(begun.draft, begun, fileSavedAt)
  }

  /** Sessions that were left and are still writing. */
  const ending = new Map<string, Promise<void>>()
  const noteEnd = (id: string) => (written: Promise<void>) => {
    ending.set(id, written)
    void written.then(() => ending.get(id) === written && ending.delete(id))
  }

  return {
    drafts,
    deleted,
    problem,
    lost,
    room,
    refresh,
    attach: (page) => {
      const look = () => void refresh()
      const stop = shelf.watch(look)
      // Another window may have changed the list meanwhile.
      page.addEventListener('focus', look)
      page.document.addEventListener('visibilitychange', look)
      look()
      return () => {
        stop()
        page.removeEventListener('focus', look)
        page.document.removeEventListener('visibilitychange', look)
      }
    },
    forgetLoss: () => {
      setLost(0)
      writeNote(drafts()?.length ?? 0)
    },
    lastChoices: async () => {
      const newest = drafts()?.[0]
      const loaded = newest ? await shelf.load(newest.id) : undefined
      if (!loaded?.ok) return {}
      return Object.fromEntries(CHOICES.map((name) => [name, textAt(loaded.envelope.draft, `unit.${name}`)]))
    },
    create: (choices) => create((engine) => engine.startNew(choices)),
    createExample: () => create((engine) => engine.startExample()),
    openFile: async (file) => {
      const opened = await readDraftFile(file)
      if (!opened.ok) return opened
      const { draft, savedAt } = opened.envelope
      return create((engine) => engine.startedFrom(draft, file.name), savedAt || undefined)
    },
    saveFile: async (id) => {
      const loaded = await shelf.load(id)
      if (!loaded.ok) return loaded
      saveToFile(loaded.envelope)
      return shelf.filed(id)
    },
    rename: shelf.rename,
    duplicate: shelf.duplicate,
    remove: shelf.remove,
    restore: shelf.restore,
    purge: shelf.purge,
    open: async (id) => {
      // What is on the disk is not what was typed last until then.
      await ending.get(id)
      const loaded = await shelf.load(id)
      if (!loaded.ok) return loaded
      return withEngine(
        (): Promise<Opening> => import('./drafting'),
        ({ createSession }) => {
          const session = createSession(shelf, loaded, { onEnd: noteEnd(id) })
          return { ok: true as const, session }
        },
        FAULTY,
      )
    },
  }
}
