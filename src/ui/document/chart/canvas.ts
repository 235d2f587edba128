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
  /** The figure whose bar or slice an event is at. */
  readonly figureAt: (event: Event) => FigureId | undefined
  readonly destroy: () => void
}

function labels<K extends ChartType>(draw: (chart: Chart) => void): Plugin<K> {
  return { id: 'words', afterDatasetsDraw: (chart) => draw(chart as unknown as Chart) }
}

/** Which bar or slice an event is at; −1 beside all of them. */
const placeOf = (chart: Chart, event: Event): number =>
  chart.getElementsAtEventForMode(event, 'nearest', { intersect: true }, false)[0]?.index ?? -1

function columns(canvas: HTMLCanvasElement, first: ColumnChart): Drawing {
  let shown = first
  const chart = new Chart(canvas, {
    type: 'bar',
    data: columnData(first),
    options: columnOptions(first),
    plugins: [labels((on) => columnLabels(on, shown))],
  })
  return {
    update(next) {
      if (next.kind !== 'columns') return
      shown = next
      chart.data = columnData(next)
      chart.options = columnOptions(next)
      chart.update('none')
    },
    figureAt: (event) => shown.bars[placeOf(chart as unknown as Chart, event)]?.figure,
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
  return {
    update(next) {
      if (next.kind !== 'pie') return
      shown = next
      chart.data = pieData(next)
      chart.options = pieOptions(next)
      chart.update('none')
    },
    figureAt: (event) => shown.slices[placeOf(chart as unknown as Chart, event)]?.figure,
    destroy: () => chart.destroy(),
  }
}

/** Draws a chart; its canvas must stand in a box of fixed size. */
export const drawChart = (canvas: HTMLCanvasElement, chart: Drawn): Drawing =>
  chart.kind === 'columns' ? columns(canvas, chart) : pie(canvas, chart)
