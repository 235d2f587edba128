import { type Check, checksOf, placesIn, type Slack } from '../checks'
import { textAt } from '../draft'
import { halfDigit, type Width } from '../figures'
import type { Evaluated } from './evaluated'
import { sectionsOf } from './section'
import { sectionAsking } from './status'
import { textFieldsOf } from './text-fields'

/** Runs all rules of a template over an evaluated draft. */
export function runChecks(of: Evaluated): readonly Check[] {
  const { template, draft, figures, facts, planned, money, report, read } = of
  const slack = (width: Width): Slack => ({
    at: (at) => halfDigit(read(at), money, width),
    rows: (sum) => planned.leavesOf(sum, width),
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
