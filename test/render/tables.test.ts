// Tables in the Word file: what stands around them, their cells and spans, their pages.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { TableRow } from '../../src/core/report'
import { renderDocx } from '../../src/render/docx'
import { estimatePages } from '../../src/render/docx/boxes'
import { type Docx, openDocx, validate } from '../support/docx'
import { Builder, type TableOptions } from './sample'
import {
  accountRow,
  amount,
  emptyTable,
  head,
  headRow,
  label,
  missing,
  overallTable,
  performanceSheet,
  row,
  said,
  sampleWithTables,
  spendingTable,
} from './sample-tables'

const folder = mkdtempSync(join(tmpdir(), 'tables-'))
afterAll(() => rmSync(folder, { recursive: true }))

const finished = { draft: false, gaps: 0 }
const whole = await renderDocx(sampleWithTables(), finished)
const file = openDocx(whole.bytes)

async function render(...tables: readonly TableOptions[]): Promise<Docx> {
  const builder = new Builder()
  for (const table of tables) builder.table(table)
  return openDocx((await renderDocx(builder.report(), finished)).bytes)
}

const body = (docx: Docx): string => docx.text('word/document.xml')
const all = (xml: string, pattern: RegExp): readonly string[] =>
  [...xml.matchAll(pattern)].map(([hit]) => hit)
const tablesOf = (xml: string) => all(xml, /<w:tbl>.*?<\/w:tbl>/gs)
const rowsOf = (xml: string) => all(xml, /<w:tr>.*?<\/w:tr>/gs)
const cellsOf = (xml: string) => all(xml, /<w:tc>.*?<\/w:tc>/gs)
const textOf = (xml: string) => [...xml.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, text]) => text).join('')
/** The cell in which a text stands. */
const cellWith = (xml: string, text: string) => cellsOf(xml).find((cell) => textOf(cell) === text) ?? ''

const narrow = (count: number) => ({ columns: Array.from({ length: count }, () => ({ width: 1500 })) })
const plain = (cells: TableRow['cells'], look: TableRow['look'] = 'item'): TableOptions => ({
  ...narrow(cells.length),
  head: [],
  body: [row('r', cells, look), row('last', [])],
})

describe('表的上下', () => {
  test('标题、表号、单位在上，注在下；标题进目录', async () => {
    const docx = await render(overallTable())
    expect(docx.paragraphs.slice(0, 3)).toEqual([
      { style: 'TableTitle', text: '一、收入支出决算总表' },
      { style: 'TableNo', text: '公开01表' },
      { style: 'TableUnit', text: '单位：云岭县便民服务中心\t金额单位：万元' },
    ])
    expect(docx.paragraphs[docx.paragraphs.length - 1]?.style).toBe('TableNote')
    expect(body(docx)).toContain('<w:tab w:val="right" w:pos="8844"/>')
    expect(docx.text('word/styles.xml')).toMatch(
      /w:styleId="TableTitle"(?:(?!<\/w:style>).)*w:outlineLvl w:val="1"/s,
    )
  })

  test('几条注不分开', async () => {
    const docx = await render({ ...plain([said('甲')]), notes: ['注：一', '二', '三'] })
    const notes = all(body(docx), /<w:p><w:pPr><w:pStyle w:val="TableNote"\/>.*?<\/w:p>/gs)
    expect(notes.map((note) => note.includes('<w:keepNext/>'))).toEqual([true, true, false])
  })

  test('没有标题、表号、单位的，不留空行', async () => {
    const docx = await render({ ...plain([said('甲')]), notes: ['注：无'] })
    expect(docx.paragraphs.map(({ style }) => style)).toEqual(['Cell', 'Cell', 'TableNote'])
  })

  test('不进目录的标题用另一种样式', async () => {
    const docx = await render({ ...plain([said('甲')]), title: '小表', listed: false })
    expect(docx.paragraphs[0]).toEqual({ style: 'TablePlainTitle', text: '小表' })
  })

  test('没有注的表后面有一段：节末一磅高，否则空出一页；中间隔开下文', async () => {
    const two = { ...plain([said('甲')]), newPage: false }
    const docx = await render(two, two)
    const styles = docx.paragraphs.map(({ style }) => style)
    expect(styles).toEqual(['Cell', 'Cell', 'TableGap', 'Cell', 'Cell', 'SectionEnd'])
    expect(docx.text('word/styles.xml')).toMatch(/w:styleId="SectionEnd"(?:(?!<\/w:style>).)*w:line="20"/s)
  })
})

describe('表格的线和行', () => {
  const xml = tablesOf(body(file))[2] ?? ''

  test('固定列宽，居中，总宽等于各列之和', () => {
    expect(xml).toContain('<w:tblW w:w="14344" w:type="dxa"/><w:jc w:val="center"/>')
    expect(xml).toContain('<w:tblLayout w:type="fixed"/>')
    expect(all(xml, /<w:gridCol /g)).toHaveLength(8)
  })

  test('上下一磅，左右半磅黑线，里面灰线', () => {
    const line = (side: string, size: number, colour: string) =>
      `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${colour}"/>`
    for (const side of ['top', 'bottom']) expect(xml).toContain(line(side, 8, '000000'))
    for (const side of ['left', 'right']) expect(xml).toContain(line(side, 4, '000000'))
    for (const side of ['insideH', 'insideV']) expect(xml).toContain(line(side, 4, '8C8C8C'))
  })

  test('表头每页重复，行不断开，合计、类、款跟着下一行', () => {
    const rows = rowsOf(xml)
    expect(rows.filter((one) => one.includes('<w:tblHeader/>'))).toEqual(rows.slice(0, 2))
    for (const one of rows) expect(one).toContain('<w:cantSplit/><w:trHeight w:val="380" w:hRule="atLeast"/>')
    const keeps = rows.map((one) => one.includes('<w:keepNext/>'))
    // 表头两行、合计、类、款、项、项、项
    expect(keeps.slice(0, 8)).toEqual([true, true, false, true, true, false, false, false])
    expect(keeps[keeps.length - 1]).toBe(true)
  })

  test.each([
    [10.5, 380, 'Cell'],
    [9, 330, 'CellSmall'],
    [7.5, 280, 'CellTiny'],
  ] as const)('%s 磅的字：行高 %i', async (size, height, style) => {
    const docx = await render({ ...plain([said('甲')]), size })
    expect(body(docx)).toContain(`<w:trHeight w:val="${height}" w:hRule="atLeast"/>`)
    expect(docx.paragraphs[0]).toEqual({ style, text: '甲' })
  })

  test('列多字小的表，格内左右留得少', async () => {
    const tight = await render(performanceSheet())
    expect(body(tight)).toContain('<w:left w:w="60" w:type="dxa"/>')
    expect(body(file)).toContain('<w:left w:w="85" w:type="dxa"/>')
  })
})

describe('格', () => {
  test.each([
    ['零印成灰色', amount('0.00'), 'CellZero', '0.00'],
    ['负数照印', amount('-12.50'), 'CellNumber', '-12.50'],
    ['名称', label('事业运行'), 'Cell', '事业运行'],
    ['栏头', head('项目'), 'CellHead', '项目'],
    ['空格', said(''), 'Cell', ''],
  ])('%s', async (_name, cell, style, text) => {
    expect((await render(plain([cell]))).paragraphs[0]).toEqual({ style, text })
  })

  test('待填的金额只印待填，其他还印缺什么，都在灰底上', async () => {
    const docx = await render(plain([missing('本年收入合计'), said('改进措施', { needs: ['sheet.plan'] })]))
    expect(docx.paragraphs.slice(0, 2).map(({ text }) => text)).toEqual(['〔待填〕', '〔待填：改进措施〕'])
    expect(all(body(docx), /w:fill="E7E6E6"/g)).toHaveLength(2)
  })

  test('合计和类用黑体，类有底色，款和项缩进', async () => {
    const numbers = [amount('1.00')]
    const docx = await render({
      ...narrow(3),
      head: [],
      body: [
        row('total', [label('合　计', { cols: 2 }), undefined, ...numbers], 'total'),
        accountRow('201', '一般公共服务支出', numbers),
        accountRow('20103', '政府办公厅（室）及相关机构事务', numbers),
        accountRow('2010350', '事业运行', numbers),
      ],
    })
    const xml = body(docx)
    expect(cellWith(xml, '合　计')).toMatch(/CellName.*<w:jc w:val="center"\/>/)
    expect(cellWith(xml, '一般公共服务支出')).toMatch(/w:fill="F7F7F7".*CellName/)
    expect(cellWith(xml, '政府办公厅（室）及相关机构事务')).toContain('<w:ind w:left="210"/>')
    expect(cellWith(xml, '事业运行')).toContain('<w:ind w:left="420"/>')
    expect(all(xml, /w:fill="F7F7F7"/g)).toHaveLength(3)
  })

  test('尖括号、& 和控制符：照印或去掉，文件不坏', async () => {
    const docx = await render(plain([said('<甲>&"乙"\u0001\u202e丙\n丁'), label(' 戊 ')]))
    expect(docx.paragraphs[0]?.text).toBe('<甲>&"乙"丙 丁')
    expect(body(docx)).toContain('<w:t xml:space="preserve"> 戊 </w:t>')
  })

  test('汉字注明是中文，光是数字的不用', async () => {
    const xml = body(await render(plain([said('“一窗”'), amount('1.00')])))
    expect(cellWith(xml, '“一窗”')).toContain('<w:rFonts w:hint="eastAsia"/>')
    expect(cellWith(xml, '1.00')).not.toContain('w:hint')
  })
})

describe('跨行跨列', () => {
  const spans = (xml: string) =>
    cellsOf(xml).map((cell) => ({
      text: textOf(cell),
      cols: Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1),
      merge: /<w:vMerge w:val="restart"\/>/.test(cell) ? 'restart' : cell.includes('<w:vMerge/>') ? 'on' : '',
    }))

  test('跨两行两列的一格：下面一行接着，宽是两列之和', async () => {
    const docx = await render({
      ...narrow(3),
      head: [
        headRow('h1', head('项目', { cols: 2, rows: 2 }), undefined, head('金额')),
        headRow('h2', undefined, undefined, head('万元')),
      ],
      body: [row('r', [said('甲'), said('乙'), amount('1.00')])],
    })
    const [first, second, third] = rowsOf(body(docx)).map(spans)
    expect(first).toEqual([
      { text: '项目', cols: 2, merge: 'restart' },
      { text: '金额', cols: 1, merge: '' },
    ])
    expect(second).toEqual([
      { text: '', cols: 2, merge: 'on' },
      { text: '万元', cols: 1, merge: '' },
    ])
    expect(third?.map(({ merge }) => merge)).toEqual(['', '', ''])
    expect(cellWith(body(docx), '项目')).toContain('<w:tcW w:w="3000" w:type="dxa"/>')
  })

  test('每一行的格子都占满各列', () => {
    for (const table of tablesOf(body(file))) {
      const columns = all(table, /<w:gridCol /g).length
      for (const one of rowsOf(table))
        expect(spans(one).reduce((sum, { cols }) => sum + cols, 0)).toBe(columns)
    }
  })

  test.each([
    ['对附属单位补助支出', 1460, '对附属单位\n补助支出'],
    ['本年支出合计', 1460, '本年支出合计'],
    ['一般公共预算财政拨款收入', 1100, '一般公共\n预算财政\n拨款收入'],
    ['', 1460, ''],
  ])('栏头太长就均分几行：%s', async (text, width, printed) => {
    const docx = await render({ columns: [{ width }], head: [headRow('h', head(text))], body: [] })
    expect(docx.paragraphs[0]).toEqual({ style: 'CellHead', text: printed })
  })

  test('一格只写了一半的行，其余是空格', async () => {
    const docx = await render({ ...narrow(3), head: [], body: [row('r', [said('甲')])] })
    expect(
      rowsOf(body(docx))
        .map(spans)[0]
        ?.map(({ text }) => text),
    ).toEqual(['甲', '', ''])
  })
})

describe('合乎规范', () => {
  test.each<[string, () => Promise<Uint8Array>]>([
    ['全部样表', async () => whole.bytes],
    ['草稿', async () => (await renderDocx(sampleWithTables(), { draft: true, gaps: 2 })).bytes],
    [
      '一行也没有的表',
      async () =>
        (await renderDocx(new Builder().table({ ...narrow(2), head: [], body: [] }).report(), finished))
          .bytes,
    ],
    [
      '字小、待填、对齐、控制符',
      async () => {
        const cells = [
          missing('合计'),
          said('右\u0007', { align: 'right' }),
          { ...amount('0.00'), align: 'center' as const },
        ]
        return (await renderDocx(new Builder().table({ ...plain(cells), size: 7.5 }).report(), finished))
          .bytes
      },
    ],
  ])('%s', async (name, make) => {
    const path = join(folder, `${name}.docx`)
    writeFileSync(path, await make())
    expect(await validate(path)).toEqual([])
  })

  test('目录不用更新', () => {
    expect(file.dirty).toBe(0)
    expect(file.updateFields).toBe(false)
  })
})

test('几千行的表一行不少', async () => {
  const rows = Array.from({ length: 3_000 }, (_, i) =>
    row(`r${i}`, [label(`第${i + 1}项`), amount(`${i}.00`)]),
  )
  const { bytes, pages } = await renderDocx(
    new Builder().table({ ...narrow(2), head: [], body: rows }).report(),
    finished,
  )
  const docx = openDocx(bytes)
  expect(docx.paragraphs.filter(({ style }) => style === 'Cell').map(({ text }) => text)).toEqual(
    rows.map((_, i) => `第${i + 1}项`),
  )
  // 33 行一页
  expect(pages).toBe(91)
})

test('行只做一次', async () => {
  let asked = 0
  const options = spendingTable(2)
  const report = new Builder().table(options).report()
  const [block] = report.blocks
  Object.defineProperty(block, 'body', {
    get: () => {
      asked += 1
      return options.body
    },
  })
  await renderDocx(report, finished)
  expect(asked).toBe(1)
})

describe('页数', () => {
  const pages = (...tables: readonly TableOptions[]): number => {
    const builder = new Builder()
    for (const table of tables) builder.table(table)
    return estimatePages(builder.report()).pages
  }
  const lines = (count: number, name = '事业运行'): TableOptions => ({
    columns: [{ width: 1250 }, { width: 3000 }, { width: 4594 }],
    head: [headRow('h', head('编码'), head('名称'), head('金额'))],
    body: Array.from({ length: count }, (_, i) =>
      row(`r${i}`, [label('2010350'), label(name), amount(`${i}.00`)]),
    ),
  })
  const FORTY = '其他政府办公厅（室）及相关机构事务支出其他巩固脱贫攻坚成果衔接乡村振兴支出四十字'

  test.each([
    ['几条注和末行一起过页', { ...lines(32), notes: ['注：一', '二'] }, 2],
    ['竖版一页：637.8 磅，表头占 19', lines(32), 1],
    ['多一行过页', lines(33), 2],
    ['过页后又有表头', lines(32 + 32), 2],
    ['再多一行', lines(32 + 33), 3],
    ['四十个字的名称折成四行', lines(10, FORTY), 1],
    ['折行的表多一行过页', lines(11, FORTY), 2],
    ['横版一页矮得多', { ...lines(22), orientation: 'landscape' as const }, 1],
    ['横版多一行过页', { ...lines(23), orientation: 'landscape' as const }, 2],
  ])('%s', (_name, table, expected) => expect(pages(table)).toBe(expected))

  test('每张表另起一页；与目录上的页码一致', () => {
    expect(pages(emptyTable(), emptyTable(), overallTable())).toBe(3)
    const { pageOf } = estimatePages(sampleWithTables())
    const entries = file.paragraphs.filter(({ style }) => style === 'TOC1' || style === 'TOC2')
    const last = sampleWithTables()
      .blocks.filter(({ kind }) => kind === 'table')
      .slice(-1)
    expect(entries[entries.length - 1]?.text).toBe(`十二、明细表\t${pageOf.get(last[0]?.id ?? '')}`)
    expect(whole.pages).toBe(estimatePages(sampleWithTables()).pages)
  })

  test('一格的字比一页还高：分到两页，不会没完', () => {
    expect(pages({ ...lines(1, '字'.repeat(900)), notes: ['注：无'] })).toBe(2)
  })
})
