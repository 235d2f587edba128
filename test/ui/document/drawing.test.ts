import { describe, expect, test } from 'vitest'
import type { ChartBlock } from '../../../src/core/report'
import { evaluateDraft, exampleDraft } from '../../../src/rules'
import { columnData, columnOptions } from '../../../src/ui/document/chart/columns'
import { pieData, pieOptions } from '../../../src/ui/document/chart/pie'
import { broken, spread, turned } from '../../../src/ui/document/chart/place'

const { report } = evaluateDraft(exampleDraft())

function chartAt(id: string): ChartBlock['chart'] {
  const block = report.blocks.find((one) => one.id === id)
  if (block?.kind !== 'chart') throw new Error(`no chart ${id}`)
  return block.chart
}

describe('两年对比的柱', () => {
  const chart = chartAt('overall.chart')
  if (chart.kind !== 'columns') throw new Error('no columns')

  test('上年浅、本年深，值取自报告', () => {
    const { labels, datasets } = columnData(chart)
    expect(labels).toEqual(['2020年', '2021年'])
    expect(datasets[0]?.data).toEqual([663820455, 642351820])
    expect(datasets[0]?.backgroundColor).toEqual(['#a9c9e8', '#2e6094'])
  })

  test('不画轴和格线，顶上留出印数的地方，不要动画', () => {
    const { animation, scales } = columnOptions(chart)
    expect(animation).toBe(false)
    expect(scales?.x?.grid?.display).toBe(false)
    expect(scales?.y).toMatchObject({ display: false, min: 0, max: 663820455 * 1.15 })
  })

  test('两年都是 0 时也有高度', () => {
    const zero = chart.bars.map((bar) => ({ ...bar, value: { n: 0n, d: 1n } }))
    expect(columnOptions({ kind: 'columns', bars: zero }).scales?.y).toMatchObject({ min: 0, max: 1 })
  })
})

describe('结构的饼', () => {
  const chart = chartAt('general.pie')
  if (chart.kind !== 'pie') throw new Error('no pie')

  test('从大到小，顺时针，从正上方起', () => {
    const data = pieData(chart).datasets[0]?.data ?? []
    expect([...data].sort((a, b) => b - a)).toEqual(data)
    expect(pieOptions(chart).rotation).toBe(0)
  })

  test('三块以内把最大的一块转到左边', () => {
    expect(turned(0.5)).toBe(180)
    expect(turned(1)).toBe(90)
    const few = { ...chart, slices: chart.slices.slice(0, 2) }
    expect(pieOptions(few).rotation).toBeCloseTo(turned(pieData(few).datasets[0]?.data[0] ?? 0))
  })

  test('只有一块时是一个浅色的圆', () => {
    const { datasets } = pieData({ kind: 'pie', slices: chart.slices.slice(0, 1) })
    expect(datasets[0]).toMatchObject({ data: [1], backgroundColor: ['#a9c9e8'], borderWidth: 0 })
  })
})

describe('标签的位置', () => {
  test.each([
    ['离得远的不动', [20, 100], [20, 100]],
    ['挤在一起的往下推', [50, 52], [50, 70]],
    ['下面放不下就往上推', [190, 195], [170, 190]],
    ['顺序照旧', [60, 50], [70, 50]],
  ])('%s', (_name, middles, expected) => {
    const wishes = middles.map((middle) => ({ middle, height: 20 }))
    expect(spread(wishes, 0, 200)).toEqual(expected)
  })

  test('长名字断成差不多长的几行', () => {
    const width = (text: string) => text.length * 10
    expect(broken('公务用车购置及运行维护费', 80, width)).toEqual(['公务用车购置', '及运行维护费'])
    expect(broken('其他收入', 80, width)).toEqual(['其他收入'])
  })
})
