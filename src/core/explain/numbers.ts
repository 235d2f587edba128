import {
  centsIn,
  type DigitStyle,
  type Exact,
  exactText,
  groupedText,
  type MoneyUnit,
  multiply,
  printAmount,
  printCount,
  printPercent,
  printPoints,
  unitWord,
  whole,
} from '../amount'
import type { Measure } from '../figures'

/** How numbers are written in an explanation: amounts in the unit they are typed in, in full. */
export interface Numbers {
  readonly unit: MoneyUnit
  readonly digits: DigitStyle
}

/** Of a quotient so many decimals are shown: cut off, not rounded, so that rounding what is shown gives what is printed. */
const SHOWN = 3
const MOST_SHOWN = 12

/** Decimals of a number, cut at `places`; without zeros at the end. */
function cut(value: Exact, places: number): string {
  const size = value.n < 0n ? -value.n : value.n
  const scaled = (size * 10n ** BigInt(places)) / value.d
  const digits = scaled.toString().padStart(places + 1, '0')
  const text = `${digits.slice(0, digits.length - places)}.${digits.slice(digits.length - places)}`
  const trimmed = text.replace(/\.?0+$/, '')
  return value.n < 0n && scaled !== 0n ? `-${trimmed}` : trimmed
}

const isZeroText = (text: string): boolean => /^-?[0.]+$/.test(text)

/** A ratio as a percentage, cut after three decimals, or where its first digit shows. */
function percentText(ratio: Exact): string {
  const value = multiply(ratio, whole(100n))
  let places = SHOWN
  let text = cut(value, places)
  while (value.n !== 0n && isZeroText(text) && places < MOST_SHOWN) {
    places += 1
    text = cut(value, places)
  }
  return `${text}%`
}

/** A value in full, with its unit: what a sentence calculates with. */
export function fullText(value: Exact, measure: Measure, { unit }: Numbers): string {
  switch (measure) {
    case 'amount': {
      if (value.d !== 1n) return `${cut({ n: value.n, d: value.d * centsIn(unit) }, 8)}${unitWord[unit]}`
      return `${unit === 'yuan' ? groupedText(value.n, unit) : exactText(value.n, unit)}${unitWord[unit]}`
    }
    case 'percent':
      return percentText(value)
    case 'count':
      return printCount(value)
    case 'points':
      return cut(value, 6)
  }
}

/** A value as the report prints it, with its unit. */
export function printedText(value: Exact, measure: Measure, { digits }: Numbers): string {
  switch (measure) {
    case 'amount':
      return `${printAmount(value, 'wan', digits)}${unitWord.wan}`
    case 'percent':
      return printPercent(value, digits)
    case 'count':
      return printCount(value)
    case 'points':
      return printPoints(value)
  }
}
