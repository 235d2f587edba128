/**
 * An exact rational number. Amounts are whole 分 over 1 (1 元 = 100 分, 1 万元 = 1,000,000 分), counts are whole
 * things over 1, shares and growth rates are one amount over another. Nothing is rounded before it is printed.
 */
export interface Exact {
  /** Numerator; carries the sign. */
  readonly n: bigint
  /** Denominator; always positive. */
  readonly d: bigint
}

/** A whole number as an Exact. */
export const whole = (n: bigint): Exact => ({ n, d: 1n })

/** `a / b`; undefined where b is zero. */
export function divide(a: Exact, b: Exact): Exact | undefined {
  if (b.n === 0n) return undefined
  const n = a.n * b.d
  const d = a.d * b.n
  return d < 0n ? { n: -n, d: -d } : { n, d }
}

export function add(a: Exact, b: Exact): Exact {
  return a.d === b.d ? { n: a.n + b.n, d: a.d } : { n: a.n * b.d + b.n * a.d, d: a.d * b.d }
}

export const negate = (a: Exact): Exact => ({ n: -a.n, d: a.d })
export const subtract = (a: Exact, b: Exact): Exact => add(a, negate(b))
export const multiply = (a: Exact, b: Exact): Exact => ({ n: a.n * b.n, d: a.d * b.d })
export const absolute = (a: Exact): Exact => (a.n < 0n ? negate(a) : a)

/** −1, 0 or 1. */
export const sign = (a: Exact): -1 | 0 | 1 => (a.n === 0n ? 0 : a.n < 0n ? -1 : 1)

/** −1 where a < b, 0 where equal, 1 where a > b. */
export const compare = (a: Exact, b: Exact): -1 | 0 | 1 => sign(subtract(a, b))
