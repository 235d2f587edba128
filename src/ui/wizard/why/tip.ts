import { explain } from '../../../core/explain'
import type { FigureId } from '../../../core/figures'
import { namesOf } from '../../../rules/names'
import type { Session } from '../../../state/contract'

/** Room between a figure and its sentence, and between the sentence and the edge of the window. */
const GAP = 6
const EDGE = 12

/** The sentence about the figure under the pointer or the focus, beside it. */
export function showTip(session: Session, id: FigureId, beside: Element): () => void {
  const evaluation = session.evaluation()
  if (!evaluation.figures.has(id)) return () => undefined
  const told = explain(evaluation, id, { draft: session.draft(), name: namesOf(evaluation) })
  const tip = document.createElement('div')
  tip.className = 'why-tip'
  tip.setAttribute('role', 'tooltip')
  tip.textContent = `${told.name}：${told.say}`
  // Within a landmark, where those who go by landmarks find it.
  beside.closest('main')?.append(tip)
  const [at, own] = [beside.getBoundingClientRect(), tip.getBoundingClientRect()]
  const below = at.bottom + GAP + own.height < innerHeight
  tip.style.left = `${Math.max(EDGE, Math.min(at.left, innerWidth - own.width - EDGE))}px`
  tip.style.top = `${below ? at.bottom + GAP : Math.max(EDGE, at.top - GAP - own.height)}px`
  return () => tip.remove()
}
