import { batch, createMemo, createRoot, createSignal, untrack } from 'solid-js'
import type { MoneyUnit } from '../core/amount'
import { apply, type FieldPath, type Patch, seal, textAt } from '../core/draft'
import { changeMoneyUnit, createEvaluator, NO_STATUS, statusesOf } from '../core/report'
import { type Later, templateOf } from '../rules/templates'
import {
  freshId,
  type Loaded,
  nameplate,
  type Progress,
  type Shelf,
  type SummaryOfSave,
  saveToFile,
} from '../storage'
import type { Large, Session } from './contract'
import { changesNothing, emptyHistory, placeOf, remember, settled, walked } from './history'
import { progressOf } from './progress'
import { createSaver } from './saving'
import { createTexts } from './texts'

interface SessionOptions {
  readonly now?: () => Date
  readonly toFile?: typeof saveToFile
  /** Where the page's going away is heard of; none in a test without a page. */
  readonly page?: Pick<Window, 'addEventListener' | 'removeEventListener'> | undefined
  /** Fetches the parts behind the statement. */
  readonly loadLater?: () => Promise<Later>
  /** Fetches them once more, with the lists of accounts. */
  readonly loadAccounts?: () => Promise<Later | undefined>
  /** Hears that the session ends, and when it has written its last. */
  readonly onEnd?: (written: Promise<void>) => void
}

const fetchLater = async (): Promise<Later> => (await import('../rules/later')).later

/** An edit of so many changes is a large one, and so is one that makes another report of the same figures. */
const LARGE = 8
const isLarge = (patch: Patch): boolean =>
  patch.length >= LARGE || patch.some((one) => one.op === 'set' && /^unit\.(year|money)$/.test(one.at))

/** Without the lists names of accounts are not checked, and all else is. */
const fetchAccounts = async (): Promise<Later | undefined> =>
  import('../rules/later-with-accounts').then(
    ({ laterWithAccounts }) => laterWithAccounts,
    () => undefined,
  )

const isMoneyUnit = (text: string): text is MoneyUnit => text === 'yuan' || text === 'wan'

/** Opens a draft read from the shelf. Whoever opens it disposes of it. */
export function createSession(shelf: Shelf, loaded: Loaded, options: SessionOptions = {}): Session {
  return createRoot((disposeRoot) => {
    const { now = () => new Date(), toFile = saveToFile, page = globalThis.window } = options
    const { loadLater = fetchLater, loadAccounts = fetchAccounts } = options
    const { id } = loaded.summary
    const [draft, setDraft] = createSignal(loaded.envelope.draft)
    const [history, setHistory] = createSignal(emptyHistory)
    const [later, setLater] = createSignal<Later>()
    const template = createMemo(() => templateOf(draft(), later()))
    const evaluate = createEvaluator()
    const evaluation = createMemo(() => evaluate(template(), draft()))
    const { text, changed } = createTexts((at) => textAt(untrack(draft), at))

    const statuses = createMemo(() => {
      const { gaps } = evaluation()
      return statusesOf(template(), draft(), gaps)
    })

    const asides: Pick<Session, 'aside' | 'putAside'> = {
      aside: (what) => shelf.aside(id, what),
      putAside: async (what, value) => (await shelf.putAside(id, what, value)).ok,
    }

    const writer = freshId()
    let revision = loaded.revision
    let marks: Pick<SummaryOfSave, 'fileSavedAt' | 'downloadedAt'> = {}
    const { missing, complete, sections } = loaded.summary
    let progress: Progress = { missing, complete, sections }
    const whole = loadLater().then(
      (parts) => {
        setLater(() => parts)
        return true
      },
      () => false,
    )

    const snapshot = () =>
      untrack(() => {
        try {
          // Without its last parts a report would look further than it is.
          if (later()) progress = progressOf(template(), draft(), evaluation())
        } catch {
          // A figure that cannot be computed is a fault of ours, and no reason to lose what was typed.
        }
        const envelope = seal(draft(), now().toISOString())
        const { savedAt } = envelope
        const summary: SummaryOfSave = { id, ...nameplate(envelope.draft), ...progress, ...marks, savedAt }
        return { envelope, summary }
      })

    const saver = createSaver(
      async () => {
        const { envelope, summary } = snapshot()
        const result = await shelf.save(envelope, summary, { revision, writer })
        if (result.ok) revision = result.revision
        return result
      },
      loaded.envelope.savedAt ? new Date(loaded.envelope.savedAt) : undefined,
      now,
    )

    const lastTry = () => {
      if (!saver.clean()) shelf.rescue(id, snapshot().envelope, { revision, writer })
    }
    const warn = (event: BeforeUnloadEvent) => {
      if (saver.clean()) return
      event.preventDefault()
      // Chromium before 119 asks only where this is set.
      event.returnValue = true
    }
    page?.addEventListener('pagehide', lastTry)
    page?.addEventListener('beforeunload', warn)

    let ending: Promise<void> | undefined
    let ended = false
    /** While the last write is under way the page is still watched: it may be closed before the answer. */
    const end = (keep: boolean) => {
      ending ??= (async () => {
        // A field that goes off the page may yet send what an input method held back.
        await Promise.resolve()
        saver.stop()
        await saver.drained()
        if (keep) lastTry()
        page?.removeEventListener('pagehide', lastTry)
        page?.removeEventListener('beforeunload', warn)
        ended = true
        disposeRoot()
      })()
      options.onEnd?.(ending)
    }

    const put = (patch: Patch) => {
      // What comes later still (a paste that waited for its catalogue) has no draft to go to.
      if (ended) return
      try {
        batch(() => {
          setDraft(apply(draft(), patch))
          changed(patch)
        })
      } finally {
        saver.changed(1)
      }
    }

    /** Another unit of entry is another way to write the amounts, not other amounts. */
    const inFull = (patch: Patch): Patch =>
      patch.flatMap((change) =>
        change.op === 'set' && change.at === 'unit.money' && isMoneyUnit(change.text)
          ? changeMoneyUnit(template(), draft(), change.text)
          : [change],
      )

    /** The draft as it is, before much of it becomes another. What is kept beside it is no reason to keep anybody waiting. */
    const keep = (patch: Patch, named?: Large | 'download') => {
      const before = draft()
      void import('./versions').then(
        ({ keepVersion, labelOf }) =>
          keepVersion({ ...asides, draft: () => before }, labelOf(patch, named), now()),
        () => undefined,
      )
    }

    const edit = (asked: Patch, merge?: FieldPath, named?: Large) =>
      untrack(() => {
        const patch = inFull(asked)
        if (changesNothing(draft(), patch)) return
        if (named || isLarge(asked)) keep(asked, named)
        setHistory(remember(history(), draft(), patch, merge))
        put(patch)
      })

    const step = (from: 'past' | 'future'): FieldPath | undefined =>
      untrack(() => {
        const { history: after, patch } = walked(history(), from)
        setHistory(after)
        if (!patch) return undefined
        put(patch)
        return placeOf(patch)
      })

    return {
      id,
      draft,
      template,
      whole,
      checkAccounts: async () => {
        if (await whole) setLater((await loadAccounts()) ?? later())
      },
      evaluation,
      status: (section) => statuses().get(section.id) ?? NO_STATUS,
      text,
      saved: saver.saved,
      edit: (patch, how) => edit(patch, how?.merge, how?.before),
      settle: () => setHistory(settled),
      undo: () => step('past'),
      redo: () => step('future'),
      canUndo: () => history().past.length > 0,
      canRedo: () => history().future.length > 0,
      retrySave: saver.retry,
      saveFile: async () => {
        toFile(snapshot().envelope)
        marks = { ...marks, fileSavedAt: now().toISOString() }
        saver.changed(0)
      },
      downloaded: () => {
        untrack(() => keep([], 'download'))
        marks = { ...marks, downloadedAt: now().toISOString() }
        saver.changed(0)
      },
      ...asides,
      drained: saver.drained,
      dispose: () => end(true),
      discard: () => end(false),
    }
  })
}
