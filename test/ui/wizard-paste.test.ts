import { describe, expect, test } from 'vitest'
import { apply, type Draft, type Row, rowsOf } from '../../src/core/draft'
import type { AskList } from '../../src/core/report'
import { type Catalogue, economicAccounts, functionalAccounts } from '../../src/rules/accounts'
import { list as words } from '../../src/ui/wizard/copy'
import { createPasting } from '../../src/ui/wizard/list/pasting'
import { changeCode } from '../../src/ui/wizard/model/list-rows'
import { isTable, namesAccounts, pasteCells, pasteRows } from '../../src/ui/wizard/model/paste'

const functional: AskList = {
  list: 'functional',
  catalogue: 'functional',
  addLabel: '功能分类科目',
  columns: [
    { column: 'budget', kind: 'amount', head: '调整预算' },
    { column: 'final', kind: 'amount', head: '决算' },
  ],
  figures: [],
}
const economic: AskList = {
  ...functional,
  list: 'economic',
  catalogue: 'economic',
  columns: [
    { column: 'part', kind: 'choice', head: '类别' },
    { column: 'amount', kind: 'amount', head: '决算' },
  ],
}
const rows: readonly Row[] = [
  { key: 'r1', cells: { code: '2010301', item: '行政运行', budget: '1', final: '2' } },
  { key: 'r2', cells: { code: '2210201', item: '住房公积金' } },
]

const added = (text: string, list = functional, have: readonly Row[] = []) =>
  pasteRows(
    text,
    list,
    have,
    list.catalogue === 'economic' ? economicAccounts(2021) : functionalAccounts(2021),
  ).patch.flatMap((change) => (change.op === 'insert' ? [change.row.cells] : []))

describe('粘贴带科目的几行', () => {
  test.each([
    [
      '编码、名称、两列金额',
      '2010301\t行政运行\t1,000\t900',
      { item: '行政运行', budget: '1,000', final: '900' },
    ],
    ['只有编码', '2010301\t1000\t900', { item: '行政运行', budget: '1000', final: '900' }],
    ['名称一列空着', '2010301\t\t1000\t900', { item: '行政运行', budget: '1000', final: '900' }],
    ['只有名称，目录里只有一个', '残疾人事业\t1\t2', { item: '残疾人事业', budget: '1', final: '2' }],
    ['目录里没有的编码，名称照写', '2010388\t新科目\t5\t6', { item: '新科目', class: '一般公共服务支出' }],
    ['没有预算数', '2010301\t行政运行\t\t900', { item: '行政运行', final: '900' }],
    ['“—”也照样留着', '2010301\t行政运行\t—\t900', { budget: '—', final: '900' }],
  ])('%s', (_, text, cells) => {
    expect(added(text)[0]).toMatchObject(cells)
  })

  test('同名的项不止一个时不猜编码', () => {
    expect(added('一般行政管理事务\t1\t2')).toEqual([{ item: '一般行政管理事务', budget: '1', final: '2' }])
  })

  test('标题、类、款和合计跳过，空行不算', () => {
    const text =
      '单位：元\n科目编码\t科目名称\t预算数\n201\t一般公共服务支出\t9\n20103\t政府办公厅\t9\n\n2010301\t行政运行\t9\n合计\t\t9'
    const got = pasteRows(text, functional, [], functionalAccounts(2021))
    expect([got.added, got.filled, got.skipped]).toEqual([1, 0, 5])
  })

  test('已有的科目填进那一行，别的加在后面', () => {
    const got = pasteRows(
      '2210201\t住房公积金\t7\t8\n2010399\t\t1\t2',
      functional,
      rows,
      functionalAccounts(2021),
    )
    expect(got).toMatchObject({ added: 1, filled: 2, replaced: 0, same: 0 })
    expect(got.patch.slice(0, 2)).toEqual([
      { op: 'set', at: 'functional.r2.budget', text: '7' },
      { op: 'set', at: 'functional.r2.final', text: '8' },
    ])
    expect(got.patch[2]).toMatchObject({ op: 'insert', index: 2, row: { key: 'r3' } })
  })

  test('经济分类按编码分人员和公用，类一级跳过', () => {
    const cells = added('301\t工资福利支出\t9\n30101\t基本工资\t5\n30201\t办公费\t4', economic)
    expect(cells.map(({ code, part, amount }) => [code, part, amount])).toEqual([
      ['30101', 'staff', '5'],
      ['30201', 'running', '4'],
    ])
  })
})

/** Lines under headings, cells separated by `|`, as a report's list takes them. */
const table = (...lines: readonly string[]) => lines.map((line) => line.replace(/\|/g, '\t')).join('\n')
const pasted = (text: string, list = functional, have: readonly Row[] = []) =>
  pasteRows(
    text,
    list,
    have,
    list.catalogue === 'economic' ? economicAccounts(2021) : functionalAccounts(2021),
  )

describe('按标题认列', () => {
  test.each([
    ['年初、调整、决算', '科目编码|科目名称|年初预算|调整预算|决算数', '1|2|3', ['2', '3'], ['年初预算']],
    ['决算在前', '科目编码|科目名称|支出决算|全年预算数', '3|2', ['2', '3'], []],
    ['预算数、执行数、执行率', '编码|名称|预算数|执行数|执行率', '2|3|150%', ['2', '3'], ['执行率']],
    [
      '调整后预算数',
      '科目编码|科目名称|年初预算数|预算调整数|调整后预算数',
      '1|1|2',
      ['2'],
      ['年初预算数', '预算调整数'],
    ],
    [
      '标题里有年度',
      '科目编码|科目名称|2020年决算数|2021年决算数',
      '8|3',
      [undefined, '3'],
      ['2020年决算数'],
    ],
    ['上年的不要', '科目编码|科目名称|上年决算数|决算数', '8|3', [undefined, '3'], ['上年决算数']],
    ['帐套的名字不是预算数', '科目编码|科目名称|一般公共预算财政拨款支出决算数', '3', [undefined, '3'], []],
    ['没有标题的一列', '科目编码|科目名称|预算数|决算数', '2|3|4', ['2', '3'], [5]],
  ])('%s', (_, heads, amounts, want, unused) => {
    const got = pasted(table(heads, `2010301|行政运行|${amounts}`))
    const [cells] = got.patch.flatMap((change) => (change.op === 'insert' ? [change.row.cells] : []))
    expect([cells?.budget, cells?.final]).toEqual([want[0], want[1]])
    expect(got.unused).toEqual(unused)
    expect(got.surplus).toBeUndefined()
  })

  test('只有年初预算时用它，并说出来', () => {
    const got = pasted(table('科目编码|科目名称|年初预算|决算数', '2010301|行政运行|1|3'))
    expect(words.pasted(got)).toBe('加了 1 行，跳过 1 行（标题、合计，或类、款）。“年初预算”填进了“调整预算”')
  })

  test('决算表的两行标题、栏次和中间空开的字', () => {
    const text = table(
      '一般公共预算财政拨款支出决算表',
      '||||金额单位：元',
      '项    目||本年支出||',
      '功能分类科目编码|科目名称|小计|基本支出|项目支出',
      '栏次||1|2|3',
      '合    计||9|5|4',
      '2010301|行政运行|9|5|4',
    )
    const got = pasted(text)
    expect(got).toMatchObject({ added: 1, skipped: 6, unused: ['基本支出', '项目支出'] })
    expect(got.patch).toMatchObject([{ op: 'insert', row: { cells: { item: '行政运行', final: '9' } } }])
  })

  test('经济分类：金额或决算数，前面有序号也行', () => {
    expect(added(table('序号|科目名称|科目编码|金额（元）', '1|办公费|30201|4'), economic)).toMatchObject([
      { code: '30201', name: '办公费', amount: '4' },
    ])
    expect(added(table('编码|名称|预算数|决算数', '30201|办公费|5|4'), economic)).toMatchObject([
      { amount: '4' },
    ])
  })

  test('没有标题而金额列多：用前几列，说出来', () => {
    const got = pasted('2010301\t行政运行\t1\t2\t3')
    expect(words.pasted(got)).toBe('加了 1 行。有 3 列金额，用了前 2 列')
    expect(pasted('2010301\t行政运行\t1\t2').surplus).toBeUndefined()
  })
})

describe('已经有的科目', () => {
  test('分开说加了、填入、替换和没有变的', () => {
    const text = table('2010301|行政运行|1|5', '2210201|住房公积金|7|', '2010399||1|2', '2010350||3|4')
    const got = pasted(text, functional, rows)
    expect(words.pasted(got)).toBe('加了 2 行，填入 1 个，替换 1 个')
    // The budget of the first line is the same, and the final of the second is empty.
    expect(got.patch.filter((change) => change.op === 'set')).toHaveLength(2)
  })

  test('一样的再贴一次，什么也不改', () => {
    const got = pasted('2010301\t行政运行\t1\t2', functional, rows)
    expect(got.patch).toEqual([])
    expect(words.pasted(got)).toBe('1 行没有变')
  })

  test('名称与编码不符，用目录里的名称；括号和空格不算不符', () => {
    const got = pasted(table('2010301|事业运行|1|2', '2010302| 一般行政管理 事务|3|4'))
    expect(got.patch).toMatchObject([
      { row: { cells: { item: '行政运行' } } },
      { row: { cells: { item: '一般行政管理事务' } } },
    ])
    expect(words.pasted(got)).toBe('加了 2 行。1 行的名称与编码不符，按编码用了目录里的名称')
  })
})

describe('换科目', () => {
  const catalogue = functionalAccounts(2021)
  const cellsOf = (code: string): Row['cells'] => {
    const insert = pasted(`${code}\t\t1\t2`).patch[0]
    return insert?.op === 'insert' ? insert.row.cells : {}
  }
  const change = (cells: Row['cells'], code: string, before = cells) => {
    const draft: Draft = { fields: {}, lists: { functional: [{ key: 'r1', cells }] } }
    const patch = changeCode('functional', { key: 'r1', cells }, code, catalogue, before)
    return rowsOf(apply(draft, patch), 'functional')[0]?.cells ?? {}
  }

  test('目录里的编码：类、款、项、解释和核对跟着换，金额和原因留着', () => {
    const row = { ...cellsOf('2080505'), reason: '人员增加' }
    const doubtful = cellsOf('2130804')
    expect(doubtful.doubt).toBe('yes')
    expect(change(row, '2130804')).toEqual({ ...doubtful, reason: '人员增加' })
    expect(change(doubtful, '2080505')).toEqual(cellsOf('2080505'))
  })

  test('目录里没有的编码：名称留着，原来科目的解释和核对不留', () => {
    const { code: _, ...names } = cellsOf('2080505')
    expect(change(cellsOf('2080505'), '2080588')).toEqual({
      ...Object.fromEntries(Object.entries(names).filter(([column]) => column !== 'meaning')),
      code: '2080588',
    })
    expect(change({ ...cellsOf('2080505'), meaning: '自己写的' }, '2080588').meaning).toBe('自己写的')
    expect(change(cellsOf('2130804'), '2080588').doubt).toBeUndefined()
  })

  test('编码改回来：自己写的解释回来，核对过的不再要核对', () => {
    const { doubt: _, ...known } = cellsOf('2130804')
    const settled = { ...known, meaning: '自己写的' }
    const away = change(settled, '213080')
    expect(change(away, '2130804', settled)).toEqual(settled)
  })

  test('经济分类：名称和类别跟着换', () => {
    const cells = { code: '30101', name: '基本工资', part: 'staff', amount: '9' }
    const patch = changeCode('economic', { key: 'r1', cells }, '30201', economicAccounts(2021), cells)
    expect(patch).toEqual([
      { op: 'set', at: 'economic.r1.code', text: '30201' },
      { op: 'set', at: 'economic.r1.name', text: '办公费' },
      { op: 'set', at: 'economic.r1.part', text: 'running' },
    ])
  })
})

describe('粘贴金额', () => {
  test('空格不动原来的数', () => {
    const got = pasteCells('\t5', functional, rows, { key: 'r1', column: 'budget' })
    expect(got.patch).toEqual([{ op: 'set', at: 'functional.r1.final', text: '5' }])
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
  ])('%j 有没有科目：%s', (text, is) => expect(namesAccounts(text)).toBe(is))

  test('向下向右填，填不下的不要', () => {
    const got = pasteCells('1\t2\t3\n4\t5\n6', functional, rows, { key: 'r1', column: 'final' })
    expect(got).toMatchObject({ filled: 1, replaced: 1, skipped: 1, surplus: { had: 3, used: 1 } })
    expect(got.patch).toEqual([
      { op: 'set', at: 'functional.r1.final', text: '1' },
      { op: 'set', at: 'functional.r2.final', text: '4' },
    ])
  })
})

describe('科目目录还没到就粘贴', () => {
  /** A list of a draft, and a catalogue that arrives when the test says so. */
  function desk() {
    let draft: Draft = { fields: {}, lists: { functional: rows } }
    let arrive: (catalogue: Catalogue) => void = () => undefined
    const catalogue = new Promise<Catalogue>((resolve) => {
      arrive = resolve
    })
    const said: number[] = []
    const pasting = createPasting(
      functional,
      () => rowsOf(draft, 'functional'),
      () => catalogue,
      ({ patch, added }) => {
        draft = apply(draft, patch)
        said.push(added)
      },
    )
    return {
      ...pasting,
      said,
      arrive: () => arrive(functionalAccounts(2021)),
      add: (row: Row) => {
        draft = apply(draft, [{ op: 'insert', list: 'functional', index: 2, row }])
      },
      items: () => rowsOf(draft, 'functional').map(({ cells }) => cells.item),
    }
  }

  test('连着粘贴两次，两次的行都在', async () => {
    const { pasteTable, pasteCells, arrive, items, said } = desk()
    const both = [
      pasteTable('2010399\t\t1\t2\n2010350\t\t3\t4'),
      pasteCells('2010302\t一般行政管理事务\t5\t6', 'r1', 'budget'),
    ]
    arrive()
    await Promise.all(both)
    expect(said).toEqual([2, 1])
    expect(items()).toHaveLength(rows.length + 3)
  })

  test('等着的时候手工加了一行，也都在', async () => {
    const { pasteTable, arrive, add, items } = desk()
    const pasted = pasteTable('2010399\t\t1\t2')
    add({ key: 'r3', cells: { item: '手工加的' } })
    arrive()
    await pasted
    expect(items()).toHaveLength(rows.length + 2)
  })
})
