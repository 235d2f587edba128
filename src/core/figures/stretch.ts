import { whole } from '../amount'
import type { Row } from '../draft'
import { Carried, type Fold, inPlace, type Selection } from '../memo'
import { Collected, sumUp } from './apply'
import { type FigureId, type FigureValue, known } from './formula'
import { hasAmount, type OwnFigures } from './rows'

/** The name of a figure of a row in its three parts; undefined for one of no row. */
export function parted(id: FigureId): { list: string; key: string; column: string } | undefined {
  const first = id.indexOf('.')
  const second = id.indexOf('.', first + 1)
  if (second < 0) return undefined
  return { list: id.slice(0, first), key: id.slice(first + 1, second), column: id.slice(second + 1) }
}

/** A total under way: whole 分, and the values that are none, by their row's place. */
export interface Sum {
  cents: bigint
  readonly odd: Map<number, FigureValue>
}

function summing(value: (row: Row) => FigureValue): Fold<Row, Sum> {
  return {
    none: () => ({ cents: 0n, odd: new Map() }),
    put: (sum, is, was, at) => {
      const [now, before] = [is && value(is), was && value(was)]
      if (before?.state === 'known' && before.value.d === 1n) sum.cents -= before.value.n
      else if (before) sum.odd.delete(at)
      if (now?.state === 'known' && now.value.d === 1n) sum.cents += now.value.n
      else if (now) sum.odd.set(at, now)
    },
  }
}

interface Count {
  n: number
}

const counting = (holds: (row: Row) => boolean): Fold<Row, Count> => ({
  none: () => ({ n: 0 }),
  put: (count, is, was) => {
    count.n += (is && holds(is) ? 1 : 0) - (was && holds(was) ? 1 : 0)
  },
})

/** Rows that were asked for, by their places, and their keys in order until others are among them. */
interface Gathered {
  readonly rows: Map<number, Row>
  keys: readonly string[] | undefined
}

const gathering = (holds: (row: Row) => boolean): Fold<Row, Gathered> => ({
  none: () => ({ rows: new Map(), keys: undefined }),
  put: (state, is, was, at) => {
    const there = was !== undefined && state.rows.has(at)
    const here = is !== undefined && holds(is)
    if (there !== here || (here && was?.key !== is.key)) state.keys = undefined
    if (here) state.rows.set(at, is)
    else state.rows.delete(at)
  },
})

/** What was carried, by what it was asked for. */
class Kept<S> {
  private readonly made = new Map<string, Carried<Row, S>>()

  constructor(private readonly selection: Selection<Row>) {}

  get(name: string, fold: () => Fold<Row, S>): S {
    let carried = this.made.get(name)
    if (!carried) {
      carried = new Carried(this.selection, fold())
      this.made.set(name, carried)
    }
    return carried.get()
  }
}

/** Rows of a list, or some of them, and what their columns come to. */
export class Stretch {
  private readonly sums: Kept<Sum>
  private readonly counts: Kept<Count>
  private readonly gathered: Kept<Gathered>

  constructor(
    readonly list: string,
    readonly selection: Selection<Row>,
    readonly own: OwnFigures | undefined,
  ) {
    this.sums = new Kept(selection)
    this.counts = new Kept(selection)
    this.gathered = new Kept(selection)
  }

  rows(): readonly Row[] {
    const { all, at, holds } = this.selection
    const rows = all()
    if (at) return at.flatMap((i) => rows[i] ?? [])
    return holds ? rows.filter(holds) : rows
  }

  first(): Row | undefined {
    const { all, at, holds } = this.selection
    if (at) return all()[at[0] ?? -1]
    return holds ? all().find(holds) : all()[0]
  }

  names(column: string): readonly FigureId[] {
    return this.rows().map((row) => `${this.list}.${row.key}.${column}`)
  }

  /** How many rows there are. */
  size(): number {
    const { all, at, holds } = this.selection
    if (at) return at.length
    return holds ? this.count('', () => true) : all().length
  }

  /** How many of them have an amount in a column. */
  having(column: string): number {
    return this.count(`has ${column}`, (row) => hasAmount(row, column))
  }

  /** How many of them are so; `name` stands for the question. */
  count(name: string, holds: (row: Row) => boolean): number {
    return this.counts.get(name, () => counting(holds)).n
  }

  /** The rows that are so, in their order; `name` stands for the question. */
  which(name: string, holds: (row: Row) => boolean): readonly Row[] {
    return inPlace(this.gathered.get(name, () => gathering(holds)).rows)
  }

  /** The keys of those rows: the same array as long as they are the same. */
  keys(name: string, holds: (row: Row) => boolean): readonly string[] {
    const state = this.gathered.get(name, () => gathering(holds))
    state.keys ??= inPlace(state.rows).map(({ key }) => key)
    return state.keys
  }

  /** Whether a column is a matter of its row alone. */
  isOwn(column: string): boolean {
    return this.own?.has(column) ?? false
  }

  /** Whether a column of a row that is among these comes from what is typed in another of its columns. */
  reads(column: string, row: Row, typed: string): boolean {
    const { all, at, holds } = this.selection
    const rows = all()
    const among = at ? at.some((i) => rows[i] === row) : (holds?.(row) ?? true)
    return among && (this.own?.reads(column, typed) ?? false)
  }

  /** What a column comes to; undefined where it depends on more than its row. */
  sum(column: string): Sum | undefined {
    const { own } = this
    if (!own?.has(column)) return undefined
    return this.sums.get(column, () => summing((row) => own.value(row, column)))
  }
}

/** A column of some rows. */
export interface Summand {
  readonly stretch: Stretch
  readonly column: string
}

/** The total of what several stretches come to. */
export function totalOf(sums: readonly Sum[]): FigureValue {
  let cents = 0n
  let odd = false
  for (const sum of sums) {
    cents += sum.cents
    odd ||= sum.odd.size > 0
  }
  if (!odd) return known(whole(cents))
  const rest = new Collected()
  for (const sum of sums) {
    if (sum.odd.size > 0) for (const [, one] of [...sum.odd].sort(([a], [b]) => a - b)) rest.add(one)
  }
  return rest.hindrance ?? known(sumUp(rest.values, cents))
}
