import { describe, expect, test } from 'vitest'
import { printAmount, printPercent, whole } from '../../../src/core/amount'
import {
  compute,
  type FigureValue,
  type Formula,
  growthOf,
  known,
  minus,
  missing,
  rateOf,
  shareOf,
  sumOf,
} from '../../../src/core/figures'
import { given } from '../../support/formulas'

/** Amounts in 万元 with two decimals; undefined is "not typed". */
type Typed = Readonly<Record<string, number | undefined>>

function figureOf(formula: Formula, typed: Typed): FigureValue {
  const formulas = new Map<string, Formula>(
    Object.keys(typed).map((at) => [at, { op: 'input', at, as: 'amount' } as const]),
  )
  formulas.set('result', formula)
  const input = (at: string): FigureValue => {
    const value = typed[at]
    return value === undefined ? missing([at]) : known(whole(BigInt(Math.round(value * 100)) * 10_000n))
  }
  return compute(given(formulas), input).value('result')
}

function shown(value: FigureValue, as: 'amount' | 'percent'): string {
  if (value.state === 'missing') return `缺 ${value.needs.join(' ')}`
  if (value.state === 'undefined') return value.why
  return as === 'amount'
    ? printAmount(value.value, 'wan', { zeros: 'trim' })
    : printPercent(value.value, { zeros: 'trim' })
}

const examples: readonly (readonly [
  name: string,
  formula: Formula,
  typed: Typed,
  as: 'amount' | 'percent',
  expected: string,
])[] = [
  ['合计', sumOf('a', 'b'), { a: 3.5, b: 4.25 }, 'amount', '7.75'],
  ['合计：有 0', sumOf('a', 'b'), { a: 0, b: 4.25 }, 'amount', '4.25'],
  ['合计：有负数', sumOf('a', 'b'), { a: -1.5, b: 4.25 }, 'amount', '2.75'],
  ['合计：缺一项就缺', sumOf('a', 'b', 'c'), { a: 1, b: undefined, c: undefined }, 'amount', '缺 b c'],
  ['合计：没有项', sumOf(), {}, 'amount', '0'],
  ['相减', minus('a', 'b'), { a: 3.5, b: 4.25 }, 'amount', '-0.75'],
  ['相减：相等', minus('a', 'b'), { a: 4.25, b: 4.25 }, 'amount', '0'],
  ['相减：缺', minus('a', 'b'), { a: undefined, b: 1 }, 'amount', '缺 a'],
  ['占比', shareOf('a', 'b'), { a: 1, b: 3 }, 'percent', '33.33%'],
  ['占比：部分为 0', shareOf('a', 'b'), { a: 0, b: 3 }, 'percent', '0%'],
  ['占比：总数为 0 没有占比', shareOf('a', 'b'), { a: 0, b: 0 }, 'percent', 'zero-whole'],
  ['占比：相等', shareOf('a', 'b'), { a: 3, b: 3 }, 'percent', '100%'],
  ['占比：负数', shareOf('a', 'b'), { a: -1, b: 4 }, 'percent', '-25%'],
  ['占比：缺', shareOf('a', 'b'), { a: 1, b: undefined }, 'percent', '缺 b'],
  ['增长：除以上年', growthOf('was', 'now'), { was: 4540.77, now: 3850.87 }, 'percent', '-15.19%'],
  ['增长：增加', growthOf('was', 'now'), { was: 48.66, now: 50.14 }, 'percent', '3.04%'],
  ['增长：相等', growthOf('was', 'now'), { was: 5, now: 5 }, 'percent', '0%'],
  ['增长：降到 0', growthOf('was', 'now'), { was: 0.22, now: 0 }, 'percent', '-100%'],
  ['增长：上年 0 没有增长率', growthOf('was', 'now'), { was: 0, now: 5 }, 'percent', 'zero-base'],
  ['增长：两年都是 0', growthOf('was', 'now'), { was: 0, now: 0 }, 'percent', 'zero-base'],
  ['增长：上年负数不可比', growthOf('was', 'now'), { was: -1, now: 5 }, 'percent', 'negative-base'],
  ['增长：缺', growthOf('was', 'now'), { was: undefined, now: 5 }, 'percent', '缺 was'],
  ['完成预算', rateOf('done', 'plan'), { done: 111.5, plan: 118.66 }, 'percent', '93.97%'],
  ['完成预算：正好一半进位', rateOf('done', 'plan'), { done: 825.09, plan: 600 }, 'percent', '137.52%'],
  ['完成预算：一分没花', rateOf('done', 'plan'), { done: 0, plan: 5 }, 'percent', '0%'],
  ['完成预算：预算 0 没有完成率', rateOf('done', 'plan'), { done: 5, plan: 0 }, 'percent', 'zero-plan'],
  ['完成预算：预算负数', rateOf('done', 'plan'), { done: 5, plan: -1 }, 'percent', 'negative-base'],
  ['完成预算：缺', rateOf('done', 'plan'), { done: undefined, plan: undefined }, 'percent', '缺 done plan'],
  ['填的数', { op: 'input', at: 'a', as: 'amount' }, { a: 2.01 }, 'amount', '2.01'],
  ['行数', { op: 'rows', list: 'projects', n: 6 }, {}, 'amount', '0'],
]

describe('公式', () => {
  test.each(examples)('%s', (_, formula, typed, as, expected) => {
    expect(shown(figureOf(formula, typed), as)).toBe(expected)
  })

  test('没有值的数传下去还是没有值', () => {
    const formulas = new Map<string, Formula>([
      ['a', { op: 'input', at: 'a', as: 'amount' }],
      ['zero', { op: 'rows', list: 'x', n: 0 }],
      ['share', shareOf('a', 'zero')],
      ['sum', sumOf('share', 'a')],
    ])
    const figures = compute(given(formulas), () => known(whole(1n)))
    expect(figures.value('sum')).toEqual({ state: 'undefined', why: 'zero-whole' })
    expect(figures.measure('share')).toBe('percent')
    expect(figures.measure('zero')).toBe('count')
    expect(figures.measure('a')).toBe('amount')
  })

  test('绕圈的公式和没有的数是程序错误', () => {
    const circle = new Map<string, Formula>([
      ['a', sumOf('b')],
      ['b', sumOf('a')],
    ])
    expect(() => compute(given(circle), () => missing([])).value('a')).toThrow('depends on itself')
    expect(() => compute(given(new Map([['a', sumOf('none')]])), () => missing([])).value('a')).toThrow(
      'unknown figure none',
    )
  })
})
