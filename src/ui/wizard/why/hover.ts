import { onCleanup } from 'solid-js'
import type { Session } from '../../../state/contract'
import { showTip } from './tip'

/** A pointer that only passes by asks nothing. */
const PAUSE = 350

/** Tells of the figure the pointer rests on, or that has the focus, until it is left. */
export function followFigures(root: HTMLElement, session: Session): void {
  let hide: () => void = () => undefined
  let waiting: ReturnType<typeof setTimeout> | undefined
  let shown: Element | undefined

  const leave = () => {
    clearTimeout(waiting)
    hide()
    hide = () => undefined
    shown = undefined
  }
  const show = (element: HTMLElement, id: string) => {
    shown = element
    hide()
    if (element.isConnected) hide = showTip(session, id, element)
  }
  /** Whether it is still under the pointer, and where it is, is known when the scrolling ends. */
  const onScroll = () => {
    const element = shown
    leave()
    if (!(element instanceof HTMLElement)) return
    shown = element
    waiting = setTimeout(() => {
      if (element.contains(document.activeElement) || element.matches(':hover'))
        show(element, element.dataset.figure ?? '')
    }, PAUSE)
  }
  const enter = (event: Event) => {
    const element =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-figure]') : null
    if (element === (shown ?? null)) return
    leave()
    const id = element?.dataset.figure
    // The tree of the panel says everything itself.
    if (!element || !id || element.closest('[role="tree"]')) return
    if (event.type === 'focusin') show(element, id)
    else {
      shown = element
      waiting = setTimeout(() => show(element, id), PAUSE)
    }
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') leave()
  }
  // What has the focus or the pointer already when this arrives is told of, too.
  const inHand = document.activeElement?.closest('[data-figure]')
  const there = [inHand, root.querySelector('[data-figure]:hover')].find(
    (one): one is HTMLElement => one instanceof HTMLElement && root.contains(one),
  )
  if (there) show(there, there.dataset.figure ?? '')
  root.addEventListener('pointerover', enter)
  root.addEventListener('focusin', enter)
  root.addEventListener('focusout', leave)
  root.addEventListener('pointerleave', leave)
  root.addEventListener('keydown', onKey)
  root.addEventListener('click', leave)
  root.addEventListener('scroll', onScroll, { capture: true, passive: true })
  onCleanup(() => {
    leave()
    root.removeEventListener('pointerover', enter)
    root.removeEventListener('focusin', enter)
    root.removeEventListener('focusout', leave)
    root.removeEventListener('pointerleave', leave)
    root.removeEventListener('keydown', onKey)
    root.removeEventListener('click', leave)
    root.removeEventListener('scroll', onScroll, { capture: true })
  })
}
