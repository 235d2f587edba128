import type { Finding } from '../../../../core/checks'
import type { FieldPath } from '../../../../core/draft'
import { type Evaluation, type Section, sectionAsking, type Template } from '../../../../core/report'
import { fieldBehind } from '../../model/lead-back'

/** A field to go to. */
export interface Way {
  readonly at: FieldPath
  readonly section: Section
  /** It is this field that is spoken of, not one of many a sum is made from. */
  readonly exact: boolean
}

/** A finding leads to so many sections at most. */
const MOST = 3
/** More fields than this are the inputs of sums: their figures say better where to begin. */
const FEW = 3

/** The fields to begin at, one for each section they stand in. */
export function waysOf(
  { fields, figures }: Finding,
  template: Template,
  { figures: values }: Evaluation,
): readonly Way[] {
  const behind = figures
    .filter((id) => values.has(id))
    .flatMap((id) => {
      const at = fieldBehind(values, id)
      return at === undefined ? [] : [{ at, exact: values.formula(id).op === 'input' }]
    })
  const named = fields.map((at) => ({ at, exact: fields.length <= FEW }))
  const found = new Map<Section, Way>()
  for (const { at, exact } of fields.length > FEW ? [...behind, ...named] : [...named, ...behind]) {
    const section = sectionAsking(template, at)
    if (section && !found.has(section)) found.set(section, { section, at, exact })
    if (found.size === MOST) break
  }
  return [...found.values()]
}
