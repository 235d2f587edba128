import { describe, expect, test } from 'vitest'
import { daysLeft, sayDay, saySize, sayTime } from '../../../src/ui/home/time'

const now = new Date(2026, 2, 10, 9, 30)
const at = (day: number, hour = 8, minute = 5) => new Date(2026, 2, day, hour, minute).toISOString()

describe('时间怎么说', () => {
  test.each([
    ['刚才', at(10, 9, 29), '今天', '今天 09:29'],
    ['今天零点', at(10, 0, 0), '今天', '今天 00:00'],
    ['昨天半夜', at(9, 23, 59), '昨天', '昨天 23:59'],
    ['前天', at(8), '2 天前', '2 天前'],
    ['六天前', at(4), '6 天前', '6 天前'],
    ['一周前', at(3), '2026-03-03', '2026-03-03'],
    ['时钟不准，来自明天', at(11), '2026-03-11', '2026-03-11'],
    ['没有记下', '', '', ''],
  ])('%s', (_, iso, day, time) => {
    expect(sayDay(iso, now)).toBe(day)
    expect(sayTime(iso, now)).toBe(time)
  })
})

test.each([
  [0, '0 KB'],
  [1, '1 KB'],
  [90 * 1024, '90 KB'],
  [1.25 * 1024 ** 2, '1.3 MB'],
  [10 * 1024 ** 3, '10 GB'],
])('%d 字节说成 %s', (bytes, say) => expect(saySize(bytes).replace('\u00a0', ' ')).toBe(say))

test.each([
  [at(10), 30],
  [at(9), 29],
  [new Date(2026, 0, 1).toISOString(), 0],
])('%s 删除的，还留 %i 天', (iso, days) => expect(daysLeft(iso, now, 30)).toBe(days))
