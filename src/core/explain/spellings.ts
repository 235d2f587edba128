import { exactText, groupedText, type MoneyUnit, readAmount } from '../amount'

/** The most decimals an amount can have: 分 in 万元. */
const MOST_PLACES = 6

/**
 * How the amount of a text may have been written in a unit: with or without separators, with more or fewer zeros at its
 * end. Another unit of entry writes amounts anew without changing them.
 * @example spellings('3.5', 'wan', 'yuan') // '35000', '35,000', '35000.0', '35,000.0', …
 */
export function spellings(text: string, unit: MoneyUnit, then: MoneyUnit): readonly string[] {
  const read = readAmount(text, unit)
  if (read.state !== 'read') return []
  const [, fraction = ''] = exactText(read.value.n, then).split('.')
  const whole = [exactText, groupedText].map((write) => write(read.value.n, then).replace(/\..*$/, ''))
  const tails = Array.from({ length: MOST_PLACES + 1 }, (_, places) => places)
    .filter((places) => places >= fraction.length)
    .map((places) => (places === 0 ? '' : `.${fraction.padEnd(places, '0')}`))
  return tails.flatMap((tail) => whole.map((digits) => `${digits}${tail}`))
}
