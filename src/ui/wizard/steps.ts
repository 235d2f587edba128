import type { FieldPath } from '../../core/draft'

/** Only what belongs to the draft is a stop: not the unit above a grid, where an arrow key would change all amounts. */
const STOPS = '[data-at]:not([role="radiogroup"]), [data-at] input[type="radio"], [data-stop]'

const visible = (element: HTMLElement): boolean => element.getClientRects().length > 0

const isDisabled = (element: HTMLElement): boolean => element.matches(':disabled')

/**
 * Of a group of radio buttons only one is a stop: the chosen one, or the first. A choice that came with its account
 * is none: Enter goes down the amounts.
 */
function isStop(element: HTMLElement): boolean {
  if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true
  if (element.closest('[data-set]')) return false
  const group = [
    ...(element.closest('[role="radiogroup"]')?.querySelectorAll<HTMLInputElement>('input') ?? []),
  ]
  return (group.find((one) => one.checked) ?? group[0]) === element
}

/** The fields of a form that can be reached, in the order in which Enter walks through them. */
const stopsIn = (form: ParentNode): readonly HTMLElement[] =>
  [...form.querySelectorAll<HTMLElement>(STOPS)].filter(
    (one) => isStop(one) && !isDisabled(one) && visible(one),
  )

/** Puts the cursor into a field, ready to be typed over, and the field into view with its surroundings. */
export function enter(element: HTMLElement): void {
  element.focus({ preventScroll: true })
  if (element instanceof HTMLInputElement && element.type === 'text') element.select()
  element.scrollIntoView({ block: 'nearest' })
}

/** Enter and Shift+Enter: on to the next field or back to the one before. Says whether there was one. */
export function step(form: ParentNode, from: Element, by: 1 | -1): boolean {
  const stops = stopsIn(form)
  const at = stops.findIndex((one) => one.isSameNode(from))
  const next = at < 0 ? undefined : stops[at + by]
  if (!next) return false
  enter(next)
  return true
}

/** The field that follows an element which is about to go away. */
export function stopAfter(form: ParentNode, element: Element): HTMLElement | undefined {
  const { DOCUMENT_POSITION_FOLLOWING: following } = Node
  return stopsIn(form).find((one) => (element.compareDocumentPosition(one) & following) !== 0)
}

export function enterFirst(form: ParentNode): boolean {
  const [first] = stopsIn(form)
  if (first) enter(first)
  return first !== undefined
}

/** The element of a field: itself, a field of its row, where rows are added to its list, or where records are chosen. */
function elementAt(form: ParentNode, at: FieldPath): HTMLElement | null | undefined {
  const all = [...form.querySelectorAll<HTMLElement>('[data-at]')].filter(visible)
  const [list, key] = at.split('.')
  return (
    all.find((one) => one.dataset.at === at) ??
    (key === undefined ? undefined : all.find((one) => one.dataset.at?.startsWith(`${list}.${key}.`))) ??
    all.find((one) => one.dataset.at === list) ??
    form.querySelector<HTMLElement>(`[data-records="${list}"] [aria-selected="true"]`)
  )
}

/** Goes to a field wherever it stands in the form. Says whether the form has it. */
export function enterAt(form: ParentNode, at: FieldPath): boolean {
  const found = elementAt(form, at)
  if (!found) return false
  const radios = [...found.querySelectorAll<HTMLInputElement>('input[type="radio"]')]
  const target =
    found.getAttribute('role') === 'radiogroup' ? (radios.find((one) => one.checked) ?? radios[0]) : found
  if (!target) return false
  target.focus({ preventScroll: true })
  if (target instanceof HTMLInputElement && target.type === 'text') target.select()
  target.scrollIntoView({ block: 'center' })
  return document.activeElement === target
}

/** The path of the field an element belongs to. */
export const pathOf = (element: Element | null): FieldPath | undefined =>
  element?.closest<HTMLElement>('[data-at]')?.dataset.at
