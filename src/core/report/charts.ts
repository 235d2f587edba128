import { add, type Exact, printAmount, printPercent, sign, whole } from '../amount'
import type { FieldPath } from '../draft'
import { type FigureId, inRow } from '../figures'
import { bareText, type Facts, gapLabel } from '../wording'
import type { Draw, Slice } from './section'
import type { Chart, Datum, PieChart } from './tree'

const MOST_SLICES = 8
const TABLE_DIGITS = { zeros: 'keep' } as const

type Drawn = Exclude<Chart, { kind: 'undrawn' }>

function valuesOf(ids: readonly FigureId[], facts: Facts): readonly Exact[] | readonly FieldPath[] {
  const needs = new Set<FieldPath>()
  const values = ids.map((id) => {
    const got = facts.value(id)
    if (got.state === 'missing') for (const at of got.needs) needs.add(at)
    return got.state === 'known' ? got.value : whole(0n)
  })
  return needs.size > 0 ? [...needs] : values
}

const areValues = (got: readonly Exact[] | readonly FieldPath[]): got is readonly Exact[] =>
  got.every((one) => typeof one !== 'string')

function columns(draw: Extract<Draw, { kind: 'columns' }>, facts: Facts): Drawn | readonly FieldPath[] {
  const ids = [draw.prior, draw.now]
  const values = valuesOf(ids, facts)
  if (!areValues(values)) return values
  const bars = values.map((value, i) => ({
    label: `${facts.year - 1 + i}年`,
    figure: ids[i] ?? '',
    value,
    text: printAmount(value, 'wan', TABLE_DIGITS),
  }))
  return { kind: 'columns', bars }
}

function slicesOf(draw: Extract<Draw, { kind: 'pie' }>, facts: Facts): readonly Slice[] {
  if ('slices' in draw) return draw.slices
  return facts.rows(draw.list).map((row) => ({
    // 一般公共服务支出 is 一般公共服务 beside its share; 其他支出 stays what it is where nothing would be left.
    label: bareText(row.cells[draw.label.slice(1)] ?? '').replace(/(.{2,})支出$/, '$1'),
    id: inRow(draw.value, draw.list, row.key),
  }))
}

/** Above eight slices the smallest are gathered, so that each that is shown can be told apart. */
function gathered(slices: readonly Datum[], percent: (value: Exact) => string): readonly Datum[] {
  if (slices.length <= MOST_SLICES) return slices
  const rest = slices.slice(MOST_SLICES - 1)
  const value = rest.reduce((sum, slice) => add(sum, slice.value), whole(0n))
  const other = { label: `其他${rest.length}类`, figure: rest[0]?.figure ?? '', value, text: percent(value) }
  return [...slices.slice(0, MOST_SLICES - 1), other]
}

/** A pie of a structure; without slices where all are 0, or where one is negative: that is no part of a whole. */
function pie(draw: Extract<Draw, { kind: 'pie' }>, facts: Facts): PieChart | readonly FieldPath[] {
  const slices = slicesOf(draw, facts)
  const got = valuesOf([draw.whole, ...slices.map((slice) => slice.id)], facts)
  if (!areValues(got)) return got
  const [total = whole(0n), ...values] = got
  if (values.some((value) => sign(value) < 0)) return { kind: 'pie', slices: [] }
  const percent = (value: Exact): string =>
    printPercent({ n: value.n * total.d, d: value.d * total.n }, TABLE_DIGITS)
  const drawn = slices
    .map((slice, i) => ({ slice, value: values[i] ?? whole(0n) }))
    .filter(({ value }) => sign(value) > 0 && sign(total) > 0)
    .map(({ slice, value }) => ({
      label: slice.label,
      figure: slice.id,
      value,
      text: percent(value),
    }))
    .sort((a, b) => (a.value.n === b.value.n ? 0 : a.value.n < b.value.n ? 1 : -1))
  return { kind: 'pie', slices: gathered(drawn, percent) }
}

/**
 * The chart of a section. Where a figure is missing it says which; where there is nothing to draw
 * (every slice 0) it is undefined, and neither picture nor caption is printed.
 */
export function chartOf(draw: Draw, facts: Facts): Chart | undefined {
  const chart = draw.kind === 'columns' ? columns(draw, facts) : pie(draw, facts)
  if ('kind' in chart) {
    const empty = chart.kind === 'pie' && chart.slices.length === 0
    return empty ? undefined : chart
  }
  return { kind: 'undrawn', needs: chart, label: gapLabel(chart, facts) }
}

/** All numbers of a chart in words. */
export function describeChart(chart: Chart): string {
  if (chart.kind === 'undrawn') return `还不能画，缺${chart.label}`
  if (chart.kind === 'columns') return chart.bars.map((bar) => `${bar.label} ${bar.text} 万元`).join('，')
  const amounts = chart.slices.map(
    (slice) => `${slice.label} ${printAmount(slice.value, 'wan', TABLE_DIGITS)} 万元，占 ${slice.text}`,
  )
  return amounts.join('；')
}
