import type { MoneyUnit, Reading } from '../amount'
import type { FieldPath, Row } from '../draft'
import type { Figures, Plan } from '../figures'
import type { Facts } from '../wording'
import type { Template } from './section'
import type { Report } from './tree'

/** An evaluated draft, as far as its checks need it: what is asked of it is followed from one edit to the next. */
export interface Evaluated {
  readonly template: Template
  readonly figures: Figures
  readonly facts: Facts
  readonly planned: Plan
  readonly money: MoneyUnit
  readonly report: () => Report
  /** What was understood of an amount. */
  readonly read: (at: FieldPath) => Reading
  /** The rows of a list as they were entered, also of one that no figure reads. */
  readonly entered: (list: string) => readonly Row[]
}
