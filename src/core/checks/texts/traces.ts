import type { Row } from '../../draft'
import type { FigureId, Figures, FigureValue, Measure } from '../../figures'
import { Carried, type Fold, Memo } from '../../memo'
import type { Block, Report } from '../../report'
import type { Ground } from '../ground'
import { around } from './plain'
import type { Hit, Looks, Setting, Traces } from './text-rule'

const CENTS_IN_WAN = 1_000_000
const CENTS_IN_YUAN = 100

/** 分 as hundredths of 万元, half up. */
const hundredths = (cents: number): number => Math.sign(cents) * Math.floor(Math.abs(cents) / 10_000 + 0.5)

/** Numbers by kind, each with how often it is there. */
class Index {
  readonly amounts = new Map<number, number>()
  readonly cents = new Map<number, number>()
  readonly counts = new Map<number, number>()

  put(got: FigureValue, measure: Measure, by: 1 | -1): void {
    if (got.state !== 'known' || measure === 'percent') return
    const value = Math.abs(Number(got.value.n) / Number(got.value.d))
    if (measure !== 'amount') return note(this.counts, value, by)
    note(this.amounts, hundredths(value), by)
    note(this.cents, value, by)
  }
}

function note<K>(counts: Map<K, number>, key: K, by: 1 | -1): void {
  const left = (counts.get(key) ?? 0) + by
  if (left === 0) counts.delete(key)
  else counts.set(key, left)
}

function indexOf(ids: Iterable<FigureId>, figures: Figures): Index {
  const index = new Index()
  for (const id of ids) index.put(figures.value(id), figures.measure(id), 1)
  return index
}

/** What the sentences of a report print of rows. */
interface Printed {
  /** 'functional spent': columns whose values are a matter of their row. */
  readonly columns: Map<string, number>
  /** Figures of rows and lines that follow from more. */
  readonly others: Map<FigureId, number>
}

const isFixed = (id: FigureId): boolean => id.indexOf('.') === id.lastIndexOf('.')

function printing({ plan }: Ground): Fold<Block, Printed> {
  const put = ({ columns, others }: Printed, block: Block | undefined, by: 1 | -1): void => {
    if (block?.kind !== 'paragraph') return
    for (const inline of block.inlines) {
      if (inline.kind !== 'figure' || isFixed(inline.id)) continue
      const [list = '', , column = ''] = inline.id.split('.')
      if (plan.own(list)?.has(column)) note(columns, `${list} ${column}`, by)
      else note(others, inline.id, by)
    }
  }
  return {
    none: () => ({ columns: new Map(), others: new Map() }),
    put: (state, is, was) => {
      put(state, was, -1)
      put(state, is, 1)
    },
  }
}

/** The numbers in a column of a list, carried from one edit to the next. */
function columnIndex(name: string, { figures, facts, plan }: Ground): Carried<Row, Index> {
  const [list = '', column = ''] = name.split(' ')
  const own = plan.own(list)
  const put = (index: Index, row: Row | undefined, by: 1 | -1): void => {
    if (own && row) index.put(own.value(row, column), figures.measure(`${list}.${row.key}.${column}`), by)
  }
  return new Carried(
    { all: () => facts.rows(list) },
    {
      none: () => new Index(),
      put: (index, is, was) => {
        put(index, was, -1)
        put(index, is, 1)
      },
    },
  )
}

/** The figures a report is made of: those of no row, and those of rows that its sentences print. */
export function followTraces(ground: Ground, report: () => Report): Traces {
  const { figures, plan } = ground
  const sections = new Map<string, FigureId[]>()
  for (const id of plan.fixedIds()) {
    const name = id.slice(0, id.indexOf('.'))
    const before = sections.get(name)
    if (before) before.push(id)
    else sections.set(name, [id])
  }
  const totals = [...sections.values()].map((ids) => new Memo(() => indexOf(ids, figures)))
  const printed = new Carried({ all: () => report().blocks }, printing(ground))
  const columns = new Map<string, Carried<Row, Index>>()
  const columnOf = (name: string): Index => {
    const carried = columns.get(name) ?? columnIndex(name, ground)
    columns.set(name, carried)
    return carried.get()
  }
  const others = new Memo(() => indexOf(printed.get().others.keys(), figures))
  // Most numbers are totals: the rows of a large department are only looked through for the others.
  const has = (holds: (one: Index) => boolean): boolean =>
    totals.some((one) => holds(one.get())) ||
    holds(others.get()) ||
    [...printed.get().columns.keys()].some((name) => holds(columnOf(name)))
  return {
    hasAmount: (n) => has(({ amounts }) => amounts.has(n)),
    hasCents: (n) => has(({ cents }) => cents.has(n)),
    hasCount: (n) => has(({ counts }) => counts.has(n)),
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
