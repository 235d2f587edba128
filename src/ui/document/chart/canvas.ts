// Loaded when the first chart comes near the screen: it brings chart.js along.
import {
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartType,
  LinearScale,
  PieController,
  type Plugin,
} from 'chart.js'
import type { FigureId } from '../../../core/figures'
import type { ColumnChart, PieChart } from '../../../core/report'
import { columnData, columnLabels, columnOptions } from './columns'
import { pieData, pieLabels, pieOptions } from './pie'

Chart.register(BarController, BarElement, CategoryScale, LinearScale, PieController, ArcElement)

export type Drawn = ColumnChart | PieChart

/** A chart on a canvas. */
export interface Drawing {
  /** Draws other numbers at once, without a blank in between. */
  readonly update: (chart: Drawn) => void
  readonly destroy: () => void
}

function labels<K extends ChartType>(draw: (chart: Chart) => void): Plugin<K> {
  return { id: 'words', afterDatasetsDraw: (chart) => draw(chart as unknown as Chart) }
}

/** A canvas says which figure the pointer is at; the keys, and a pointer beside all of them, mean the first. */
function tellFigures(canvas: HTMLCanvasElement, chart: Chart, figures: () => readonly FigureId[]): void {
  const tell = (at: number): void => {
    canvas.dataset.figure = figures()[at] ?? figures()[0] ?? ''
  }
  tell(0)
  canvas.onpointermove = (event) =>
    tell(chart.getElementsAtEventForMode(event, 'nearest', { intersect: true }, false)[0]?.index ?? 0)
  canvas.onpointerleave = () => tell(0)
}

function columns(canvas: HTMLCanvasElement, first: ColumnChart): Drawing {
  let shown = first
  const chart = new Chart(canvas, {
    type: 'bar',
    data: columnData(first),
    options: columnOptions(first),
    plugins: [labels((on) => columnLabels(on, shown))],
  })
  tellFigures(canvas, chart as unknown as Chart, () => shown.bars.map(({ figure }) => figure))
  return {
    update(next) {
      if (next.kind !== 'columns') return
      shown = next
      chart.data = columnData(next)
      chart.options = columnOptions(next)
      chart.update('none')
    },
    destroy: () => chart.destroy(),
  }
}

function pie(canvas: HTMLCanvasElement, first: PieChart): Drawing {
  let shown = first
  const chart = new Chart(canvas, {
    type: 'pie',
    data: pieData(first),
    options: pieOptions(first),
    plugins: [labels((on) => pieLabels(on, shown))],
  })
  tellFigures(canvas, chart as unknown as Chart, () => shown.slices.map(({ figure }) => figure))
  return {
    update(next) {
      if (next.kind !== 'pie') return
      shown = next
      chart.data = pieData(next)
      chart.options = pieOptions(next)
      chart.update('none')
    },
    destroy: () => chart.destroy(),
  }
}

/** Draws a chart; its canvas must stand in a box of fixed size. */
export const drawChart = (canvas: HTMLCanvasElement, chart: Drawn): Drawing =>
  chart.kind === 'columns' ? columns(canvas, chart) : pie(canvas, chart)
