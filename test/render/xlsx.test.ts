// The workbook opened again: sheets, real numbers, looks, what stays in view and how it is printed.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { TableBlock, TableCell } from '../../src/core/report'
import { type BookProgress, renderXlsx, sheetTables } from '../../src/render/xlsx'
import { placesOf } from '../../src/render/xlsx/grid'
import { readPrinted } from '../../src/render/xlsx/number'
import { addressOf } from '../../src/render/xlsx/rows'
import { sheetNames } from '../../src/render/xlsx/sheet-names'
import { validate } from '../support/docx'
import {
  expenditureTable,
  head,
  label,
  number,
  overallTable,
  row,
  table,
  tablesReport,
  waiting,
  words,
} from '../support/tables'
import { openXlsx, type Sheet } from '../support/xlsx'

const folder = mkdtempSync(join(tmpdir(), 'book-'))
afterAll(() => rmSync(folder, { recursive: true }))

const title = '云岭县便民服务中心2021年度单位决算'
const write = (tables: readonly TableBlock[], draft = false) =>
  renderXlsx({ title, tables, draft, gaps: draft ? 3 : 0 })
const first = (tables: readonly TableBlock[], draft = false): Sheet => {
  const [sheet] = openXlsx(write(tables, draft).bytes).sheets
  if (!sheet) throw new Error('no sheet')
  return sheet
}

/** A table of one line with the given cells. */
const oneLine = (...cells: readonly TableCell[]): TableBlock =>
  table('one', {
    title: '甲表',
    above: { left: '', right: '' },
    widths: cells.map(() => 2400),
    head: [row('head', 'head', ...cells.map((_, i) => head(`列${i + 1}`)))],
    body: [row('line', 'item', ...cells)],
  })
/** The cells of that line: below the title and the head. */
const lineOf = (...cells: readonly TableCell[]) => {
  const sheet = first([oneLine(...cells)])
  return cells.map((_, i) => sheet.cell(addressOf(i, 3)))
}

describe('印出来的数读回去', () => {
  test.each([
    ['612.48', '612.48', '0.00'],
    ['0.00', '0.00', '0.00'],
    ['-21.47', '-21.47', '0.00'],
    ['6', '6', '0'],
    ['1,234,567.80', '1234567.80', '#,##0.00'],
    ['94.57%', '0.9457', '0.00%'],
    ['100.00%', '1.0000', '0.00%'],
    ['0.05%', '0.0005', '0.00%'],
    ['-3.23%', '-0.0323', '0.00%'],
    ['7%', '0.07', '0%'],
    ['97.9', '97.9', '0.0'],
  ])('%s 是 %s，格式 %s', (text, value, format) => expect(readPrinted(text)).toEqual({ value, format }))

  test.each(['', '/', '—', '约6', '1,23.00', '1e5', '0x10'])('%j 不是数', (text) =>
    expect(readPrinted(text)).toBeUndefined(),
  )
})

describe('工作表的名字', () => {
  const named = (text: string, mark = '') =>
    table('t', { title: text, mark, widths: [1000], head: [], body: [row('a', 'item', words('甲'))] })

  test('编号加表名，没有编号的按次序', () => {
    expect(sheetNames([overallTable(), named('乙表'), expenditureTable()])).toEqual([
      '01收入支出决算总表',
      '02乙表',
      '03支出决算表',
    ])
  })

  test('去掉不能用的字符，截到 31 个字，不切开一个字', () => {
    expect(sheetNames([named("甲[1]:*?/\\表'", '公开05表')])).toEqual(['05甲1表'])
    const [long = ''] = sheetNames([
      named('一般公共预算财政拨款“三公”经费支出决算情况及其说明总表附表', '公开10表'),
    ])
    expect(long).toHaveLength(31)
    const [pair = ''] = sheetNames([named(`${'长'.repeat(28)}𠮷𠮷`, '公开10表')])
    expect(pair).toBe(`10${'长'.repeat(28)}`)
  })

  test('重名的加上序号，也不超过 31 个字', () => {
    const long = '长'.repeat(40)
    const names = sheetNames([
      named(long, '公开07表'),
      named(long, '公开07表'),
      named('A', '公开08表'),
      named('a', '公开08表'),
    ])
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(4)
    expect(names[1]).toBe(`07${'长'.repeat(26)}（2）`)
  })
})

describe('格子的跨行跨列', () => {
  const texts = (rows: Parameters<typeof placesOf>[0], width: number) =>
    [...placesOf(rows, width)].map((places) =>
      places.map(({ cell, begins }) => cell.text + (begins ? '' : '·')),
    )

  test('两层表头：横跨的、竖跨的，各管各的格子', () => {
    expect(texts(expenditureTable(0).head, 8)).toEqual([
      [
        '项　目',
        '项　目·',
        '本年支出合计',
        '基本支出',
        '项目支出',
        '上缴上级支出',
        '经营支出',
        '对附属单位补助支出',
      ],
      [
        '科目编码',
        '科目名称',
        '本年支出合计·',
        '基本支出·',
        '项目支出·',
        '上缴上级支出·',
        '经营支出·',
        '对附属单位补助支出·',
      ],
    ])
  })

  test('又横跨又竖跨；空着的格子也有框', () => {
    const rows = [
      row('1', 'item', words('甲', { cols: 2, rows: 2 }), undefined, words('乙')),
      row('2', 'item'),
    ]
    expect(texts(rows, 3)).toEqual([
      ['甲', '甲·', '乙'],
      ['甲·', '甲·', ''],
    ])
  })

  test('列的字母', () =>
    expect([0, 25, 26, 701, 702].map((at) => addressOf(at, 1))).toEqual(['A1', 'Z1', 'AA1', 'ZZ1', 'AAA1']))
})

describe('一张表', () => {
  const sheet = first([overallTable(), expenditureTable()])

  test('表名居中合并，下面是公开01表，再下面是单位和金额单位', () => {
    expect(sheet.name).toBe('01收入支出决算总表')
    expect(sheet.cell('A1')).toMatchObject({ value: '收入支出决算总表', font: '黑体', size: '16' })
    expect(sheet.cell('A1').alignment).toContain('horizontal="center"')
    expect(sheet.cell('A2').value).toBe('公开01表')
    expect(sheet.cell('A2').alignment).toContain('horizontal="right"')
    expect(sheet.cell('A3').value).toBe('单位：云岭县便民服务中心')
    expect(sheet.cell('C3').value).toBe('金额单位：万元')
    expect(sheet.merges).toEqual(['A1:D1', 'A2:D2', 'A3:B3', 'C3:D3', 'A4:B4', 'C4:D4', 'A10:D10'])
  })

  test('数是真的数，零是灰的', () => {
    expect(sheet.cell('B6')).toMatchObject({
      value: '612.48',
      isNumber: true,
      format: '0.00',
      font: 'Times New Roman',
    })
    expect(sheet.cell('B7')).toMatchObject({ value: '0.00', isNumber: true, colour: 'FF8C8C8C' })
    expect(sheet.cell('D9')).toMatchObject({ value: '660.04', isNumber: true, colour: 'FF000000' })
  })

  test('合计和表头是黑体，名称是宋体', () => {
    expect(sheet.cell('A9').font).toBe('黑体')
    expect(sheet.cell('A5')).toMatchObject({ font: '黑体', fill: 'FFEFEFEF' })
    expect(sheet.cell('A6').font).toBe('宋体')
  })

  test('注在表的下面', () => expect(sheet.cell('A10').value).toMatch(/^注：本表反映/))

  test('列宽照着表的列宽', () => {
    const widths = [...sheet.xml.matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width))
    expect(widths).toEqual([29.33, 12.78, 29.33, 12.78])
  })
})

describe('科目的表', () => {
  const book = openXlsx(write([expenditureTable()]).bytes)
  const sheet = first([expenditureTable()])

  test('编码是文字，名称缩进，类是黑体加底色', () => {
    expect(sheet.cell('A7')).toMatchObject({ value: '201', isNumber: false, format: '@', fill: 'FFF7F7F7' })
    expect(sheet.cell('B7').font).toBe('黑体')
    expect(sheet.cell('B8').alignment).toContain('indent="1"')
    expect(sheet.cell('B9').alignment).toContain('indent="2"')
    expect(sheet.xml).toContain('numberStoredAsText="1"')
  })

  test('表头留在眼前，每页重印；A4 横向，宽度正好一页', () => {
    expect(sheet.xml).toContain('<pane ySplit="5" topLeftCell="A6"')
    expect(book.text('xl/workbook.xml')).toContain("'03支出决算表'!$4:$5</definedName>")
    expect(sheet.xml).toContain('<pageSetup paperSize="9" fitToHeight="0" orientation="landscape"/>')
    expect(sheet.xml).toContain('<pageSetUpPr fitToPage="1"/>')
    expect(first([overallTable()]).xml).toContain('orientation="portrait"')
  })

  test('没有表头的表：只留表名，不重印', () => {
    const bare = table('t', {
      title: '甲表',
      widths: [1000],
      head: [],
      body: [row('a', 'item', label('子'))],
    })
    const { sheets, text } = openXlsx(write([bare]).bytes)
    expect(sheets[0]?.xml).toContain('<pane ySplit="3" topLeftCell="A4"')
    expect(text('xl/workbook.xml')).not.toContain('definedName')
  })

  test('名称长了，那一行就高', () => {
    const long = table('t', {
      title: '甲表',
      widths: [1000],
      head: [row('h', 'head', head('项目'))],
      body: [row('a', 'item', label('短')), row('b', 'item', label('很长很长很长很长很长很长的名称'))],
    })
    const tall = first([long])
    expect(tall.height(5)).toBeLessThan(20)
    expect(tall.height(6)).toBeGreaterThan(40)
  })

  test('竖跨的表头放不下，表头就高', () => {
    const heads = (text: string) =>
      first([
        table('t', {
          title: '甲表',
          widths: [700, 700],
          head: [
            row('1', 'head', head(text, { rows: 2 }), head('甲')),
            row('2', 'head', undefined, head('乙')),
          ],
          body: [row('a', 'item', words('子'), words('丑'))],
        }),
      ])
    const [short, long] = [heads('丙'), heads('对附属单位补助支出的决算数')]
    expect(long.height(4) + long.height(5)).toBeGreaterThan(short.height(4) + short.height(5))
  })
})

describe('格子里的字', () => {
  test('还没有的数：灰字“待填”，不是 0', () => {
    const [gap] = lineOf(waiting('公务接待费'))
    expect(gap).toMatchObject({ value: '待填', isNumber: false, colour: 'FF8C8C8C' })
  })

  test('百分数是真的百分数', () => {
    const [share] = lineOf(number('94.57%'))
    expect(share).toMatchObject({ value: '0.9457', isNumber: true, format: '0.00%' })
  })

  test.each(['=1+1', '+86', '-', '@甲', ' =SUM(A1)', '＝甲'])('%j 是文字，改了也还是', (text) => {
    const [cell] = lineOf(words(text))
    expect(cell).toMatchObject({ value: text, isNumber: false, quoted: true })
  })

  test('不是数的格子照印的写', () => {
    const [slash, empty] = lineOf(number('/'), words(''))
    expect(slash).toMatchObject({ value: '/', isNumber: false })
    expect(empty?.value).toBe('')
  })

  test('记号、控制字符、半个字、换方向的字符', () => {
    const [marks, control, half, bidi, code] = lineOf(
      words('a<b>&"c"'),
      words('甲\u0000\u0007乙\t丙'),
      words('甲\ud842乙'),
      words('甲\u202e乙'),
      words('_x0041_'),
    )
    expect(marks?.value).toBe('a<b>&"c"')
    expect(control?.value).toBe('甲乙 丙')
    expect(half?.value).toBe('甲乙')
    expect(bidi?.value).toBe('甲乙')
    expect(code?.value).toBe('_x005F_x0041_')
  })

  test('写好的换行留着，行就高；表名里没有换行', () => {
    const [plain, broken] = [oneLine(words('附属单位上缴收入')), oneLine(words('附属单位\r\n上缴收入'))]
    expect(first([broken]).cell('A3').value).toBe('附属单位\n上缴收入')
    expect(first([broken]).height(3)).toBeGreaterThan(first([plain]).height(3))
    const titled = { ...plain, title: [{ kind: 'text', text: '甲\n表' }] } as const
    expect(first([titled]).cell('A1').value).toBe('甲 表')
  })

  test('再长也不超过一个格子能放的', () => {
    const [long] = lineOf(words('长'.repeat(40_000)))
    expect(long?.value).toHaveLength(32_767)
  })
})

describe('整本', () => {
  test('收目录里列出的表，和它们放不下一页的续表；附件里的表不收', () => {
    const next = { ...expenditureTable(), id: 'next', listed: false }
    const annex = { ...expenditureTable(), id: 'annex', listed: false, mark: '' }
    const report = tablesReport(overallTable(), expenditureTable(), next, annex)
    expect(sheetTables(report).map(({ id }) => id)).toEqual(['table.overall', 'table.expenditure.3', 'next'])
  })

  test('一张表也没有，就没有工作簿', () => expect(() => write([])).toThrow('no table'))

  test('草稿的每一页都印着；定稿没有', () => {
    expect(first([overallTable()], true).xml).toContain('草稿　尚有3处待填，未经审核，不得公开</oddHeader>')
    expect(first([overallTable()]).xml).not.toContain('oddHeader')
  })

  test('进度报的是真的张数', () => {
    const steps: BookProgress[] = []
    renderXlsx({ title, tables: [overallTable(), expenditureTable()], draft: false, gaps: 0 }, (step) =>
      steps.push(step),
    )
    expect(
      steps.filter(({ stage }) => stage === 'tables').map(({ done, total }) => `${done}/${total}`),
    ).toEqual(['1/2', '2/2'])
    expect(steps.at(-1)).toMatchObject({ stage: 'check', done: 8, total: 8 })
  })

  test('文件合乎规格：各种表、空着的格子、草稿', async () => {
    const bare = table('bare', {
      above: { left: '', right: '' },
      widths: [1000, 1000],
      head: [],
      body: [row('a', 'item'), row('b', 'total', words('甲', { cols: 5, rows: 3 }))],
    })
    const narrow = table('narrow', {
      title: "甲'&<表",
      widths: [2000],
      head: [row('h', 'head', head('甲'))],
      body: [],
    })
    const tables = [
      overallTable(),
      expenditureTable(),
      oneLine(waiting('数'), number('94.57%'), words('=1')),
      bare,
      narrow,
    ]
    const path = join(folder, 'book.xlsx')
    writeFileSync(path, write(tables, true).bytes)
    expect(await validate(path)).toEqual([])
  }, 60_000)

  test('十四张表，每张两千行：写得出，读得回', () => {
    const tables = Array.from({ length: 14 }, (_, i) => expenditureTable(2000, i + 1))
    const { bytes, sheets } = write(tables)
    expect(sheets).toBe(14)
    const book = openXlsx(bytes)
    expect(book.sheets.at(-1)?.cell('C2008')).toMatchObject({ value: '532.00', isNumber: true })
    expect(book.text('xl/styles.xml').length).toBeLessThan(20_000)
  }, 60_000)
})
