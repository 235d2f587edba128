import { readAmount } from '../amount'
import { type Draft, type FieldPath, type Row, rowsOf } from '../draft'
import type { FigureId, Formula } from './formula'

/** Rows of a list whose column holds one of some values. */
export interface RowFilter {
  readonly column: string
  readonly is: readonly string[]
}

/** A formula, or a way to write one from the rows a draft has. */
export type Derivation =
  | Formula
  | { readonly op: 'countRows'; readonly list: string }
  /** The total of a column. An empty list has no total: it is missing, not zero. */
  | { readonly op: 'sumRows'; readonly list: string; readonly column: string; readonly where?: RowFilter }
  /** The total of a column where any row has an amount there, else what is typed at `typed`. */
  | {
      readonly op: 'sumRowsOrTyped'
      readonly list: string
      readonly column: string
      readonly where?: RowFilter
      readonly typed: FieldPath
    }

/** Figures of each row of a list. Ids that begin with '.' belong to the row: '.final' is 'list.key.final'. */
export interface RowFigures {
  readonly list: string
  readonly inputs: Readonly<Record<string, 'amount' | 'count'>>
  readonly figures: Readonly<Record<string, Formula>>
}

/** Rows gathered by the beginning of their code (类 of functional accounts), as a list of its own with totals. */
export interface Grouping {
  /** The name of the new list. */
  readonly list: string
  readonly from: string
  /** Digits of the column `code` that rows of a group share; a row without a code is grouped by its name. */
  readonly digits: number
  /** The column that names the group; becomes the cell 'name' of the new list. */
  readonly name: string
  /** Columns added up: 'final' becomes the figure '.final' of the group. */
  readonly sums: readonly string[]
  readonly figures: Readonly<Record<string, Formula>>
}

/** What a section or list contributes to the figures. */
export interface Derives {
  readonly inputs?: Readonly<Record<FieldPath, 'amount' | 'count'>>
  readonly figures?: Readonly<Record<FigureId, Derivation>>
  readonly rows?: readonly RowFigures[]
  readonly groups?: readonly Grouping[]
}

/** All formulas for one draft, and its lists in the order in which a report prints them. */
export interface Plan {
  readonly formulas: ReadonlyMap<FigureId, Formula>
  readonly lists: ReadonlyMap<string, readonly Row[]>
  /** Where a cell of a made list comes from: 'class.201.name' is typed at 'functional.r1.class'. */
  readonly origins: ReadonlyMap<FieldPath, FieldPath>
}

const byCode = (a: Row, b: Row): number => {
  const [left, right] = [a.cells.code ?? '', b.cells.code ?? '']
  if (left === right) return 0
  if (left === '' || right === '') return left === '' ? 1 : -1
  return left < right ? -1 : 1
}

const matches = (row: Row, where: RowFilter | undefined): boolean =>
  where === undefined || where.is.includes(row.cells[where.column] ?? '')

/** A row-relative id ('.final') as a full one. */
export const inRow = (id: string, list: string, key: string): string =>
  id.startsWith('.') ? `${list}.${key}${id}` : id

function qualify(formula: Formula, list: string, key: string): Formula {
  const of = (id: FigureId): FigureId => inRow(id, list, key)
  switch (formula.op) {
    case 'input':
      return { ...formula, at: of(formula.at) }
    case 'rows':
      return formula
    case 'sum':
      return { op: 'sum', of: formula.of.map(of) }
    case 'minus':
      return { op: 'minus', a: of(formula.a), b: of(formula.b) }
    case 'share':
      return { op: 'share', part: of(formula.part), whole: of(formula.whole) }
    case 'growth':
      return { op: 'growth', was: of(formula.was), now: of(formula.now) }
    case 'rate':
      return { op: 'rate', done: of(formula.done), plan: of(formula.plan) }
  }
}

function expand(derivation: Derivation, lists: ReadonlyMap<string, readonly Row[]>): Formula {
  if (derivation.op === 'countRows') {
    return { op: 'rows', list: derivation.list, n: (lists.get(derivation.list) ?? []).length }
  }
  if (derivation.op !== 'sumRows' && derivation.op !== 'sumRowsOrTyped') return derivation
  const { list, column } = derivation
  const all = lists.get(list) ?? []
  const rows = all.filter((row) => matches(row, derivation.where))
  const hasAmount = (row: Row): boolean => readAmount(row.cells[column] ?? '', 'wan').state !== 'blank'
  if (derivation.op === 'sumRowsOrTyped' && !rows.some(hasAmount)) {
    return { op: 'input', at: derivation.typed, as: 'amount' }
  }
  if (rows.length === 0) return { op: 'input', at: list, as: 'amount' }
  // A row with an amount of which nobody said where it belongs may belong here: the total waits for it.
  const { where } = derivation
  const undecided = where ? all.filter((row) => (row.cells[where.column] ?? '') === '' && hasAmount(row)) : []
  return {
    op: 'sum',
    of: [
      ...rows.map((row) => `${list}.${row.key}.${column}`),
      ...undecided.map((row) => `${list}.${row.key}.${where?.column}`),
    ],
  }
}

function gather(grouping: Grouping, rows: readonly Row[]): ReadonlyMap<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const code = (row.cells.code ?? '').slice(0, grouping.digits)
    const key = code.length === grouping.digits ? code : (row.cells[grouping.name] ?? '').replaceAll('.', '·')
    const group = groups.get(key)
    // A copy for each row would cost the square of a large department's rows.
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}

/** Writes out every formula for the rows a draft has. Pure; depends on the lists of the draft, not on its fields. */
export function plan(parts: readonly Derives[], draft: Draft): Plan {
  const formulas = new Map<FigureId, Formula>()
  const lists = new Map<string, readonly Row[]>()
  const origins = new Map<FieldPath, FieldPath>()
  for (const name of Object.keys(draft.lists)) lists.set(name, [...rowsOf(draft, name)].sort(byCode))

  for (const { rows = [], groups = [] } of parts) {
    for (const { list, inputs, figures } of rows) {
      for (const { key } of lists.get(list) ?? []) {
        for (const [column, as] of Object.entries(inputs)) {
          const at = `${list}.${key}.${column}`
          formulas.set(at, { op: 'input', at, as })
        }
        for (const [name, formula] of Object.entries(figures)) {
          formulas.set(`${list}.${key}.${name}`, qualify(formula, list, key))
        }
      }
    }
    for (const grouping of groups) {
      const gathered = gather(grouping, lists.get(grouping.from) ?? [])
      const made: Row[] = []
      for (const [key, members] of gathered) {
        // The class is named by the first of its rows that has a name.
        const named = members.find((row) => (row.cells[grouping.name] ?? '') !== '') ?? members[0]
        if (!named) continue
        made.push({ key, cells: { name: named.cells[grouping.name] ?? '' } })
        origins.set(`${grouping.list}.${key}.name`, `${grouping.from}.${named.key}.${grouping.name}`)
        for (const column of grouping.sums) {
          const of = members.map((row) => `${grouping.from}.${row.key}.${column}`)
          formulas.set(`${grouping.list}.${key}.${column}`, { op: 'sum', of })
        }
        for (const [name, formula] of Object.entries(grouping.figures)) {
          formulas.set(`${grouping.list}.${key}.${name}`, qualify(formula, grouping.list, key))
        }
      }
      lists.set(grouping.list, made)
    }
  }
  for (const { inputs = {}, figures = {} } of parts) {
    for (const [at, as] of Object.entries(inputs)) formulas.set(at, { op: 'input', at, as })
    for (const [id, derivation] of Object.entries(figures)) {
      const formula = expand(derivation, lists)
      formulas.set(id, formula)
      if (derivation.op === 'sumRowsOrTyped' && formula.op === 'sum') {
        for (const at of formula.of)
          if (!formulas.has(at)) formulas.set(at, { op: 'input', at, as: 'amount' })
      }
    }
  }
  return { formulas, lists, origins }
}
