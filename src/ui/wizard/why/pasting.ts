import { onCleanup } from 'solid-js'
import { originNote } from '../../../core/explain'
import type { Session } from '../../../state/contract'
import { pathOf } from '../steps'
import type { EarlyPastes, Pasting } from './early'

/** Notes of a field that its text came from the clipboard, if it still holds what was pasted. */
function note(session: Session, { at, text, before }: Pasting): void {
  const now = session.text(at)
  // Pasted into a text that was there it is not what was pasted; and a code may wait until the cell is left.
  if (now === before || now.trim() !== text) return
  const origin = { from: 'pasted', place: '', when: new Date().toISOString() } as const
  session.edit(originNote(session.draft(), [{ op: 'set', at, text: now }], origin), { merge: at })
}

/**
 * Notes of a single text that a person pasted into a field that it came from the clipboard. Tables are taken apart, and
 * noted, where they are read.
 * @param early what kept the pastes before this was there
 */
export function notePastes(root: HTMLElement, session: Session, early: EarlyPastes): void {
  // Of a field that was left meanwhile the note would be a step of undo that nobody sees.
  const inHand = document.activeElement ? pathOf(document.activeElement) : undefined
  for (const pasting of early.take()) if (pasting.at === inHand) note(session, pasting)
  let pasting: Pasting | undefined
  const onPaste = (event: ClipboardEvent) => {
    pasting = early.read(event)
  }
  const onInput = (event: Event) => {
    if (!(event instanceof InputEvent) || event.inputType !== 'insertFromPaste') return
    const held = pasting
    pasting = undefined
    if (held && event.target instanceof Element && pathOf(event.target) === held.at) note(session, held)
  }
  root.addEventListener('paste', onPaste, { capture: true })
  // Behind the field, whose listener stands at the document: the draft has the text by then.
  window.addEventListener('input', onInput)
  onCleanup(() => {
    root.removeEventListener('paste', onPaste, { capture: true })
    window.removeEventListener('input', onInput)
  })
}
