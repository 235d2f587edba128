import { describe, expect, test } from 'vitest'
import { first, withLast } from '../../../src/ui/home/first-choices'

const last = {
  name: '甲中心',
  year: '2020',
  kind: 'department',
  nature: 'civil',
  level: 'city',
  money: 'wan',
}

describe('新建稿件时先填好的', () => {
  test('跟着最近的一份，只有年度不跟', () => {
    expect(withLast(first, last, new Set())).toEqual({ ...last, year: first.year })
  })

  test('人先选过、写过的不动，没动过的照跟', () => {
    const now = { ...first, name: '乙', level: 'province' as const, money: 'yuan' as const }
    expect(withLast(now, last, new Set(['name', 'level', 'money'] as const))).toEqual({
      ...last,
      year: first.year,
      name: '乙',
      level: 'province',
      money: 'yuan',
    })
  })

  test('写了又删空的名称，还是空的', () => {
    expect(withLast(first, last, new Set(['name'] as const)).name).toBe('')
  })

  test('示例的单位不跟；不认识的选项不要', () => {
    expect(withLast(first, { name: '某某（示例）', kind: 'company' }, new Set())).toEqual(first)
  })
})
