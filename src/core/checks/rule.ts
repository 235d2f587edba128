import type { FieldPath, Patch } from '../draft'
import type { FigureId } from '../figures'
import type { Condition } from '../wording'

/** A figure with what it is called in a sentence; `minus` where it is taken away. */
export interface Term {
  readonly id: FigureId
  readonly name: string
  readonly minus?: true
}

/** What must be true. The set is closed; each kind is judged by intervals, never by a flat tolerance. */
export type Claim =
  /** a = b, a ≤ b: each side a sum. */
  | { readonly is: 'same' | 'atMost'; readonly a: readonly Term[]; readonly b: readonly Term[] }
  /** There is money exactly where there is a number of things. */
  | { readonly is: 'together'; readonly a: Term; readonly b: Term }
  /** Not below 0, not all of them 0: asked about, because it is seldom meant. */
  | { readonly is: 'notNegative' | 'notZero'; readonly a: readonly Term[] }
  /** A text stands there. */
  | { readonly is: 'written'; readonly at: FieldPath; readonly name: string; readonly about: readonly Term[] }
  /** A text names at most so many things: 甲、乙 of 2. */
  | { readonly is: 'named'; readonly at: FieldPath; readonly name: string; readonly a: Term }
  /** What a column says fits the beginning of the code: an economic account is staff or running costs by its class. */
  | {
      readonly is: 'fits'
      readonly column: string
      readonly by: Readonly<Record<string, readonly string[]>>
      readonly name: string
    }
  /** No two rows have the same text in this column. Rows come in the order of their codes. */
  | { readonly is: 'once'; readonly column: string; readonly name: string }

/** A rule is a row: `id` is the number of the rule in the catalogue of checks. */
export interface Rule {
  readonly id: string
  readonly severity: 'error' | 'warning'
  readonly claim: Claim
  readonly when?: Condition
  /** Must be true of each row of this list: ids and paths that begin with '.' belong to the row. */
  readonly of?: string
  /** What to do, where the usual advice would not help. */
  readonly todo?: string
  /** What it asks, where its names do not say it. */
  readonly title?: string
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

/** A figure and its name; one that is taken away has a minus before its name. */
export type Named = readonly [id: FigureId, name: string]
type Given = Named | readonly Named[]

const isOne = (given: Given): given is Named => typeof given[0] === 'string'

const termOf = ([id, name]: Named): Term =>
  name.startsWith('−') ? { id, name: name.slice(1), minus: true } : { id, name }

const terms = (given: Given): readonly Term[] => (isOne(given) ? [termOf(given)] : given.map(termOf))

const ruleOf = (id: string, claim: Claim, when: Condition | undefined): Rule => ({
  id,
  severity: 'error',
  claim,
  ...(when ? { when } : {}),
})

export const same = (id: string, a: Given, b: Given, when?: Condition): Rule =>
  ruleOf(id, { is: 'same', a: terms(a), b: terms(b) }, when)
export const atMost = (id: string, a: Given, b: Given, when?: Condition): Rule =>
  ruleOf(id, { is: 'atMost', a: terms(a), b: terms(b) }, when)
export const together = (id: string, a: Named, b: Named, when?: Condition): Rule =>
  ruleOf(id, { is: 'together', a: termOf(a), b: termOf(b) }, when)
export const notNegative = (id: string, a: Given, when?: Condition): Rule => ({
  ...ruleOf(id, { is: 'notNegative', a: terms(a) }, when),
  severity: 'warning',
})
export const notZero = (id: string, a: Given, when?: Condition): Rule => ({
  ...ruleOf(id, { is: 'notZero', a: terms(a) }, when),
  severity: 'warning',
})
export const written = (
  id: string,
  [at, name]: readonly [FieldPath, string],
  about: Given,
  when: Condition,
): Rule => ({ ...ruleOf(id, { is: 'written', at, name, about: terms(about) }, when), severity: 'warning' })

export const named = (
  id: string,
  [at, name]: readonly [FieldPath, string],
  a: Named,
  when?: Condition,
): Rule => ({
  ...ruleOf(id, { is: 'named', at, name, a: termOf(a) }, when),
  severity: 'warning',
})
export const fits = (
  id: string,
  list: string,
  [column, name]: readonly [string, string],
  by: Readonly<Record<string, readonly string[]>>,
): Rule => ({ ...ruleOf(id, { is: 'fits', column, name, by }, undefined), severity: 'warning', of: list })
export const once = (id: string, list: string, [column, name]: readonly [string, string]): Rule => ({
  ...ruleOf(id, { is: 'once', column, name }, undefined),
  severity: 'warning',
  of: list,
})

/** A rule that asks to look again. */
export const warning = (rule: Rule): Rule => ({ ...rule, severity: 'warning' })
/** A rule about each row of a list. */
export const ofEach = (list: string, rule: Rule): Rule => ({ ...rule, of: list })
