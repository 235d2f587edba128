import type { FieldPath } from '../draft'
import type { FigureId } from '../figures'

/**
 * A question about a draft that a pattern may ask. It answers yes, no, or "depends on these missing fields";
 * the last is never taken for a no, so that a missing figure cannot hide a sentence.
 */
export type Condition =
  | { readonly c: 'zero' | 'nonzero'; readonly id: FigureId }
  /** The figure has a value that can be printed (a rate on a budget of 0 has none). */
  | { readonly c: 'has'; readonly id: FigureId }
  | { readonly c: 'less' | 'more'; readonly a: FigureId; readonly b: FigureId }
  /** A plain number (a score) that is at least so much. */
  | { readonly c: 'reaches'; readonly id: FigureId; readonly least: number }
  /** Two amounts that are not printed alike. */
  | { readonly c: 'differs'; readonly a: FigureId; readonly b: FigureId }
  /** An amount that is not printed as 0: a change of a few 元 needs no reason. */
  | { readonly c: 'shows'; readonly id: FigureId }
  /** A text was typed. Never unknown: an optional text that is absent is simply not there. */
  | { readonly c: 'typed'; readonly at: FieldPath }
  | { readonly c: 'choice'; readonly at: FieldPath; readonly is: readonly string[] }
  | { readonly c: 'year'; readonly from?: number; readonly until?: number }
  | { readonly c: 'rows'; readonly list: string }
  | { readonly c: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly c: 'not'; readonly of: Condition }

/**
 * A sentence pattern: plain data, no callbacks, so that it can be walked to write a sentence, to list what it needs,
 * and to read a published sentence back. The unit of an amount or a count belongs to its slot.
 * Ids and paths that begin with '.' belong to the row of the enclosing list.
 */
export type Pattern =
  | { readonly t: 'lit'; readonly write: string }
  | { readonly t: 'year'; readonly which: 'this' | 'last' }
  /** An amount in 万元 with its unit. */
  | { readonly t: 'amount'; readonly id: FigureId }
  | { readonly t: 'percent'; readonly id: FigureId }
  | { readonly t: 'count'; readonly id: FigureId; readonly unit: string }
  /** A plain number: a weight, a score. */
  | { readonly t: 'points'; readonly id: FigureId; readonly unit: string }
  /**
   * Free text without what the pattern writes itself: its last full stop, with `etc` a final 等, with `reason` a
   * beginning 是因为, 由于 or 主要原因是.
   */
  | { readonly t: 'text'; readonly at: FieldPath; readonly etc?: boolean; readonly reason?: boolean }
  /** A name: printed as it stands; `trim` takes off a final word ('支出' before （类）). */
  | { readonly t: 'name'; readonly at: FieldPath; readonly trim?: string }
  /** A word chosen by an option of the draft. */
  | { readonly t: 'word'; readonly at: FieldPath; readonly of: Readonly<Record<string, string>> }
  /** 增加…万元，增长…% / 减少…，下降… / 持平; `versus` writes 比{last}年… / 与{last}年持平. */
  | {
      readonly t: 'moved'
      readonly change: FigureId
      readonly growth: FigureId
      readonly form: 'plain' | 'versus'
      /** A word before 增加/减少, as in 收、支总计各增加. */
      readonly each?: string
      /** Said instead of a percentage where last year was 0. */
      readonly zeroBase: string
      /** Said before 持平, as in 与2020年决算数持平. */
      readonly same?: string
    }
  | { readonly t: 'maybe'; readonly when: Condition; readonly p: Pattern }
  /** The first arm whose condition holds. */
  | {
      readonly t: 'oneOf'
      readonly arms: readonly { readonly when: Condition; readonly p: Pattern }[]
      readonly otherwise: Pattern
    }
  /** One item per row of a list, joined. `when` chooses rows. */
  | {
      readonly t: 'each'
      readonly list: string
      readonly when?: Condition
      readonly item: Pattern
      readonly between: string
    }
  /** A fixed list: the parts without a condition or whose condition holds, joined. */
  | {
      readonly t: 'joined'
      readonly parts: readonly { readonly when?: Condition; readonly p: Pattern }[]
      readonly between: string
    }
  | { readonly t: 'seq'; readonly of: readonly Pattern[] }

/** A clause of a section. Its id is a stable word such as `overall.change`, never a position. */
export interface Clause {
  readonly id: string
  readonly p: Pattern
}

/** Part of a written sentence. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'figure'; readonly id: FigureId; readonly text: string }
  | { readonly kind: 'typed'; readonly at: FieldPath; readonly text: string }
  | { readonly kind: 'gap'; readonly needs: readonly FieldPath[]; readonly label: string }

type Part = Pattern | string

const asPattern = (part: Part): Pattern => (typeof part === 'string' ? lit(part) : part)

export const lit = (write: string): Pattern => ({ t: 'lit', write })
export const seq = (...of: Part[]): Pattern => ({ t: 'seq', of: of.map(asPattern) })

/** Builds a sequence: say`${year}年度收、支总计${money('overall.total')}。` */
export function say(texts: TemplateStringsArray, ...slots: Part[]): Pattern {
  const of: Pattern[] = []
  texts.forEach((text, i) => {
    if (text !== '') of.push(lit(text))
    const slot = slots[i]
    if (slot !== undefined) of.push(asPattern(slot))
  })
  return { t: 'seq', of }
}

export const year: Pattern = { t: 'year', which: 'this' }
export const priorYear: Pattern = { t: 'year', which: 'last' }
export const money = (id: FigureId): Pattern => ({ t: 'amount', id })
export const percent = (id: FigureId): Pattern => ({ t: 'percent', id })
export const count = (id: FigureId, unit: string): Pattern => ({ t: 'count', id, unit })
export const points = (id: FigureId, unit = ''): Pattern => ({ t: 'points', id, unit })
export const text = (at: FieldPath, etc = false): Pattern =>
  etc ? { t: 'text', at, etc } : { t: 'text', at }
export const reason = (at: FieldPath): Pattern => ({ t: 'text', at, reason: true })
export const name = (at: FieldPath, trim?: string): Pattern =>
  trim === undefined ? { t: 'name', at } : { t: 'name', at, trim }
export const word = (at: FieldPath, of: Readonly<Record<string, string>>): Pattern => ({ t: 'word', at, of })
export const maybe = (when: Condition, p: Part): Pattern => ({ t: 'maybe', when, p: asPattern(p) })
export const oneOf = (arms: readonly { when: Condition; p: Part }[], otherwise: Part): Pattern => ({
  t: 'oneOf',
  arms: arms.map(({ when, p }) => ({ when, p: asPattern(p) })),
  otherwise: asPattern(otherwise),
})

export const zero = (id: FigureId): Condition => ({ c: 'zero', id })
export const nonzero = (id: FigureId): Condition => ({ c: 'nonzero', id })
export const shows = (id: FigureId): Condition => ({ c: 'shows', id })
export const has = (id: FigureId): Condition => ({ c: 'has', id })
export const less = (a: FigureId, b: FigureId): Condition => ({ c: 'less', a, b })
export const more = (a: FigureId, b: FigureId): Condition => ({ c: 'more', a, b })
export const differs = (a: FigureId, b: FigureId): Condition => ({ c: 'differs', a, b })
export const typed = (at: FieldPath): Condition => ({ c: 'typed', at })
export const choice = (at: FieldPath, ...is: string[]): Condition => ({ c: 'choice', at, is })
export const since = (from: number): Condition => ({ c: 'year', from })
export const until = (last: number): Condition => ({ c: 'year', until: last })
export const all = (...of: Condition[]): Condition => ({ c: 'all', of })
export const any = (...of: Condition[]): Condition => ({ c: 'any', of })
export const not = (of: Condition): Condition => ({ c: 'not', of })
