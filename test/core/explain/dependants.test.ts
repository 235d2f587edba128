import { describe, expect, test } from 'vitest'
import type { FieldPath } from '../../../src/core/draft'
import { dependsOn } from '../../../src/core/explain'
import { type FigureId, type Formula, minus, sumOf } from '../../../src/core/figures'
import { evaluateDraft } from '../../../src/rules'
import { fixtures, readDraft } from '../../support/fixtures'

/** Nothing is known of sums over rows: each is followed to its inputs. */
const reads = (): undefined => undefined

describe('哪些数随着一个格子变', () => {
  /** Asks of formulas made up here, and counts how often one is looked at. */
  function counted(formula: (id: FigureId) => Formula) {
    const seen = new Map<FigureId, number>()
    const figures = {
      reads,
      formula(id: FigureId) {
        seen.set(id, (seen.get(id) ?? 0) + 1)
        return formula(id)
      },
    }
    return { seen, figures }
  }
  const input = (at: FieldPath): Formula => ({ op: 'input', at, as: 'amount' })
  const parts = Array.from({ length: 5000 }, (_, i) => `list.r${i}.final`)

  test('五千项的合计：只看问到的，每个数只看一次', () => {
    const { figures, seen } = counted((id) => (id === 'total' ? sumOf(...parts) : input(id)))
    const depends = dependsOn(figures, 'list.r4999.final')
    expect(seen.size).toBe(0)
    expect(depends('list.r7.final')).toBe(false)
    expect(seen.size).toBe(1)
    expect([depends('total'), depends('total'), depends('list.r8.final')]).toEqual([true, true, false])
    expect(seen.size).toBe(5001)
    expect(new Set(seen.values())).toEqual(new Set([1]))
  })

  test('一环扣一环，扣两万环也行', () => {
    const { figures } = counted((id) =>
      id === '0' ? input('list.first') : minus(String(Number(id) - 1), 'other'),
    )
    expect(
      dependsOn(
        { reads, formula: (id) => (id === 'other' ? input(id) : figures.formula(id)) },
        'list.first',
      )('20000'),
    ).toBe(true)
  })

  test('行数随清单变', () => {
    const { figures } = counted((id) =>
      id === 'count' ? { op: 'rows', list: 'cars', n: 3 } : sumOf('count'),
    )
    expect(dependsOn(figures, 'cars')('twice')).toBe(true)
    expect(dependsOn(figures, 'cars.r1.name')('twice')).toBe(false)
  })

  test.each(fixtures)('$number：不展开行的合计，答案与一项一项看的一样', ({ file }) => {
    const draft = readDraft(file)
    const { figures } = evaluateDraft(draft)
    const cells = Object.entries(draft.lists).flatMap(([list, rows]) =>
      rows
        .slice(0, 2)
        .flatMap(({ key, cells: own }) => Object.keys(own).map((one) => `${list}.${key}.${one}`)),
    )
    const ids = figures.ids()
    for (const at of [...cells, ...Object.keys(draft.fields).slice(0, 40)]) {
      const [short, long] = [dependsOn(figures, at), dependsOn({ formula: figures.formula, reads }, at)]
      expect([at, ...ids.filter((id) => short(id) !== long(id))]).toEqual([at])
    }
  })
})
