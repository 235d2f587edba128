import { add, type Exact, type MoneyUnit, type Reading, whole } from '../amount'
import type { Row } from '../draft'
import {
  type Formula,
  inputsOf,
  type OwnFigures,
  type Plan,
  readCell,
  rowCounts,
  type Stretch,
} from '../figures'
import { Carried, type Fold } from '../memo'

/**
 * How a text may be rounded. Zeros at the end are dropped in prose: 8.4 may stand for 8.4 ± 0.05 (wide) or for 8.40 ±
 * 0.005 (narrow).
 */
export type Width = 'wide' | 'narrow'

/** 分 in 万元. */
const MOST_DECIMALS = 6
/** What a published amount has. */
const USUAL_DECIMALS = 2

const NONE = whole(0n)

/**
 * Half of the last digit of a typed amount, in 分. An amount typed in 元 is a book amount and exact, and so is a 0: it
 * says that there is nothing.
 */
export function halfDigit(reading: Reading, money: MoneyUnit, width: Width): Exact {
  if (money === 'yuan' || reading.state !== 'read' || reading.value.n === 0n) return NONE
  const places = width === 'wide' ? reading.places : Math.max(reading.places, USUAL_DECIMALS)
  return places >= MOST_DECIMALS ? NONE : { n: 10n ** BigInt(MOST_DECIMALS - places), d: 2n }
}

/** The total of several halves; undefined where one is not known. */
function together(halves: Iterable<Exact | undefined>): Exact | undefined {
  let sum = NONE
  for (const half of halves) {
    if (half === undefined) return undefined
    sum = add(sum, half)
  }
  return sum
}

/** A typed column over some rows, counted so many times in a sum, and how far it may lie from the real one, in 分. */
export interface Leaf {
  readonly name: string
  readonly times: 1n | -1n
  readonly half: Exact
}

/** Halves of many rows under way. */
interface Gathered {
  /** Twice the halves, in 分. */
  twice: bigint
  unknown: number
}

function gathering(half: (row: Row) => Exact | undefined): Fold<Row, Gathered> {
  const put = (sum: Gathered, row: Row | undefined, sign: 1 | -1): void => {
    const got = row && half(row)
    if (got) sum.twice += (BigInt(sign) * 2n * got.n) / got.d
    else if (row) sum.unknown += sign
  }
  return {
    none: () => ({ twice: 0n, unknown: 0 }),
    put: (sum, is, was) => {
      put(sum, was, -1)
      put(sum, is, 1)
    },
  }
}

/** How far what rows come to may lie from the real values, carried from one edit to the next. */
export class Halves {
  private readonly known = new WeakMap<Row, Map<string, Exact | undefined>>()
  private readonly carried = new WeakMap<Stretch, Map<string, Carried<Row, Gathered>>>()

  constructor(
    private readonly plan: Pick<Plan, 'summandsOf' | 'own'>,
    private readonly money: MoneyUnit,
  ) {}

  /** Half of the last digit of what a value of a row was typed as; undefined for what is no sum of amounts. */
  of(list: string, row: Row, column: string, width: Width): Exact | undefined {
    const own = this.plan.own(list)
    return own && this.half(own, row, column, width)
  }

  private half(own: OwnFigures, row: Row, column: string, width: Width): Exact | undefined {
    if (this.money === 'yuan') return NONE
    const columns = this.known.get(row) ?? new Map<string, Exact | undefined>()
    this.known.set(row, columns)
    const name = `${width} ${column}`
    if (!columns.has(name)) columns.set(name, this.measured(own, row, column, width))
    return columns.get(name)
  }

  private measured(own: OwnFigures, row: Row, column: string, width: Width): Exact | undefined {
    const how = own.how(column)
    if (!how) return undefined
    if ('as' in how)
      return how.as === 'amount' ? halfDigit(readCell(row, column, this.money), this.money, width) : NONE
    const { by } = how
    const of = by.op !== 'either' ? by : rowCounts(by, row) ? by.computed : by.typed
    if (typeof of === 'string') return this.half(own, row, of.slice(1), width)
    if (of.op !== 'sum' && of.op !== 'minus') return undefined
    return together(inputsOf(of).map((id) => this.half(own, row, id.slice(1), width)))
  }

  /** The typed columns a sum over rows comes from, each with its half; undefined for any other sum. */
  leavesOf(sum: Formula, width: Width): readonly Leaf[] | undefined {
    const summands = this.plan.summandsOf(sum)
    const found: Leaf[] = []
    for (const { stretch, column } of summands ?? []) {
      const leaves = this.leaves(stretch, column, width, 1n)
      if (!leaves) return undefined
      found.push(...leaves)
    }
    return summands && found
  }

  private gathered(stretch: Stretch, own: OwnFigures, column: string, width: Width): Gathered {
    const kept = this.carried.get(stretch) ?? new Map<string, Carried<Row, Gathered>>()
    this.carried.set(stretch, kept)
    const name = `${width} ${column}`
    const one =
      kept.get(name) ??
      new Carried(
        stretch.selection,
        gathering((row) => this.half(own, row, column, width)),
      )
    kept.set(name, one)
    return one.get()
  }

  private leaves(
    stretch: Stretch,
    column: string,
    width: Width,
    times: 1n | -1n,
  ): readonly Leaf[] | undefined {
    const { own, list } = stretch
    const how = own?.how(column)
    if (!own || !how) return undefined
    const all = (): readonly Leaf[] | undefined => {
      const { twice, unknown } = this.gathered(stretch, own, column, width)
      if (unknown > 0) return undefined
      const half = twice === 0n ? NONE : { n: twice, d: 2n }
      return [{ name: `${list}.${stretch.first()?.key}-${stretch.size()}.${column}`, times, half }]
    }
    if ('as' in how) return all()
    let { by } = how
    if (by.op === 'either') {
      const either = by
      const counted = stretch.count(`counts ${column}`, (row) => rowCounts(either, row))
      if (counted === 0) return this.leaves(stretch, either.typed.slice(1), width, times)
      if (counted < stretch.size()) return all()
      by = either.computed
    }
    if (by.op !== 'sum' && by.op !== 'minus') return undefined
    const taken = by.op === 'minus' ? inputsOf(by)[1] : undefined
    const found: Leaf[] = []
    for (const id of inputsOf(by)) {
      const parts = this.leaves(stretch, id.slice(1), width, id === taken ? (times === 1n ? -1n : 1n) : times)
      if (!parts) return undefined
      found.push(...parts)
    }
    return found
  }
}
