import { describe, expect, test } from 'vitest'
import { apply, type Draft, type Row, rowsOf } from '../../src/core/draft'
import { originOf } from '../../src/core/explain'
import type { AskList, AskRow } from '../../src/core/report'
import type { PasteCode } from '../../src/ui/wizard/context'
import { createPasting } from '../../src/ui/wizard/list/pasting'
import { isTable } from '../../src/ui/wizard/model/clipboard'
import * as code from '../../src/ui/wizard/paste'

const { namesRows, noted, pasteCells, pasteFormTable, pasteRows, saysPasted } = code

const projects: AskList = {
  list: 'projects',
  addLabel: '项目',
  columns: [
    { column: 'budget', kind: 'amount', head: '调整预算' },
    { column: 'final', kind: 'amount', head: '决算' },
  ],
  figures: [],
}
const rows: readonly Row[] = [
  { key: 'r1', cells: { name: '古籍修复', budget: '1', final: '2' } },
  { key: 'r2', cells: { name: '阅览室开放' } },
]
/** Lines, cells separated by `|`. */
const table = (...lines: readonly string[]) => lines.map((line) => line.replace(/\|/g, '\t')).join('\n')
const pasted = (text: string, have: readonly Row[] = []) =>
  pasteRows(text, projects, { rows: have, all: have, held: {} })
const added = (text: string) =>
  pasted(text).patch.flatMap((change) => (change.op === 'insert' ? [change.row.cells] : []))

describe('粘贴带名称的几行', () => {
  test.each([
    ['名称、两列金额', '古籍修复|1,000|900', { name: '古籍修复', budget: '1,000', final: '900' }],
    ['前面有编码，只要名称', '2010301|古籍修复|5|6', { name: '古籍修复', budget: '5', final: '6' }],
    ['前面空着一格', '|古籍修复|5|6', { name: '古籍修复', budget: '5', final: '6' }],
    ['没有预算数', '古籍修复||900', { name: '古籍修复', final: '900' }],
    ['“—”也照样留着', '古籍修复|—|900', { name: '古籍修复', budget: '—', final: '900' }],
    ['只有名称', '古籍修复', { name: '古籍修复' }],
  ])('%s', (_, line, cells) => {
    expect(added(table(line))).toEqual([cells])
  })

  test('标题和合计跳过，空行不算', () => {
    const got = pasted(table('单位：元', '项目名称|预算数|决算数', '', '古籍修复|9|', '合  计|9|'))
    expect([got.added, got.filled, got.skipped]).toEqual([1, 0, 3])
  })

  test('已有的填进那一行，别的加在所有行后面，写上归谁', () => {
    const all = [...rows, { key: 'r3', cells: { name: '阅览室开放' } }]
    const got = pasteRows(table('阅览室开放|7|8', '讲座|1|2'), projects, { rows, all, held: { of: 'p1' } })
    expect(got).toMatchObject({ added: 1, filled: 2, replaced: 0, same: 0 })
    expect(got.patch).toEqual([
      { op: 'set', at: 'projects.r2.budget', text: '7' },
      { op: 'set', at: 'projects.r2.final', text: '8' },
      {
        op: 'insert',
        list: 'projects',
        index: 3,
        row: { key: 'r4', cells: { name: '讲座', budget: '1', final: '2', of: 'p1' } },
      },
    ])
  })
})

describe('按标题认列', () => {
  test.each([
    ['年初、调整、决算', '项目名称|年初预算|调整预算|决算数', '1|2|3', ['2', '3'], ['年初预算']],
    ['决算在前', '项目名称|支出决算|全年预算数', '3|2', ['2', '3'], []],
    ['预算数、执行数、执行率', '项目名称|预算数|执行数|执行率', '2|3|150%', ['2', '3'], ['执行率']],
    [
      '调整后预算数',
      '项目名称|年初预算数|预算调整数|调整后预算数',
      '1|1|2',
      ['2'],
      ['年初预算数', '预算调整数'],
    ],
    ['标题里有年度', '项目名称|2020年决算数|2021年决算数', '8|3', [undefined, '3'], ['2020年决算数']],
    ['上年的不要', '项目名称|上年决算数|决算数', '8|3', [undefined, '3'], ['上年决算数']],
    ['帐套的名字不是预算数', '项目名称|一般公共预算财政拨款支出决算数', '3', [undefined, '3'], []],
    ['没有标题的一列', '项目名称|预算数|决算数', '2|3|4', ['2', '3'], [4]],
  ])('%s', (_, heads, amounts, want, unused) => {
    const got = pasted(table(heads, `古籍修复|${amounts}`))
    const [cells] = got.patch.flatMap((change) => (change.op === 'insert' ? [change.row.cells] : []))
    expect([cells?.budget, cells?.final]).toEqual([want[0], want[1]])
    expect(got.unused).toEqual(unused)
    expect(got.surplus).toBeUndefined()
  })

  test('只有年初预算时用它，并说出来', () => {
    const got = pasted(table('项目名称|年初预算|决算数', '古籍修复|1|3'))
    expect(saysPasted(got)).toBe(
      '加了 1 行，跳过 1 行（标题、合计）。“年初预算”填进了“调整预算”。填错了按 Ctrl+Z 退回。',
    )
  })

  test('决算表的两行标题、栏次和中间空开的字', () => {
    const text = table(
      '项目支出决算表',
      '||||金额单位：元',
      '项    目||本年支出||',
      '编码|项目名称|小计|基本支出|项目支出',
      '栏次||1|2|3',
      '合    计||9|5|4',
      '2010301|古籍修复|9|5|4',
    )
    const got = pasted(text)
    expect(got).toMatchObject({ added: 1, skipped: 6, unused: ['基本支出', '项目支出'] })
    expect(got.patch).toMatchObject([{ op: 'insert', row: { cells: { name: '古籍修复', final: '9' } } }])
  })

  test('没有标题而金额列多：用前几列，说出来', () => {
    const got = pasted(table('古籍修复|1|2|3'))
    expect(saysPasted(got)).toBe('加了 1 行。有 3 列金额，用了前 2 列。填错了按 Ctrl+Z 退回。')
    expect(pasted(table('古籍修复|1|2')).surplus).toBeUndefined()
  })
})

describe('已经有的行', () => {
  test('分开说加了、填入、替换和没有变的', () => {
    const got = pasted(table('古籍修复|1|5', '阅览室开放|7|', '讲座|1|2', '展览|3|4'), rows)
    expect(saysPasted(got)).toBe('加了 2 行，填入 1 个，替换 1 个。填错了按 Ctrl+Z 退回。')
    // The budget of the first line is the same, and the final of the second is empty.
    expect(got.patch.filter((change) => change.op === 'set')).toHaveLength(2)
  })

  test('一样的再贴一次，什么也不改', () => {
    const got = pasted(table('古籍修复|1|2'), rows)
    expect(got.patch).toEqual([])
    expect(saysPasted(got)).toBe('1 行没有变')
  })
})

describe('粘贴金额', () => {
  const cells = (text: string, column: string) => pasteCells(text, projects, { rows }, { key: 'r1', column })

  test('空格不动原来的数', () => {
    expect(cells('\t5', 'budget').patch).toEqual([{ op: 'set', at: 'projects.r1.final', text: '5' }])
  })

  test.each([
    ['12', false],
    ['12\n', false],
    ['12\t13', true],
    ['12\n13', true],
  ])('%j 是不是表格：%s', (text, is) => expect(isTable(text)).toBe(is))

  test.each([
    ['12\n13', false],
    ['2010301\t13', false],
    ['2010301\t行政运行\t13', true],
  ])('%j 有没有名称：%s', (text, is) => expect(namesRows(text)).toBe(is))

  test('向下向右填，填不下的不要', () => {
    const got = cells('1\t2\t3\n4\t5\n6', 'final')
    expect(got).toMatchObject({ filled: 1, replaced: 1, skipped: 1, surplus: { had: 3, used: 1 } })
    expect(got.patch).toEqual([
      { op: 'set', at: 'projects.r1.final', text: '1' },
      { op: 'set', at: 'projects.r2.final', text: '4' },
    ])
  })

  test('一般的表格：从那一格摆开，算出来的格子、空格和表外的不填', () => {
    const typed = (at: string) => ({ at, kind: 'amount', label: at }) as const
    const form: readonly AskRow[] = [
      { label: '甲', cells: [typed('a.one'), typed('a.two')] },
      { label: '乙', cells: [{ figure: 'b' }, typed('b.two')] },
    ]
    expect(pasteFormTable('1\t\n2\t3\t4\n5', form, 'a.one').patch).toEqual([
      { op: 'set', at: 'a.one', text: '1' },
      { op: 'set', at: 'b.two', text: '3' },
    ])
  })
})

const ask = (at: string) => ({ at, kind: 'amount', label: at }) as const

describe('粘贴的数记住在表里的哪一格', () => {
  const at = new Date('2026-04-11T02:00:00.000Z')
  const when = at.toISOString()
  const spotIn = (draft: Draft, path: string) => originOf(draft, path)?.spot

  test('一般的表格；没有变的不记', () => {
    const before: Draft = { fields: { 'a.one': '1' }, lists: {} }
    const read = pasteFormTable('1\t2', [{ label: '甲', cells: [ask('a.one'), ask('a.two')] }], 'a.one')
    const after = apply(before, noted(before, read, at))
    const spot = { line: 1, column: 2, head: '', name: '' }
    expect(originOf(after, 'a.two')).toEqual({ from: 'pasted', place: '', when, spot })
    expect(originOf(after, 'a.one')).toBeUndefined()
    expect(noted(after, read, at)).toBe(read.patch)
  })

  const before: Draft = { fields: {}, lists: { projects: rows } }
  const taken = (read: ReturnType<typeof pasted>) => apply(before, noted(before, read, at))

  test('带标题的清单：填进的和新加的行，都说项目和标题', () => {
    const draft = taken(
      pasted(table('单位：元', '项目名称|年初预算|决算数', '古籍修复||5', '', '讲座|3|4'), rows),
    )
    expect(spotIn(draft, 'projects.r1.final')).toEqual({
      line: 3,
      column: 3,
      head: '决算数',
      name: '古籍修复',
    })
    expect(spotIn(draft, 'projects.r3.final')).toEqual({ line: 5, column: 3, head: '决算数', name: '讲座' })
    expect(spotIn(draft, 'projects.r3.name')).toMatchObject({ line: 5, column: 1 })
    expect(spotIn(draft, 'projects.r1.budget')).toBeUndefined()
  })

  test('没有标题的清单：金额在编码、名称后面数', () => {
    const draft = taken(pasted(table('2010301|古籍修复|7|8'), rows))
    expect(spotIn(draft, 'projects.r1.budget')).toMatchObject({ line: 1, column: 3 })
    expect(spotIn(draft, 'projects.r1.final')).toMatchObject({ line: 1, column: 4 })
  })

  test('只有金额的一块：从粘贴的第一格数', () => {
    const draft = taken(pasteCells('1\t9\n4\t5', projects, { rows }, { key: 'r1', column: 'budget' }))
    expect(spotIn(draft, 'projects.r2.final')).toEqual({ line: 2, column: 2, head: '', name: '' })
  })

  test('有文字的清单：按标题，空行也算一行', () => {
    const list: AskList = {
      ...projects,
      columns: [{ column: 'name', kind: 'text', head: '项目名称' }, ...projects.columns],
    }
    const read = code.pasteColumns(table('', '项目名称|决算', '', '讲座|4'), list, {
      rows,
      all: rows,
      held: { of: 'p1' },
    })
    const draft = taken(read)
    expect(spotIn(draft, 'projects.r3.final')).toEqual({ line: 4, column: 2, head: '决算', name: '讲座' })
    expect(spotIn(draft, 'projects.r3.of')).toBeUndefined()
  })
})

describe('读表格的程序还没到就粘贴', () => {
  /** A list of a draft, and the code that arrives when the test says so. */
  function desk() {
    let draft: Draft = { fields: {}, lists: { projects: rows } }
    let arrive: (loaded: PasteCode | undefined) => void = () => undefined
    const ready = new Promise<PasteCode | undefined>((resolve) => {
      arrive = resolve
    })
    const said: string[] = []
    const own = () => rowsOf(draft, 'projects')
    const pasting = createPasting(
      projects,
      false,
      () => ({ rows: own(), all: own(), held: {} }),
      () => ready,
      ({ patch }, says) => {
        draft = apply(draft, patch)
        said.push(says)
      },
    )
    return {
      ...pasting,
      said,
      arrive,
      add: (row: Row) => {
        draft = apply(draft, [{ op: 'insert', list: 'projects', index: 2, row }])
      },
      names: () => own().map(({ cells }) => cells.name),
    }
  }

  test('连着粘贴两次，两次的行都在', async () => {
    const { pasteTable, pasteCells: into, arrive, names, said } = desk()
    const both = [pasteTable(table('讲座|1|2', '展览|3|4')), into(table('巡展|5|6'), 'r1', 'budget')]
    arrive(code)
    await Promise.all(both)
    expect(said.map((says) => says.split('，')[0]?.split('。')[0])).toEqual(['加了 2 行', '加了 1 行'])
    expect(names()).toHaveLength(rows.length + 3)
  })

  test('等着的时候手工加了一行，也都在', async () => {
    const { pasteTable, arrive, add, names } = desk()
    const waiting = pasteTable(table('讲座|1|2', '展览|3|4'))
    add({ key: 'r3', cells: { name: '手工加的' } })
    arrive(code)
    await waiting
    expect(names()).toHaveLength(rows.length + 3)
  })

  test('没有到，什么也不动', async () => {
    const { pasteTable, arrive, names, said } = desk()
    const waiting = pasteTable(table('讲座|1|2'))
    arrive(undefined)
    await waiting
    expect([names(), said]).toEqual([['古籍修复', '阅览室开放'], []])
  })
})
