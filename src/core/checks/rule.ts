import type { FieldPath } from '../draft'
import type { FigureId } from '../figures'
import type { Condition } from '../wording'

/** What must be true. The set is closed; each kind is judged by intervals, never by a flat tolerance. */
export type Claim =
  | { readonly is: 'same'; readonly a: FigureId; readonly b: FigureId }
  /** a ≤ b */
  | { readonly is: 'atMost'; readonly a: FigureId; readonly b: FigureId }
  /** There is money exactly where there is a number of things. */
  | { readonly is: 'together'; readonly a: FigureId; readonly b: FigureId }

/** A rule is a row: `id` is the number of the rule in the catalogue of checks, `a` and `b` are what the figures are called. */
export interface Rule {
  readonly id: string
  readonly severity: 'error' | 'warning'
  readonly claim: Claim
  readonly a: string
  readonly b: string
  readonly when?: Condition
  /** Must be true of each row of this list: ids that begin with '.' belong to the row. */
  readonly of?: string
}

/** What a rule found. `unchecked` is never shown as passed. */
export interface Finding {
  readonly rule: string
  readonly severity: 'error' | 'warning' | 'note' | 'unchecked'
  readonly say: string
  readonly fields: readonly FieldPath[]
  readonly figures: readonly FigureId[]
}

const claim =
  (is: Claim['is']) =>
  (id: string, a: readonly [FigureId, string], b: readonly [FigureId, string], when?: Condition): Rule => ({
    id,
    severity: 'error',
    claim: { is, a: a[0], b: b[0] },
    a: a[1],
    b: b[1],
    ...(when ? { when } : {}),
  })

export const same = claim('same')
export const atMost = claim('atMost')
export const together = claim('together')
