import type { Chart, ChartOptions } from 'chart.js'
import type { ColumnChart } from '../../../core/report'
import { copy } from '../copy'
import { BEFORE, EDGE, FONT, INK, LINE, NOW, QUIET, SIZE } from './look'
import { numberOf } from './number'

export function columnData({ bars }: ColumnChart) {
  return {
    labels: bars.map((bar) => bar.label),
    datasets: [
      {
        data: bars.map((bar) => numberOf(bar.value)),
        backgroundColor: bars.map((_, i) => (i === bars.length - 1 ? NOW : BEFORE)),
        barPercentage: 1,
        categoryPercentage: 0.42,
      },
    ],
  }
}

export function columnOptions({ bars }: ColumnChart): ChartOptions<'bar'> {
  const values = bars.map((bar) => numberOf(bar.value))
  const [least, most] = [Math.min(...values, 0), Math.max(...values, 0)]
  return {
    animation: false,
    maintainAspectRatio: false,
    events: [],
    layout: { padding: { top: LINE, left: 40, right: 40 } },
    scales: {
      x: {
        grid: { display: false },
        border: { color: EDGE },
        ticks: { color: INK, font: { size: SIZE, family: FONT.replace(/^\S+ /, '') }, maxRotation: 0 },
      },
      // Both years 0: any height will do, but it must not be 0.
      y: { display: false, min: least * 1.4, max: most * 1.15 || 1 },
    },
  }
}

/** Each bar's amount as the report prints it, and the unit of them all. */
export function columnLabels(chart: Chart, { bars }: ColumnChart): void {
  const { ctx, chartArea } = chart
  ctx.save()
  ctx.font = FONT
  ctx.textAlign = 'center'
  ctx.fillStyle = INK
  chart.getDatasetMeta(0).data.forEach((element, i) => {
    const bar = bars[i]
    if (!bar) return
    const below = bar.value.n < 0n
    ctx.textBaseline = below ? 'top' : 'bottom'
    ctx.fillText(bar.text, element.x, element.y + (below ? 4 : -4))
  })
  ctx.fillStyle = QUIET
  ctx.textAlign = 'left'
  ctx.textBaseline = 'top'
  ctx.fillText(copy.money, chartArea.left, 0)
  ctx.restore()
}
