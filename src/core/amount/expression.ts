import { add, divide, type Exact, multiply, negate, subtract } from './exact'

/** A plain decimal number, optionally with correct thousands separators. */
const NUMBER = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|^\.\d+/

/** Digits with an optional point, as an exact number. */
export function decimalToExact(text: string): Exact {
  const [left = '', right = ''] = text.replaceAll(',', '').split('.')
  return { n: BigInt(left + right || '0'), d: 10n ** BigInt(right.length) }
}

/**
 * The value of a small calculation such as `12+3.5` or `(1,200-80)*2`, exact; undefined where the text is not one.
 * Knows + − × ÷, brackets and a leading sign; nothing else.
 */
export function evaluate(text: string): Exact | undefined {
  let rest = text
  const take = (expected: string): boolean => {
    if (!rest.startsWith(expected)) return false
    rest = rest.slice(expected.length)
    return true
  }
  const primary = (): Exact | undefined => {
    if (take('-')) {
      const value = primary()
      return value && negate(value)
    }
    if (take('+')) return primary()
    if (take('(')) {
      const value = sum()
      return take(')') ? value : undefined
    }
    const number = NUMBER.exec(rest)?.[0]
    if (number === undefined) return undefined
    rest = rest.slice(number.length)
    return decimalToExact(number)
  }
  const product = (): Exact | undefined => {
    let value = primary()
    while (value && /^[*/]/.test(rest)) {
      const times = take('*')
      if (!times) take('/')
      const next = primary()
      value = next && (times ? multiply(value, next) : divide(value, next))
    }
    return value
  }
  const sum = (): Exact | undefined => {
    let value = product()
    while (value && /^[+-]/.test(rest)) {
      const plus = take('+')
      if (!plus) take('-')
      const next = product()
      value = next && (plus ? add(value, next) : subtract(value, next))
    }
    return value
  }
  const value = sum()
  return value !== undefined && rest === '' ? value : undefined
}
