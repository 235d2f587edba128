import {
  add,
  centsIn,
  decimalToExact,
  divide,
  type Exact,
  multiply,
  negate,
  printAmount,
  printPercent,
  subtract,
  whole,
} from '../../amount'
import { growthFrom, type Interval, within } from '../bound'
import { around } from './plain'
import type { GrowthFault, Hit } from './text-rule'

const MOVED =
  /(?<word>增加|减少|上升|降低|增长|下降)了?(?<change>\d+(?:\.\d+)?)万元[，,、（(]?(?:同比)?(?<way>增长|下降|增加|减少|上升|降低)了?(?<rate>\d+(?:\.\d+)?)[%％]/g
const AMOUNT = /(\d+(?:\.\d+)?)万元/g
const DOWN = /减少|降低|下降/

/** More amounts than this before a change: which of them it is about cannot be told. */
const MOST_BEFORE = 4

/** A printed decimal and what it may stand for: zeros at its end may have been dropped. */
function printed(text: string): { readonly value: Exact; readonly bounds: Interval } {
  const value = decimalToExact(text)
  const n = value.n * 2n
  const d = value.d * 2n
  return { value, bounds: { low: { n: n - 1n, d }, high: { n: n + 1n, d } } }
}

const percent = ({ n, d }: Exact): Exact => ({ n, d: d * 100n })
const hundredth = ({ low, high }: Interval): Interval => ({ low: percent(low), high: percent(high) })
const touches = (a: Interval, b: Interval): boolean =>
  within(a.low, b) || within(a.high, b) || within(b.low, a)

const CENTS_IN_WAN = whole(centsIn('wan'))
const DIGITS = { zeros: 'keep' } as const

/** What a growth in a sentence gets wrong, if anything. */
function faultOf(
  change: string,
  rate: string,
  down: boolean,
  before: readonly string[],
): GrowthFault | undefined {
  const step = printed(change)
  const moved: Interval = down
    ? { low: negate(step.bounds.high), high: negate(step.bounds.low) }
    : step.bounds
  const said = hundredth(printed(rate).bounds)
  const signed: Interval = down ? { low: negate(said.high), high: negate(said.low) } : said
  let nothingBefore = false
  for (const text of before) {
    const now = printed(text)
    const real = growthFrom(now.bounds, moved)
    if (!real) nothingBefore = true
    else if (touches(real, signed)) return undefined
  }
  const nearest = before[before.length - 1]
  if (nearest === undefined || before.length > MOST_BEFORE) return undefined
  if (nothingBefore) return before.length === 1 ? 'N22' : undefined
  const now = printed(nearest)
  const wrongBase = { n: step.value.n * now.value.d, d: step.value.d * now.value.n }
  if (wrongBase.d > 0n && within(wrongBase, said)) return 'N21'
  return before.length === 1 ? 'N20' : undefined
}

export function growthHits(fault: GrowthFault, text: string): readonly Hit[] {
  return text.split('\n').flatMap((line) =>
    [...line.matchAll(MOVED)].flatMap((match): Hit[] => {
      const { word = '', change = '', way = '', rate = '' } = match.groups ?? {}
      const excerpt = around(line, match.index ?? 0, match[0].length)
      const [down, against] = [DOWN.test(word), DOWN.test(word) !== DOWN.test(way)]
      if (against)
        return fault === 'N23' ? [{ text: match[0], say: `“${word}”与“${way}”方向相反：${excerpt}` }] : []
      const amounts = [...line.slice(0, match.index).matchAll(AMOUNT)].map(([, n = '']) => n)
      // Changes told before are no base of this one.
      const told = new Set([...line.slice(0, match.index).matchAll(MOVED)].map((one) => one.groups?.change))
      const before = amounts.filter((n) => !told.has(n))
      if (fault === 'N23' || faultOf(change, rate, down, before) !== fault) return []
      const now = before[before.length - 1] ?? ''
      return [{ text: match[0], say: SAY[fault]({ change, now, rate }, down) }]
    }),
  )
}

interface Growth {
  readonly change: string
  readonly now: string
  readonly rate: string
}

/** Last year's amount in 万元, and what a change of it comes to. */
function rightOf({ now, change }: Growth, down: boolean): { readonly was: string; readonly rate: string } {
  const [a, b] = [decimalToExact(now), decimalToExact(change)]
  const was = down ? add(a, b) : subtract(a, b)
  const ratio = divide(b, was)
  return {
    was: printAmount(multiply(was, CENTS_IN_WAN), 'wan', DIGITS),
    rate: ratio ? printPercent(ratio, DIGITS) : '',
  }
}

const SAY: Readonly<Record<Exclude<GrowthFault, 'N23'>, (of: Growth, down: boolean) => string>> = {
  N20: (of, down) => {
    const right = rightOf(of, down)
    return `${of.change}÷上年 ${right.was} 不是 ${of.rate}%，是 ${right.rate}`
  },
  N21: (of, down) => {
    const right = rightOf(of, down)
    return `增长率除错了年份：写的 ${of.rate}% 正好是 ${of.change}÷本年 ${of.now}，应当是 ${of.change}÷上年 ${right.was}＝${right.rate}`
  },
  N22: ({ change, now }) => `本年 ${now} 万元比上年变动 ${change} 万元，上年就是 0，不写百分比`,
}
