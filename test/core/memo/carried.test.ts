import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Carried, changedAt, choosing, type Fold, inPlace } from '../../../src/core/memo'

interface Thing {
  readonly n: number
}

/** The sum, and which places hold a number above 5. */
interface State {
  sum: number
  readonly high: Set<number>
}

const fold: Fold<Thing, State> = {
  none: () => ({ sum: 0, high: new Set() }),
  put: (state, is, was, at) => {
    state.sum += (is?.n ?? 0) - (was?.n ?? 0)
    if ((is?.n ?? 0) > 5) state.high.add(at)
    else state.high.delete(at)
  },
}

const plain = ({ sum, high }: State) => [sum, ...[...high].sort((a, b) => a - b)]

describe('两张表哪里不同', () => {
  const [a, b, c] = [{ n: 1 }, { n: 2 }, { n: 3 }]
  test.each<[string, readonly object[], readonly object[], readonly number[] | undefined]>([
    ['一样的', [a, b], [a, b], []],
    ['改了一行', [a, b], [a, c], [1]],
    ['换了位置', [a, b], [b, a], [0, 1]],
    ['多了一行，处处都可能不同', [a], [a, b], undefined],
  ])('%s', (_, before, now, expected) => {
    expect(changedAt(before, now)).toEqual(expected)
    expect(changedAt(before, now)).toEqual(expected)
  })
})

test('接着加的与从头加的一样：改、增、删，整张表或其中几行', () => {
  const thing = fc.record({ n: fc.integer({ min: -9, max: 9 }) })
  const change = fc.record({ kind: fc.constantFrom('set', 'set', 'set', 'add', 'drop'), at: fc.nat(), thing })
  fc.assert(
    fc.property(
      fc.array(thing, { minLength: 1, maxLength: 8 }),
      fc.array(change, { maxLength: 10 }),
      (given, changes) => {
        let all: readonly Thing[] = given
        const places = [0, 2, 3]
        const whole = new Carried({ all: () => all }, fold)
        const some = new Carried({ all: () => all, at: places }, fold)
        const even = new Carried({ all: () => all, holds: ({ n }) => n % 2 === 0 }, fold)
        for (const { kind, at, thing: one } of changes) {
          const i = at % Math.max(1, all.length)
          if (kind === 'set') all = all.map((other, place) => (place === i ? one : other))
          else if (kind === 'add') all = [...all, one]
          else all = all.filter((_, place) => place !== i)
          const of = (holds: (one: Thing, place: number) => boolean) => {
            const state = fold.none()
            all.forEach((other, place) => {
              if (holds(other, place)) fold.put(state, other, undefined, place)
            })
            return plain(state)
          }
          expect(plain(whole.get())).toEqual(of(() => true))
          expect(plain(some.get())).toEqual(of((_, place) => places.includes(place)))
          expect(plain(even.get())).toEqual(of(({ n }) => n % 2 === 0))
        }
      },
    ),
    { numRuns: 300, seed: 7 },
  )
})

test('选出来的：按位置，换掉的、不再是的都跟着', () => {
  const [a, b, c] = [{ n: 1 }, { n: 2 }, { n: 3 }]
  let list: readonly { n: number }[] = [a, b, c]
  const odd = new Carried(
    { all: () => list },
    choosing<{ n: number }>(({ n }) => n % 2 === 1),
  )
  expect(inPlace(odd.get())).toEqual([a, c])
  const five = { n: 5 }
  list = [{ n: 4 }, five, c]
  expect(inPlace(odd.get())).toEqual([five, c])
  list = [c]
  expect(inPlace(odd.get())).toEqual([c])
})
