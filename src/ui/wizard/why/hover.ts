import { onCleanup, onMount } from 'solid-js'
import type { FigureId } from '../../../core/figures'
import type { Session } from '../../../state/contract'

/** A pointer that only passes by asks nothing. */
const PAUSE = 350
const ASKING = '.wz-computed[data-figure], .wz-rate[data-figure], canvas[data-figure]'

/** Tells of the figure the pointer rests on, or that has the focus, until it is left. The sentence is fetched when it is first wanted. */
export function followFigures(
  root: () => HTMLElement | undefined,
  session: Session,
  ask: (id: FigureId) => void,
): void {
  let hide: () => void = () => undefined
  let waiting: ReturnType<typeof setTimeout> | undefined
  let shown: Element | undefined

  const leave = () => {
    clearTimeout(waiting)
    hide()
    hide = () => undefined
    shown = undefined
  }
  const show = async (element: HTMLElement, id: string) => {
    shown = element
    try {
      const { showTip } = await import('./tip')
      if (shown === element && element.isConnected) {
        hide()
        hide = showTip(session, id, element)
      }
    } catch {
      // Without its sentence a figure is still there, and F1 says that a part of the program did not arrive.
    }
  }
  /** Under a pointer that stays is another figure now; where the one with the focus is shows when the scrolling ends. */
  const onScroll = () => {
    const element = shown
    leave()
    if (!(element instanceof HTMLElement) || element !== document.activeElement) return
    shown = element
    waiting = setTimeout(() => void show(element, element.dataset.figure ?? ''), PAUSE)
  }
  const enter = (event: Event) => {
    const element =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-figure]') : null
    if (element === (shown ?? null)) return
    leave()
    const id = element?.dataset.figure
    // The tree of the panel says everything itself.
    if (!element || !id || element.closest('[role="tree"]')) return
    if (event.type === 'focusin') void show(element, id)
    else {
      shown = element
      waiting = setTimeout(() => void show(element, id), PAUSE)
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
  onMount(() => {
    const element = root()
    element?.addEventListener('pointerover', enter)
    element?.addEventListener('focusin', enter)
    element?.addEventListener('focusout', leave)
    element?.addEventListener('pointerleave', leave)
    element?.addEventListener('keydown', onKey)
    element?.addEventListener('click', onClick)
    element?.addEventListener('scroll', onScroll, { capture: true, passive: true })
    onCleanup(() => {
      leave()
      element?.removeEventListener('pointerover', enter)
      element?.removeEventListener('focusin', enter)
      element?.removeEventListener('focusout', leave)
      element?.removeEventListener('pointerleave', leave)
      element?.removeEventListener('keydown', onKey)
      element?.removeEventListener('click', onClick)
      element?.removeEventListener('scroll', onScroll, { capture: true })
    })
  })
}
