import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Exact,
  printAmount,
  printCount,
  printPercent,
  printsAsZero,
  round,
  whole,
} from '../../../src/core/amount'

describe('印金额（万元）', () => {
  test.each([
    [38_508_700_00n, '3850.87', '3850.87'],
    [23_400_000n, '23.4', '23.40'],
    [234_000_000n, '234', '234.00'],
    [298_000_00n, '29.8', '29.80'],
    [0n, '0', '0.00'],
    [5_000n, '0.01', '0.01'],
    [4_999n, '0', '0.00'],
    [-5_000n, '-0.01', '-0.01'],
    [-4_999n, '0', '0.00'],
    [100_000_000_00n, '10000', '10000.00'],
  ])('%s 分', (cents, trimmed, kept) => {
    expect(printAmount(whole(cents), 'wan', { zeros: 'trim' })).toBe(trimmed)
    expect(printAmount(whole(cents), 'wan', { zeros: 'keep' })).toBe(kept)
  })

  test('分位到三位的千分号', () => {
    expect(printAmount(whole(123_456_789n), 'yuan', { zeros: 'keep', grouped: true })).toBe('1,234,567.89')
    expect(printAmount(whole(-12_345_678n), 'yuan', { zeros: 'trim', grouped: true })).toBe('-123,456.78')
    expect(printAmount(whole(99_900n), 'yuan', { zeros: 'trim', grouped: true })).toBe('999')
  })

  test('不到半分钱的变动印成 0', () => {
    expect(printsAsZero(whole(4_999n), 'wan')).toBe(true)
    expect(printsAsZero(whole(5_000n), 'wan')).toBe(false)
  })
})

describe('印百分比', () => {
  test.each<[bigint, bigint, string, string]>([
    [82_509n, 60_000n, '137.52%', '137.52%'],
    [1n, 1n, '100%', '100.00%'],
    [0n, 7n, '0%', '0.00%'],
    [48n, 103n, '46.6%', '46.60%'],
    [1n, 3n, '33.33%', '33.33%'],
    [2n, 3n, '66.67%', '66.67%'],
    [-1n, 8n, '-12.5%', '-12.50%'],
    [1n, 20_000n, '0.01%', '0.01%'],
    [1n, 20_001n, '0.00%', '0.00%'],
    [20_000n, 20_001n, '100.00%', '100.00%'],
  ])('%s/%s', (n, d, trimmed, kept) => {
    expect(printPercent({ n, d }, { zeros: 'trim' })).toBe(trimmed)
    expect(printPercent({ n, d }, { zeros: 'keep' })).toBe(kept)
  })

  test('数量印整数', () => {
    expect(printCount(whole(1200n))).toBe('1200')
  })
})

/** Half up by integers alone, away from zero: the independent computation. */
function roundByIntegers({ n, d }: Exact, places: number): string {
  const scaled = (n < 0n ? -n : n) * 10n ** BigInt(places)
  const units = (2n * scaled + d) / (2n * d)
  const digits = units.toString().padStart(places + 1, '0')
  const text = `${digits.slice(0, -places)}.${digits.slice(-places)}`
  return n < 0n && units !== 0n ? `-${text}` : text
}

describe('四舍五入只有一处，且是真的一半', () => {
  const printed = (value: Exact): string => round(value, 4).toFixed(4).replace('-0.0000', '0.0000')

  test('与整数算法逐位相同', () => {
    const amount = fc.bigInt(-(10n ** 14n), 10n ** 14n)
    fc.assert(
      fc.property(amount, fc.bigInt(1n, 10n ** 14n), (n, d) => {
        expect(printed({ n, d })).toBe(roundByIntegers({ n, d }, 4))
      }),
      { seed: 825, numRuns: 5_000 },
    )
  })

  test('正好一半的都进位', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 9n), fc.bigInt(1n, 10n ** 6n), (units, factor) => {
        // (2·units + 1) / 20000 lies exactly between two values of four decimals.
        const half = { n: (2n * units + 1n) * factor, d: 20_000n * factor }
        expect(printed(half)).toBe(roundByIntegers(half, 4))
        expect(round(half, 4).times(10_000).toFixed(0)).toBe((units + 1n).toString())
      }),
      { seed: 600, numRuns: 2_000 },
    )
  })
})
