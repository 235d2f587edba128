/** What makes drafts, and evaluates another one than that in hand. Loaded when it is needed, with all of the rules. */
import { apply, type Draft } from '../core/draft'
import { broughtFrom } from '../core/explain'
import { evaluateDraft, exampleDraft, newDraft, templateFor, type UnitChoices } from '../rules'
import type { Progress } from '../storage'
import { progressOf } from './progress'

export { evaluateDraft, type UnitChoices }

export interface Started {
  readonly draft: Draft
  readonly progress: Progress
}

/** A draft with its progress counted. */
export const started = (draft: Draft): Started => ({
  draft,
  progress: progressOf(templateFor(draft), draft, evaluateDraft(draft)),
})

/** A draft read from a file, with the mark that it was. */
export const startedFrom = (draft: Draft, file: string): Started =>
  started(apply(draft, broughtFrom(draft, file, new Date().toISOString())))

export const startNew = (choices: UnitChoices): Started => started(newDraft(choices))
export const startExample = (): Started => started(exampleDraft())
