import type { MoneyUnit } from '../amount'
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
export type Own = { readonly as: 'amount' | 'count' | 'points' } | { readonly by: RowDerivation }

/** Values of rows by figures and unit of entry. A row never changes, so what it comes to is worked out once. */
type Values = WeakMap<Row, Map<string, FigureValue>>
const worked = new WeakMap<readonly RowFigures[], Readonly<Record<MoneyUnit, Values>>>()

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
    return this.how(column) !== undefined
  }

  /** How a column comes about; undefined for one that depends on more than its row. */
  how(column: string): Own | undefined {
    if (this.columns.has(column)) return this.columns.get(column)
    const found = this.find(column)
    this.columns.set(column, found)
    return found
  }

  /** Whether a column may come from what is typed in another. */
  reads(column: string, typed: string): boolean {
    if (column === typed) return true
    const own = this.how(column)
    if (!own || 'as' in own) return false
    const { by } = own
    const formula = by.op === 'either' ? by.computed : by
    const from = isOver(formula) ? inputsOf(formula).map((id) => id.slice(1)) : []
    if (by.op === 'either') from.push(by.typed.slice(1))
    return from.some((one) => this.reads(one, typed))
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
    const own = this.how(column)
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
