import {
  type Exact,
  groupedText,
  type MoneyUnit,
  printCount,
  printPercent,
  printPoints,
} from '../../../core/amount'
import type { FigureId } from '../../../core/figures'
import type { Evaluation } from '../../../core/report'

/** An amount as the form shows it, in the unit of entry and in full: what was typed is found again. */
export const entryAmount = (cents: Exact, unit: MoneyUnit): string =>
  // Sums of amounts are whole 分.
  groupedText(cents.n / cents.d, unit)

/** A figure in a grey box: '' while it waits for something, '—' where it has no value (a rate on a budget of 0). */
export function printedFigure({ figures, facts }: Evaluation, id: FigureId, unit: MoneyUnit): string {
  const got = figures.value(id)
  if (got.state === 'missing') return ''
  if (got.state === 'undefined') return '—'
  switch (figures.measure(id)) {
    case 'amount':
      return entryAmount(got.value, unit)
    case 'points':
      return printPoints(got.value)
    case 'count':
      return printCount(got.value)
    case 'percent':
      return printPercent(got.value, facts.digits)
  }
}
