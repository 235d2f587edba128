import { describe, expect, test } from 'vitest'
import { apply, type Draft, type Row, rowsOf } from '../../src/core/draft'
import type { AskList } from '../../src/core/report'
import { listAt } from '../../src/ui/wizard/grid/list-at'
import {
  type Cells,
  cleared,
  copied,
  fillDown,
  pasteBlock,
  zeros,
} from '../../src/ui/wizard/grid/model/block'
import { type GridColumn, gridColumns } from '../../src/ui/wizard/grid/model/columns'
import { byCode, linesOf, twiceIn } from '../../src/ui/wizard/grid/model/lines'
import { blockOf, moved, moveFor } from '../../src/ui/wizard/grid/model/moves'
import { shownOf } from '../../src/ui/wizard/grid/model/reading'
import { inView, made, scrollFor } from '../../src/ui/wizard/grid/model/window'

const list: AskList = {
  list: 'functional',
  catalogue: 'functional',
  addLabel: '功能分类科目',
  columns: [
    { column: 'budget', kind: 'amount', head: '调整预算' },
    { column: 'reason', kind: 'text', head: '原因', below: true },
    { column: 'final', kind: 'amount', head: '决算' },
    {
      column: 'part',
      kind: 'choice',
      head: '类别',
      options: [
        { value: 'staff', label: '人员' },
        { value: 'running', label: '公用' },
      ],
    },
  ],
  figures: [{ head: '完成', id: '.rate' }],
}
const words = { code: '编码', name: '科目', class: '类', group: '款' }
const facts = { rows: () => [] }
const columns = gridColumns(list, facts, words, false)
const column = (id: string): GridColumn => {
  const found = columns.find((one) => one.id === id)
  if (!found) throw new Error(`no column ${id}`)
  return found
}

const rows: readonly Row[] = [
  { key: 'r1', cells: { code: '2010301', item: '行政运行', budget: '12+3', final: '2', part: 'staff' } },
  { key: 'r2', cells: { code: '2010399', item: '其他支出', budget: '7' } },
  { key: 'r3', cells: { code: '2210201', item: '住房公积金' } },
]
const draft: Draft = { fields: {}, lists: { functional: rows } }
const textIn = (key: string, { id }: GridColumn) =>
  id === '.rate' ? '100%' : (rows.find((row) => row.key === key)?.cells[id] ?? '')
const cells = (keys: readonly string[], ids: readonly string[]): Cells => ({
  list: 'functional',
  keys,
  columns: ids.map(column),
  text: textIn,
})
/** What each row has in a column after a patch. */
const afterIn = (patch: Parameters<typeof apply>[1], id: string) =>
  rowsOf(apply(draft, patch), 'functional').map((row) => row.cells[id] ?? '')

describe('列', () => {
  test('科目在前，数挨着数，算出来的在后，长的文字最后', () => {
    expect(columns.map(({ id }) => id)).toEqual([
      'code',
      'item',
      'budget',
      'final',
      'part',
      '.rate',
      'reason',
    ])
  })

  test('目录里没有的科目，类和款也能写', () => {
    expect(gridColumns(list, facts, words, true).slice(-2)).toMatchObject([{ id: 'class' }, { id: 'group' }])
  })

  test('按另一张表的科目展开：每个编码一列，重复的和没有编码的不算', () => {
    const matrix: AskList = {
      list: 'economic',
      addLabel: '',
      columns: [],
      figures: [],
      across: { list: 'functional', prefix: 'in-' },
    }
    const across = { rows: () => [...rows, { key: 'r4', cells: { item: '没有编码' } }, ...rows.slice(0, 1)] }
    expect(gridColumns(matrix, across, words, false).map(({ id, head }) => `${id} ${head}`)).toEqual([
      'code 编码',
      'name 科目',
      'in-2010301 行政运行',
      'in-2010399 其他支出',
      'in-2210201 住房公积金',
    ])
  })

  test('同一张表在两页里时，看是哪一列', () => {
    const matrix = { ...list, columns: [], across: { list: 'economic', prefix: 'in-' } }
    const lists = [list, matrix]
    expect(listAt(lists, 'functional.r1.final')).toBe(0)
    expect(listAt(lists, 'functional.r1.in-30101')).toBe(1)
    expect(listAt(lists, 'functional.r1.code')).toBe(0)
    expect(listAt(lists, 'economic.r1.amount')).toBe(-1)
  })
})

describe('行', () => {
  const ids = (options: Partial<Parameters<typeof linesOf>[1]>) =>
    linesOf(rows, { classes: false, blank: false, ...options }).map(({ id }) => id)

  test('每一类前面有一行小计，最后一行空着', () => {
    expect(ids({ classes: true, blank: true })).toEqual([
      'class 201',
      'row r1',
      'row r2',
      'class 221',
      'row r3',
      'blank',
    ])
  })

  test('藏起来的行不占位置，号码不变', () => {
    const lines = linesOf(rows, { classes: true, blank: false, shown: (row) => row.key === 'r3' })
    expect(lines).toMatchObject([{ id: 'class 221' }, { id: 'row r3', number: 3 }])
  })

  test('按编码排，没有编码的在最后', () => {
    const mixed = [{ key: 'r9', cells: { item: '没有编码' } }, ...[...rows].reverse()]
    expect(mixed.sort(byCode).map(({ key }) => key)).toEqual(['r1', 'r2', 'r3', 'r9'])
  })

  test('编码写了两次的，后面的一行是重复的', () => {
    const again = [...rows, { key: 'r4', cells: { code: '2010301', item: '另一个名字' } }]
    expect([...twiceIn(again, 'item')]).toEqual(['r4'])
  })
})

describe('按键', () => {
  const extent = { rows: 100, columns: 5, page: 20 }
  test.each([
    ['ArrowDown', false, [10, 2], [11, 2]],
    ['ArrowUp', false, [0, 2], [0, 2]],
    ['ArrowRight', false, [10, 4], [10, 4]],
    ['ArrowLeft', false, [10, 2], [10, 1]],
    ['Home', false, [10, 2], [10, 0]],
    ['End', false, [10, 2], [10, 4]],
    ['PageDown', false, [10, 2], [29, 2]],
    ['PageDown', false, [95, 2], [99, 2]],
    ['PageUp', false, [10, 2], [0, 2]],
    ['Home', true, [10, 2], [0, 0]],
    ['End', true, [10, 2], [99, 4]],
    ['ArrowDown', true, [10, 2], [99, 2]],
  ] as const)('%s（Ctrl：%s）从 %j 到 %j', (key, ctrl, [row, at], [toRow, to]) => {
    const move = moveFor(key, ctrl)
    expect(move && moved({ row, column: at }, move, extent)).toEqual({ row: toRow, column: to })
  })

  test.each([
    ['next', [3, 4], [4, 0]],
    ['next', [99, 4], [99, 4]],
    ['previous', [4, 0], [3, 4]],
    ['previous', [0, 0], [0, 0]],
  ] as const)('Tab：%s 从 %j 到 %j', (move, [row, at], [toRow, to]) => {
    expect(moved({ row, column: at }, move, extent)).toEqual({ row: toRow, column: to })
  })

  test('其他的键不移动', () => {
    expect(moveFor('a', false)).toBeUndefined()
    expect(moveFor('PageDown', true)).toBeUndefined()
  })

  test('选中的一块不管从哪个角开始', () => {
    expect(blockOf({ row: 5, column: 1 }, { row: 2, column: 3 })).toEqual({
      top: 2,
      bottom: 5,
      left: 1,
      right: 3,
    })
  })
})

describe('看得见的行', () => {
  test.each([
    [0, 260, { from: 0, to: 10 }],
    [13, 260, { from: 0, to: 11 }],
    [26 * 4990, 260, { from: 4990, to: 5000 }],
    [26 * 6000, 260, { from: 5000, to: 5000 }],
  ])('滚到 %i、高 %i 的窗口', (top, room, span) => {
    expect(inView(top, room, 5000)).toEqual(span)
  })

  test('做出来的行比看得见的多几行，不多出表格', () => {
    expect(made({ from: 2, to: 12 }, 5000)).toEqual({ from: 0, to: 18 })
    expect(made({ from: 4990, to: 5000 }, 5000)).toEqual({ from: 4984, to: 5000 })
  })

  test.each([
    ['已经在里面，不动', 5, 26, 'nearest', 26],
    ['在下面，刚好露出来', 20, 0, 'nearest', 21 * 26 - 260],
    ['在上面，顶到头', 3, 26 * 10, 'nearest', 78],
    ['从别处来，放在中间', 50, 0, 'middle', 50 * 26 - 117],
  ] as const)('%s', (_, line, top, where, to) => {
    expect(scrollFor(line, top, 260, where)).toBe(to)
  })
})

describe('一块格子', () => {
  test('复制：金额照写的样子，选项写名称，格子里的换行变空格', () => {
    expect(copied(cells(['r1', 'r2'], ['code', 'budget', 'part', '.rate']))).toBe(
      '2010301\t12+3\t人员\t100%\n2010399\t7\t\t100%',
    )
  })

  test('粘贴：按位置填，空格不动原来的数，算出来的格子和表外的不填', () => {
    const done = pasteBlock(
      [['5', '', '公用', '9'], ['', '6'], ['1'], ['2']],
      cells(['r1', 'r2', 'r3'], ['budget', 'final', 'part', '.rate']),
      {
        rows: 1,
        columns: 1,
      },
    )
    expect(done).toMatchObject({ filled: 2, replaced: 2, same: 0, beside: 2 })
    expect(afterIn(done.patch, 'budget')).toEqual(['5', '7', '1'])
    expect(afterIn(done.patch, 'final')).toEqual(['2', '6', ''])
    expect(afterIn(done.patch, 'part')).toEqual(['running', '', ''])
  })

  test('粘贴的每一格记住在表里的位置；向下填的没有位置', () => {
    const { spots } = pasteBlock([['', '4'], ['5']], cells(['r1', 'r2'], ['budget', 'final']), {
      rows: 1,
      columns: 1,
    })
    expect([...spots]).toEqual([
      ['functional.r1.final', { line: 1, column: 2, head: '', name: '' }],
      ['functional.r2.budget', { line: 2, column: 1, head: '', name: '' }],
    ])
    expect(fillDown(cells(['r1', 'r2'], ['budget'])).spots.size).toBe(0)
  })

  test('粘贴一个数，填满选中的格子', () => {
    const done = pasteBlock([['0']], cells(['r1', 'r2', 'r3'], ['budget', 'final']), { rows: 2, columns: 2 })
    expect(afterIn(done.patch, 'budget')).toEqual(['0', '0', ''])
    expect(done).toMatchObject({ filled: 1, replaced: 3 })
  })

  test('选项里没有的词不填，科目不被一块数盖掉', () => {
    const done = pasteBlock([['30101', '别的']], cells(['r1'], ['code', 'part']), { rows: 1, columns: 1 })
    expect(done).toMatchObject({ patch: [], beside: 2 })
  })

  test('向下填：第一行写到下面各行，一样的不算改动', () => {
    const done = fillDown(cells(['r1', 'r2', 'r3'], ['code', 'budget', 'part']))
    expect(afterIn(done.patch, 'budget')).toEqual(['12+3', '12+3', '12+3'])
    expect(afterIn(done.patch, 'part')).toEqual(['staff', 'staff', 'staff'])
    expect(afterIn(done.patch, 'code')).toEqual(['2010301', '2010399', '2210201'])
  })

  test('清空：金额和选项没有了，科目留着', () => {
    const patch = cleared(cells(['r1', 'r2'], ['code', 'item', 'budget', 'final', '.rate']))
    expect(patch).toHaveLength(3)
    expect(afterIn(patch, 'item')).toEqual(['行政运行', '其他支出', '住房公积金'])
    expect(afterIn(patch, 'budget')).toEqual(['', '', ''])
  })

  test('空格填 0：只填有数的行，别的行不动', () => {
    const patch = zeros(cells(['r1', 'r2', 'r3'], ['budget', 'final', 'part', 'reason']))
    expect(patch).toEqual([{ op: 'set', at: 'functional.r2.final', text: '0' }])
  })
})

describe('格子里怎样写', () => {
  test.each([
    ['分节', 'budget', '225888.24', { text: '225,888.24', bad: false, none: false }],
    ['算式', 'budget', '12+3.5', { text: '15.50', bad: false, none: false, say: '读作 15.50 元' }],
    ['没认出，照写', 'budget', '六批', { text: '六批', bad: true }],
    ['“—”不是数', 'budget', '—', { text: '—', bad: false, none: true, say: '“—”当作没有数，不是 0' }],
    ['选项写名称', 'part', 'staff', { text: '人员' }],
    ['文字照写', 'reason', '12+3', { text: '12+3', bad: false }],
  ])('%s', (_, id, typed, want) => {
    expect(shownOf(column(id), typed, 'yuan')).toMatchObject(want)
  })
})
