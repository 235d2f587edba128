import { type Accessor, createEffect, on, onCleanup, onMount } from 'solid-js'
import { boxOf, scrollerOf } from './scroll'

/** For so long after the last turn of the wheel the paper belongs to the person. */
const OWN_SCROLL = 1500
/** Where a found place comes to stand, as a share of the pane's height. */
const THIRD = 1 / 3
/** Parts that were never on screen have an estimated height, so a place may be missed at first. */
const TRIES = 3

/** From where to where a pane shows its content: what sticks to its top is in the way. */
function openingOf(pane: Element): { readonly top: number; readonly bottom: number } {
  const { top, bottom } = pane.getBoundingClientRect()
  const covered = Number.parseFloat(getComputedStyle(pane).scrollPaddingTop) || 0
  return { top: Math.max(top, 0) + covered, bottom: Math.min(bottom, innerHeight) }
}

/** Whether a place on the paper can be seen as it stands. */
export const isInSight = (element: Element): boolean =>
  isVisible(element, scrollerOf(boxOf(element) ?? element))

function isVisible(element: Element, pane: Element): boolean {
  const { top, bottom, left, right, height } = element.getBoundingClientRect()
  const within = (scroller: Element): boolean => {
    const opening = openingOf(scroller)
    return top >= opening.top && bottom <= opening.bottom
  }
  const box = boxOf(element)
  if (height === 0 || !within(pane)) return false
  if (!box) return true
  const edge = box.getBoundingClientRect()
  return within(box) && left >= edge.left && right <= edge.right
}

/** Turns the box of a table so that a cell stands in its middle. */
function bringInto(box: Element, element: Element): void {
  const [cell, room] = [element.getBoundingClientRect(), box.getBoundingClientRect()]
  if (cell.left < room.left || cell.right > room.right)
    box.scrollLeft += (cell.left + cell.right - room.left - room.right) / 2
  const opening = openingOf(box)
  if (cell.top < opening.top || cell.bottom > opening.bottom)
    box.scrollTop += (cell.top + cell.bottom - opening.top - opening.bottom) / 2
}

/** Puts an element a third down its pane. Without motion: nothing moves while somebody reads. */
export function bring(element: Element, share = THIRD): void {
  const box = boxOf(element)
  if (box) bringInto(box, element)
  const pane = scrollerOf(box ?? element)
  const step = (left: number): void => {
    const { top, bottom } = openingOf(pane)
    const off = element.getBoundingClientRect().top - top - (bottom - top) * share
    if (Math.abs(off) > 1) pane.scrollTop += off
    if (left > 1 && Math.abs(off) > 1) requestAnimationFrame(() => step(left - 1))
  }
  step(TRIES)
}

/**
 * Turns the paper to what the field in hand writes, when none of it is in sight. Only on a change of field, never on
 * typing, and never while the person moves the paper.
 * @param found the places in question; those listed first are preferred
 * @param reveal draws what the field writes, where it is too far away to be there
 */
export function follow(
  paper: Accessor<HTMLElement | undefined>,
  current: Accessor<string | undefined>,
  found: () => readonly Element[],
  reveal: (at: string) => void,
): void {
  let moved = -OWN_SCROLL
  const turn = (): void => {
    const element = paper()
    if (!element || current() === undefined || element.offsetParent === null) return
    if (performance.now() - moved < OWN_SCROLL) return
    reveal(current() ?? '')
    // What is revealed is there when the effects are done.
    queueMicrotask(() => {
      const places = found()
      const [first] = places
      if (!first) return
      const pane = scrollerOf(element)
      if (!places.some((place) => isVisible(place, pane))) bring(first)
    })
  }
  createEffect(on(current, turn))

  onMount(() => {
    const element = paper()
    if (!element) return
    const own = (): void => {
      moved = performance.now()
    }
    const pane = scrollerOf(element)
    const signs = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const
    for (const sign of signs) pane.addEventListener(sign, own, { passive: true })
    // A paper that was behind another tab looks for the place when it comes to the front.
    let width = element.offsetWidth
    const shown = new ResizeObserver(() => {
      const was = width
      width = element.offsetWidth
      if (was === 0 && width > 0) turn()
    })
    shown.observe(element)
    onCleanup(() => {
      for (const sign of signs) pane.removeEventListener(sign, own)
      shown.disconnect()
    })
  })
}
