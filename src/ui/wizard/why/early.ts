import { type Accessor, createSignal, onMount, untrack } from 'solid-js'
import { pathOf } from '../steps'

/** A text that is about to be pasted into a field, and what the field held. */
export interface Pasting {
  readonly at: string
  readonly text: string
  readonly before: string
}

export interface EarlyPastes {
  /** What notes pastes is wanted soon: as long as the field is in hand, paste and note are one step of undo. */
  readonly waiting: Accessor<boolean>
  /** Hands over what was kept, and keeps no more. */
  readonly take: () => readonly Pasting[]
  /** What a paste is about to put where; undefined where that is no field, or nothing is pasted. */
  readonly read: (event: ClipboardEvent) => Pasting | undefined
}

/** Keeps what is pasted before that is there which notes it. */
export function keepPastes(
  root: Accessor<HTMLElement | undefined>,
  held: (at: string) => string,
): EarlyPastes {
  const [kept, setKept] = createSignal<readonly Pasting[]>([])
  const read = ({ target, clipboardData }: ClipboardEvent): Pasting | undefined => {
    const at = target instanceof Element ? pathOf(target) : undefined
    const text = clipboardData?.getData('text/plain').trim() ?? ''
    return at === undefined || text === '' ? undefined : { at, text, before: held(at) }
  }
  const keep = (event: ClipboardEvent) => {
    const pasting = read(event)
    if (pasting) setKept([...kept(), pasting])
  }
  onMount(() => root()?.addEventListener('paste', keep, true))
  return {
    waiting: () => kept().length > 0,
    take: () => {
      root()?.removeEventListener('paste', keep, true)
      return untrack(kept)
    },
    read,
  }
}
