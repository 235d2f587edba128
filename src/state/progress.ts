import type { Draft } from '../core/draft'
import { type Evaluation, sectionStatus, sectionsOf, type Template } from '../core/report'
import type { Progress } from '../storage'

/** How far a draft is, as the list of drafts shows it. */
export function progressOf(template: Template, draft: Draft, { gaps }: Evaluation): Progress {
  const sections = sectionsOf(template)
  const done = sections.filter((section) =>
    ['complete', 'absent'].includes(sectionStatus(section, draft, gaps).state),
  )
  return { missing: gaps.length, complete: done.length, sections: sections.length }
}
