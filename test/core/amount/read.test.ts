import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type MoneyUnit, printAmount, readAmount, readCount, whole } from '../../../src/core/amount'

type Understood = [typed: string, unit: MoneyUnit, cents: bigint, echo?: string]

const understood: readonly Understood[] = [
  ['1595.64', 'wan', 1_595_640_000n],
  ['1,595.64', 'wan', 1_595_640_000n],
  ['0', 'wan', 0n],
  ['-12.5', 'wan', -12_500_000n],
  ['4398712.35', 'yuan', 439_871_235n],
  ['４３９８７１２．３５ 元', 'yuan', 439_871_235n, '读作 4,398,712.35 元'],
  ['1，595.64', 'wan', 1_595_640_000n, '读作 1,595.64 万元'],
  ['1,595.64 万元', 'yuan', 1_595_640_000n, '读作 15,956,400.00 元'],
  ['15956400元', 'wan', 1_595_640_000n, '读作 1,595.64 万元'],
  ['172 元', 'wan', 17_200n, '读作 0.0172 万元'],
  ['-172 元', 'wan', -17_200n, '读作 -0.0172 万元'],
  ['-1234567.89 元', 'wan', -123_456_789n, '读作 -123.456789 万元'],
  ['1.2亿', 'wan', 12_000_000_000n, '读作 12,000.00 万元'],
  ['12+3.5', 'wan', 15_500_000n, '读作 15.50 万元'],
  ['（12+3.5）×2', 'wan', 31_000_000n, '读作 31.00 万元'],
  ['=100-0.5', 'yuan', 9_950n, '读作 99.50 元'],
  ['10÷4', 'yuan', 250n, '读作 2.50 元'],
  ['¥ 1,234.50', 'yuan', 123_450n, '读作 1,234.50 元'],
  ['1234.5', 'yuan', 123_450n],
  ['1 234 567.50', 'yuan', 123_456_750n, '读作 1,234,567.50 元'],
  ['35 万元', 'yuan', 35_000_000n, '读作 350,000.00 元'],
  ['.5', 'wan', 500_000n, '读作 0.50 万元'],
  ['0.123456', 'wan', 123_456n],
]

const refused: readonly (readonly [typed: string, unit: MoneyUnit, says: string])[] = [
  ['六批', 'wan', '没认出“六批”，原样留着。请写 6。'],
  ['十二', 'wan', '没认出“十二”，原样留着。请写 12。'],
  ['35000\t200', 'yuan', '这里有好几个数，原样留着。一格只写一个数。'],
  ['35000\n200', 'yuan', '这里有好几个数，原样留着。一格只写一个数。'],
  ['3500 200 1', 'yuan', '这里有好几个数，原样留着。一格只写一个数。'],
  ['35 00', 'yuan', '这里有好几个数，原样留着。一格只写一个数。'],
  ['六百万', 'wan', '没认出“六百万”，原样留着。请写数字，如 1595.64。'],
  ['十来万', 'wan', '没认出“十来万”，原样留着。请写数字，如 1595.64。'],
  ['约30', 'wan', '没认出“约30”，原样留着。请写数字，如 1595.64。'],
  ['1,59', 'wan', '没认出“1,59”，原样留着。请写数字，如 1595.64。'],
  ['12%', 'wan', '没认出“12%”，原样留着。请写数字，如 1595.64。'],
  ['12+', 'wan', '没认出“12+”，原样留着。请写数字，如 1595.64。'],
  ['5/0', 'wan', '没认出“5/0”，原样留着。请写数字，如 1595.64。'],
  ['1.2.3', 'wan', '没认出“1.2.3”，原样留着。请写数字，如 1595.64。'],
  ['(1,234.00)', 'yuan', '“(1,234.00)”是负数还是正数？负数写 -1,234.00，正数不写括号。'],
  ['12.345', 'yuan', '“12.345”算到了分以下，原样留着。请写到分（最多两位小数）。'],
  ['0.1234567', 'wan', '“0.1234567”算到了分以下，原样留着。请写到分（万元最多六位小数）。'],
  ['100/3', 'yuan', '“100/3”算到了分以下，原样留着。请写到分（最多两位小数）。'],
  ['99999999999999999999', 'wan', '“99999999999999999999”太大了，原样留着。请看看是否多写了数字。'],
]

describe('读金额', () => {
  test.each<Understood>(understood)('%s（按%s）', (typed, unit, cents, echo) => {
    const reading = readAmount(typed, unit)
    expect(reading).toMatchObject({ state: 'read', value: whole(cents) })
    expect(reading.state === 'read' ? reading.echo : '').toBe(echo)
  })

  test.each(refused)('%s 原样留着，不变成 0', (typed, unit, says) => {
    expect(readAmount(typed, unit)).toEqual({ state: 'unreadable', say: says })
  })

  test.each(['—', '-', '/', '不适用', '无', '－－'])('“%s”是没有数，不是 0', (typed) => {
    expect(readAmount(typed, 'wan').state).toBe('blank')
  })

  test('太长的不当数读，也不卡住', () => {
    const said = readAmount('('.repeat(20_000), 'wan')
    expect(said.state === 'unreadable' ? said.say : '').toContain('太长了，原样留着')
    expect(readCount('9+'.repeat(500)).state).toBe('unreadable')
  })

  test('空白没有话说', () => {
    expect(readAmount('  ', 'wan')).toEqual({ state: 'blank' })
  })

  test('记住填到几位小数', () => {
    expect(readAmount('8.40', 'wan')).toMatchObject({ places: 2 })
    expect(readAmount('8', 'wan')).toMatchObject({ places: 0 })
    expect(readAmount('8.4 万元', 'yuan')).toMatchObject({ places: 0 })
    expect(readAmount('84000.00元', 'wan')).toMatchObject({ places: 6 })
    expect(readAmount('1.25+2.5', 'wan')).toMatchObject({ places: 2 })
    expect(readAmount('10/4', 'wan')).toMatchObject({ places: 6 })
  })

  test('印出来的再读进去，一分不差', () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 15n), 10n ** 15n), fc.boolean(), (cents, grouped) => {
        const printed = printAmount(whole(cents), 'yuan', { zeros: 'keep', grouped })
        expect(readAmount(printed, 'yuan')).toMatchObject({ state: 'read', value: whole(cents) })
      }),
      { seed: 20_211 },
    )
  })

  test('什么样的文字都不会出错', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom<MoneyUnit>('yuan', 'wan'),
        (typed, unit) => {
          const reading = readAmount(typed, unit)
          if (reading.state === 'read') expect(reading.value.d).toBe(1n)
        },
      ),
      { seed: 20_212 },
    )
  })
})

describe('读数量', () => {
  test.each([
    ['6', 6n, undefined],
    ['３辆', 3n, '读作 3'],
    ['40 人次', 40n, '读作 40'],
    ['1台（套）', 1n, '读作 1'],
    ['1,200', 1200n, undefined],
    ['3+2', 5n, '读作 5'],
  ])('%s', (typed, count, echo) => {
    const reading = readCount(typed)
    expect(reading).toMatchObject({ state: 'read', value: whole(count) })
    expect(reading.state === 'read' ? reading.echo : '').toBe(echo)
  })

  test.each([
    ['六批', '没认出“六批”，原样留着。请写 6。'],
    ['1.5', '“1.5”不是整数，原样留着。数量请写整数。'],
    ['-3', '“-3”小于 0，原样留着。数量不会是负数。'],
    ['9'.repeat(30), `“${'9'.repeat(30)}”太大了，原样留着。`],
  ])('%s 原样留着', (typed, says) => {
    expect(readCount(typed)).toEqual({ state: 'unreadable', say: says })
  })
})
