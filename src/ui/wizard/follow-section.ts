import { type Accessor, createEffect, onCleanup, untrack } from 'solid-js'
import type { FieldPath } from '../../core/draft'
import type { View } from './view'

/** How far down its pane a section comes to stand: just below the line above the paper. */
const BELOW_HEAD = 48
/** Parts that were never on screen have an estimated height: the place is corrected while they take their own. */
const FRAMES = 30
const HANDS = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const

/**
 * Turns the document to the section in hand, once for each section, unless some of it can be seen already. A document
 * that is behind another pane is turned when it comes to the front. As soon as a field is in hand the paper turns to
 * that by itself.
 */
export function followSection(
  pane: Accessor<HTMLElement | undefined>,
  section: Accessor<string>,
  view: Accessor<View>,
  current: Accessor<FieldPath | undefined>,
): void {
  let shown: string | undefined
  let stop = (): void => undefined
  onCleanup(() => stop())

  const turn = (host: HTMLElement, place: Element): void => {
    let frame = 0
    stop = () => {
      cancelAnimationFrame(frame)
      for (const hand of HANDS) host.removeEventListener(hand, stop)
    }
    for (const hand of HANDS) host.addEventListener(hand, stop, { passive: true })
    const step = (left: number): void => {
      if (left === 0 || current() !== undefined) return stop()
      const off = place.getBoundingClientRect().top - host.getBoundingClientRect().top - BELOW_HEAD
      if (Math.abs(off) > 1) host.scrollTop += off
      frame = requestAnimationFrame(() => step(left - 1))
    }
    step(FRAMES)
  }

  createEffect(() => {
    view()
    const id = section()
    const host = pane()
    if (!host || shown === id || host.getClientRects().length === 0) return
    shown = id
    stop()
    const place = host.querySelector(`[data-section="${CSS.escape(id)}"]`)
    if (!place) return
    const [room, found] = [host.getBoundingClientRect(), place.getBoundingClientRect()]
    if (found.top >= room.bottom || found.bottom <= room.top) untrack(() => turn(host, place))
  })
}
