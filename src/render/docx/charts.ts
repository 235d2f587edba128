import { ChartRun, type ColumnChartOptions, type PieChartOptions, type PieChartPointLabel } from 'docx/charts'
import { type Exact, printAmount } from '../../core/amount'
import { type ChartBlock, type ColumnChart, captionText, type PieChart } from '../../core/report'
import { emsOfText } from '../layout'
import { COLUMN_SIZE } from './chart-size'
import { FONTS } from './look'
import { pieForm } from './pie'

const BEFORE = 'A9C9E8'
const NOW = '2E6094'
/** Largest slice first; neighbours differ in grey too. */
const SLICES = [NOW, BEFORE, 'B07D3C', 'E3D9C0', '4F7F74', 'C4B5D6', '8C8C8C', 'E6E6E6'] as const

/** Sizes of letters in charts. */
const LABEL = 10.5
const SMALL = 10
/** A line of more characters would be too wide for the disc. */
const WIDEST_IN_DISC = 4

const black = (size: number) => ({ name: FONTS.latin, size, color: '000000' })
const bare = { fill: 'none', border: 'none' } as const
const SERIES = '金额（万元）'

/** The amount in 万元 as printed, so that the workbook behind a chart never says more than the report does. */
function drawn(cents: Exact): number {
  const printed = Number(printAmount(cents, 'wan', { zeros: 'keep' }))
  // A slice that would print as 0.00 still has to be there.
  return printed === 0 ? Number(cents.n) / Number(cents.d) / 1e6 : printed
}

function altText(block: ChartBlock) {
  return { name: `图${block.number}`, title: captionText(block), description: block.describe }
}

function columns(chart: ColumnChart, block: ChartBlock): ColumnChartOptions {
  const values = chart.bars.map((bar) => drawn(bar.value))
  const most = Math.max(...values, 0)
  const least = Math.min(...values, 0)
  return {
    type: 'column',
    transformation: COLUMN_SIZE,
    altText: altText(block),
    font: { name: FONTS.latin },
    chartArea: bare,
    title: { text: '单位：万元', font: { ...black(SMALL), bold: false } },
    legend: false,
    gapWidth: 140,
    categories: chart.bars.map((bar) => bar.label),
    categoryAxis: { font: black(LABEL) },
    // Both years 0: any height will do, but it must not be 0.
    valueAxis: { visible: false, gridlines: false, minimum: least * 1.15, maximum: most * 1.15 || 1 },
    series: [
      {
        name: SERIES,
        values,
        colors: chart.bars.map((_, i) => (i === chart.bars.length - 1 ? NOW : BEFORE)),
      },
    ],
    dataLabels: { value: true, position: 'outsideEnd', numberFormat: '0.00', font: black(LABEL) },
  }
}

function pie(chart: PieChart, block: ChartBlock): PieChartOptions {
  const { slices } = chart
  const form = pieForm(chart)
  const disc = form.kind === 'disc'
  const legend = form.kind === 'many'
  const position = disc ? 'center' : 'outsideEnd'
  const widest = Math.max(...(form.labels[0] ?? '').split('\n').map(emsOfText))
  return {
    type: 'pie',
    transformation: form.size,
    altText: altText(block),
    font: { name: FONTS.latin },
    chartArea: bare,
    legend: legend ? { position: 'right', font: black(SMALL) } : false,
    firstSliceAngle: form.firstAngle,
    categories: slices.map(({ label, text }) => (legend ? `${label} ${text}` : label)),
    series: [
      {
        name: SERIES,
        values: slices.map((slice) => drawn(slice.value)),
        colors: slices.map((_, i) => (disc ? BEFORE : SLICES[i % SLICES.length])),
        pointLabels: form.labels.map((text): PieChartPointLabel | false =>
          text === undefined ? false : { text, position },
        ),
      },
    ],
    dataLabels: {
      percentage: true,
      position,
      numberFormat: '0.00%',
      font: black(disc && widest > WIDEST_IN_DISC ? SMALL - 1 : LABEL),
    },
  }
}

/** A native chart that Word can edit; undefined where a figure is missing. */
export function chartRun(block: ChartBlock): ChartRun | undefined {
  const { chart } = block
  if (chart.kind === 'undrawn') return undefined
  return new ChartRun(chart.kind === 'columns' ? columns(chart, block) : pie(chart, block))
}
