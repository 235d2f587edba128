import type { Draft } from '../core/draft'
import { type Evaluation, statusesOf, type Template } from '../core/report'
import type { Progress } from '../storage'

/** How far a draft is, as the list of drafts shows it. */
export function progressOf(template: Template, draft: Draft, { gaps }: Evaluation): Progress {
  const statuses = [...statusesOf(template, draft, gaps).values()]
  const done = statuses.filter(({ state }) => state === 'complete' || state === 'absent')
  return { missing: gaps.length, complete: done.length, sections: statuses.length }
}
