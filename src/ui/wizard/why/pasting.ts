import { onCleanup } from 'solid-js'
import { originNote } from '../../../core/explain'
import type { Session } from '../../../state/contract'
import { pathOf } from '../steps'

/** A text that is about to be pasted into a field, and what the field held. */
interface Pasting {
  readonly at: string
  readonly text: string
  readonly before: string
}

const fieldOf = ({ target }: Event): string | undefined =>
  target instanceof Element ? pathOf(target) : undefined

/**
 * Notes of a single text that a person pasted into a field that it came from the clipboard. Tables are taken apart, and
 * noted, where they are read.
 */
export function notePastes(root: HTMLElement, session: Session): void {
  let pasting: Pasting | undefined
  const onPaste = (event: ClipboardEvent) => {
    const at = fieldOf(event)
    const text = event.clipboardData?.getData('text/plain').trim() ?? ''
    pasting = at === undefined || text === '' ? undefined : { at, text, before: session.text(at) }
  }
  const onInput = (event: Event) => {
    if (!(event instanceof InputEvent) || event.inputType !== 'insertFromPaste') return
    const held = pasting
    pasting = undefined
    if (!held || fieldOf(event) !== held.at) return
    const { at, text, before } = held
    const now = session.text(at)
    // Pasted into a text that was there it is not what was pasted; and a code may wait until the cell is left.
    if (now === before || now.trim() !== text) return
    const origin = { from: 'pasted', place: '', when: new Date().toISOString() } as const
    const note = originNote(session.draft(), [{ op: 'set', at, text: now }], origin)
    session.edit(note, { merge: at })
  }
  root.addEventListener('paste', onPaste, { capture: true })
  // Behind the field, whose listener stands at the document: the draft has the text by then.
  window.addEventListener('input', onInput)
  onCleanup(() => {
    root.removeEventListener('paste', onPaste, { capture: true })
    window.removeEventListener('input', onInput)
  })
}
