import type { FieldPath, Row } from '../draft'
import { Memo } from '../memo'
import type { Report } from '../report'
import { withAcknowledged } from './acknowledge'
import type { Ground } from './ground'
import type { Check, Rule } from './rule'
import { followRules } from './run'
import { followStructure } from './structure'
import { gatherTails } from './tails'
import { followOwned } from './texts/owned'
import { followReasons } from './texts/reasons'
import { followTexts, type TextFields } from './texts/run'
import type { OwnedRule, ReasonRule, Setting, TextRule } from './texts/text-rule'
import { followTraces } from './texts/traces'
import { followTwins } from './twins'

/** What a template asks of hand-written texts. */
export interface TextRules {
  readonly texts: readonly TextRule[]
  readonly reasons: readonly ReasonRule[]
  readonly owned: readonly OwnedRule[]
}

/** Everything that is checked of a draft. */
export interface Checked {
  readonly ground: Ground
  readonly report: () => Report
  readonly sections: readonly { readonly id: string; readonly holds?: readonly Rule[] }[]
  readonly sectionOf: (at: FieldPath) => string
  /** The name of the unit, as far as it was typed. */
  readonly unit: () => string
  readonly reads?: TextRules
  readonly fields: TextFields
  /** The acknowledgements given. */
  readonly acknowledged: () => readonly Row[]
}

/** Follows every rule there is; sentences are written only for who reads them. */
export function followAll(of: Checked): () => readonly Check[] {
  const { ground, report, sections, sectionOf, unit, reads, fields, acknowledged } = of
  const rules = [
    ...sections.map(({ id, holds = [] }) => followRules(holds, id, ground)),
    followTwins(ground, sectionOf),
  ]
  const traces = followTraces(ground, report)
  const setting = new Memo((): Setting => ({ year: ground.facts.year, unit: unit(), traces }))
  const others = [
    ...(reads
      ? [
          followTexts(reads.texts, fields, ground, () => setting.get()),
          followReasons(reads.reasons, ground, sectionOf),
          followOwned(reads.owned, ground, sectionOf),
        ]
      : []),
    followStructure(report, ground),
  ]
  const judged = new Memo(() => gatherTails(rules.flatMap((one) => one())))
  const all = new Memo(() =>
    withAcknowledged([...judged.get(), ...others.flatMap((one) => one())], acknowledged()),
  )
  return () => all.get()
}
