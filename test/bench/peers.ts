// Engines of others that compute the same derived numbers: each takes one input and gives nothing back but its time.
import { Decimal } from 'decimal.js'
import { HyperFormula } from 'hyperformula'
// The build for browsers: the one for servers has memos that follow nothing.
import { batch, createMemo, createRoot, createSignal } from 'solid-js/dist/solid.js'
import { Model } from 'survey-core'
import type { FigureId } from '../../src/core/figures'
import type { DerivedNumber, Numbers } from './derived'

/** Sets an input, in 万元, and brings every derived number up to date. */
export interface Peer {
  readonly name: string
  readonly set: (id: FigureId, value: number) => void
  readonly value: (id: FigureId) => number
}

/** Where a number stands: lists as columns, as a person would lay them out, so that a sum over rows is a range. */
interface Address {
  readonly row: number
  readonly column: number
}

function addressesOf(ids: readonly FigureId[]): ReadonlyMap<FigureId, Address> {
  const at = new Map<FigureId, Address>()
  const columns = new Map<string, number>()
  const rows = new Map<string, number>()
  const counts = new Map<string, number>()
  for (const id of ids) {
    const [list = '', key = '', column] = id.split('.')
    const name = column === undefined ? '' : `${list}.${column}`
    const place = columns.get(name) ?? columns.size
    columns.set(name, place)
    const line = column === undefined ? id : `${list}.${key}`
    const group = column === undefined ? '' : list
    const row = rows.get(line) ?? counts.get(group) ?? 0
    if (!rows.has(line)) counts.set(group, row + 1)
    rows.set(line, row)
    at.set(id, { row, column: place })
  }
  return at
}

function letters(column: number): string {
  const rest = Math.floor(column / 26)
  return `${rest > 0 ? letters(rest - 1) : ''}${String.fromCharCode(65 + (column % 26))}`
}

/** Addresses with neighbours of a column as one range. */
function ranges(all: readonly Address[]): string {
  const sorted = [...all].sort((a, b) => a.column - b.column || a.row - b.row)
  const found: string[] = []
  for (let i = 0; i < sorted.length; ) {
    const first = sorted[i]
    if (!first) break
    let last = first
    for (i += 1; sorted[i]?.column === first.column && sorted[i]?.row === last.row + 1; i += 1)
      last = sorted[i] ?? last
    const from = `${letters(first.column)}${first.row + 1}`
    found.push(first === last ? from : `${from}:${letters(last.column)}${last.row + 1}`)
  }
  return found.join(',')
}

function cellFormula({ formula }: DerivedNumber, at: ReadonlyMap<FigureId, Address>): string {
  const cell = (id: FigureId): string => {
    const { row, column } = at.get(id) ?? { row: 0, column: 0 }
    return `${letters(column)}${row + 1}`
  }
  switch (formula.op) {
    case 'sum':
      return formula.of.length === 0 ? '=0' : `=SUM(${ranges(formula.of.flatMap((id) => at.get(id) ?? []))})`
    case 'minus':
      return `=${cell(formula.a)}-${cell(formula.b)}`
    case 'share':
      return `=${cell(formula.part)}/${cell(formula.whole)}`
    case 'rate':
      return `=${cell(formula.done)}/${cell(formula.plan)}`
    case 'growth':
      return `=(${cell(formula.now)}-${cell(formula.was)})/${cell(formula.was)}`
  }
}

export function hyperFormula({ inputs, derived }: Numbers): Peer {
  const at = addressesOf([...inputs.keys(), ...derived.map(({ id }) => id)])
  const cells: (string | number | null)[][] = []
  const put = (id: FigureId, what: string | number): void => {
    const { row, column } = at.get(id) ?? { row: 0, column: 0 }
    while (cells.length <= row) cells.push([])
    const line = cells[row] ?? []
    while (line.length <= column) line.push(null)
    line[column] = what
  }
  for (const [id, value] of inputs) put(id, value)
  for (const one of derived) put(one.id, cellFormula(one, at))
  const engine = HyperFormula.buildFromArray(cells, { licenseKey: 'gpl-v3' })
  const address = (id: FigureId) => {
    const { row, column } = at.get(id) ?? { row: 0, column: 0 }
    return { sheet: 0, row, col: column }
  }
  return {
    name: 'HyperFormula',
    set: (id, value) => void engine.setCellContents(address(id), value),
    value: (id) => Number(engine.getCellValue(address(id))),
  }
}

const ZERO = new Decimal(0)
const quotient = (a: Decimal, b: Decimal): Decimal => (b.isZero() ? ZERO : a.div(b))

/** A memo for each number over decimal.js. */
export function solidMemos({ inputs, derived }: Numbers): Peer {
  return createRoot(() => {
    const signals = new Map(
      [...inputs].map(([id, value]) => [id, createSignal(new Decimal(value), { equals: (a, b) => a.eq(b) })]),
    )
    const values = new Map<FigureId, () => Decimal>([...signals].map(([id, [get]]) => [id, get]))
    const of = (id: FigureId): Decimal => values.get(id)?.() ?? ZERO
    for (const { id, formula } of derived) {
      const work = (): Decimal => {
        switch (formula.op) {
          case 'sum':
            return formula.of.reduce((sum, one) => sum.add(of(one)), ZERO)
          case 'minus':
            return of(formula.a).sub(of(formula.b))
          case 'share':
            return quotient(of(formula.part), of(formula.whole))
          case 'rate':
            return quotient(of(formula.done), of(formula.plan))
          case 'growth':
            return quotient(of(formula.now).sub(of(formula.was)), of(formula.was))
        }
      }
      values.set(id, createMemo(work, undefined, { equals: (a: Decimal, b: Decimal) => a.eq(b) }))
    }
    return {
      name: 'Solid memos',
      set: (id: FigureId, value: number) => batch(() => signals.get(id)?.[1](new Decimal(value))),
      value: (id: FigureId) => of(id).toNumber(),
    }
  })
}

/** A form whose computed questions are expressions. */
export function surveyCore({ inputs, derived }: Numbers): Peer {
  const names = new Map([...inputs.keys(), ...derived.map(({ id }) => id)].map((id, i) => [id, `q${i}`]))
  const named = (id: FigureId): string => `{${names.get(id) ?? ''}}`
  const expression = ({ formula }: DerivedNumber): string => {
    switch (formula.op) {
      case 'sum':
        return formula.of.length === 0 ? '0' : formula.of.map(named).join(' + ')
      case 'minus':
        return `${named(formula.a)} - ${named(formula.b)}`
      case 'share':
        return `${named(formula.part)} / ${named(formula.whole)}`
      case 'rate':
        return `${named(formula.done)} / ${named(formula.plan)}`
      case 'growth':
        return `(${named(formula.now)} - ${named(formula.was)}) / ${named(formula.was)}`
    }
  }
  const survey = new Model({
    elements: [
      ...[...inputs].map(([id, value]) => ({
        type: 'text',
        inputType: 'number',
        name: names.get(id),
        defaultValue: value,
      })),
      ...derived.map((one) => ({ type: 'expression', name: names.get(one.id), expression: expression(one) })),
    ],
  })
  return {
    name: 'survey-core',
    set: (id, value) => survey.setValue(names.get(id) ?? '', value),
    value: (id) => Number(survey.getValue(names.get(id) ?? '')),
  }
}
