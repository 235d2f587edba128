import type { MoneyUnit, Reading } from '../amount'
import type { Draft, FieldPath } from '../draft'
import type { Figures, Plan } from '../figures'
import type { Facts } from '../wording'
import type { Template } from './section'
import type { Report } from './tree'

/** An evaluated draft, as far as its checks need it. */
export interface Evaluated {
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
