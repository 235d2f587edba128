import type { MoneyUnit, Reading } from '../amount'
import { type Check, checksOf, placesIn, type Slack } from '../checks'
import { type Draft, type FieldPath, textAt } from '../draft'
import { type Figures, halfDigit, type Plan, type Width } from '../figures'
import type { Facts } from '../wording'
import { sectionsOf, type Template } from './section'
import { sectionAsking } from './status'
import { textFieldsOf } from './text-fields'
import type { Report } from './tree'

/** An evaluated draft, as far as its checks need it. */
interface Evaluated {
  readonly template: Template
  readonly draft: Draft
  readonly figures: Figures
  readonly facts: Facts
  readonly planned: Plan
  readonly money: MoneyUnit
  readonly report: Report
  /** What was understood of an amount. */
  readonly read: (at: FieldPath) => Reading
}

/** Runs all rules of a template over an evaluated draft. */
export function runChecks(of: Evaluated): readonly Check[] {
  const { template, draft, figures, facts, planned, money, report, read } = of
  const slack = (width: Width): Slack => ({
    at: (at) => halfDigit(read(at), money, width),
    rows: (sum) => planned.halfOf(sum, width),
  })
  return checksOf({
    ground: {
      draft,
      figures,
      facts,
      plan: planned,
      money,
      slack: { wide: slack('wide'), narrow: slack('narrow') },
      places: placesIn(report),
    },
    report,
    sections: sectionsOf(template),
    sectionOf: (at) => sectionAsking(template, at)?.id ?? '',
    unit: textAt(draft, 'unit.name').trim(),
    ...(template.reads ? { reads: template.reads } : {}),
    fields: textFieldsOf(template),
  })
}
