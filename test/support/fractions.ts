// Arithmetic of its own for tests: fractions of whole numbers, printed half up. Nothing of src is used here.

export interface Fraction {
  readonly n: bigint
  readonly d: bigint
}

export const fraction = (n: bigint, d = 1n): Fraction => (d < 0n ? { n: -n, d: -d } : { n, d })
export const plus = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d + b.n * a.d, a.d * b.d)
export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, fraction(-b.n, b.d))
export const over = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d, a.d * b.n)

/** At most two decimals, a half away from zero, without final zeros. */
export function twoDecimals({ n, d }: Fraction): string {
  const size = n < 0n ? -n : n
  const hundredths = (size * 200n + d) / (d * 2n)
  const [left, right] = [hundredths / 100n, (hundredths % 100n).toString().padStart(2, '0')]
  const text = right === '00' ? `${left}` : `${left}.${right.replace(/0$/, '')}`
  return n < 0n && hundredths > 0n ? `-${text}` : text
}
