import { describe, expect, test } from 'vitest'
import type { Row } from '../../src/core/draft'
import type { AskColumn, AskList } from '../../src/core/report'
import { economicAccounts, functionalAccounts } from '../../src/rules/accounts'
import { paste as words } from '../../src/ui/wizard/grid/paste/copy'
import { type PasteChoice, planPaste, TYPED } from '../../src/ui/wizard/grid/paste/plan'
import { readTable } from '../../src/ui/wizard/grid/paste/table'

const columns: readonly AskColumn[] = [
  { column: 'budget', kind: 'amount', head: '调整预算' },
  { column: 'amount', kind: 'amount', head: '决算' },
  { column: 'prior', kind: 'amount', head: '上年决算' },
]
const economic: AskList = {
  list: 'economic',
  catalogue: 'economic',
  addLabel: '经济分类科目',
  columns,
  figures: [],
}
const rows: readonly Row[] = [
  { key: 'r1', cells: { code: '30201', name: '办公费' } },
  { key: 'r2', cells: { code: '30206', name: '电费', amount: '39752.86' } },
  { key: 'r3', cells: { code: '30209', name: '物业管理费', amount: '96000' } },
]

/** Lines under headings, cells separated by `|`. */
const table = (...lines: readonly string[]) => readTable(lines.join('\n').replace(/\|/g, '\t'), columns)
const plan = (read: ReturnType<typeof table>, choice: Partial<PasteChoice> = {}, list: AskList = economic) =>
  planPaste(
    read,
    { uses: read.uses, unit: read.unit?.is ?? 'yuan', lines: new Map(), ...choice },
    {
      list,
      columns,
      rows,
      unit: 'yuan',
      catalogue: list.catalogue === 'functional' ? functionalAccounts(2024) : economicAccounts(2024),
    },
  )

describe('哪一列是什么', () => {
  test.each([
    [
      '按标题',
      ['科目编码|科目名称|调整预算数|决算数', '30201|办公费|1|2'],
      ['code', 'name', 'budget', 'amount'],
    ],
    ['名称在前', ['科目名称|编码|决算数', '办公费|30201|2'], ['name', 'code', 'amount']],
    ['上年决算', ['科目名称|上年决算数|决算数', '办公费|1|2'], ['name', 'prior', 'amount']],
    [
      '增减和完成率不用',
      ['科目名称|决算数|增减|完成率', '办公费|1|2|3%'],
      ['name', 'amount', 'skip', 'skip'],
    ],
    ['没有标题，按内容', ['30201|办公费|1|2', '30202|印刷费|3|4'], ['code', 'name', 'budget', 'amount']],
    ['没有标题，名称一列空着', ['30201||1|2', '30202||3|4'], ['code', 'skip', 'budget', 'amount']],
    ['只有名称', ['办公费|1', '印刷费|2'], ['name', 'budget']],
  ])('%s', (_, lines, uses) => {
    expect(table(...lines).uses).toEqual(uses)
  })

  test.each([
    ['单位：元', ['单位：元', '科目名称|决算数', '办公费|1'], 'yuan'],
    ['金额单位：万元', ['|金额单位：万元', '科目名称|决算数', '办公费|1'], 'wan'],
    ['标题里写着', ['科目名称|决算数（万元）', '办公费|1'], 'wan'],
    ['没有写', ['科目名称|决算数', '办公费|1'], undefined],
  ])('单位：%s', (_, lines, unit) => {
    expect(table(...lines).unit?.is).toBe(unit)
  })
})

describe('会做什么', () => {
  const read = table(
    '科目编码|科目名称|决算数',
    '30201|办公费|42,318.60',
    '30206|电费|41,752.86',
    '30209|物业管理费|96,000.00',
    '30202|印刷费|16,240.00',
  )

  test('填入、替换、相同和新增，一个个数', () => {
    const got = plan(read)
    expect(got.found.map(({ name, does }) => `${name} ${does}`)).toEqual([
      '办公费 fill',
      '电费 replace',
      '物业管理费 same',
      '印刷费 add',
    ])
    expect(words.act(got)).toBe('加 1 行、填入 2 个、替换 1 个')
    expect(got.patch).toEqual([
      { op: 'set', at: 'economic.r1.amount', text: '42,318.60' },
      { op: 'set', at: 'economic.r2.amount', text: '41,752.86' },
      {
        op: 'insert',
        list: 'economic',
        index: 3,
        row: { key: 'r4', cells: { code: '30202', name: '印刷费', part: 'running', amount: '16,240.00' } },
      },
    ])
  })

  test('同一个数换个写法不算替换，原来的写法留着', () => {
    expect(plan(table('编码|决算数', '30206|39,752.86'))).toMatchObject({ patch: [], replaced: 0 })
  })

  test('金额换成填数的单位；自己写了单位的、没认出的照写', () => {
    const got = plan(table('编码|决算数', '30201|1.5', '30206|3000 元', '30209|六批'), { unit: 'wan' })
    expect(got.patch).toMatchObject([{ text: '15000' }, { text: '3000 元' }, { text: '六批' }])
  })

  test('编码和名称写在一格里也认得', () => {
    expect(plan(table('科目|决算数', '30201 办公费|5')).found).toMatchObject([
      { code: '30201', does: 'fill' },
    ])
  })

  test('行都来自别处的表，只填不加', () => {
    const got = plan(read, {}, { ...economic, fixed: true })
    expect(got.found).toHaveLength(3)
    expect(got.unknown).toMatchObject([{ name: '30202 印刷费', why: 'unknown' }])
  })

  test('没有可填的，按钮也说清楚', () => {
    expect(words.act(plan(table('编码|决算数', '30209|96000')))).toBe('没有要填的')
  })
})

describe('没认出的行', () => {
  test.each([
    ['与各行之和相符', '3', true],
    ['与各行之和不同', '4', false],
  ])('合计%s', (_, sum, agrees) => {
    const got = plan(table('编码|名称|决算数', '30201|办公费|1', '30206|电费|2', `|合计|${sum}`))
    expect(got.unknown).toMatchObject([{ name: '合计', why: 'total', sum: { rows: 2, agrees } }])
  })

  test('小计是上一个小计以后的，合计是全部的', () => {
    const got = plan(table('名称|决算数', '办公费|1', '小计|1', '电费|2', '物业管理费|3', '小计|5', '合计|6'))
    expect(got.unknown.map(({ sum }) => sum)).toEqual([
      { rows: 1, agrees: true },
      { rows: 2, agrees: true },
      { rows: 3, agrees: true },
    ])
  })

  test('类、款是各项之和，跳过', () => {
    expect(plan(table('编码|名称|决算数', '302|商品和服务支出|9')).unknown).toMatchObject([{ why: 'parent' }])
  })

  test('目录里没有的名称先跳过，说了照写才加', () => {
    const read = table('名称|决算数', '车补|—')
    expect(plan(read)).toMatchObject({ patch: [], unknown: [{ name: '车补', amount: '—' }] })
    const kept = plan(read, { lines: new Map([[1, TYPED]]) })
    expect(kept.patch).toMatchObject([{ row: { cells: { name: '车补', amount: '—' } } }])
  })

  test('同名的科目有好几个，选了哪个是哪个', () => {
    const list: AskList = { ...economic, list: 'functional', catalogue: 'functional' }
    const read = table('名称|决算数', '一般行政管理事务|5')
    const [unknown] = plan(read, {}, list).unknown
    expect(unknown?.accounts.length).toBeGreaterThan(1)
    const chosen = plan(read, { lines: new Map([[1, '2010302']]) }, list)
    expect(chosen.patch).toMatchObject([{ row: { cells: { code: '2010302', item: '一般行政管理事务' } } }])
  })
})

test('每一格记住在粘贴的表里的第几行第几列、什么标题、什么科目', () => {
  const { spots, patch } = plan(
    table('科目编码|科目名称|调整预算数|决算数', '30201|办公费|1|', '30211|差旅费|3|4'),
  )
  expect(spots.get('economic.r1.budget')).toEqual({ line: 2, column: 3, head: '调整预算数', name: '办公费' })
  expect(spots.get('economic.r4.amount')).toEqual({ line: 3, column: 4, head: '决算数', name: '差旅费' })
  expect(patch.some((change) => change.op === 'insert' && change.row.key === 'r4')).toBe(true)
})
