import type { Draft } from '../core/draft'
import { type Evaluation, evaluate } from '../core/report'
import { templateFor } from './templates'

export { exampleDraft } from './example'
export { STAFF_CODES } from './sections/basic'
export { newDraft, type UnitChoices } from './start'
export { templateFor } from './templates'

/** Everything that follows from a draft, under the template it asks for. */
export const evaluateDraft = (draft: Draft): Evaluation => evaluate(templateFor(draft), draft)
