import { onCleanup } from 'solid-js'
import type { FigureId } from '../../../core/figures'
import type { Session } from '../../../state/contract'
import { showTip } from './tip'

/** A pointer that only passes by asks nothing. */
const PAUSE = 350
const ASKING = '.wz-computed[data-figure], .wz-rate[data-figure], canvas[data-figure]'

/** Tells of the figure the pointer rests on, or that has the focus, until it is left. */
export function followFigures(root: HTMLElement, session: Session, ask: (id: FigureId) => void): void {
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
  /** Under a pointer that stays is another figure now; where the one with the focus is shows when the scrolling ends. */
  const onScroll = () => {
    const element = shown
    leave()
    if (!(element instanceof HTMLElement) || element !== document.activeElement) return
    shown = element
    waiting = setTimeout(() => show(element, element.dataset.figure ?? ''), PAUSE)
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
  /** A figure that follows in the form, or a part of a chart; those of the paper lead by themselves. */
  const askedAt = (target: EventTarget | null): FigureId | undefined =>
    target instanceof Element ? target.closest<HTMLElement>(ASKING)?.dataset.figure : undefined
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') leave()
    const id = event.key === 'Enter' || event.key === ' ' ? askedAt(event.target) : undefined
    if (id === undefined) return
    event.preventDefault()
    ask(id)
  }
  const onClick = (event: Event) => {
    leave()
    const id = askedAt(event.target)
    if (id !== undefined) ask(id)
  }
  root.addEventListener('pointerover', enter)
  root.addEventListener('focusin', enter)
  root.addEventListener('focusout', leave)
  root.addEventListener('pointerleave', leave)
  root.addEventListener('keydown', onKey)
  root.addEventListener('click', onClick)
  root.addEventListener('scroll', onScroll, { capture: true, passive: true })
  onCleanup(() => {
    leave()
    root.removeEventListener('pointerover', enter)
    root.removeEventListener('focusin', enter)
    root.removeEventListener('focusout', leave)
    root.removeEventListener('pointerleave', leave)
    root.removeEventListener('keydown', onKey)
    root.removeEventListener('click', onClick)
    root.removeEventListener('scroll', onScroll, { capture: true })
  })
}
