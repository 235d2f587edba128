import type { MoneyUnit } from '../amount'
import type { FieldPath } from '../draft'
import type { FigureId, Figures, Plan } from '../figures'
import type { Facts } from '../wording'
import type { Slack } from './bound'
import type { Halves, Width } from './halves'

/** Where the report prints a figure or a typed text: ids of its blocks. Looked for once, when it is first asked. */
export interface Places {
  ofFigure(id: FigureId): readonly string[]
  ofField(at: FieldPath): readonly string[]
}

/** What rules are run on; what is asked of it is followed. */
export interface Ground {
  readonly figures: Figures
  readonly facts: Facts
  readonly plan: Pick<Plan, 'own' | 'twins' | 'fixedIds' | 'stretch'>
  readonly money: MoneyUnit
  readonly halves: Halves
  readonly slack: Readonly<Record<Width, Slack>>
  readonly places: Places
}
