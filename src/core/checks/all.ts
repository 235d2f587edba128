import type { FieldPath } from '../draft'
import type { Report } from '../report'
import { withAcknowledged } from './acknowledge'
import type { Ground } from './ground'
import type { Check, Rule } from './rule'
import { runRules } from './run'
import { structureChecks } from './structure'
import { gatherTails } from './tails'
import { ownedChecks } from './texts/owned'
import { reasonChecks } from './texts/reasons'
import { type TextFields, textChecks } from './texts/run'
import type { OwnedRule, ReasonRule, TextRule } from './texts/text-rule'
import { tracesIn } from './texts/traces'
import { twinChecks } from './twins'

/** What a template asks of hand-written texts. */
export interface TextRules {
  readonly texts: readonly TextRule[]
  readonly reasons: readonly ReasonRule[]
  readonly owned: readonly OwnedRule[]
}

/** Everything that is checked of one draft. */
export interface Checked {
  readonly ground: Ground
  readonly report: Report
  readonly sections: readonly { readonly id: string; readonly holds?: readonly Rule[] }[]
  readonly sectionOf: (at: FieldPath) => string
  readonly unit: string
  readonly reads?: TextRules
  readonly fields: TextFields
}

/** Runs every rule there is. Pure; sentences are written only for who reads them. */
export function checksOf({
  ground,
  report,
  sections,
  sectionOf,
  unit,
  reads,
  fields,
}: Checked): readonly Check[] {
  const judged = [
    ...sections.flatMap(({ id, holds = [] }) => runRules(holds, id, ground)),
    ...twinChecks(ground, sectionOf),
  ]
  const setting = { year: ground.facts.year, unit, traces: tracesIn(ground, report) }
  const checks = [
    ...gatherTails(judged),
    ...(reads ? textChecks(reads.texts, fields, ground, setting) : []),
    ...(reads ? reasonChecks(reads.reasons, ground, sectionOf) : []),
    ...(reads ? ownedChecks(reads.owned, ground, sectionOf) : []),
    ...structureChecks(report, ground),
  ]
  return withAcknowledged(checks, ground.draft)
}
