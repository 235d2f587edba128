import type { Exact } from '../amount'
import type { FieldPath } from '../draft'

/** The name of a figure; the figure of an input has the path of its field. */
export type FigureId = string

/** What a figure counts: 分, whole things, or one amount over another. */
export type Measure = 'amount' | 'count' | 'percent'

/** The closed set of formulas: a new kind is a design decision. Each is computed, explained and bounded. */
export type Formula =
  /** What was typed. */
  | { readonly op: 'input'; readonly at: FieldPath; readonly as: 'amount' | 'count' }
  /** How many rows a list has. */
  | { readonly op: 'rows'; readonly list: string; readonly n: number }
  | { readonly op: 'sum'; readonly of: readonly FigureId[] }
  /** a − b */
  | { readonly op: 'minus'; readonly a: FigureId; readonly b: FigureId }
  /** 占比: part over whole. */
  | { readonly op: 'share'; readonly part: FigureId; readonly whole: FigureId }
  /** 增长率: (now − was) over was, never over now. */
  | { readonly op: 'growth'; readonly was: FigureId; readonly now: FigureId }
  /** 完成预算: done over plan. */
  | { readonly op: 'rate'; readonly done: FigureId; readonly plan: FigureId }

/** A figure is known, missing (and says what it needs), or has no value (and says why). */
export type FigureValue =
  | { readonly state: 'known'; readonly value: Exact }
  | { readonly state: 'missing'; readonly needs: readonly FieldPath[] }
  | { readonly state: 'undefined'; readonly why: 'zero-base' | 'zero-whole' | 'zero-plan' | 'negative-base' }

export const known = (value: Exact): FigureValue => ({ state: 'known', value })
export const missing = (needs: readonly FieldPath[]): FigureValue => ({ state: 'missing', needs })

export const sumOf = (...of: FigureId[]): Formula => ({ op: 'sum', of })
export const minus = (a: FigureId, b: FigureId): Formula => ({ op: 'minus', a, b })
export const shareOf = (part: FigureId, whole: FigureId): Formula => ({ op: 'share', part, whole })
export const growthOf = (was: FigureId, now: FigureId): Formula => ({ op: 'growth', was, now })
export const rateOf = (done: FigureId, plan: FigureId): Formula => ({ op: 'rate', done, plan })

/** The figures a formula reads. */
export function inputsOf(formula: Formula): readonly FigureId[] {
  switch (formula.op) {
    case 'input':
    case 'rows':
      return []
    case 'sum':
      return formula.of
    case 'minus':
      return [formula.a, formula.b]
    case 'share':
      return [formula.part, formula.whole]
    case 'growth':
      return [formula.was, formula.now]
    case 'rate':
      return [formula.done, formula.plan]
  }
}
