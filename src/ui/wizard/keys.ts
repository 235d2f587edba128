import { step } from './steps'

/** What the keys that work everywhere in the wizard do. */
export interface GlobalActs {
  readonly undo: () => void
  readonly redo: () => void
  readonly saveFile: () => void
  readonly section: (by: 1 | -1) => void
  readonly pane: (by: 1 | -1) => void
  readonly finding: (by: 1 | -1) => void
  /** Tells where the figure in hand comes from. */
  readonly why: () => void
  /** Closes the innermost thing; says whether there was one. */
  readonly close: () => boolean
}

/** Some browsers only tell by this code that an input method has taken the key. */
const COMPOSING = 229

const composing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === COMPOSING

function actFor(event: KeyboardEvent, acts: GlobalActs): (() => void) | undefined {
  const key = event.key.toLowerCase()
  const command = (event.ctrlKey || event.metaKey) && !event.altKey
  if (command && key === 'z') return event.shiftKey ? acts.redo : acts.undo
  if (command && key === 'y' && !event.shiftKey) return acts.redo
  if (command && key === 's' && !event.shiftKey) return acts.saveFile
  if (key === 'f6' && !command && !event.altKey) return () => acts.pane(event.shiftKey ? -1 : 1)
  if (key === 'f8' && !command && !event.altKey) return () => acts.finding(event.shiftKey ? -1 : 1)
  if (key === 'f1' && !command && !event.altKey && !event.shiftKey) return acts.why
  const alone = event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey
  if (alone && key === 'arrowup') return () => acts.section(-1)
  if (alone && key === 'arrowdown') return () => acts.section(1)
  return undefined
}

export function globalKeys(acts: GlobalActs): (event: KeyboardEvent) => void {
  return (event) => {
    if (composing(event) || event.defaultPrevented) return
    // A dialog takes all keys until it is closed.
    if (document.querySelector('dialog[open], [aria-modal="true"]')) return
    if (event.key === 'Escape') {
      if (acts.close()) event.preventDefault()
      return
    }
    const act = actFor(event, acts)
    // What is being searched for is not part of the draft: its own undo is the browser's.
    const searching = event.target instanceof HTMLInputElement && event.target.dataset.add !== undefined
    if (!act || (searching && event.target.value !== '' && /^[zy]$/i.test(event.key))) return
    event.preventDefault()
    act()
  }
}

/** F6: the focus goes to the next pane that is on the screen. */
export function nextPane(root: HTMLElement | undefined, by: 1 | -1): void {
  const all = [...(root?.querySelectorAll<HTMLElement>('[data-pane]') ?? [])].filter(
    (pane) => pane.getClientRects().length > 0,
  )
  const at = all.findIndex((pane) => pane.contains(document.activeElement))
  const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : (at + by + all.length) % all.length
  all[next]?.focus()
}

/** Enter walks from field to field; in a text of several paragraphs it begins a new line. */
export function formKeys(event: KeyboardEvent, form: HTMLElement | undefined): void {
  if (event.key !== 'Enter' || composing(event) || event.defaultPrevented || !form) return
  const { target } = event
  if (target instanceof HTMLTextAreaElement && target.dataset.long !== undefined) {
    if (event.ctrlKey) breakLine(event, target)
    return
  }
  if (
    !(
      target instanceof HTMLInputElement ||
      target instanceof HTMLTextAreaElement ||
      target instanceof HTMLSelectElement
    )
  )
    return
  event.preventDefault()
  step(form, target, event.shiftKey ? -1 : 1)
}

/** Ctrl+Enter does nothing by itself in most browsers. */
function breakLine(event: KeyboardEvent, area: HTMLTextAreaElement): void {
  event.preventDefault()
  area.setRangeText('\n', area.selectionStart, area.selectionEnd, 'end')
  area.dispatchEvent(new InputEvent('input', { bubbles: true }))
}
