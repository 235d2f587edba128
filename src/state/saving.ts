import { type Accessor, createSignal } from 'solid-js'
import { type Failure, failureOf, type Saved } from '../storage'
import { afterFrame } from './after-frame'
import type { SaveState } from './contract'

/** A failed save is tried again after this long, by itself. */
export const RETRY_AFTER = 4_000

interface Saver {
  readonly saved: Accessor<SaveState>
  /** Whether everything is on the disk. */
  readonly clean: () => boolean
  /** Something changed: save it after this frame, or right after the write that is under way. */
  readonly changed: (edits: number) => void
  readonly retry: () => void
  /** Resolves when no write is under way and none waits behind it, however they ended. */
  readonly drained: () => Promise<void>
  /** No more tries by itself; what is under way still ends. */
  readonly stop: () => void
}

/**
 * Writes at once, as soon as what was typed is painted. While a write is under way nothing queues up: the newest state is
 * taken when it ends, so there is never more than one next write.
 */
export function createSaver(
  write: () => Promise<Saved | Failure>,
  first: Date | undefined,
  now: () => Date,
): Saver {
  const [saved, setSaved] = createSignal<SaveState>(
    first ? { state: 'saved', at: first } : { state: 'unsaved' },
  )
  let since = first
  let unsavedEdits = 0
  let dirty = false
  let writing = false
  let retrying: ReturnType<typeof setTimeout> | undefined
  let stopped = false
  let waiting: (() => void)[] = []
  /** A write that begins when the frame has been painted. */
  let callOff: (() => void) | undefined

  const start = async () => {
    clearTimeout(retrying)
    callOff?.()
    callOff = undefined
    writing = true
    dirty = false
    const taken = unsavedEdits
    if (saved().state !== 'failed') setSaved({ state: 'saving' })
    const result = await write().catch(failureOf)
    writing = false
    if (result.ok) {
      unsavedEdits -= taken
      since = now()
      if (dirty) return void start()
      setSaved({ state: 'saved', at: since })
    } else {
      dirty = true
      failed(result)
    }
    const told = waiting
    waiting = []
    for (const tell of told) tell()
  }

  const failed = ({ say, why }: Failure) => {
    // Another tab's work is in the way: trying again changes nothing until a person decides.
    const elsewhere = why === 'changed' || why === 'gone'
    setSaved({ state: 'failed', say, ...(since ? { since } : {}), edits: unsavedEdits, elsewhere })
    if (!stopped && !elsewhere) retrying = setTimeout(() => void start(), RETRY_AFTER)
  }

  return {
    saved,
    clean: () => !dirty && !writing,
    changed: (edits) => {
      unsavedEdits += edits
      dirty = true
      const state = saved()
      if (state.state === 'failed') setSaved({ ...state, edits: unsavedEdits })
      else setSaved({ state: 'saving' })
      if (!writing) callOff ??= afterFrame(() => void start())
    },
    retry: () => {
      if (dirty && !writing) void start()
    },
    drained: () => {
      if (callOff) void start()
      return writing ? new Promise((resolve) => void waiting.push(resolve)) : Promise.resolve()
    },
    stop: () => {
      stopped = true
      clearTimeout(retrying)
    },
  }
}
