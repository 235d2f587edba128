import type { Report } from '../../report'
import type { Ground } from '../ground'
import { around } from './plain'
import type { Hit, Looks, Setting, Traces } from './text-rule'

const CENTS_IN_WAN = 1_000_000
const CENTS_IN_YUAN = 100

/** 分 as hundredths of 万元, half up. */
const hundredths = (cents: number): number => Math.sign(cents) * Math.floor(Math.abs(cents) / 10_000 + 0.5)

/** The figures a report is made of: those of no row, and those of rows that its sentences print. */
export function tracesIn({ figures, plan }: Ground, report: Report): Traces {
  /** Values of some figures, gathered when they are first asked for. */
  const gathered = (ids: () => Iterable<string>) => {
    let index: { amounts: Set<number>; cents: Set<number>; counts: Set<number> } | undefined
    return () => {
      if (index) return index
      index = { amounts: new Set<number>(), cents: new Set<number>(), counts: new Set<number>() }
      for (const id of ids()) {
        const got = figures.value(id)
        const measure = figures.measure(id)
        if (got.state !== 'known' || measure === 'percent') continue
        const value = Math.abs(Number(got.value.n) / Number(got.value.d))
        if (measure !== 'amount') index.counts.add(value)
        else {
          index.amounts.add(hundredths(value))
          index.cents.add(value)
        }
      }
      return index
    }
  }
  const printed = function* (): Iterable<string> {
    for (const block of report.blocks) {
      if (block.kind !== 'paragraph') continue
      for (const inline of block.inlines) if (inline.kind === 'figure') yield inline.id
    }
  }
  // Most numbers are totals: the rows of a large department are only looked through for the others.
  const [totals, rows] = [gathered(plan.fixedIds), gathered(printed)]
  return {
    hasAmount: (n) => totals().amounts.has(n) || rows().amounts.has(n),
    hasCents: (n) => totals().cents.has(n) || rows().cents.has(n),
    hasCount: (n) => totals().counts.has(n) || rows().counts.has(n),
  }
}

/** An amount or a count in a text. 余, 多 and 约 make it none that a figure could be. */
const NUMBER =
  /(?<about>约|近|超|超过)?(?<n>\d+(?:\.\d+)?)(?<more>余|多|几)?(?<unit>亿元|万元|元|辆|批次|人次)(?<each>[/／]|以上|以下|以内|标准|每)?/g

interface Said {
  readonly text: string
  readonly at: number
  readonly value: number
  readonly unit: string
}

function numbersIn(text: string): readonly Said[] {
  return [...text.matchAll(NUMBER)].flatMap((match): Said[] => {
    const { about, n = '', more, unit = '', each } = match.groups ?? {}
    if (about !== undefined || more !== undefined || each !== undefined) return []
    return [{ text: `${n}${unit}`, at: match.index ?? 0, value: Number.parseFloat(n), unit }]
  })
}

/** Whether a text holds anything that could be traced. */
export const holdsNumbers = (text: string): boolean => numbersIn(text).length > 0

function isTraced(value: number, unit: string, traces: Traces): boolean {
  if (value === 0) return true
  if (unit === '元') return traces.hasCents(Math.round(value * CENTS_IN_YUAN))
  if (unit === '万元') return traces.hasAmount(Math.round(value * 100))
  if (unit === '亿元') return traces.hasAmount(Math.round(value * 1_000_000))
  return traces.hasCount(value)
}

/** Numbers of a text that are no figures of the report, nor together make one. */
export function untracedHits(
  { units }: Extract<Looks, { for: 'untraced' }>,
  text: string,
  { traces }: Setting,
): readonly Hit[] {
  const said = numbersIn(text).filter(({ unit }) => units.includes(unit))
  const sums = new Map<string, number>()
  for (const { value, unit } of said) sums.set(unit, (sums.get(unit) ?? 0) + value)
  const left = said.filter(
    ({ value, unit }) => !isTraced(value, unit, traces) && !isTraced(sums.get(unit) ?? 0, unit, traces),
  )
  if (left.length === 0) return []
  const names = [...new Set(left.map((one) => one.text))]
  return [
    {
      text: names.join('、'),
      say: `${names.slice(0, 5).join('、')}${names.length > 5 ? `等 ${names.length} 个数` : ''}不是报告里的数`,
    },
  ]
}

/** Below this, equal numbers of two units are chance. */
const LEAST = 10

/** 元 where a figure has this many 万元, and the reverse. */
export function unitHits(text: string, { traces }: Setting): readonly Hit[] {
  return numbersIn(text).flatMap(({ text: said, at, value, unit }): Hit[] => {
    if (value < LEAST || isTraced(value, unit, traces)) return []
    const other = unit === '元' ? '万元' : unit === '万元' ? '元' : ''
    const exact = Math.round(value * (other === '元' ? CENTS_IN_YUAN : CENTS_IN_WAN))
    const meant =
      other === '万元' ? traces.hasAmount(hundredths(exact)) : other === '元' && traces.hasCents(exact)
    if (!meant) return []
    return [
      { text: said, say: `写的是 ${said}，报告里有 ${value} ${other}：${around(text, at, said.length)}` },
    ]
  })
}
