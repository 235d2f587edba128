import { type Draft, type FieldPath, type Row, rowsOf, textAt } from '../draft'
import { readCell, readText } from './cells'
import type { ColumnOf, Derivation, Derives, RowDerivation, RowFigures, Tree } from './derive'
import { type FigureId, type Formula, inRow, qualify, type Sense } from './formula'
import { byCode, type Grown, grow, matches, type TreeLine } from './trees'

/** An amount that follows from others and was typed as well. */
export interface Twin {
  readonly figure: FigureId
  readonly typed: FieldPath
}

/** The formulas for one draft, written when they are asked for, and its lists in the order a report prints them. */
export interface Plan {
  /** The formula of a figure; undefined where there is no figure of that name. */
  readonly formula: (id: FigureId) => Formula | undefined
  readonly lists: ReadonlyMap<string, readonly Row[]>
  /** A row of a list by its key. */
  readonly row: (list: string, key: string) => Row | undefined
  /** Where a cell of a made list comes from: 'class.201.name' is typed at 'functional.r1.class'. */
  readonly origins: ReadonlyMap<FieldPath, FieldPath>
  /** Totals that were typed although their parts are there. */
  readonly twins: () => readonly Twin[]
  /** Every figure there is. Long, for large drafts. */
  readonly ids: () => readonly FigureId[]
}

/** Whether anything counts as typed: “—” does not. */
const hasAmount = (row: Row, column: string): boolean => readCell(row, column, 'wan').state !== 'blank'

const sum = (of: readonly FigureId[]): Formula => ({ op: 'sum', of })
const typedAmount = (at: FieldPath): Formula => ({ op: 'input', at, as: 'amount' })

/** Whether the parts of a row count rather than its typed total: some are there, and all where the total is too. */
function rowCounts({ given, typed }: Extract<RowDerivation, { op: 'either' }>, row: Row): boolean {
  const parts = given.map((at) => hasAmount(row, at.slice(1)))
  return parts.includes(true) && (!parts.includes(false) || !hasAmount(row, typed.slice(1)))
}

/** Writes the formulas of one draft. */
class Planner {
  readonly lists = new Map<string, readonly Row[]>()
  readonly origins = new Map<FieldPath, FieldPath>()
  private readonly pairs: Twin[] = []
  /** Cells that say where a row's amount belongs and are empty. */
  private readonly undecided = new Set<FieldPath>()
  private readonly fixed = new Map<FigureId, Formula>()
  private readonly rowFigures = new Map<string, RowFigures[]>()
  private readonly trees = new Map<string, { readonly tree: Tree; readonly grown: Grown }>()
  private readonly keyed = new Map<string, ReadonlyMap<string, Row>>()
  private readonly accountCodes = new Map<string, readonly string[]>()

  constructor(
    parts: readonly Derives[],
    private readonly draft: Draft,
  ) {
    for (const name of Object.keys(draft.lists)) this.lists.set(name, [...rowsOf(draft, name)].sort(byCode))
    for (const { rows = [], trees = [] } of parts) {
      for (const one of rows) this.rowFigures.set(one.list, [...(this.rowFigures.get(one.list) ?? []), one])
      for (const tree of trees) {
        const grown = grow(tree, this.rows)
        this.trees.set(tree.list, { tree, grown })
        this.lists.set(tree.list, grown.rows)
        for (const [at, from] of grown.origins) this.origins.set(at, from)
      }
    }
    for (const { inputs = {}, figures = {} } of parts) {
      for (const [at, as] of Object.entries(inputs)) this.fixed.set(at, { op: 'input', at, as })
      for (const [id, derivation] of Object.entries(figures)) this.fixed.set(id, this.expand(derivation, id))
    }
  }

  readonly rows = (list: string): readonly Row[] => this.lists.get(list) ?? []

  readonly row = (list: string, key: string): Row | undefined => {
    let keys = this.keyed.get(list)
    if (!keys) {
      keys = new Map(this.rows(list).map((row) => [row.key, row]))
      this.keyed.set(list, keys)
    }
    return keys.get(key)
  }

  readonly formula = (id: FigureId): Formula | undefined => {
    const found = this.fixed.get(id)
    if (found) return found
    const first = id.indexOf('.')
    const second = id.indexOf('.', first + 1)
    if (second < 0) return undefined
    const [list, key, column] = [id.slice(0, first), id.slice(first + 1, second), id.slice(second + 1)]
    const made = this.trees.get(list)
    return made ? this.ofLine(made, key, column) : this.ofRow(list, key, column, id)
  }

  private ofRow(list: string, key: string, column: string, id: FigureId): Formula | undefined {
    if (!this.row(list, key)) return undefined
    if (this.undecided.has(id)) return typedAmount(id)
    for (const { inputs, figures, across } of this.rowFigures.get(list) ?? []) {
      const as = inputs[column] ?? (across && isAcross(column, across.prefix) ? 'amount' : undefined)
      if (as) return { op: 'input', at: id, as }
      const derivation = figures[column]
      if (derivation) return this.inRow(derivation, list, key)
    }
    return undefined
  }

  private inRow(derivation: RowDerivation, list: string, key: string): Formula {
    if (derivation.op === 'sumOwned') {
      const { list: owned, of, column, where } = derivation
      return sum(
        this.rows(owned)
          .filter((row) => row.cells[of] === key && matches(row, where))
          .map((row) => `${owned}.${row.key}.${column}`),
      )
    }
    const row = this.row(list, key)
    if (derivation.op === 'scored') return scored(derivation, row, list, key)
    if (derivation.op !== 'either') return qualify(derivation, list, key)
    return row !== undefined && rowCounts(derivation, row)
      ? qualify(derivation.computed, list, key)
      : typedAmount(inRow(derivation.typed, list, key))
  }

  private ofLine({ tree, grown }: { tree: Tree; grown: Grown }, key: string, column: string) {
    const line = grown.lines.get(key)
    if (!line) return undefined
    const figure = tree.figures[column]
    if (figure) return qualify(figure, tree.list, key)
    if (tree.from.some(({ sums }) => column in sums)) return this.total(tree, line, column)
    const { across } = tree
    return across && isAcross(column, across.prefix)
      ? this.acrossTotal(tree, line, column, across)
      : undefined
  }

  /** A column of a line: of the lines below it, or of the rows it stands for. */
  private total(tree: Tree, line: TreeLine, column: string): Formula {
    if (line.below.length > 0) return sum(line.below.map(({ row }) => `${tree.list}.${row.key}.${column}`))
    return sum(
      line.members.flatMap(({ source, row }) => {
        const { list = '', sums = {} } = tree.from[source] ?? {}
        const own = sums[column]
        return own === undefined ? [] : [`${list}.${row.key}.${own}`]
      }),
    )
  }

  /** A column for an account: `e` all of them, `e301` a class of them, `e30101` one. */
  private acrossTotal(
    tree: Tree,
    line: TreeLine,
    column: string,
    across: NonNullable<Tree['across']>,
  ): Formula {
    const code = column.slice(across.prefix.length)
    const narrower = [
      ...new Set(
        this.codesOf(across.list)
          .filter((one) => one.startsWith(code) && one.length > code.length)
          .map((one) => one.slice(0, code === '' ? 3 : undefined)),
      ),
    ]
    if (code.length < 5)
      return sum(narrower.map((one) => `${tree.list}.${line.row.key}.${across.prefix}${one}`))
    if (line.below.length > 0) return this.totalBelow(tree, line, column)
    return sum(
      line.members
        .filter(({ row }) => hasAmount(row, column))
        .map(({ source, row }) => `${tree.from[source]?.list ?? ''}.${row.key}.${column}`),
    )
  }

  private totalBelow(tree: Tree, line: TreeLine, column: string): Formula {
    return sum(line.below.map(({ row }) => `${tree.list}.${row.key}.${column}`))
  }

  private codesOf(list: string): readonly string[] {
    const before = this.accountCodes.get(list)
    if (before) return before
    const codes = [...new Set(this.rows(list).map((row) => row.cells.code ?? ''))].filter(
      (code) => code !== '',
    )
    this.accountCodes.set(list, codes)
    return codes
  }

  private expand(derivation: Derivation, id: FigureId): Formula {
    switch (derivation.op) {
      case 'countRows':
        return { op: 'rows', list: derivation.list, n: this.rows(derivation.list).length }
      case 'sumRows': {
        const of = this.column(derivation)
        return of.length === 0 ? typedAmount(derivation.list) : sum(of)
      }
      case 'sumRowsOrTyped':
        if (!this.counts(derivation.of, derivation.typed)) return typedAmount(derivation.typed)
        this.twin(id, derivation.typed)
        return sum(derivation.of.flatMap((one) => this.column(one)))
      case 'either': {
        const columns = derivation.given.filter((at): at is ColumnOf => typeof at !== 'string')
        const fields = derivation.given.filter((at): at is FieldPath => typeof at === 'string')
        const texts = fields.map((at) => textAt(this.draft, at).trim() !== '')
        const given = texts.some((there) => there) || this.counts(columns, derivation.typed)
        const open = texts.includes(false) && this.isTyped(derivation.typed)
        if (!given || open) return typedAmount(derivation.typed)
        this.twin(id, derivation.typed)
        return derivation.computed
      }
      case 'node': {
        const grown = this.trees.get(derivation.tree)
        if (!grown) throw new Error(`unknown tree ${derivation.tree}`)
        if (grown.grown.rows.length === 0) {
          const none = derivation.whole !== undefined && this.isZero(derivation.whole)
          return none ? sum([]) : typedAmount(grown.tree.from[0]?.list ?? derivation.tree)
        }
        const there = grown.grown.lines.has(derivation.code)
        return sum(there ? [`${derivation.tree}.${derivation.code}.${derivation.column}`] : [])
      }
      default:
        return derivation
    }
  }

  private twin(figure: FigureId, typed: FieldPath): void {
    if (this.isTyped(typed)) this.pairs.push({ figure, typed })
  }

  private isZero(at: FieldPath): boolean {
    const reading = readText(textAt(this.draft, at), 'wan')
    return reading.state === 'read' && reading.value.n === 0n
  }

  private isTyped(at: FieldPath): boolean {
    return textAt(this.draft, at).trim() !== ''
  }

  /** Whether rows count rather than what is typed: some have amounts, and all of them where a total is typed too. */
  private counts(of: readonly ColumnOf[], typed: FieldPath): boolean {
    const has = ({ list, column, where }: ColumnOf): readonly boolean[] =>
      this.rows(list).flatMap((row) => (matches(row, where) ? [hasAmount(row, column)] : []))
    const all = of.flatMap(has)
    return all.includes(true) && (!all.includes(false) || !this.isTyped(typed))
  }

  private column({ list, column, where }: ColumnOf): readonly FigureId[] {
    const rows = this.rows(list)
    const own = where ? rows.filter((row) => matches(row, where)) : rows
    // A row with an amount of which nobody said where it belongs may belong here: the total waits for it.
    const open = where
      ? rows.filter((row) => (row.cells[where.column] ?? '') === '' && hasAmount(row, column))
      : []
    return [
      ...own.map((row) => `${list}.${row.key}.${column}`),
      ...open.map((row) => {
        const at = `${list}.${row.key}.${where?.column}`
        this.undecided.add(at)
        return at
      }),
    ]
  }

  readonly twins = (): readonly Twin[] => {
    const ofRows: Twin[] = []
    for (const [list, parts] of this.rowFigures) {
      for (const { figures } of parts) {
        for (const [name, derivation] of Object.entries(figures)) {
          if (derivation.op !== 'either') continue
          const { typed } = derivation
          for (const row of this.rows(list)) {
            if (hasAmount(row, typed.slice(1)) && rowCounts(derivation, row))
              ofRows.push({ figure: `${list}.${row.key}.${name}`, typed: inRow(typed, list, row.key) })
          }
        }
      }
    }
    return [...this.pairs, ...ofRows]
  }

  readonly ids = (): readonly FigureId[] => {
    const ids: FigureId[] = []
    for (const [list, parts] of this.rowFigures) {
      for (const { key } of this.rows(list)) {
        for (const { inputs, figures } of parts) {
          for (const column of [...Object.keys(inputs), ...Object.keys(figures)])
            ids.push(`${list}.${key}.${column}`)
        }
      }
    }
    for (const [list, { tree, grown }] of this.trees) {
      const columns = [
        ...new Set(tree.from.flatMap(({ sums }) => Object.keys(sums))),
        ...Object.keys(tree.figures),
      ]
      for (const key of grown.lines.keys()) for (const column of columns) ids.push(`${list}.${key}.${column}`)
    }
    return [...ids, ...this.fixed.keys()]
  }
}

const SENSES: Readonly<Record<string, Sense>> = { atLeast: 'atLeast', atMost: 'atMost', equal: 'equal' }

/** The score of an indicator, by its nature and by what was typed. */
function scored(
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
  return same ? sum([inRow(full, list, key)]) : own
}

const isAcross = (column: string, prefix: string): boolean =>
  column.startsWith(prefix) && /^\d*$/.test(column.slice(prefix.length))

/** Plans the figures of a draft. Pure; a formula is written when its figure is first asked for. */
export const plan = (parts: readonly Derives[], draft: Draft): Plan => new Planner(parts, draft)
