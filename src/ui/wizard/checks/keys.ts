/** Some browsers only tell by this code that an input method has taken the key. */
const COMPOSING = 229

const STEPS: Readonly<Record<string, 1 | -1>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }

const itemsIn = (list: Element): readonly HTMLElement[] => [
  ...list.querySelectorAll<HTMLElement>('[data-finding]'),
]

/** The item an element belongs to. */
export const itemOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-finding]') : null

function next(list: Element, item: HTMLElement, key: string): HTMLElement | undefined {
  const items = itemsIn(list)
  if (key === 'Home') return items[0]
  if (key === 'End') return items[items.length - 1]
  const by = STEPS[key.length === 1 ? key.toLowerCase() : key]
  return by === undefined ? undefined : items[items.indexOf(item) + by]
}

/**
 * The keys of the list: J and K or the arrows go through it, Enter does the first thing there is to do, A acknowledges.
 * Only while the list has the focus, and never while something is being written.
 */
export function listKeys(event: KeyboardEvent, list: Element): void {
  if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return
  if (event.isComposing || event.keyCode === COMPOSING || event.target instanceof HTMLInputElement) return
  const item = itemOf(event.target)
  if (!item) return
  const target = next(list, item, event.key)
  const press = (what: string): HTMLElement | null => item.querySelector<HTMLElement>(what)
  let act = target && (() => target.focus())
  if (event.key === 'Enter' && event.target === item) {
    const first = press('.ck-acts button')
    act = first ? () => first.click() : undefined
  }
  if (event.key.toLowerCase() === 'a') {
    const acknowledge = press('[data-acknowledge]')
    act = acknowledge ? () => acknowledge.click() : undefined
  }
  if (!act) return
  event.preventDefault()
  act()
}

/** Puts the focus on a finding, into view with what stands around it. */
export function focusItem(list: Element, id: string): boolean {
  const item = itemsIn(list).find((one) => one.dataset.finding === id)
  if (!item) return false
  item.focus({ preventScroll: true })
  item.scrollIntoView({ block: 'nearest' })
  return true
}

/** After an item has gone or was changed, the focus goes to the one that stands in its place. */
export function focusNear(list: Element, place: number): void {
  const items = itemsIn(list)
  const item = items[Math.min(place, items.length - 1)]
  if (item) item.focus()
}

export const placeOf = (list: Element, id: string): number =>
  itemsIn(list).findIndex((one) => one.dataset.finding === id)
