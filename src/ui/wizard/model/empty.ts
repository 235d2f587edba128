import { type Draft, textAt } from '../../../core/draft'
import { asksOf, sectionsOf, type Template } from '../../../core/report'

/** Whether nothing was entered yet behind the first section, which a new draft fills in by itself. */
export function startsEmpty(template: Template, draft: Draft): boolean {
  if (Object.values(draft.lists).some((rows) => rows.length > 0)) return false
  const [, ...rest] = sectionsOf(template)
  return !rest
    .flatMap((section) => section.cards.flatMap(asksOf))
    .some((ask) => ask.kind !== 'choice' && textAt(draft, ask.at) !== '')
}
