import { add, type Exact, multiply, negate, sign, whole } from '../amount'

/** A polynomial in one unknown, its coefficients from the constant upwards. */
type Polynomial = readonly Exact[]

/** A figure as a quotient of two polynomials in the input that is looked for. */
export interface Rational {
  readonly over: Polynomial
  readonly under: Polynomial
}

const ZERO = whole(0n)
const ONE: Polynomial = [whole(1n)]

const at = (p: Polynomial, i: number): Exact => p[i] ?? ZERO
const trimmed = (p: Polynomial): Polynomial => {
  let length = p.length
  while (length > 0 && sign(at(p, length - 1)) === 0) length -= 1
  return p.slice(0, length)
}
const plus = (a: Polynomial, b: Polynomial): Polynomial =>
  trimmed(Array.from({ length: Math.max(a.length, b.length) }, (_, i) => add(at(a, i), at(b, i))))
const minus = (a: Polynomial, b: Polynomial): Polynomial => plus(a, b.map(negate))
const times = (a: Polynomial, b: Polynomial): Polynomial =>
  trimmed(
    Array.from({ length: Math.max(0, a.length + b.length - 1) }, (_, k) =>
      a.reduce((sum, one, i) => add(sum, multiply(one, at(b, k - i))), ZERO),
    ),
  )

/** Polynomials without an unknown that are alike need no common denominator. */
function alike(a: Polynomial, b: Polynomial): boolean {
  const [first, second] = [at(a, 0), at(b, 0)]
  return a.length === 1 && b.length === 1 && first.n * second.d === second.n * first.d
}

export const constant = (value: Exact): Rational => ({ over: trimmed([value]), under: ONE })
/** The unknown itself. */
export const unknown: Rational = { over: [ZERO, whole(1n)], under: ONE }

export const sumOf = (parts: readonly Rational[]): Rational =>
  parts.reduce(
    (a, b) =>
      alike(a.under, b.under)
        ? { over: plus(a.over, b.over), under: a.under }
        : { over: plus(times(a.over, b.under), times(b.over, a.under)), under: times(a.under, b.under) },
    constant(ZERO),
  )

export const difference = (a: Rational, b: Rational): Rational =>
  sumOf([a, { over: b.over.map(negate), under: b.under }])

export const quotient = (a: Rational, b: Rational): Rational =>
  alike(a.under, b.under)
    ? { over: a.over, under: b.over }
    : { over: times(a.over, b.under), under: times(a.under, b.over) }

const valueAt = (p: Polynomial, x: Exact): Exact =>
  [...p].reverse().reduce((sum, one) => add(multiply(sum, x), one), ZERO)

/** The two polynomials for one value of the unknown; the second must be above 0 for the figure to have a value. */
export const partsAt = ({ over, under }: Rational, x: Exact): { over: Exact; under: Exact } => ({
  over: valueAt(over, x),
  under: valueAt(under, x),
})

/** p + q·x = 0, as the two coefficients; undefined where the unknown has a higher power. */
export function line(p: Polynomial): { readonly p: Exact; readonly q: Exact } | undefined {
  return p.length <= 2 ? { p: at(p, 0), q: at(p, 1) } : undefined
}

/** Where the figure equals a value: the equation over − value·under = 0. */
export const equation = ({ over, under }: Rational, value: Exact): Polynomial =>
  minus(over, times(under, trimmed([value])))

/** Which way the figure moves when the unknown grows, for quotients of straight lines: 1, −1, or 0 where it stays. */
export function slope({ over, under }: Rational): -1 | 0 | 1 {
  const [a, b] = [line(over), line(under)]
  if (!a || !b) return 0
  return sign(add(multiply(a.q, b.p), negate(multiply(a.p, b.q))))
}
