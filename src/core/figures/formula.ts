import type { Exact } from '../amount'
import type { FieldPath } from '../draft'

/** The name of a figure; the figure of an input has the path of its field. */
export type FigureId = string

/** What a figure counts: 分, whole things, plain numbers (weights, scores), or one amount over another. */
export type Measure = 'amount' | 'count' | 'points' | 'percent'

/** What can be typed. */
export type InputKind = Exclude<Measure, 'percent'>

/** ≥, ≤ or = before the target of an indicator. */
export type Sense = 'atLeast' | 'atMost' | 'equal'

/** The closed set of formulas: a new kind is a design decision. Each is computed, explained and bounded. */
export type Formula =
  /** What was typed. */
  | { readonly op: 'input'; readonly at: FieldPath; readonly as: InputKind }
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
  /**
   * 得分: all of `full` where the target is met, else the part of it that was reached, to two decimals. A score is
   * given, not measured: the decimals are part of it.
   */
  | {
      readonly op: 'score'
      readonly done: FigureId
      readonly plan: FigureId
      readonly full: FigureId
      readonly sense: Sense
    }

/** A figure is known, missing (and says what it needs), or has no value (and says why). */
export type FigureValue =
  | { readonly state: 'known'; readonly value: Exact }
  | { readonly state: 'missing'; readonly needs: readonly FieldPath[] }
  | { readonly state: 'undefined'; readonly why: 'zero-base' | 'zero-whole' | 'zero-plan' | 'negative-base' }

export const known = (value: Exact): FigureValue => ({ state: 'known', value })
export const missing = (needs: readonly FieldPath[]): FigureValue => ({ state: 'missing', needs })

/** Whether two values say the same; what a missing one waits for counts, too. */
export function identical(a: FigureValue, b: FigureValue): boolean {
  if (a === b) return true
  if (a.state === 'known') return b.state === 'known' && a.value.n === b.value.n && a.value.d === b.value.d
  if (a.state === 'undefined') return b.state === 'undefined' && a.why === b.why
  return (
    b.state === 'missing' && a.needs.length === b.needs.length && a.needs.every((at, i) => at === b.needs[i])
  )
}

export const sumOf = (...of: FigureId[]): Formula => ({ op: 'sum', of })
export const minus = (a: FigureId, b: FigureId): Formula => ({ op: 'minus', a, b })
export const shareOf = (part: FigureId, whole: FigureId): Formula => ({ op: 'share', part, whole })
export const growthOf = (was: FigureId, now: FigureId): Formula => ({ op: 'growth', was, now })
export const scoreOf = (done: FigureId, plan: FigureId, full: FigureId, sense: Sense): Formula => ({
  op: 'score',
  done,
  plan,
  full,
  sense,
})
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
    case 'score':
      return [formula.done, formula.plan, formula.full]
  }
}

/** A row-relative id ('.final') as a full one. */
export const inRow = (id: string, list: string, key: string): string =>
  id.startsWith('.') ? `${list}.${key}${id}` : id

/** A formula of a row with its relative ids made full. */
export function qualify(formula: Formula, list: string, key: string): Formula {
  const of = (id: FigureId): FigureId => inRow(id, list, key)
  switch (formula.op) {
    case 'input':
      return { ...formula, at: of(formula.at) }
    case 'rows':
      return formula
    case 'sum':
      return { op: 'sum', of: formula.of.map(of) }
    case 'minus':
      return { op: 'minus', a: of(formula.a), b: of(formula.b) }
    case 'share':
      return { op: 'share', part: of(formula.part), whole: of(formula.whole) }
    case 'growth':
      return { op: 'growth', was: of(formula.was), now: of(formula.now) }
    case 'rate':
      return { op: 'rate', done: of(formula.done), plan: of(formula.plan) }
    case 'score':
      return { ...formula, done: of(formula.done), plan: of(formula.plan), full: of(formula.full) }
  }
}
