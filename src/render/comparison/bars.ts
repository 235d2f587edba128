import { absolute, compare, type Exact, printAmount, sign, subtract } from '../../core/amount'
import type { FigureId } from '../../core/figures'
import type { Evaluation } from '../../core/report'
import { KEY_FIGURES } from '../../rules/key-figures'
import { copy } from './copy'
import { type ComparedCell, keyText } from './model'

/** One amount in one report, drawn beside the same of the others. */
export interface Bar extends ComparedCell {
  /** How long it is drawn, of the longest: 0 to 1. */
  readonly share: number
  /** 比现稿少 0.12; '' where it is the same, or the same as far as it is printed. */
  readonly off: string
}

export interface BarChart {
  readonly label: string
  /** The draft's, and then one for each scenario; the draft's alone where all are the same. */
  readonly bars: readonly Bar[]
}

export interface BarGroup {
  readonly title: string
  readonly charts: readonly BarChart[]
}

const amountIn = ({ figures }: Evaluation, id: FigureId): Exact | undefined => {
  const got = figures.has(id) ? figures.value(id) : undefined
  return got?.state === 'known' ? got.value : undefined
}

/** For drawing only; what is read is printed from the exact amount. */
const shareOf = (value: Exact | undefined, most: Exact): number =>
  value === undefined || most.n === 0n
    ? 0
    : (Number(absolute(value).n) * Number(most.d)) / (Number(value.d) * Number(most.n))

function difference(now: Exact | undefined, value: Exact | undefined): string {
  if (now === undefined || value === undefined) return ''
  const off = subtract(value, now)
  const printed = printAmount(absolute(off), 'wan', { zeros: 'keep' })
  if (/^[0.]+$/.test(printed)) return ''
  return sign(off) > 0 ? copy.more(printed) : copy.less(printed)
}

/** What some scenario changes comes first, each in its order. */
const changedFirst = <T>(all: readonly T[], changed: (one: T) => boolean): readonly T[] => [
  ...all.filter(changed),
  ...all.filter((one) => !changed(one)),
]
const isChanged = ({ bars }: BarChart): boolean => bars.length > 1

/**
 * The key amounts of the draft and of each scenario as bars. Rates are no amounts; what is 0 in all of them has nothing
 * to show.
 */
export function keyBars(base: Evaluation, all: readonly Evaluation[]): readonly BarGroup[] {
  const chartOf = (id: FigureId, label: string): readonly BarChart[] => {
    const values = [base, ...all].map((one) => amountIn(one, id))
    const most = values.reduce<Exact>(
      (longest, value) => (value && compare(absolute(value), longest) > 0 ? absolute(value) : longest),
      { n: 0n, d: 1n },
    )
    if (most.n === 0n) return []
    const bars = [base, ...all].map((one, i): Bar => {
      const off = difference(values[0], values[i])
      return { text: keyText(one, id), changed: off !== '', share: shareOf(values[i], most), off }
    })
    return [{ label, bars: bars.some(({ changed }) => changed) ? bars : bars.slice(0, 1) }]
  }
  const groups = KEY_FIGURES.map(({ title, figures }): BarGroup => {
    const charts = figures.flatMap(({ id, label }) =>
      base.figures.has(id) && base.figures.measure(id) === 'amount' ? chartOf(id, label) : [],
    )
    return { title, charts: changedFirst(charts, isChanged) }
  }).filter(({ charts }) => charts.length > 0)
  return changedFirst(groups, ({ charts }) => charts.some(isChanged))
}
