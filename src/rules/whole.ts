import type { Draft } from '../core/draft'
import { type Evaluation, evaluate, type Template } from '../core/report'
import { later } from './later'
import { templateOf } from './templates'

/** The whole template a draft asks for: Sichuan, by kind of report and year. */
export const templateFor = (draft: Draft): Template => templateOf(draft, later)

/** Everything that follows from a draft, under the template it asks for. */
export const evaluateDraft = (draft: Draft): Evaluation => evaluate(templateFor(draft), draft)
