import type { FieldPath, Patch } from '../draft'
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

export type Severity = 'error' | 'warning' | 'note'

/** A change that certainly mends what was found: offered as one click, taken back like any edit. */
export interface Mend {
  /** A verb of a few characters: 改成“截至”. */
  readonly label: string
  readonly patch: Patch
}

/** What a rule found. `unchecked` is never shown as passed. */
export interface Finding {
  /** The same from one edit to the next: the rule and the place it looks at. */
  readonly id: string
  /** The number of the rule in the catalogue of checks. */
  readonly rule: string
  /** What the rule asks, in a few words: 收入总计＝支出总计. */
  readonly title: string
  /** The section whose form or sentence it is about. */
  readonly section: string
  readonly severity: Severity | 'unchecked'
  /** What is wrong, with the numbers and their formula. */
  readonly say: string
  /** What to do about it. */
  readonly todo: string
  readonly fields: readonly FieldPath[]
  readonly figures: readonly FigureId[]
  /** Blocks of the report in which it is seen. */
  readonly blocks: readonly string[]
  readonly mend?: Mend
  /** What it was judged on: an acknowledgement is void where this is another. */
  readonly basis: string
  /** Why a person stands by it, where it was acknowledged on this very basis. */
  readonly acknowledged?: string
}

/** One rule at one place, and how it ended. */
export interface Check {
  readonly id: string
  readonly rule: string
  readonly title: string
  readonly section: string
  readonly outcome: 'passed' | 'failed' | 'note' | 'unchecked'
  /** There unless it passed. */
  readonly finding?: Finding
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
