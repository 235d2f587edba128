import {
  ACKNOWLEDGED,
  type Check,
  followAll,
  followPlaces,
  Halves,
  halfDigit,
  type Slack,
  type Width,
} from '../checks'
import type { FieldPath } from '../draft'
import type { Evaluated } from './evaluated'
import { sectionsOf } from './section'
import { sectionAsking } from './status'
import { textFieldsOf } from './text-fields'

/** Follows all rules of a template over an evaluated draft. */
export function followChecks(of: Evaluated): () => readonly Check[] {
  const { template, figures, facts, planned, money, report, read, entered } = of
  const halves = new Halves(planned, money)
  const slack = (width: Width): Slack => ({
    at: (at) => halfDigit(read(at), money, width),
    rows: (sum) => halves.leavesOf(sum, width),
  })
  const asking = new Map<FieldPath, string>()
  const sectionOf = (at: FieldPath): string => {
    const before = asking.get(at)
    if (before !== undefined) return before
    const found = sectionAsking(template, at)?.id ?? ''
    asking.set(at, found)
    return found
  }
  return followAll({
    ground: {
      figures,
      facts,
      plan: planned,
      money,
      halves,
      slack: { wide: slack('wide'), narrow: slack('narrow') },
      places: followPlaces(report),
    },
    report,
    sections: sectionsOf(template),
    sectionOf,
    unit: () => facts.text('unit.name').trim(),
    ...(template.reads ? { reads: template.reads } : {}),
    fields: textFieldsOf(template),
    acknowledged: () => entered(ACKNOWLEDGED),
  })
}
