import { type Accessor, createSignal } from 'solid-js'
import type { FigureId } from '../../../core/figures'
import type { Session } from '../../../state/contract'

/** Which figure is being asked about. */
export interface Why {
  readonly figure: Accessor<FigureId | undefined>
  readonly ask: (id: FigureId) => void
  readonly close: () => void
}

/** @param opened hears that the panel takes the place of the form */
export function createWhy(session: Session, opened: () => void): Why {
  const [figure, setFigure] = createSignal<FigureId>()
  return {
    figure: () => {
      const id = figure()
      // A row may be gone since, and its figures with it.
      return id !== undefined && session.evaluation().figures.has(id) ? id : undefined
    },
    ask: (id) => {
      setFigure(id)
      opened()
    },
    close: () => setFigure(undefined),
  }
}

/** The figure the focus or the pointer is at: one that is shown, or the one that is typed in a field. */
export function figureAt(element: Element | null): FigureId | undefined {
  const shown = element?.closest<HTMLElement>('[data-figure]')?.dataset.figure
  return shown ?? element?.closest<HTMLElement>('[data-at]')?.dataset.at
}

const ASKING = '.wz-computed[data-figure], .wz-rate[data-figure], canvas[data-figure]'

/** A press on a figure that follows in the form, or on a part of a chart, asks about it; those of the paper lead by themselves. */
export const asking =
  (ask: Why['ask']) =>
  (event: MouseEvent | KeyboardEvent): void => {
    if ('key' in event && event.key !== 'Enter' && event.key !== ' ') return
    const { target } = event
    const id = target instanceof Element ? target.closest<HTMLElement>(ASKING)?.dataset.figure : undefined
    if (id === undefined) return
    event.preventDefault()
    ask(id)
  }
