import { describe, expect, test } from 'vitest'
import type { TableCell, TableRow } from '../../../src/core/report'
import { classOf, inlineOf, roleOf, widthOf } from '../../../src/ui/document/table/cells'
import { rowsIn, stretchOf } from '../../../src/ui/document/table/window'

const row = (id: string, cells: TableRow['cells'], look: TableRow['look'] = 'item'): TableRow => ({
  id,
  look,
  cells,
})
const words = (text: string, more: Partial<TableCell> = {}): TableCell => ({ text, kind: 'words', ...more })

describe('长表只留看得见的行', () => {
  test.each([
    ['四十行以内全在', 40, { top: 0, height: 500, row: 27 }, [0, 40]],
    ['从头看：前面没有，后面备几行', 5000, { top: 0, height: 540, row: 27 }, [0, 32]],
    ['看到中间：前后都备几行', 5000, { top: 27 * 2500, height: 540, row: 27 }, [2488, 2528]],
    ['动一点点还是那些行', 5000, { top: 27 * 2500 + 40, height: 540, row: 27 }, [2488, 2536]],
    ['看到底：后面没有', 5000, { top: 27 * 4980, height: 540, row: 27 }, [4968, 5000]],
    ['行少了、还没卷回来的时候', 50, { top: 27 * 4980, height: 540, row: 27 }, [50, 50]],
    ['手机上行高一些', 5000, { top: 4400, height: 440, row: 44 }, [88, 120]],
  ])('%s', (_name, count, opening, [from, to]) => expect(stretchOf(count, opening)).toEqual({ from, to }))

  test('看得见的行一行不少', () => {
    for (let top = 0; top < 27 * 200; top += 13) {
      const { from, to } = stretchOf(200, { top, height: 540, row: 27 })
      expect(from * 27).toBeLessThanOrEqual(top)
      expect(to * 27).toBeGreaterThanOrEqual(Math.min(top + 540, 27 * 200))
    }
  })
})

describe('从合并的格子中间看起', () => {
  const of = (length: number, cells: (i: number) => TableRow['cells']): TableRow[] =>
    Array.from({ length }, (_, i) => row(`r${i}`, cells(i)))
  const joined = of(12, (i) => [
    i % 6 === 0 ? words(`类${i / 6}`, { rows: 6 }) : undefined,
    i % 3 === 0 ? words(`款${i / 3}`, { rows: 3 }) : undefined,
    words(`项${i}`),
  ])
  const textsOf = ([first]: readonly TableRow[]) => first?.cells.map((cell) => cell && [cell.text, cell.rows])

  test.each([
    [
      '从头',
      0,
      [
        ['类0', 6],
        ['款0', 3],
        ['项0', undefined],
      ],
    ],
    [
      '中间',
      4,
      [
        ['类0', 2],
        ['款1', 2],
        ['项4', undefined],
      ],
    ],
    [
      '款的开头',
      3,
      [
        ['类0', 3],
        ['款1', 3],
        ['项3', undefined],
      ],
    ],
    [
      '类的开头',
      6,
      [
        ['类1', 6],
        ['款2', 3],
        ['项6', undefined],
      ],
    ],
    [
      '最后一行',
      11,
      [
        ['类1', 1],
        ['款3', 1],
        ['项11', undefined],
      ],
    ],
  ])('%s', (_name, from, expected) => {
    const shown = rowsIn(joined, { from, to: 12 })
    expect(shown).toHaveLength(12 - from)
    expect(textsOf(shown)).toEqual(expected)
  })

  test('没有合并的行原样给出', () => {
    const plain = of(3, (i) => [words(`项${i}`)])
    expect(rowsIn(plain, { from: 1, to: 3 })[0]).toBe(plain[1])
  })

  test('横着合并的不当成竖着合并', () => {
    const rows = [row('a', [words('甲'), words('乙')]), row('b', [words('合计', { cols: 2 }), undefined])]
    expect(rowsIn(rows, { from: 1, to: 2 })[0]?.cells).toEqual([words('合计', { cols: 2 }), undefined])
  })

  test('又横又竖的占着它所有的列', () => {
    const rows = [
      row('a', [words('预算执行', { cols: 2, rows: 2 }), undefined, words('1')]),
      row('b', [undefined, undefined, words('2')]),
    ]
    const [first] = rowsIn(rows, { from: 1, to: 2 })
    expect(first?.cells).toEqual([words('预算执行', { cols: 2, rows: 1 }), undefined, words('2')])
  })
})

describe('一格', () => {
  const head = row('h', [], 'head')
  const item = row('r', [])
  test.each<[string, TableCell, TableRow, { tag: string; scope?: string }]>([
    ['表头说的是一列', { text: '决算数', kind: 'head' }, head, { tag: 'th', scope: 'col' }],
    ['行里的表头说的是一行', { text: '项目名称', kind: 'head' }, item, { tag: 'th', scope: 'row' }],
    ['科目名称说的是一行', { text: '事业运行', kind: 'label' }, item, { tag: 'th', scope: 'row' }],
    ['空着的不说什么', { text: '', kind: 'label' }, item, { tag: 'td' }],
    ['数不说什么', { text: '1.00', kind: 'number' }, item, { tag: 'td' }],
  ])('%s', (_name, cell, within, role) => expect(roleOf(cell, within)).toEqual(role))

  test.each<[string, TableCell, ReturnType<typeof inlineOf>['kind']]>([
    ['缺的数', { text: '决算数', kind: 'number', needs: ['a.b'], figure: 'a.b' }, 'gap'],
    ['一个数', { text: '1.00', kind: 'number', figure: 'a.b' }, 'figure'],
    ['填的字', words('大厅受理事项', { at: 'a.b' }), 'typed'],
    ['没填的字', words('', { at: 'a.b' }), 'text'],
    ['固定的字', words('/'), 'text'],
  ])('%s', (_name, cell, kind) => {
    expect(inlineOf(cell).kind).toBe(kind)
    expect(classOf(cell).includes('doc-cell-act')).toBe(kind !== 'text')
  })

  test('零是灰的，款缩进一格', () => {
    expect(classOf({ text: '0.00', kind: 'number', zero: true })).toBe('doc-cell-number doc-cell-zero')
    expect(classOf({ text: '抚恤', kind: 'label', indent: 1 })).toBe('doc-cell-label doc-cell-in-1')
  })
})

describe('表有多宽', () => {
  const portrait = { columns: [{ width: 7422 }, { width: 1422 }], size: 9 } as const
  const amount = (text: string, more: Partial<TableCell> = {}) =>
    row(text, [words('项目'), { text, kind: 'number', ...more }])
  test.each([
    ['没有数，收到最紧', [], 35],
    ['短数也收到最紧', [amount('12.34')], 35],
    ['长数撑开', [amount('12.34'), amount('1,234,567.89')], 47],
    ['编码也撑开', [row('r', [words('事业运行'), words('20103500000')])], 44],
    ['名称可以折行', [row('r', [words('项目'), words('其他政府办公厅（室）及相关机构事务支出')])], 35],
    ['跨列的数不算', [amount('1,234,567,890.12', { cols: 2 })], 35],
  ])('%s', (_name, rows, width) => expect(widthOf(portrait, rows)).toBe(width))
})
