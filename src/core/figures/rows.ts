import { type Exact, type MoneyUnit, whole } from '../amount'
import type { FieldPath, Row } from '../draft'
import { applyFormula, type Known } from './apply'
import { readCell } from './cells'
import type { RowDerivation, RowFigures } from './derive'
import {
  type FigureValue,
  type Formula,
  inputsOf,
  inRow,
  known,
  missing,
  qualify,
  type Sense,
} from './formula'
import { halfDigit, together, type Width } from './slack'

/** Whether anything counts as typed: “—” does not. */
export const hasAmount = (row: Row, column: string): boolean => readCell(row, column, 'wan').state !== 'blank'

/** Whether the parts of a row count rather than its typed total: some are there, and all where the total is too. */
export function rowCounts({ given, typed }: Extract<RowDerivation, { op: 'either' }>, row: Row): boolean {
  const parts = given.map((at) => hasAmount(row, at.slice(1)))
  return parts.includes(true) && (!parts.includes(false) || !hasAmount(row, typed.slice(1)))
}

export const isAcross = (column: string, prefix: string): boolean =>
  column.startsWith(prefix) && /^\d*$/.test(column.slice(prefix.length))

/** Whether any of a row's amount was spread over accounts. */
export const isSpread = (row: Row, prefix: string): boolean =>
  Object.keys(row.cells).some((column) => isAcross(column, prefix) && hasAmount(row, column))

/** How a column of a list comes about: typed, or by a derivation of its own row alone. */
type Own = { readonly as: 'amount' | 'count' | 'points' } | { readonly by: RowDerivation }

/** Values of rows by figures and unit of entry. A row never changes, so what it comes to is worked out once. */
type Values = WeakMap<Row, Map<string, FigureValue>>
const worked = new WeakMap<readonly RowFigures[], Readonly<Record<MoneyUnit, Values>>>()

/** How far such a value may lie from the real one, kept in the same way. */
type Halves = WeakMap<Row, Map<string, Exact | undefined>>

/** A typed column over some rows, counted so many times in a sum, and how far it may lie from the real one, in 分. */
export interface Leaf {
  readonly name: string
  readonly times: 1n | -1n
  readonly half: Exact
}

const leaved = new WeakMap<readonly Row[], Map<string, readonly Leaf[] | undefined>>()
const halved = new WeakMap<readonly RowFigures[], Readonly<Record<Width, Halves>>>()

/** The figures of a list's rows that depend on nothing but their row. */
export class OwnFigures {
  private readonly columns = new Map<string, Own | undefined>()
  private readonly values: Values

  /** @param parts must be the same array from one edit to the next, for what was worked out to be found again */
  constructor(
    private readonly list: string,
    private readonly parts: readonly RowFigures[],
    private readonly money: MoneyUnit,
  ) {
    const before = worked.get(parts) ?? { wan: new WeakMap(), yuan: new WeakMap() }
    worked.set(parts, before)
    this.values = before[money]
  }

  /** Whether a column depends on nothing but its row. */
  has(column: string): boolean {
    return this.own(column) !== undefined
  }

  private own(column: string): Own | undefined {
    if (this.columns.has(column)) return this.columns.get(column)
    const found = this.find(column)
    this.columns.set(column, found)
    return found
  }

  private find(column: string): Own | undefined {
    for (const { inputs, figures, across } of this.parts) {
      const as = inputs[column] ?? (across && isAcross(column, across.prefix) ? 'amount' : undefined)
      if (as) return { as }
      const by = figures[column]
      if (!by) continue
      const formula = by.op === 'either' ? by.computed : by
      if (!isOver(formula)) return undefined
      const reads = inputsOf(formula)
      const ownOnly = reads.every((id) => id.startsWith('.') && this.has(id.slice(1)))
      return ownOnly ? { by } : undefined
    }
    return undefined
  }

  /** Half of the last digit of what a value was typed as, in 分; undefined for what is no amount or no sum of amounts. */
  half(row: Row, column: string, width: Width): Exact | undefined {
    if (this.money === 'yuan') return whole(0n)
    const all = halved.get(this.parts) ?? { wide: new WeakMap(), narrow: new WeakMap() }
    halved.set(this.parts, all)
    let columns = all[width].get(row)
    if (!columns) {
      columns = new Map()
      all[width].set(row, columns)
    }
    if (!columns.has(column)) columns.set(column, this.measured(row, column, width))
    return columns.get(column)
  }

  /**
   * The typed columns that a column over many rows comes from, each with its half; undefined for what is no sum of
   * amounts. The same rows come again with the next edit, so it is worked out once for them.
   */
  leaves(rows: readonly Row[], column: string, width: Width): readonly Leaf[] | undefined {
    const key = `${this.money} ${width} ${column}`
    const known = leaved.get(rows) ?? new Map<string, readonly Leaf[] | undefined>()
    leaved.set(rows, known)
    if (!known.has(key)) known.set(key, this.split(rows, column, 1n, width))
    return known.get(key)
  }

  private split(
    rows: readonly Row[],
    column: string,
    times: 1n | -1n,
    width: Width,
  ): readonly Leaf[] | undefined {
    const own = this.own(column)
    if (!own) return undefined
    const whole = (): readonly Leaf[] | undefined => {
      const half = together(rows.map((row) => this.half(row, column, width)))
      return half && [{ name: `${this.list}.${rows[0]?.key}-${rows.length}.${column}`, times, half }]
    }
    if ('as' in own) return whole()
    let { by } = own
    if (by.op === 'either') {
      const { computed, typed } = by
      const counting = rows.filter((row) => by.op === 'either' && rowCounts(by, row)).length
      if (counting === 0) return this.split(rows, typed.slice(1), times, width)
      if (counting < rows.length) return whole()
      by = computed
    }
    if (by.op !== 'sum' && by.op !== 'minus') return undefined
    const taken = by.op === 'minus' ? inputsOf(by)[1] : undefined
    const found: Leaf[] = []
    for (const id of inputsOf(by)) {
      const parts = this.split(rows, id.slice(1), id === taken ? (times === 1n ? -1n : 1n) : times, width)
      if (!parts) return undefined
      found.push(...parts)
    }
    return found
  }

  private measured(row: Row, column: string, width: Width): Exact | undefined {
    const own = this.own(column)
    if (!own) return undefined
    if ('as' in own)
      return own.as === 'amount' ? halfDigit(readCell(row, column, this.money), this.money, width) : whole(0n)
    const { by } = own
    const of = by.op !== 'either' ? by : rowCounts(by, row) ? by.computed : by.typed
    if (typeof of === 'string') return this.half(row, of.slice(1), width)
    if (of.op !== 'sum' && of.op !== 'minus') return undefined
    return together(inputsOf(of).map((id) => this.half(row, id.slice(1), width)))
  }

  /** The value in a column of a row; the column must be one that `has` knows. */
  value(row: Row, column: string): FigureValue {
    let columns = this.values.get(row)
    if (!columns) {
      columns = new Map()
      this.values.set(row, columns)
    }
    let value = columns.get(column)
    if (!value) {
      value = this.calculate(row, column)
      columns.set(column, value)
    }
    return value
  }

  private calculate(row: Row, column: string): FigureValue {
    const own = this.own(column)
    if (!own) throw new Error(`${this.list}.${column} depends on more than its row`)
    if ('as' in own) {
      const reading = readCell(row, column, own.as === 'amount' ? this.money : own.as)
      return reading.state === 'read' ? known(reading.value) : missing([`${this.list}.${row.key}.${column}`])
    }
    const { by } = own
    if (by.op !== 'either') return this.apply(row, by)
    return rowCounts(by, row) ? this.apply(row, by.computed) : this.value(row, by.typed.slice(1))
  }

  private apply(row: Row, formula: RowDerivation): FigureValue {
    if (!isOver(formula)) throw new Error(`a row of ${this.list} has no figure by ${formula.op}`)
    return applyFormula(
      formula,
      inputsOf(formula).map((id) => this.value(row, id.slice(1))),
    )
  }
}

const NOT_OVER = ['input', 'rows', 'either', 'scored', 'sumOwned']
const isOver = (formula: RowDerivation): formula is Known => !NOT_OVER.includes(formula.op)

const SENSES: Readonly<Record<string, Sense>> = { atLeast: 'atLeast', atMost: 'atMost', equal: 'equal' }

/** The score of an indicator, by its nature and by what was typed. */
export function scored(
  { typed, nature, done, plan: target, full }: Extract<RowDerivation, { op: 'scored' }>,
  row: Row | undefined,
  list: string,
  key: string,
): Formula {
  const text = (at: FieldPath): string => (row?.cells[at.slice(1)] ?? '').trim()
  const own: Formula = { op: 'input', at: inRow(typed, list, key), as: 'points' }
  if (text(typed) !== '') return own
  const sense = SENSES[text(`.${nature}`)]
  if (sense) return qualify({ op: 'score', done, plan: target, full, sense }, list, key)
  const same = text(done) !== '' && text(done) === text(target)
  return same ? { op: 'sum', of: [inRow(full, list, key)] } : own
}
