import type { FieldPath } from '../../draft'
import type { FigureId } from '../../figures'
import type { Condition } from '../../wording'
import type { Severity } from '../rule'

/** What a rule looks for in a text. The set is closed; the words are data. */
export type Looks =
  /** These words, none of which belongs there. A group `hit` is what is shown; `to` mends it and is certain. */
  | { readonly for: 'words'; readonly find: readonly RegExp[]; readonly to?: Replacement }
  /** Years that are neither this nor last year, where the report year is meant. */
  | {
      readonly for: 'years'
      /** What comes before a year that is compared with, and behind one that is reported on. */
      readonly before: RegExp
      readonly behind: RegExp
      /** What allows any year: a plan, a deadline, a founding. */
      readonly allow: RegExp
    }
  /** Another name of the unit: one letter off, or with what may stand before it. */
  | { readonly for: 'names'; readonly before: readonly string[] }
  /** Brackets and quotes without their other half. */
  | { readonly for: 'pairs'; readonly pairs: readonly string[] }
  /** 1. 2. 4., 一是、三是. */
  | { readonly for: 'numbering' }
  /** A、B、C等2个项目. `of` are the things counted. */
  | { readonly for: 'counts'; readonly of: readonly string[] }
  /** 增加…万元，增长…% that does not follow. */
  | { readonly for: 'growth'; readonly fault: GrowthFault }
  /** 29元 where a figure is 29万元. */
  | { readonly for: 'units' }
  /** Amounts that are none of the report's figures. */
  | { readonly for: 'untraced'; readonly units: readonly string[] }

/** What may be wrong with a printed rate: not what it says, over this year, over 0, against the direction. */
export type GrowthFault = 'N20' | 'N21' | 'N22' | 'N23'

export interface Replacement {
  readonly label: string
  readonly by: string
}

/** A rule about hand-written texts. */
export interface TextRule {
  readonly id: string
  readonly title: string
  readonly severity: Severity
  readonly looks: Looks
  readonly todo: string
  readonly when?: Condition
  /** Texts it does not read, because they are quoted from elsewhere: a field, or `list.column`. */
  readonly skip?: readonly string[]
}

/** A reason must fit what it explains: `now` beside `was`, and the money it is about. */
export interface ReasonRule {
  readonly id: string
  readonly title: string
  readonly at: FieldPath
  readonly now: FigureId
  readonly was: FigureId
  readonly up: RegExp
  readonly down: RegExp
  /** What makes words of direction say nothing: they are about last year, or about the budget. */
  readonly unless: RegExp
  /** Other money, which does not explain this. */
  readonly foreign?: RegExp
}

/** An amount told in the words of a row that belongs to another row must be an amount of that one. */
export interface OwnedRule {
  readonly id: string
  readonly title: string
  readonly todo: string
  /** Rows with the words, the column that names their owner, and the column of the words. */
  readonly list: string
  readonly of: string
  readonly column: string
  readonly owners: string
  /** The amount in 万元, as a group `n`. */
  readonly find: RegExp
  /** Columns of the owner it may be one of. */
  readonly amounts: readonly string[]
  readonly called: string
}

/** Something found in a text. */
export interface Hit {
  /** What stands there. */
  readonly text: string
  readonly say: string
  /** The whole text, mended. */
  readonly mended?: string
}

/** A hand-written text of a draft. */
export interface WrittenText {
  readonly at: FieldPath
  /** `list.column`, or the field. */
  readonly kind: string
  readonly section: string
  readonly text: string
}

/** What is known of the report a text stands in. */
export interface Setting {
  readonly year: number
  readonly unit: string
  readonly traces: Traces
}

/** Which amounts the report prints. */
export interface Traces {
  /** Hundredths of 万元, as printed. */
  hasAmount(hundredths: number): boolean
  /** 分. */
  hasCents(cents: number): boolean
  hasCount(count: number): boolean
}
