import type { MoneyUnit } from '../amount'
import type { FieldPath, Row, Typed } from '../draft'
import { changedAt, Memo, Memos } from '../memo'
import type { ColumnOf, Derivation, Derives, RowDerivation, Tree } from './derive'
import { type FigureId, type FigureValue, type Formula, inputsOf, inRow, qualify } from './formula'
import { type Layout, layoutOf } from './layout'
import { Lines } from './lines'
import type { Plan, Twin } from './planned'
import { hasAmount, isAcross, OwnFigures, rowCounts, scored } from './rows'
import { parted, Stretch, type Sum, type Summand, totalOf } from './stretch'
import { type Grown, grow, matches, type Ordered, ordered, type Planted } from './trees'
import { Typing } from './typing'

const sum = (of: readonly FigureId[]): Formula => ({ op: 'sum', of })
const NONE = sum([])
const typedAmount = (at: FieldPath): Formula => ({ op: 'input', at, as: 'amount' })

/** The places of a list's rows, by their keys. */
interface Keyed {
  readonly rows: readonly Row[]
  readonly places: ReadonlyMap<string, number>
}

/** What a derivation comes to for what is typed. */
interface Expanded {
  readonly formula: Formula
  readonly twin?: Twin
}

/** Whether two formulas over the rows there are say the same. */
function sameFormula(a: Formula, b: Formula): boolean {
  if (a === b) return true
  if (a.op === 'rows') return b.op === 'rows' && a.n === b.n
  return a.op === 'input' && b.op === 'input' && a.at === b.at
}

const sameExpanded = (a: Expanded, b: Expanded): boolean =>
  a.formula === b.formula && a.twin?.typed === b.twin?.typed

function keyed(rows: readonly Row[], before: Keyed | undefined): Keyed {
  const same = before && changedAt(before.rows, rows)?.every((i) => before.rows[i]?.key === rows[i]?.key)
  return { rows, places: same ? before.places : new Map(rows.map(({ key }, i) => [key, i])) }
}

/** Writes the formulas for what is typed, and follows it. */
class Planner implements Plan {
  private readonly layout: Layout
  private readonly typing: Typing
  private readonly orders: Memos<Ordered>
  private readonly places: Memos<Keyed>
  private readonly planted: Memos<Planted>
  private readonly trees: Memos<Grown>
  private readonly expanded: Memos<Expanded>
  private readonly doubled: Memo<readonly Twin[]>
  private readonly owns = new Map<string, OwnFigures>()
  private readonly stretches = new Map<string, Stretch>()
  private readonly lines: Lines
  private readonly single = new Map<FigureId, Formula>()
  private readonly sums = new WeakMap<Formula, readonly Summand[]>()

  constructor(
    parts: readonly Derives[],
    typed: Typed,
    private readonly money: MoneyUnit,
  ) {
    this.layout = layoutOf(parts)
    this.typing = new Typing(typed, money, ({ list, where }) => this.some(list, where))
    this.orders = new Memos((list, before) => ordered(typed.list(list), before))
    this.places = new Memos((list, before) => keyed(this.rows(list), before))
    this.planted = new Memos((name, before) => {
      const tree = this.treeOf(name)
      const sources = tree.from.map(({ list }) => this.rows(list))
      return grow(tree, sources, before)
    })
    // Most edits change rows and leave the trees over them as they are.
    this.trees = new Memos((name) => this.planted.get(name).grown)
    this.expanded = new Memos((id, before) => {
      const derivation = this.layout.fixed.get(id)
      if (!derivation) throw new Error(`unknown figure ${id}`)
      const { formula, twin } = this.expand(derivation, id, before)
      const kept = before && sameFormula(before.formula, formula) ? before.formula : formula
      return twin ? { formula: kept, twin } : { formula: kept }
    }, sameExpanded)
    this.lines = new Lines(this.rows, this.own, this.over)
    this.doubled = new Memo<readonly Twin[]>(() =>
      [...this.layout.fixed].flatMap(([id, { op }]) =>
        op === 'either' || op === 'sumRowsOrTyped' ? (this.expanded.get(id).twin ?? []) : [],
      ),
    )
  }

  private treeOf(name: string): Tree {
    const tree = this.layout.trees.get(name)
    if (!tree) throw new Error(`unknown tree ${name}`)
    return tree
  }

  readonly rows = (list: string): readonly Row[] =>
    this.layout.trees.has(list) ? this.grown(list).rows : this.orders.get(list).rows

  readonly row = (list: string, key: string): Row | undefined => {
    const { rows, places } = this.places.get(list)
    return rows[places.get(key) ?? -1]
  }

  private grown(name: string): Grown {
    return this.trees.get(name)
  }

  readonly origin = (at: FieldPath): FieldPath => {
    const list = at.slice(0, at.indexOf('.'))
    return (this.layout.trees.has(list) && this.grown(list).origins.get(at)) || at
  }

  readonly own = (list: string): OwnFigures | undefined => {
    const before = this.owns.get(list)
    if (before) return before
    const parts = this.layout.rows.get(list)
    if (!parts) return undefined
    const made = new OwnFigures(list, parts, this.money)
    this.owns.set(list, made)
    return made
  }

  readonly stretch = (list: string): Stretch => this.some(list, undefined)

  /** The rows of a list that match. */
  private some(list: string, where: ColumnOf['where']): Stretch {
    const name = where ? `${list} ${where.column} ${where.is.join(' ')}` : list
    let stretch = this.stretches.get(name)
    if (!stretch) {
      const all = () => this.rows(list)
      const selection = where ? { all, holds: (row: Row) => matches(row, where) } : { all }
      stretch = new Stretch(list, selection, this.own(list))
      this.stretches.set(name, stretch)
    }
    return stretch
  }

  readonly rowValue = (id: FigureId): FigureValue | undefined => {
    const part = this.layout.fixed.has(id) ? undefined : parted(id)
    if (!part) return undefined
    const { list, key, column } = part
    const tree = this.layout.trees.get(list)
    if (tree) {
      const line = column in tree.figures ? undefined : this.grown(list).lines.get(key)
      // A line above others is worth a memo; the thousands at the end are read from their rows.
      const summands = line?.below.length === 0 ? this.lines.summands(tree, line, column) : undefined
      return summands && this.added(summands)
    }
    const own = this.own(list)
    if (!own?.has(column)) return undefined
    const row = this.row(list, key)
    return row && own.value(row, column)
  }

  readonly ofRow = (list: string, column: string): boolean => {
    const parts = this.layout.rows.get(list) ?? []
    const isFigure = parts.some(({ figures }) => column in figures)
    return !this.layout.trees.has(list) && (!isFigure || (this.own(list)?.has(column) ?? false))
  }

  private added(summands: readonly Summand[]): FigureValue | undefined {
    const sums: Sum[] = []
    for (const { stretch, column } of summands) {
      const sum = stretch.sum(column)
      if (!sum) return undefined
      sums.push(sum)
    }
    return totalOf(sums)
  }

  readonly sumOf = (formula: Formula): FigureValue | undefined => {
    const summands = this.sums.get(formula)
    return summands && this.added(summands)
  }

  readonly sumReads = (formula: Formula, at: FieldPath): boolean | undefined => {
    const summands = this.sums.get(formula)
    if (!summands?.every(({ stretch, column }) => stretch.isOwn(column))) return undefined
    const part = parted(at)
    const row = part && this.row(part.list, part.key)
    // Rows that are their own affair read nothing but their cells.
    if (!part || !row) return false
    return summands.some(
      ({ stretch, column }) => stretch.list === part.list && stretch.reads(column, row, part.column),
    )
  }

  readonly firstOf = (formula: Formula): FigureId | undefined => {
    const summands = this.sums.get(formula)
    if (!summands) return inputsOf(formula)[0]
    for (const { stretch, column } of summands) {
      const row = stretch.first()
      if (row) return `${stretch.list}.${row.key}.${column}`
    }
    return undefined
  }

  readonly summandsOf = (formula: Formula): readonly Summand[] | undefined => this.sums.get(formula)

  readonly fixedIds = (): readonly FigureId[] => [...this.layout.fixed.keys()]

  /** A sum over whatever rows there are. Their names are only written out for who asks for them. */
  private readonly over = (summands: readonly Summand[], of: () => readonly FigureId[]): Formula => {
    const formula: Formula = {
      op: 'sum',
      get of() {
        return of()
      },
    }
    this.sums.set(formula, summands)
    return formula
  }

  readonly formula = (id: FigureId): Formula | undefined => {
    const fixed = this.layout.fixed.get(id)
    if (fixed) return isFormula(fixed) ? fixed : this.expanded.get(id).formula
    const part = parted(id)
    if (!part) return undefined
    const { list, key, column } = part
    const tree = this.layout.trees.get(list)
    const line = tree && this.grown(list).lines.get(key)
    if (!tree) return this.formulaIn(list, key, column, id)
    return line && this.lines.formula(tree, line, column)
  }

  private formulaIn(list: string, key: string, column: string, id: FigureId): Formula | undefined {
    const row = this.row(list, key)
    if (!row) return undefined
    for (const { inputs, figures, across } of this.layout.rows.get(list) ?? []) {
      const as = inputs[column] ?? (across && isAcross(column, across.prefix) ? 'amount' : undefined)
      if (as) return { op: 'input', at: id, as }
      const derivation = figures[column]
      if (derivation) return this.inRow(derivation, row, list)
    }
    // Where an amount belongs that nobody decided on: a total may wait for it.
    const amounts = (row.cells[column] ?? '') === '' ? this.layout.deciding.get(`${list}.${column}`) : []
    return amounts?.some((one) => hasAmount(row, one)) ? typedAmount(id) : undefined
  }

  private inRow(derivation: RowDerivation, row: Row, list: string): Formula {
    const { key } = row
    if (derivation.op === 'sumOwned') {
      const { list: owned, of, column, where } = derivation
      return sum(
        this.rows(owned)
          .filter((one) => one.cells[of] === key && matches(one, where))
          .map((one) => `${owned}.${one.key}.${column}`),
      )
    }
    if (derivation.op === 'scored') return scored(derivation, row, list, key)
    if (derivation.op !== 'either') return qualify(derivation, list, key)
    return rowCounts(derivation, row)
      ? qualify(derivation.computed, list, key)
      : typedAmount(inRow(derivation.typed, list, key))
  }

  private expand(derivation: Derivation, id: FigureId, before: Expanded | undefined): Expanded {
    switch (derivation.op) {
      case 'countRows':
        return { formula: { op: 'rows', list: derivation.list, n: this.rows(derivation.list).length } }
      case 'sumRows': {
        const empty = this.typing.isEmpty(derivation)
        return { formula: empty ? typedAmount(derivation.list) : this.columns([derivation], before) }
      }
      case 'sumRowsOrTyped': {
        const { of, typed } = derivation
        if (!this.typing.counts(of, typed)) return { formula: typedAmount(typed) }
        return { formula: this.columns(of, before), ...this.twin(id, derivation) }
      }
      case 'either': {
        const columns = derivation.given.filter((at): at is ColumnOf => typeof at !== 'string')
        const fields = derivation.given.filter((at): at is FieldPath => typeof at === 'string')
        const texts = fields.map((at) => this.typing.isTyped(at))
        const given = texts.some((there) => there) || this.typing.counts(columns, derivation.typed)
        const open = texts.includes(false) && this.typing.isTyped(derivation.typed)
        if (!given || open) return { formula: typedAmount(derivation.typed) }
        return { formula: derivation.computed, ...this.twin(id, derivation) }
      }
      case 'node':
        return { formula: this.node(derivation) }
      default:
        return { formula: derivation }
    }
  }

  private node({ tree: name, code, column, whole }: Extract<Derivation, { op: 'node' }>): Formula {
    const tree = this.treeOf(name)
    const { rows, lines } = this.grown(name)
    if (rows.length === 0) {
      const none = whole !== undefined && this.typing.isZero(whole)
      return none ? NONE : typedAmount(tree.from[0]?.list ?? name)
    }
    return this.lineOrNone(lines.has(code) ? `${name}.${code}.${column}` : undefined)
  }

  /** The sum of one line, or of none: the same each time. */
  private lineOrNone(id: FigureId | undefined): Formula {
    if (id === undefined) return NONE
    const formula = this.single.get(id) ?? sum([id])
    this.single.set(id, formula)
    return formula
  }

  private twin(
    figure: FigureId,
    { typed, rule }: { readonly typed: FieldPath; readonly rule?: string },
  ): Pick<Expanded, 'twin'> {
    return this.typing.isTyped(typed)
      ? { twin: { figure, typed, ...(rule === undefined ? {} : { rule }) } }
      : {}
  }

  private columns(of: readonly ColumnOf[], before: Expanded | undefined): Formula {
    const open = of.flatMap(this.typing.undecided)
    // The sum over the rows of before is the sum over those of now: it adds up whatever rows there are.
    if (open.length === 0 && before && this.sums.has(before.formula)) return before.formula
    const summands = of.map(
      ({ list, column, where }): Summand => ({ stretch: this.some(list, where), column }),
    )
    const names = (): readonly FigureId[] => [
      ...summands.flatMap(({ stretch, column }) => stretch.names(column)),
      ...open,
    ]
    return open.length > 0 ? sum(names()) : this.over(summands, names)
  }

  readonly twins = (): readonly Twin[] => this.doubled.get()

  readonly ids = (): readonly FigureId[] => {
    const ids: FigureId[] = []
    for (const [list, parts] of this.layout.rows) {
      const columns = parts.flatMap(({ inputs, figures }) => [
        ...Object.keys(inputs),
        ...Object.keys(figures),
      ])
      for (const { key } of this.rows(list))
        for (const column of columns) ids.push(`${list}.${key}.${column}`)
    }
    for (const [list, tree] of this.layout.trees) {
      const columns = [
        ...new Set(tree.from.flatMap(({ sums }) => Object.keys(sums))),
        ...Object.keys(tree.figures),
      ]
      for (const { key } of this.rows(list))
        for (const column of columns) ids.push(`${list}.${key}.${column}`)
    }
    return [...ids, ...this.layout.fixed.keys()]
  }
}

const FROM_ROWS = ['countRows', 'sumRows', 'sumRowsOrTyped', 'either', 'node']
const isFormula = (derivation: Derivation): derivation is Formula => !FROM_ROWS.includes(derivation.op)

/**
 * Plans the figures for what is typed. A formula is written when its figure is first asked for; asked again when
 * something else is typed, the plan answers anew.
 * @param parts what the sections contribute
 * @param money the unit amounts are typed in
 */
export const plan = (parts: readonly Derives[], typed: Typed, money: MoneyUnit): Plan =>
  new Planner(parts, typed, money)
