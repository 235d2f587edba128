import { describe, expect, test } from 'vitest'
import { type Draft, Sheet } from '../../../src/core/draft'
import { type Derives, plan, shareOf } from '../../../src/core/figures'

const accounts: Derives = {
  rows: [{ list: 'functional', inputs: { final: 'amount' }, figures: { share: shareOf('.final', 'total') } }],
  trees: [
    {
      list: 'class',
      from: [{ list: 'functional', sums: { final: 'final' } }],
      levels: [{ digits: 3, name: 'class' }],
      figures: { share: shareOf('.final', 'total') },
    },
  ],
  figures: {
    total: { op: 'sumRows', list: 'functional', column: 'final' },
    staff: {
      op: 'sumRowsOrTyped',
      of: [{ list: 'economic', column: 'amount', where: { column: 'part', is: ['staff'] } }],
      typed: 'basic.staff',
    },
    projects: { op: 'countRows', list: 'projects' },
  },
}

const line = (key: string, cells: Record<string, string>) => ({ key, cells })

const draft: Draft = {
  fields: {},
  lists: {
    functional: [
      line('r1', { code: '2210201', class: '住房保障支出' }),
      line('r2', { code: '2010301', class: '一般公共服务支出' }),
      line('r3', { code: '', class: '自填的类' }),
      line('r4', { code: '2010350', class: '一般公共服务支出' }),
    ],
    projects: [line('p1', {}), line('p2', {})],
  },
}

describe('按行展开公式', () => {
  const { formula, rows } = plan([accounts], new Sheet(draft), 'wan')

  test('行按科目编码排，没有编码的在后', () => {
    expect(rows('functional').map(({ key }) => key)).toEqual(['r2', 'r4', 'r1', 'r3'])
  })

  test('同一类的行相加', () => {
    expect(formula('class.201.final')).toEqual({
      op: 'sum',
      of: ['functional.r2.final', 'functional.r4.final'],
    })
    expect(rows('class').map(({ key, cells }) => [key, cells.name])).toEqual([
      ['201', '一般公共服务支出'],
      ['221', '住房保障支出'],
      ['自填的类', '自填的类'],
    ])
  })

  test('行的公式指向自己这一行', () => {
    expect(formula('functional.r1.share')).toEqual({
      op: 'share',
      part: 'functional.r1.final',
      whole: 'total',
    })
    expect(formula('class.221.share')).toEqual({ op: 'share', part: 'class.221.final', whole: 'total' })
  })

  test('没有行的合计是缺，不是 0', () => {
    const empty = plan([accounts], new Sheet(), 'wan')
    expect(empty.formula('total')).toEqual({ op: 'input', at: 'functional', as: 'amount' })
    expect(empty.formula('projects')).toEqual({ op: 'rows', list: 'projects', n: 0 })
  })

  test('科目填了金额就相加，没填就用填的合计', () => {
    expect(formula('staff')).toEqual({ op: 'input', at: 'basic.staff', as: 'amount' })
    const withAmounts = plan(
      [accounts],
      new Sheet({
        fields: {},
        lists: {
          economic: [
            line('e1', { part: 'staff', amount: '5' }),
            line('e2', { part: 'staff' }),
            line('e3', { part: 'running' }),
          ],
        },
      }),
      'wan',
    )
    expect(withAmounts.formula('staff')).toEqual({
      op: 'sum',
      of: ['economic.e1.amount', 'economic.e2.amount'],
    })
  })

  test('“—”不是金额，合计还是用填的', () => {
    const withDash = plan(
      [accounts],
      new Sheet({
        fields: {},
        lists: { economic: [line('e1', { part: 'staff', amount: '—' })] },
      }),
      'wan',
    )
    expect(withDash.formula('staff')).toEqual({ op: 'input', at: 'basic.staff', as: 'amount' })
  })

  test('有金额而没说人员还是公用的行，合计等着它', () => {
    const open = plan(
      [accounts],
      new Sheet({
        fields: {},
        lists: { economic: [line('e1', { part: 'staff', amount: '5' }), line('e2', { amount: '7' })] },
      }),
      'wan',
    )
    expect(open.formula('staff')).toEqual({ op: 'sum', of: ['economic.e1.amount', 'economic.e2.part'] })
  })

  test('类的名称记得是在哪一行填的', () => {
    expect(plan([accounts], new Sheet(draft), 'wan').origin('class.201.name')).toBe('functional.r2.class')
  })
})
