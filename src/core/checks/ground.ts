import type { MoneyUnit } from '../amount'
import type { Draft, FieldPath } from '../draft'
import type { FigureId, Figures, Plan, Width } from '../figures'
import type { Facts } from '../wording'
import type { Slack } from './bound'

/** Where the report prints a figure or a typed text: ids of its blocks. Looked for once, when it is first asked. */
export interface Places {
  ofFigure(id: FigureId): readonly string[]
  ofField(at: FieldPath): readonly string[]
}

/** What rules are run on. */
export interface Ground {
  readonly draft: Draft
  readonly figures: Figures
  readonly facts: Facts
  readonly plan: Pick<Plan, 'own' | 'fieldTwins' | 'fixedIds'>
  readonly money: MoneyUnit
  readonly slack: Readonly<Record<Width, Slack>>
  readonly places: Places
}
