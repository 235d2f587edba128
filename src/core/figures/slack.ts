import { add, type Exact, type MoneyUnit, type Reading, whole } from '../amount'

/**
 * How a text may be rounded. Zeros at the end are dropped in prose: 8.4 may stand for 8.4 ± 0.05 (wide) or for 8.40 ±
 * 0.005 (narrow).
 */
export type Width = 'wide' | 'narrow'

/** 分 in 万元. */
const MOST_DECIMALS = 6
/** What a published amount has. */
const USUAL_DECIMALS = 2

const NONE = whole(0n)

/**
 * Half of the last digit of a typed amount, in 分. An amount typed in 元 is a book amount and exact, and so is a 0: it
 * says that there is nothing.
 */
export function halfDigit(reading: Reading, money: MoneyUnit, width: Width): Exact {
  if (money === 'yuan' || reading.state !== 'read' || reading.value.n === 0n) return NONE
  const places = width === 'wide' ? reading.places : Math.max(reading.places, USUAL_DECIMALS)
  return places >= MOST_DECIMALS ? NONE : { n: 10n ** BigInt(MOST_DECIMALS - places), d: 2n }
}

/** The total of several halves; undefined where one is not known. */
export function together(halves: Iterable<Exact | undefined>): Exact | undefined {
  let sum = NONE
  for (const half of halves) {
    if (half === undefined) return undefined
    sum = add(sum, half)
  }
  return sum
}
