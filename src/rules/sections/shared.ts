import type { FieldPath } from '../../core/draft'
import type { FigureId } from '../../core/figures'
import type { Ask, AskRow } from '../../core/report'
import {
  type Condition,
  choice,
  differs,
  has,
  maybe,
  money,
  nonzero,
  oneOf,
  type Pattern,
  percent,
  priorYear,
  reason,
  say,
  shows,
  word,
  year,
} from '../../core/wording'

/** 部门 or 单位, as the draft says. */
export const kindWord = word('unit.kind', { department: '部门', unit: '单位' })

/** Items of 0 are printed ("0万元，占0%") or left out, as the unit chose. */
export const zerosListed: Condition = choice('unit.zeros', 'list')

/** The two heads of a form table that compares years. */
export const yearHeads: readonly Pattern[] = [say`${year} 年`, say`${priorYear} 年`]

export const amount = (at: FieldPath, label: string, extra: Partial<Ask> = {}): Ask => ({
  at,
  kind: 'amount',
  label,
  ...extra,
})
export const count = (at: FieldPath, label: string, unit: string, extra: Partial<Ask> = {}): Ask => ({
  at,
  kind: 'count',
  label,
  unit,
  ...extra,
})
export const words = (at: FieldPath, label: string, extra: Partial<Ask> = {}): Ask => ({
  at,
  kind: 'text',
  label,
  ...extra,
})
export const long = (at: FieldPath, label: string, extra: Partial<Ask> = {}): Ask => ({
  at,
  kind: 'long',
  label,
  ...extra,
})

/** One of a few; the label of each by its value. */
export const pick = (
  at: FieldPath,
  label: string,
  options: Readonly<Record<string, string>>,
  initial: string,
  extra: Partial<Ask> = {},
): Ask => ({
  at,
  kind: 'choice',
  label,
  initial,
  options: Object.entries(options).map(([value, called]) => ({ value, label: called })),
  ...extra,
})

export const row = (label: string, cells: AskRow['cells'], follows: AskRow['follows'] = []): AskRow => ({
  label,
  cells,
  follows,
})

/** [，完成预算x%]: nothing where the budget is 0. */
export const ofBudget = (rate: FigureId): Pattern => maybe(has(rate), say`，完成预算${percent(rate)}`)

/** [，占x%]: nothing where the whole is 0. */
export const ofWhole = (share: FigureId): Pattern => maybe(has(share), say`，占${percent(share)}`)

/** [，决算数小于预算数的主要原因是…]: asked for exactly where the two differ. */
export const budgetReason = (final: FigureId, budget: FigureId, why: FieldPath): Pattern =>
  maybe(
    differs(final, budget),
    say`，决算数${oneOf([{ when: { c: 'less', a: final, b: budget }, p: '小于' }], '大于')}预算数的主要原因是${reason(why)}`,
  )

/** A change from last year that needs its reason. */
export const whereMoved = (change: FigureId, p: Pattern): Pattern => maybe(shows(change), p)

/** Said instead of a rate where last year was 0. */
export const NO_SUCH_EXPENDITURE = '上年无此项支出（基数为0，不可比）'
export const NOTHING_LAST_YEAR = '上年为0，不可比'

/** One part of a fixed list: printed where it is not 0, or where the unit lists zeros. */
export const listedPart = (
  id: FigureId,
  p: Pattern,
  listZero: Condition = zerosListed,
): { when: Condition; p: Pattern } => ({
  when: { c: 'any', of: [nonzero(id), { c: 'all', of: [{ c: 'zero', id }, listZero] }] },
  p,
})

/** {name}x万元[，占y%]. */
export const namedShare = (label: string, id: FigureId, share: FigureId): Pattern =>
  say`${label}${money(id)}${ofWhole(share)}`
