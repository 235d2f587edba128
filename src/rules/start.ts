import type { Draft, FieldPath } from '../core/draft'
import { asksOf, sectionsOf } from '../core/report'
import { templateFor } from './whole'

/** What is chosen before the first figure. */
export interface UnitChoices {
  readonly name: string
  readonly year: string
  readonly kind: 'department' | 'unit' | 'evaluation'
  readonly nature: 'administrative' | 'civil' | 'institution'
  readonly level: 'province' | 'city' | 'county' | 'township'
  readonly money: 'yuan' | 'wan'
}

/** A draft in which nothing but the unit and the usual choices of wording is set. */
export function newDraft(choices: UnitChoices): Draft {
  const unit: Record<FieldPath, string> = Object.fromEntries(
    Object.entries(choices).map(([name, value]) => [`unit.${name}`, value.trim()]),
  )
  const bare: Draft = { fields: unit, lists: {} }
  const fields: Record<FieldPath, string> = {}
  for (const section of sectionsOf(templateFor(bare))) {
    for (const ask of section.cards.flatMap(asksOf))
      if (ask.initial !== undefined) fields[ask.at] = ask.initial
  }
  return { ...bare, fields: { ...fields, ...unit } }
}
