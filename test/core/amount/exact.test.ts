import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  absolute,
  add,
  compare,
  divide,
  multiply,
  negate,
  sign,
  subtract,
  whole,
} from '../../../src/core/amount'
import { evaluate } from '../../../src/core/amount/expression'

const exact = fc.record({ n: fc.bigInt(-(10n ** 12n), 10n ** 12n), d: fc.bigInt(1n, 10n ** 6n) })

describe('精确的数', () => {
  test('加减乘除互为逆运算', () => {
    fc.assert(
      fc.property(exact, exact, (a, b) => {
        expect(compare(subtract(add(a, b), b), a)).toBe(0)
        const quotient = divide(multiply(a, b), b)
        if (sign(b) === 0) expect(quotient).toBeUndefined()
        else if (quotient) expect(compare(quotient, a)).toBe(0)
      }),
      { seed: 1 },
    )
  })

  test('分母总是正的', () => {
    expect(divide(whole(3n), whole(-2n))).toEqual({ n: -3n, d: 2n })
    expect(absolute(negate(whole(5n)))).toEqual(whole(5n))
  })

  test.each([
    ['1+2*3', 7n, 1n],
    ['(1+2)*3', 9n, 1n],
    ['-(2-5)', 3n, 1n],
    ['1/3', 1n, 3n],
    ['1,234.5+0.5', 12350n, 10n],
    ['+7', 7n, 1n],
  ])('%s 算得出', (text, n, d) => {
    const value = evaluate(text)
    expect(value && compare(value, { n, d })).toBe(0)
  })

  test.each(['', '1+', '(1', '1 2', 'a', '1,2', '1//2', '()', '1/0', '2**3', '1e5'])(
    '%s 不是算式',
    (text) => {
      expect(evaluate(text)).toBeUndefined()
    },
  )
})
