// Tables: lines side by side, joined cells, a column for each economic account, totals that rounding shows.
import { describe, expect, test } from 'vitest'
import type { Draft, Row } from '../../../src/core/draft'
import type { CellSpec, TableBlock, TableSpec } from '../../../src/core/report'
import { hasTails } from '../../../src/core/report/tails'
import { lit, nonzero } from '../../../src/core/wording'
import { draftOf, each, figure, head, line, shown, tableOf, tablesOf, words } from '../../support/one-table'

describe('左右并排', () => {
  const spec: Partial<TableSpec> = {
    columns: [1, 1, 1, 1],
    lines: [
      {
        l: 'beside',
        left: { list: 'lines', cells: [words('.item'), figure('.spent')] },
        right: { list: 'other', when: nonzero('.spent'), cells: [words('.item'), figure('.spent')] },
      },
    ],
  }
  const named = (key: string, spent: string) => line(key, { item: key, spent, level: 'class' })

  test.each<[string, Row[], Row[], string[]]>([
    [
      '左边多',
      [named('甲', '1'), named('乙', '2')],
      [named('丙', '3')],
      ['甲 | 1.00 | 丙 | 3.00', '乙 | 2.00 |  | '],
    ],
    ['右边多', [], [named('丙', '3'), named('丁', '4')], [' |  | 丙 | 3.00', ' |  | 丁 | 4.00']],
    ['右边有不印的', [named('甲', '1')], [named('丙', '0')], ['甲 | 1.00 |  | ']],
    ['都没有', [], [], []],
  ])('%s', (_, left, right, expected) => {
    const { body } = tableOf(spec, draftOf(left, { lists: { other: right } }))
    expect(shown(body)).toEqual(expected)
  })

  test('两边都是类才加底色', () => {
    const { body } = tableOf(
      spec,
      draftOf([named('甲', '1'), named('乙', '2')], { lists: { other: [named('丙', '3')] } }),
    )
    expect(body.map(({ look }) => look)).toEqual(['class', 'item'])
  })
})

describe('同样的字并成一格', () => {
  const label = (at: string): CellSpec => words(at, { kind: 'label' } as Partial<CellSpec>)
  const rowsWith = (pairs: readonly (readonly [string, string])[]) =>
    tableOf(
      { columns: [1, 1, 1], merge: [0, 1], lines: [each([label('.a'), label('.b'), words('.item')])] },
      draftOf(pairs.map(([a, b], i) => line(`r${i + 1}`, { a, b, item: `${i + 1}` }))),
    ).body

  test.each<[string, (readonly [string, string])[], string[]]>([
    [
      '一级并，二级在一级之内并',
      [
        ['产出', '数量'],
        ['产出', '数量'],
        ['产出', '质量'],
        ['效益', '质量'],
      ],
      ['产出[1×3] | 数量[1×2] | 1', '^ | ^ | 2', '^ | 质量 | 3', '效益 | 质量 | 4'],
    ],
    [
      '隔开的不并',
      [
        ['产出', '数量'],
        ['效益', '社会'],
        ['产出', '数量'],
      ],
      ['产出 | 数量 | 1', '效益 | 社会 | 2', '产出 | 数量 | 3'],
    ],
    ['只有一行', [['产出', '数量']], ['产出 | 数量 | 1']],
  ])('%s', (_, pairs, expected) => {
    expect(shown(rowsWith(pairs))).toEqual(expected)
  })
})

describe('一个经济科目一栏', () => {
  const codes = ['30101', '30102', '30201', '30301', '31002']
  const spec: Partial<TableSpec> = {
    columns: [900, 2000, 1200],
    head: [
      [head('项目', { cols: 2 }), head('合计', { rows: 2 })],
      [head('编码'), head('名称')],
    ],
    lines: [
      {
        l: 'line',
        id: 'total',
        look: 'total',
        cells: [head('合计', { cols: 2 }), figure('total')],
        across: 'tree.all',
      },
      { l: 'each', list: 'tree', cells: [words('.code'), words('.name'), figure('.spent')] },
    ],
    across: {
      list: 'accounts',
      width: 800,
      most: 5,
      prefix: 'e',
      classes: { 301: '工资', 302: '商品', 303: '补助', 310: '购置' },
    },
  }
  const draftWith = (used: readonly string[]): Draft =>
    draftOf(
      [
        line('r1', {
          code: '2010301',
          class: '类',
          group: '款',
          item: '项',
          spent: '9',
          e30101: '4',
          e30201: '5',
        }),
      ],
      { lists: { accounts: used.map((code) => line(`a${code}`, { code, name: `科目${code}` })) } },
    )

  test('放得下是一张：每类先有小计，填了的相加，没填的是 0', () => {
    const [table, ...more] = tablesOf(spec, draftWith(['30201', '30101']))
    expect(more).toEqual([])
    expect(shown(table?.head ?? [])).toEqual([
      '项目[2×1] | ^ | 合计[1×2] | 工资[2×1] | ^ | 商品[2×1] | ^',
      '编码 | 名称 | ^ | 小计 | 科目30101 | 小计 | 科目30201',
    ])
    expect(shown(table?.body ?? []).slice(0, 2)).toEqual([
      '合计[2×1] | ^ | 9.00 | 4.00 | 4.00 | 5.00 | 5.00',
      '201 | 类 | 9.00 | 4.00 | 4.00 | 5.00 | 5.00',
    ])
  })

  test('放不下分成几张，大小相近，后面的写（续），每栏恰好一次', () => {
    const tables = tablesOf(spec, draftWith(codes))
    // Five accounts and four classes are nine columns.
    expect(tables.map(({ columns }) => columns.length)).toEqual([3 + 5, 3 + 4])
    expect(tables.map(({ title }) => title.map((one) => ('text' in one ? one.text : '')).join(''))).toEqual([
      '支出表',
      '支出表（续）',
    ])
    expect(tables.map(({ id, newPage }) => `${id} ${newPage}`)).toEqual(['s.t false', 's.t.2 true'])
    const figures = tables.flatMap(({ body }) => body[0]?.cells.slice(3).map((cell) => cell?.figure) ?? [])
    expect(figures).toEqual(
      ['301', '30101', '30102', '302', '30201', '303', '30301', '310', '31002'].map(
        (code) => `tree.all.e${code}`,
      ),
    )
    for (const { columns, head: heads, body } of tables)
      for (const { cells } of [...heads, ...body]) expect(cells).toHaveLength(columns.length)
  })

  test('栏少时余下的宽度给名称和各栏，总宽不变', () => {
    const widths = (used: readonly string[]): readonly number[] =>
      tablesOf(spec, draftWith(used)).map(({ columns }) => columns.reduce((sum, { width }) => sum + width, 0))
    expect(widths(codes.slice(0, 2))[0]).toBe(widths(codes.slice(0, 3))[0])
    expect(widths([])).toEqual([900 + 2000 + 1200 + 5 * 800])
  })

  test('一个经济科目也没有，表头不变', () => {
    const table = tableOf(spec, draftWith([]))
    expect(shown(table.head)).toEqual(['项目[2×1] | ^ | 合计[1×2]', '编码 | 名称 | ^'])
    expect(shown(table.body)[0]).toBe('合计[2×1] | ^ | 9.00')
  })
})

describe('尾差', () => {
  const account = (key: string, code: string, spent: string) =>
    line(key, { code, class: '类', group: '款', item: '项', spent })
  const withTails = (lines: readonly Row[]): TableBlock =>
    tableOf(
      {
        columns: [1, 1],
        tails: true,
        notes: [{ p: lit('注：一。') }],
        lines: [
          { l: 'line', id: 'total', look: 'total', cells: [head('合计'), figure('total')] },
          { l: 'each', list: 'tree', cells: [words('.code'), figure('.spent')] },
        ],
      },
      draftOf(lines),
    )
  const NOTE = '因四舍五入，部分合计数与分项之和可能存在尾差。'

  test.each<[string, Row[], boolean]>([
    ['印出的分项加起来就是合计', [account('r1', '2010301', '1.25'), account('r2', '2010302', '2.5')], false],
    [
      '两个 0.004 印 0.00，合计印 0.01',
      [account('r1', '2010301', '0.004'), account('r2', '2010302', '0.004')],
      true,
    ],
    ['款里看不出、类里看得出', [account('r1', '2010301', '1.004'), account('r2', '2010401', '1.004')], true],
    ['只在合计里看得出', [account('r1', '2010301', '1.004'), account('r2', '2080101', '1.004')], true],
    ['一行也没有', [], false],
  ])('%s', (_, lines, expected) => {
    const { body, notes } = withTails(lines)
    expect(hasTails(body)).toBe(expected)
    expect(notes).toEqual(expected ? ['注：一。', NOTE] : ['注：一。'])
  })

  test('不是类款项的表没有这句话', () => {
    const { notes } = tableOf(
      { tails: true, lines: [each([words('.item'), figure('.spent')])] },
      draftOf([line('r1', { spent: '0.004' }), line('r2', { spent: '0.004' })]),
    )
    expect(notes).toEqual([])
  })
})
