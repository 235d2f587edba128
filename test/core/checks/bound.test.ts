import { describe, expect, test } from 'vitest'
import { type Exact, printPercent, round, whole } from '../../../src/core/amount'
import { bound, growthFrom, type Interval, type Slack } from '../../../src/core/checks'
import {
  compute,
  type Formula,
  growthOf,
  type InputKind,
  known,
  minus,
  missing,
  rateOf,
  scoreOf,
  shareOf,
  sumOf,
} from '../../../src/core/figures'
import { given } from '../../support/formulas'

const WAN = 1_000_000

const input = (at: string, as: InputKind = 'amount'): Formula => ({ op: 'input', at, as })

/** 0.3 as it is typed: its value, and half of its last digit. */
function read(text: string): { readonly value: Exact; readonly half: Exact } {
  const [left = '', right = ''] = text.split('.')
  const value = { n: BigInt(left + right) * BigInt(WAN), d: 10n ** BigInt(right.length) }
  return { value, half: { n: BigInt(WAN), d: 2n * 10n ** BigInt(right.length) } }
}

function boundOf(formula: Formula, typed: Readonly<Record<string, string>>, counts: readonly string[] = []) {
  const inputs = Object.keys(typed).map(
    (at) => [at, input(at, counts.includes(at) ? 'points' : 'amount')] as const,
  )
  const figures = compute(given(new Map([...inputs, ['x', formula]])), (at, as) => {
    const text = typed[at] ?? ''
    if (text === '') return missing([at])
    return known(as === 'points' ? whole(BigInt(text)) : read(text).value)
  })
  const slack: Slack = { at: (at) => read(typed[at] ?? '0').half, rows: () => undefined }
  return bound('x', figures, slack)
}

const wan = ({ low, high }: Interval) =>
  [low, high].map(({ n, d }) => round({ n, d: d * BigInt(WAN) }, 3).toString())
const percent = ({ low, high }: Interval) => [low, high].map((end) => printPercent(end, { zeros: 'trim' }))

type Case = [
  name: string,
  formula: Formula,
  typed: Record<string, string>,
  ends: readonly string[] | undefined,
]

describe('由填的数的位数算出真数在哪里', () => {
  test.each<Case>([
    ['填的数', sumOf('a'), { a: '1.25' }, ['1.245', '1.255']],
    ['和', sumOf('a', 'b'), { a: '1.25', b: '2.25' }, ['3.49', '3.51']],
    ['差', minus('a', 'b'), { a: '3.25', b: '2.2' }, ['0.995', '1.105']],
    ['减去自己，没有误差', minus('a', 'a'), { a: '3.25' }, ['0', '0']],
    ['缺数', sumOf('a', 'b'), { a: '1', b: '' }, undefined],
  ])('%s', (_, formula, typed, ends) => {
    const found = boundOf(formula, typed)
    expect(found && wan(found)).toEqual(ends)
  })

  test.each<Case>([
    ['占比', shareOf('a', 'b'), { a: '1.00', b: '4.00' }, ['24.84%', '25.16%']],
    ['自己占自己，总是全部', shareOf('a', 'a'), { a: '3.25' }, ['100%', '100%']],
    ['完成预算', rateOf('a', 'b'), { a: '0.50', b: '1.00' }, ['49.25%', '50.75%']],
    ['增长', growthOf('a', 'b'), { a: '1.00', b: '1.50' }, ['48.76%', '51.26%']],
    ['上年可能是 0，没有增长率', growthOf('a', 'b'), { a: '0.00', b: '1.50' }, undefined],
  ])('%s', (_, formula, typed, ends) => {
    const found = boundOf(formula, typed)
    expect(found && percent(found)).toEqual(ends)
  })

  test.each([
    ['超过了', 'atLeast', { a: '5.00', b: '4.00', f: '10' }, [10, 10]],
    ['离目标远', 'equal', { a: '5.00', b: '4.00', f: '10' }, [7.98, 8.02]],
    ['达不到', 'atLeast', { a: '1.00', b: '4.00', f: '10' }, [2.48, 2.52]],
    ['可能正好，也可能差一点', 'equal', { a: '4.00', b: '4.00', f: '10' }, [9.98, 10]],
  ] as const)('得分：%s', (_, sense, typed, ends) => {
    const found = boundOf(scoreOf('a', 'b', 'f', sense), typed, ['f'])
    expect(found && [found.low, found.high].map(({ n, d }) => Number(n) / Number(d))).toEqual(ends)
  })
})

describe('由本年数和变动数算增长率，每个数只用一次', () => {
  test('0.3 增加 0.13，印 74.42% 不算错', () => {
    const near = (text: string): Interval => {
      const { value, half } = read(text)
      return {
        low: { n: value.n * half.d - half.n * value.d, d: value.d * half.d },
        high: { n: value.n * half.d + half.n * value.d, d: value.d * half.d },
      }
    }
    const found = growthFrom(near('0.30'), near('0.13'))
    expect(found && percent(found)).toEqual(['69.44%', '84.38%'])
  })

  test('上年可能是 0，没有增长率', () => {
    const { value } = read('17.96')
    const point = { low: value, high: value }
    expect(growthFrom(point, point)).toBeUndefined()
  })
})
