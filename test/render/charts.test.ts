import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { printAmount, whole } from '../../src/core/amount'
import type { Chart, PieChart } from '../../src/core/report'
import { chartOf } from '../../src/core/report/charts'
import type { Facts } from '../../src/core/wording'
import { renderDocx } from '../../src/render/docx'
import { labelLines, pieForm } from '../../src/render/docx/pie'
import { openDocx } from '../support/docx'
import { Builder, columnsOf, pieOf, sample } from './sample'

const finished = { draft: false, gaps: 0 }
const render = async (...charts: Chart[]) => {
  const builder = new Builder().heading(1, '第一部分', '图')
  charts.forEach((chart, i) => void builder.chart(`第${i + 1}张`, chart))
  return openDocx((await renderDocx(builder.report(), finished)).bytes)
}
const cached = (xml: string, part: 'cat' | 'val'): readonly string[] => {
  const inner = new RegExp(`<c:${part}>.*?</c:${part}>`, 's').exec(xml)?.[0] ?? ''
  return [...inner.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value = '']) => value)
}
const labels = (xml: string): readonly string[] =>
  [...xml.matchAll(/<c:dLbl>.*?<\/c:dLbl>/gs)].map(([label]) =>
    label.includes('<c:delete')
      ? ''
      : [...label.matchAll(/<a:t>([^<]*)</g)].map(([, text]) => text).join('|'),
  )
const fills = (xml: string) =>
  [...xml.matchAll(/<c:dPt>.*?srgbClr val="(\w+)"/gs)].map(([, colour]) => colour)
const angle = (xml: string) => Number(/<c:firstSliceAng val="(\d+)"/.exec(xml)?.[1])
const asPie = (amounts: Record<string, number>): PieChart => {
  const chart = pieOf(amounts)
  if (chart.kind !== 'pie') throw new Error('not a pie')
  return chart
}
const equal = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`第${i + 1}类`, 100 - i]))

/** Twelve accounts of a list, as a report's own rules gather them. */
function twelve(): Chart {
  const slices = Array.from({ length: 12 }, (_, i) => ({ label: `第${i + 1}类支出`, id: `s${i}` }))
  const facts: Facts = {
    year: 2021,
    digits: { zeros: 'trim' },
    value: (id) => ({
      state: 'known',
      value: whole(id === 'total' ? 78_000_000n : BigInt(12 - Number(id.slice(1))) * 1_000_000n),
    }),
    text: () => '',
    rows: () => [],

    money: 'wan',
    ofRow: () => false,
    measure: () => 'amount',
    origin: (at) => at,
    label: (at) => at,
  }
  const chart = chartOf({ kind: 'pie', caption: '结构', whole: 'total', slices }, facts)
  if (!chart) throw new Error('nothing to draw')
  return chart
}

describe('图', () => {
  test('七张原生图，各带一个工作簿，数值就是印出来的数', async () => {
    const report = sample()
    const docx = openDocx((await renderDocx(report, finished)).bytes)
    expect(docx.charts).toBe(7)
    const charts = report.blocks.flatMap((block) => (block.kind === 'chart' ? [block.chart] : []))
    charts.forEach((chart, i) => {
      const xml = docx.text(`word/charts/chart${i + 1}.xml`)
      const data = chart.kind === 'pie' ? chart.slices : chart.kind === 'columns' ? chart.bars : []
      const printed = data.map(({ value }) => Number(printAmount(value, 'wan', { zeros: 'keep' })))
      expect(cached(xml, 'val').map(Number)).toEqual(printed)
      const book = unzipSync(docx.bytes(`word/embeddings/Microsoft_Excel_Worksheet${i + 1}.xlsx`))
      const sheet = strFromU8(book['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
      for (const value of printed) expect(sheet).toContain(`<v>${value}</v>`)
    })
  })

  test('替代文字说出全部数字', async () => {
    const docx = openDocx((await renderDocx(sample(), finished)).bytes)
    const body = docx.text('word/document.xml')
    expect(body).toContain('name="图1" descr="2020年 598.21 万元，2021年 660.04 万元"')
  })

  test('汉字跟随主题字体，语言是中文，西文是 Times New Roman', async () => {
    const xml = (await render(columnsOf(1, 2))).text('word/charts/chart1.xml')
    expect(xml).toContain('<a:latin typeface="Times New Roman"/><a:ea typeface="+mn-ea"/>')
    expect(xml).toContain('<c:lang val="zh-CN"/>')
    expect(xml).not.toContain('lang="en-US" ')
  })

  test('两年对比：浅色在前，数轴从 0 起，顶上留出一成半', async () => {
    const docx = await render(columnsOf(598.21, 660.04), columnsOf(0, 0))
    const xml = docx.text('word/charts/chart1.xml')
    expect(fills(xml)).toEqual(['A9C9E8', '2E6094'])
    expect(cached(xml, 'cat')).toEqual(['2020年', '2021年'])
    expect(xml).toContain('<c:min val="0"/>')
    expect(Number(/<c:max val="([\d.]+)"/.exec(xml)?.[1])).toBeCloseTo(759.046)
    expect(xml).toContain('<a:t>单位：万元</a:t>')
    expect(docx.text('word/charts/chart2.xml')).toContain('<c:max val="1"/>')
    expect(docx.text('word/document.xml')).toContain('<wp:extent cx="4029075" cy="2228850"/>')
  })
})

describe('饼图', () => {
  test('一类：浅色圆盘，名称和百分比在正中，没有接缝', async () => {
    const xml = (await render(pieOf({ 住房保障: 39.69 }))).text('word/charts/chart1.xml')
    expect(labels(xml)).toEqual(['住房保障|100.00%'])
    expect(fills(xml)).toEqual(['A9C9E8'])
    expect(xml).toContain('<a:ln><a:noFill/></a:ln>')
    expect(xml).toContain('<c:dLblPos val="ctr"/>')
    expect(xml).not.toContain('<c:legend>')
  })

  test('两三类：没有图例，名称和百分比在旁边，最大的朝左', async () => {
    const docx = await render(pieOf({ 基本支出: 75, 项目支出: 25 }))
    const xml = docx.text('word/charts/chart1.xml')
    expect(labels(xml)).toEqual(['基本支出|75.00%', '项目支出|25.00%'])
    expect(angle(xml)).toBe(135)
    expect(xml).not.toContain('<c:legend>')
  })

  test('四到八类：图例在右，写名称和百分比；不足百分之四的只写在图例里', async () => {
    const xml = (await render(pieOf({ 甲: 80, 乙: 10, 丙: 7, 丁: 3 }))).text('word/charts/chart1.xml')
    expect(cached(xml, 'cat')).toEqual(['甲 80.00%', '乙 10.00%', '丙 7.00%', '丁 3.00%'])
    expect(labels(xml)).toEqual(['80.00%', '10.00%', '7.00%', ''])
    expect(xml).toContain('<c:legendPos val="r"/>')
    expect(fills(xml)).toEqual(['2E6094', 'A9C9E8', 'B07D3C', 'E3D9C0'])
  })

  test('十二类：前七类加其他五类', async () => {
    const xml = (await render(twelve())).text('word/charts/chart1.xml')
    const names = cached(xml, 'cat')
    expect(names).toHaveLength(8)
    expect(names[0]).toBe('第1类支出 15.38%')
    expect(names[7]).toBe('其他5类 19.23%')
    expect(new Set(fills(xml)).size).toBe(8)
  })

  test('小得印成 0.00 的一类也还在', async () => {
    const xml = (await render(pieOf({ 甲: 100, 乙: 0.0001 }))).text('word/charts/chart1.xml')
    expect(cached(xml, 'val').map(Number)).toEqual([100, 0.0001])
  })
})

describe('饼图的样子由各类大小定', () => {
  test.each<[string, Record<string, number>, string]>([
    ['一类', { 甲: 1 }, 'disc'],
    ['两类', { 甲: 3, 乙: 1 }, 'few'],
    ['三类', { 甲: 4, 乙: 3, 丙: 3 }, 'few'],
    ['三类，两类太小，标签会重叠', { 甲: 97.78, 乙: 2.17, 丙: 0.05 }, 'many'],
    ['四类', { 甲: 4, 乙: 3, 丙: 2, 丁: 1 }, 'many'],
    ['八类', equal(8), 'many'],
  ])('%s', (_name, amounts, kind) => expect(pieForm(asPie(amounts)).kind).toBe(kind))

  test('末尾几类的标签会挤在顶上时，往回转到不挤为止', () => {
    expect(pieForm(asPie(equal(8))).firstAngle).toBe(0)
    expect(pieForm(asPie({ 甲: 735.9, 乙: 81.1, 丙: 52.9, 丁: 45.2 })).firstAngle).toBe(345)
  })

  test.each([
    ['公务接待费', ['公务接待费']],
    ['公务用车购置及运行维护费', ['公务用车购置', '及运行维护费']],
    ['一般公共预算财政拨款收入', ['一般公共预算', '财政拨款收入']],
    ['政府性基金预算财政拨款收入', ['政府性基金预算', '财政拨款收入']],
    ['社会保障和就业', ['社会保障', '和就业']],
    ['灾害防治应急管理', ['灾害防治', '应急管理']],
  ])('%s', (label, lines) => expect(labelLines(label, 6)).toEqual(lines))
})
