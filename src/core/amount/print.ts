import { Decimal } from 'decimal.js'
import type { Exact } from './exact'

/** 分 in one 万元, in one 元. */
const CENTS = { wan: 1_000_000n, yuan: 100n } as const

/** The unit a person types amounts in, and the unit a text prints them in. */
export type MoneyUnit = keyof typeof CENTS

export const unitWord: Readonly<Record<MoneyUnit, string>> = { wan: '万元', yuan: '元' }
export const centsIn = (unit: MoneyUnit): bigint => CENTS[unit]

/** How digits are written: at most or exactly two decimals, with or without thousands separators. */
export interface DigitStyle {
  readonly zeros: 'trim' | 'keep'
  readonly grouped?: boolean
}

/**
 * Sixty digits: a quotient of two amounts below 10^20 分 that is not exactly half-way lies further from half-way
 * than the last of them, so cutting the quotient before rounding can never move it onto a half.
 */
const Quotient = Decimal.clone({
  precision: 60,
  rounding: Decimal.ROUND_HALF_UP,
  toExpNeg: -40,
  toExpPos: 40,
})

/**
 * The one place where anything is rounded: half up, away from zero, on the exact value.
 * @example round({ n: 82509n, d: 60000n }, 4) // 1.3752 — 137.515 % is a true half
 */
export function round(value: Exact, places: number): Decimal {
  return new Quotient(value.n.toString()).div(value.d.toString()).toDecimalPlaces(places)
}

function styled(fixed: string, style: DigitStyle): string {
  const signed = fixed === '-0.00' ? '0.00' : fixed
  const text = style.zeros === 'keep' ? signed : signed.replace(/\.?0+$/, '')
  return style.grouped ? text.replace(/^(-?\d+)/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ',')) : text
}

/** Half of the last digit of an amount that is cut to two decimals. */
const HALVES = { wan: 5_000n, yuan: 0n } as const

/** An amount with two decimals. A whole number of 分 is cut where it stands: half up, as `round` does, without a quotient. */
function twoDecimals(cents: Exact, unit: MoneyUnit): string {
  if (cents.d !== 1n) return round({ n: cents.n, d: cents.d * CENTS[unit] }, 2).toFixed(2)
  const size = cents.n < 0n ? -cents.n : cents.n
  const digits = ((size + HALVES[unit]) / (CENTS[unit] / 100n)).toString().padStart(3, '0')
  return `${cents.n < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/**
 * An amount in 分, printed in 万元 or 元 with at most two decimals and without its unit.
 * @example printAmount(whole(48737000_00n), 'wan', { zeros: 'trim' }) // '4873.7'
 */
export const printAmount = (cents: Exact, unit: MoneyUnit, style: DigitStyle): string =>
  styled(twoDecimals(cents, unit), style)

/**
 * An amount in 分 in full, with every decimal it has and no more: what a person would type for it.
 * @example exactText(439_871_235n, 'wan') // '439.871235'
 */
export function exactText(cents: bigint, unit: MoneyUnit): string {
  const places = CENTS[unit].toString().length - 1
  const digits = (cents < 0n ? -cents : cents).toString().padStart(places + 1, '0')
  const text = `${digits.slice(0, -places)}.${digits.slice(-places)}`.replace(/\.?0+$/, '')
  return cents < 0n ? `-${text}` : text
}

/**
 * An amount in 分 in full, with at least two decimals and thousands separators: to be read, not typed.
 * @example groupedText(439_871_235n, 'wan') // '439.871235'
 */
export function groupedText(cents: bigint, unit: MoneyUnit): string {
  const [left = '', right = ''] = exactText(cents, unit).split('.')
  return `${left.replace(/\B(?=(\d{3})+$)/g, ',')}.${right.padEnd(2, '0')}`
}

/** A ratio in percent with two decimals, and whether it only rounds to 0 or to 100. */
function twoOfHundred(ratio: Exact): string {
  const rounded = round({ n: ratio.n * 100n, d: ratio.d }, 2)
  const whole = ratio.n === ratio.d || ratio.n === -ratio.d
  const close = (rounded.isZero() && ratio.n !== 0n) || (rounded.abs().eq(100) && !whole)
  return `${rounded.toFixed(2)}${close ? CLOSE : ''}`
}

const CLOSE = '~'

/** What was printed before, by the pair: a sentence, a chart and a table print the same share. */
const printed = new Map<string, string>()
const MOST_PRINTED = 2_000

function ratioText(ratio: Exact): string {
  const pair = `${ratio.n}/${ratio.d}`
  const before = printed.get(pair)
  if (before !== undefined) return before
  const text = twoOfHundred(ratio)
  if (printed.size >= MOST_PRINTED) printed.clear()
  printed.set(pair, text)
  return text
}

/**
 * A ratio printed as a percentage with at most two decimals, with its sign "%". A ratio that only rounds to 0 or to
 * 100 keeps its decimals, so that it is not taken for nothing or for all.
 * @example printPercent({ n: 82509n, d: 60000n }, { zeros: 'trim' }) // '137.52%'
 * @example printPercent({ n: 3n, d: 107714n }, { zeros: 'trim' }) // '0.00%'
 */
export function printPercent(ratio: Exact, style: DigitStyle): string {
  const text = ratioText(ratio)
  if (text.endsWith(CLOSE)) return `${styled(text.slice(0, -1), { ...style, zeros: 'keep' })}%`
  return `${styled(text, style)}%`
}

/** A count (whole number of vehicles, people, batches, projects). */
export const printCount = (count: Exact): string => round(count, 0).toFixed(0)

/** A plain number with at most two decimals: a weight, a score. */
export const printPoints = (points: Exact): string => styled(round(points, 2).toFixed(2), { zeros: 'trim' })

/** Whether an amount in 分 is printed as 0 in the unit although it need not be zero. */
export const printsAsZero = (cents: Exact, unit: MoneyUnit): boolean =>
  /^-?0\.00$/.test(twoDecimals(cents, unit))
