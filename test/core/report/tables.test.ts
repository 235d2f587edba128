// Tables: from data and a draft to cells.
import { describe, expect, test } from 'vitest'
import type { CellSpec, TableSpec } from '../../../src/core/report'
import { choice, lit, nonzero, text, typed, zero } from '../../../src/core/wording'
import { blank, draftOf, each, figure, head, line, shown, tableOf, words } from '../../support/one-table'

describe('表头和跨格', () => {
  test('跨行的格子，下一行空出它的位置', () => {
    const { head: rows } = tableOf(
      {
        columns: [1, 1, 1, 1],
        head: [
          [head('项目', { cols: 2 }), head('合计', { rows: 2 }), head('备注', { rows: 2 })],
          [head('编码'), head('名称')],
        ],
      },
      draftOf([]),
    )
    expect(shown(rows)).toEqual(['项目[2×1] | ^ | 合计[1×2] | 备注[1×2]', '编码 | 名称 | ^ | ^'])
    expect(rows.every(({ look, cells }) => look === 'head' && cells.length === 4)).toBe(true)
  })

  test('两行三行都跨的大格，各占各的位置', () => {
    const { head: rows } = tableOf(
      {
        columns: [1, 1, 1],
        head: [
          [head('甲', { cols: 2, rows: 2 }), head('乙')],
          [head('丙')],
          [head('丁'), head('戊'), head('己')],
        ],
      },
      draftOf([]),
    )
    expect(shown(rows)).toEqual(['甲[2×2] | ^ | 乙', '^ | ^ | 丙', '丁 | 戊 | 己'])
  })

  test('表身里跨行的格子也空出下面的位置', () => {
    const { body } = tableOf(
      {
        lines: [
          { l: 'line', id: 'a', look: 'item', cells: [{ ...head('绩效'), rows: 2 }, head('一')] },
          { l: 'line', id: 'b', look: 'item', cells: [head('二')] },
        ],
      },
      draftOf([]),
    )
    expect(shown(body)).toEqual(['绩效[1×2] | 一', '^ | 二'])
  })
})

describe('逐行', () => {
  const accounts = [
    line('r1', { code: '2010301', class: '一般公共服务', group: '办公厅', item: '行政运行', spent: '3.005' }),
    line('r2', { code: '2210201', class: '住房保障', group: '改革', item: '公积金', spent: '0' }),
  ]
  const spec: Partial<TableSpec> = {
    columns: [1, 1, 1],
    lines: [
      { l: 'line', id: 'total', look: 'total', cells: [{ ...head('合　计'), cols: 2 }, figure('total')] },
      {
        l: 'each',
        list: 'tree',
        cells: [words('.code'), words('.name', { indent: true } as Partial<CellSpec>), figure('.spent')],
      },
    ],
  }

  test('类、款、项各一行，有编码、有级别、有缩进', () => {
    const { body } = tableOf(spec, draftOf(accounts))
    expect(shown(body)).toEqual([
      '合　计[2×1] | ^ | 3.01',
      '201 | 一般公共服务 | 3.01',
      '20103 | 办公厅 | 3.01',
      '2010301 | 行政运行 | 3.01',
      '221 | 住房保障 | 0.00',
      '22102 | 改革 | 0.00',
      '2210201 | 公积金 | 0.00',
    ])
    expect(body.map(({ look, cells }) => `${look} ${cells[1]?.indent ?? 0}`)).toEqual([
      'total 0',
      'class 0',
      'group 1',
      'item 2',
      'class 0',
      'group 1',
      'item 2',
    ])
  })

  test('数记得是哪个数；正好是 0 的标出来，太小而印成 0 的不标', () => {
    const { body } = tableOf(spec, draftOf([...accounts, line('r3', { code: '2299999', spent: '0.004' })]))
    const cellsOf = (id: string) => body.find((row) => row.id === id)?.cells[2]
    expect(cellsOf('tree.2210201')).toEqual({
      kind: 'number',
      figure: 'tree.2210201.spent',
      text: '0.00',
      zero: true,
    })
    expect(cellsOf('tree.2299999')).toEqual({ kind: 'number', figure: 'tree.2299999.spent', text: '0.00' })
    expect(new Set(body.map(({ id }) => id)).size).toBe(body.length)
  })

  test('没有值的数印代它的字，没有就空着；百分数、个数照各自的写法', () => {
    const cells = [figure('.share', '/'), figure('.share'), figure('.count'), figure('.spent')]
    const { body } = tableOf(
      { columns: [1, 1, 1, 1], lines: [each(cells)] },
      draftOf([line('r1', { spent: '0', count: '3' })]),
    )
    expect(shown(body)).toEqual(['/ |  | 3 | 0.00'])
    const half = tableOf(
      { columns: [1, 1, 1, 1], lines: [each(cells)] },
      draftOf([line('r1', { spent: '1', count: '3' }), line('r2', { spent: '1', count: '0' })]),
    )
    expect(shown(half.body)).toEqual(['50.00% | 50.00% | 3 | 1.00', '50.00% | 50.00% | 0 | 1.00'])
  })

  test('只印合条件的行', () => {
    const { body } = tableOf(
      { lines: [each([words('.item'), figure('.spent')], { when: nonzero('.spent') })] },
      draftOf(accounts),
    )
    expect(shown(body)).toEqual(['行政运行 | 3.01'])
  })

  test('缺数的格子是空，说缺什么', () => {
    const { body } = tableOf(
      {
        lines: [
          each([words('.item'), figure('.spent')]),
          {
            l: 'line',
            id: 'note',
            look: 'item',
            cells: [{ c: 'words', p: text('sheet.note') }, figure('left')],
          },
        ],
      },
      draftOf([line('r1', { item: '行政运行' })]),
    )
    expect(body.map(({ cells }) => cells.map((cell) => [cell?.text, cell?.needs]))).toEqual([
      [
        ['行政运行', undefined],
        ['行政运行的支出', ['lines.r1.spent']],
      ],
      [
        ['说明', ['sheet.note']],
        ['计划、行政运行的支出', ['sheet.plan', 'lines.r1.spent']],
      ],
    ])
  })

  test('填的字记得填在哪里', () => {
    const { body } = tableOf(
      { lines: [each([words('.item'), { c: 'words', p: text('sheet.note') }])] },
      draftOf([line('r1', { item: '行政运行' })], { fields: { 'sheet.note': '甲' } }),
    )
    expect(body[0]?.cells.map((cell) => cell?.at)).toEqual(['lines.r1.item', 'sheet.note'])
  })
})

describe('空表', () => {
  const spec: Partial<TableSpec> = {
    columns: [1000, 1000, 1000],
    lines: [each([words('.item'), figure('.spent'), figure('.share')])],
    notes: [{ p: lit('注：一。') }, { when: typed('sheet.note'), p: lit('注：二。') }],
    empty: { when: zero('total'), note: lit('说明：没有这项支出。') },
    waits: { figures: ['total', 'left'] },
  }
  const one = (spent: string) => [line('r1', { item: '甲', spent })]

  test('没有数的表：表头、空行、一句说明，不等别的', () => {
    const { body, notes, needs } = tableOf(spec, draftOf(one('0')))
    expect(shown(body)).toEqual(['合　计[2×1] | ^ | ', ' |  | ', ' |  | ', ' |  | ', ' |  | '])
    expect(notes).toEqual(['说明：没有这项支出。'])
    expect(needs).toEqual([])
  })

  test('有数就是平常的表', () => {
    const { body, notes, needs } = tableOf(spec, draftOf(one('2')))
    expect(shown(body)).toEqual(['甲 | 2.00 | 100.00%'])
    expect(notes).toEqual(['注：一。'])
    expect(needs).toEqual(['sheet.plan'])
  })

  test('还不知道有没有数，不当作空表', () => {
    const { notes, needs } = tableOf(spec, draftOf([], { fields: { 'sheet.note': '有' } }))
    expect(notes).toEqual(['注：一。', '注：二。'])
    expect(needs).toEqual(['lines', 'sheet.plan'])
  })
})

describe('表等着什么', () => {
  test('列里的空格、没有的数、没有分开的行，不用先做出表身', () => {
    const { needs } = tableOf(
      {
        waits: {
          lists: [{ list: 'lines', columns: ['spent', 'count'] }],
          figures: ['left'],
          spread: [{ list: 'lines', prefix: 'e', whole: 'spent' }],
        },
      },
      draftOf([
        line('r1', { spent: '1', count: '2', e30101: '1' }),
        line('r2', { spent: '1', count: '约三' }),
        line('r3', { spent: '0', count: '' }),
        line('r4', { count: '1' }),
      ]),
    )
    expect(needs).toEqual([
      'lines.r4.spent',
      'lines.r2.count',
      'lines.r3.count',
      // r1 is spread and r3 has nothing to spread.
      'lines.r2.e',
      'lines.r4.e',
      'sheet.plan',
    ])
  })
})

describe('编号、位置和上面一行', () => {
  test('列入目录的有编号和“公开01表”，不列入的没有', () => {
    const listed = tableOf({ listed: true, above: true }, draftOf([]))
    expect([listed.number, listed.mark, listed.above]).toEqual([
      '一、',
      '公开01表',
      { left: '单位：云岭县某单位', right: '金额单位：万元' },
    ])
    const plain = tableOf({}, draftOf([]))
    expect([plain.number, plain.mark, plain.above]).toEqual(['', '', { left: '', right: '' }])
  })

  test('选择决定的行，照选择印', () => {
    const spec: Partial<TableSpec> = {
      lines: [
        { l: 'line', id: 'a', look: 'item', cells: [head('甲'), blank], when: choice('sheet.note', 'yes') },
        { l: 'line', id: 'b', look: 'item', cells: [head('乙'), blank] },
      ],
    }
    const body = (note: string) => shown(tableOf(spec, draftOf([], { fields: { 'sheet.note': note } })).body)
    expect(body('yes')).toEqual(['甲 | ', '乙 | '])
    expect(body('no')).toEqual(['乙 | '])
  })
})
