import type { Finding } from '../../../../core/checks'
import type { FieldPath } from '../../../../core/draft'
import { type Evaluation, type Section, sectionAsking, type Template } from '../../../../core/report'
import { fieldBehind } from '../../model/lead-back'

/** A field to go to. */
export interface Way {
  readonly at: FieldPath
  readonly section: Section
}

/** A finding leads to so many sections at most. */
const MOST = 3

/** The fields to begin at, one for each section they stand in: those behind the figures, or those it names. */
export function waysOf(
  { fields, figures }: Finding,
  template: Template,
  evaluation: Evaluation,
): readonly Way[] {
  const behind = figures
    .filter((id) => evaluation.figures.has(id))
    .flatMap((id) => fieldBehind(evaluation.figures, id) ?? [])
  const found = new Map<Section, Way>()
  for (const at of [...behind, ...fields]) {
    const section = sectionAsking(template, at)
    if (section && !found.has(section)) found.set(section, { section, at })
    if (found.size === MOST) break
  }
  return [...found.values()]
}
