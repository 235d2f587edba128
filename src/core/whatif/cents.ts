import { type Exact, round } from '../amount'

/** An amount to the whole 分, half up, away from zero. */
export const toCents = (value: Exact): bigint => BigInt(round(value, 0).toFixed(0))

/** The largest whole number that is not above a value. */
export function floor({ n, d }: Exact): bigint {
  const cut = n / d
  return n < 0n && cut * d !== n ? cut - 1n : cut
}
