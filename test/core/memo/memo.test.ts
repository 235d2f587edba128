import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Cell, Memo, Memos } from '../../../src/core/memo'

/** A memo that counts how often it was worked out. */
function counted<T>(work: () => T, same?: (a: T, b: T) => boolean) {
  let times = 0
  const memo = new Memo(() => {
    times += 1
    return work()
  }, same)
  return { get: () => memo.get(), times: () => times }
}

describe('只在读过的东西变了以后再算', () => {
  test('没人问就不算，没变就不再算', () => {
    const a = new Cell(1)
    const twice = counted(() => a.get() * 2)
    expect(twice.times()).toBe(0)
    expect([twice.get(), twice.get()]).toEqual([2, 2])
    expect(twice.times()).toBe(1)
    a.set(3)
    expect(twice.times()).toBe(1)
    expect(twice.get()).toBe(6)
    a.set(3)
    expect([twice.get(), twice.times()]).toEqual([6, 2])
  })

  test('中间的结果没变，后面的就不再算', () => {
    const a = new Cell(1)
    const odd = counted(() => a.get() % 2 === 1)
    const said = counted(() => (odd.get() ? '单' : '双'))
    expect(said.get()).toBe('单')
    a.set(3)
    expect(said.get()).toBe('单')
    expect([odd.times(), said.times()]).toEqual([2, 1])
    a.set(4)
    expect([said.get(), said.times()]).toEqual(['双', 2])
  })

  test('由两条路到同一处，也只算一次', () => {
    const a = new Cell(1)
    const left = counted(() => a.get() + 1)
    const right = counted(() => a.get() * 10)
    const sum = counted(() => left.get() + right.get())
    expect(sum.get()).toBe(12)
    a.set(2)
    expect([sum.get(), sum.times(), left.times()]).toEqual([23, 2, 2])
  })

  test('这次没读的，变了也不管', () => {
    const which = new Cell<'a' | 'b'>('a')
    const [a, b] = [new Cell(1), new Cell(2)]
    const chosen = counted(() => (which.get() === 'a' ? a.get() : b.get()))
    expect(chosen.get()).toBe(1)
    b.set(20)
    expect([chosen.get(), chosen.times()]).toEqual([1, 1])
    which.set('b')
    expect(chosen.get()).toBe(20)
    a.set(10)
    expect([chosen.get(), chosen.times()]).toEqual([20, 2])
  })

  test('没有值也是值：从没有变成有，读它的要再算', () => {
    const a = new Cell<number | undefined>(undefined)
    const first = counted(() => a.get())
    const said = counted(() => first.get() ?? '没有')
    expect(said.get()).toBe('没有')
    a.set(5)
    expect(said.get()).toBe(5)
  })

  test('读了上一次的结果接着算', () => {
    const a = new Cell(1)
    const all = new Memo<readonly number[]>((before = []) => [...before, a.get()])
    expect(all.get()).toEqual([1])
    a.set(2)
    expect(all.get()).toEqual([1, 2])
  })
})

test('绕圈是程序错误；算错了说出来，改好了就好', () => {
  const round: Memos<number> = new Memos((name) => round.get(name === 'a' ? 'b' : 'a') + 1)
  expect(() => round.get('a')).toThrow('depends on itself')
  const a = new Cell(0)
  const part = counted(() => {
    if (a.get() === 0) throw new Error('除以 0')
    return 1 / a.get()
  })
  const half = counted(() => part.get() / 2)
  expect(() => half.get()).toThrow('除以 0')
  expect(() => half.get()).toThrow('除以 0')
  a.set(4)
  expect(half.get()).toBe(0.125)
})

test('随便怎么连、怎么改，与从头算的一样', () => {
  const node = fc.record({ a: fc.nat(), b: fc.nat(), op: fc.constantFrom('+', 'max', 'pick') })
  const change = fc.record({ at: fc.nat(), value: fc.integer({ min: -3, max: 3 }), ask: fc.nat() })
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 2, maxLength: 5 }),
      fc.array(node, { minLength: 3, maxLength: 12 }),
      fc.array(change, { minLength: 1, maxLength: 12 }),
      (given, nodes, changes) => {
        const cells = given.map((value) => new Cell(value))
        const values = [...given]
        type Read = (at: number) => number
        const work = (i: number, read: Read): number => {
          const { a, b, op } = nodes[i] ?? { a: 0, b: 0, op: '+' }
          const before = given.length + i
          const [left, right] = [a % before, b % before]
          if (op === 'pick') return read(left) > 0 ? read(right) : 0
          return op === '+' ? read(left) + read(right) : Math.max(read(left), read(right))
        }
        const direct: Read = (at) => (at < given.length ? (values[at] ?? 0) : work(at - given.length, direct))
        const memos: Memo<number>[] = []
        const carried: Read = (at) =>
          at < given.length ? (cells[at]?.get() ?? 0) : (memos[at - given.length]?.get() ?? 0)
        for (const i of nodes.keys()) memos.push(new Memo(() => work(i, carried)))
        for (const { at, value, ask } of changes) {
          values[at % given.length] = value
          cells[at % given.length]?.set(value)
          const asked = given.length + (ask % nodes.length)
          expect(carried(asked)).toBe(direct(asked))
        }
        for (const i of nodes.keys()) expect(carried(given.length + i)).toBe(direct(given.length + i))
      },
    ),
    { numRuns: 300, seed: 5 },
  )
})
