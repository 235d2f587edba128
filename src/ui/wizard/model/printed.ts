import { type Exact, type MoneyUnit, printAmount, printCount, printPercent } from '../../../core/amount'
import type { FigureId } from '../../../core/figures'
import type { Evaluation } from '../../../core/report'

/** Decimals of an amount in 万元 that is exact to 分. */
const WAN_PLACES = 6
const YUAN_TO_WAN = 4

/** An amount in 万元 with all the decimals it has, at least two: what was typed must be found again. */
function exactWan(cents: Exact): string {
  const yuan = printAmount(cents, 'yuan', { zeros: 'keep' })
  const sign = yuan.startsWith('-') ? '-' : ''
  const digits = yuan.replace(/[-.]/g, '').padStart(WAN_PLACES + 1, '0')
  const whole = digits.slice(0, -WAN_PLACES).replace(/\B(?=(\d{3})+$)/g, ',')
  const fraction = digits.slice(-WAN_PLACES)
  const kept = fraction.slice(0, 2) + fraction.slice(2, 2 + YUAN_TO_WAN).replace(/0+$/, '')
  return `${sign}${whole}.${kept}`
}

/** An amount as the form shows it, in the unit of entry. Sums are exact to 分, so nothing is lost in either unit. */
export const entryAmount = (cents: Exact, unit: MoneyUnit): string =>
  unit === 'wan' ? exactWan(cents) : printAmount(cents, 'yuan', { zeros: 'keep', grouped: true })

/** A figure in a grey box: '' while it waits for something, '—' where it has no value (a rate on a budget of 0). */
export function printedFigure({ figures, facts }: Evaluation, id: FigureId, unit: MoneyUnit): string {
  const got = figures.value(id)
  if (got.state === 'missing') return ''
  if (got.state === 'undefined') return '—'
  switch (figures.measure(id)) {
    case 'amount':
      return entryAmount(got.value, unit)
    case 'count':
      return printCount(got.value)
    case 'percent':
      return printPercent(got.value, facts.digits)
  }
}
