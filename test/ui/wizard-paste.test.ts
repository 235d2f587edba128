import { describe, expect, test } from 'vitest'
import { apply, type Draft, type Row, rowsOf } from '../../src/core/draft'
import type { AskList } from '../../src/core/report'
import { type Catalogue, economicAccounts, functionalAccounts } from '../../src/rules/accounts'
import { createPasting } from '../../src/ui/wizard/list/pasting'
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
    expect([got.added, got.filled]).toEqual([1, 1])
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

describe('粘贴金额', () => {
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
    expect(got).toMatchObject({ filled: 2, skipped: 1 })
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
