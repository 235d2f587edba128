import type { Chart, ChartOptions } from 'chart.js'
import type { Datum, PieChart } from '../../../core/report'
import { BEFORE, EDGE, FEW, FONT, GROUND, INK, LINE, PALETTE } from './look'
import { numberOf } from './number'
import { broken, spread, turned } from './place'

/** From the rim of the pie to a label. */
const OFF = 14
const SQUARE = 10
/** Room for names on either side of a pie. */
const BESIDE = 104
/** The share of the width a legend may take. */
const LEGEND = 0.54

function sharesOf(slices: readonly Datum[]): readonly number[] {
  const values = slices.map((slice) => numberOf(slice.value))
  const total = values.reduce((sum, value) => sum + value, 0)
  return values.map((value) => (total === 0 ? 0 : value / total))
}

const colourOf = (slices: readonly Datum[], i: number): string =>
  slices.length === 1 ? BEFORE : (PALETTE[i % PALETTE.length] ?? BEFORE)

export function pieData({ slices }: PieChart) {
  return {
    labels: slices.map((slice) => slice.label),
    datasets: [
      {
        data: [...sharesOf(slices)],
        backgroundColor: slices.map((_, i) => colourOf(slices, i)),
        borderColor: GROUND,
        borderWidth: slices.length === 1 ? 0 : 1.5,
      },
    ],
  }
}

export function pieOptions({ slices }: PieChart): ChartOptions<'pie'> {
  const few = slices.length <= FEW
  return {
    animation: false,
    maintainAspectRatio: false,
    events: [],
    rotation: few && slices.length > 1 ? turned(sharesOf(slices)[0] ?? 0) : 0,
    layout: {
      padding: ({ chart: { width } }) => {
        const side = Math.min(BESIDE, width * 0.3)
        return few
          ? { top: 14, bottom: 14, left: side, right: side }
          : { top: 14, bottom: 14, left: 4, right: width * LEGEND }
      },
    },
  }
}

function textLines(ctx: CanvasRenderingContext2D, lines: readonly string[], x: number, middle: number): void {
  const first = middle - ((lines.length - 1) * LINE) / 2
  lines.forEach((line, i) => {
    ctx.fillText(line, x, first + i * LINE)
  })
}

/** Name and percentage beside each slice, with a line to it. */
function beside(chart: Chart, slices: readonly Datum[]): void {
  const { ctx } = chart
  const discs = chart
    .getDatasetMeta(0)
    .data.map((one) => one.getProps(['x', 'y', 'startAngle', 'endAngle', 'outerRadius']))
  const labels = slices.flatMap((slice, i) => {
    const disc = discs[i]
    if (!disc) return []
    const { x, y, startAngle, endAngle, outerRadius: radius } = disc
    const angle = (Number(startAngle) + Number(endAngle)) / 2
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
    const left = cos < 0
    const room = (left ? x : chart.width - x) - radius - OFF - 2
    const lines = [...broken(slice.label, room, (text) => ctx.measureText(text).width), slice.text]
    const middle = y + sin * (radius + OFF)
    const rim = { x: x + cos * radius, y: y + sin * radius }
    const edge = x + (left ? -1 : 1) * (radius + OFF)
    return [{ left, lines, middle, rim, edge, height: lines.length * LINE + 4 }]
  })
  for (const left of [true, false]) {
    const side = labels.filter((label) => label.left === left)
    const places = spread(side, 1, chart.height - 1)
    side.forEach((label, i) => {
      const middle = places[i] ?? label.middle
      ctx.beginPath()
      ctx.moveTo(label.rim.x, label.rim.y)
      ctx.lineTo(label.edge + (left ? 3 : -3), middle)
      ctx.stroke()
      ctx.textAlign = left ? 'right' : 'left'
      textLines(ctx, label.lines, label.edge, middle)
    })
  }
}

/** A square of its colour, name and percentage for each slice, at the right. */
function legend(chart: Chart, slices: readonly Datum[]): void {
  const { ctx, width, height } = chart
  const x = width * (1 - LEGEND) + 10
  const room = width - x - SQUARE - 8
  const entries = slices.map(({ label, text }) => {
    const parts = broken(`${label} ${text}`, room, (words) => ctx.measureText(words).width)
    // The percentage stays whole: where the entry does not fit one line it begins the second.
    return parts.length === 1
      ? parts
      : [...broken(label, room, (words) => ctx.measureText(words).width), text]
  })
  const count = entries.reduce((sum, entry) => sum + entry.length, 0)
  const step = Math.min(LINE + 3, height / Math.max(count, 1))
  let y = (height - count * step) / 2 + step / 2
  ctx.textAlign = 'left'
  entries.forEach((lines, i) => {
    ctx.fillStyle = colourOf(slices, i)
    ctx.fillRect(x, y - SQUARE / 2, SQUARE, SQUARE)
    ctx.fillStyle = INK
    for (const line of lines) {
      ctx.fillText(line, x + SQUARE + 8, y)
      y += step
    }
  })
}

/** A single slice is a disc with its name inside. */
function inside(chart: Chart, slice: Datum): void {
  const [disc] = chart.getDatasetMeta(0).data
  if (!disc) return
  const { ctx } = chart
  ctx.textAlign = 'center'
  const lines = broken(slice.label, 110, (text) => ctx.measureText(text).width)
  textLines(ctx, [...lines, slice.text], disc.x, disc.y)
}

export function pieLabels(chart: Chart, { slices }: PieChart): void {
  const { ctx } = chart
  ctx.save()
  ctx.font = FONT
  ctx.fillStyle = INK
  ctx.strokeStyle = EDGE
  ctx.lineWidth = 1
  ctx.textBaseline = 'middle'
  const [only] = slices
  if (only && slices.length === 1) inside(chart, only)
  else if (slices.length <= FEW) beside(chart, slices)
  else legend(chart, slices)
  ctx.restore()
}
