import type { MoneyUnit } from '../amount'
import { type Draft, type FieldPath, type Row, rowsOf } from '../draft'
import type { ColumnOf, Derivation, Derives, RowDerivation, Tree } from './derive'
import { type FigureId, type FigureValue, type Formula, inRow, qualify } from './formula'
import { type Layout, layoutOf } from './layout'
import type { OwnColumn, Plan, Twin } from './planned'
import { hasAmount, isAcross, isSpread, type Leaf, OwnFigures, rowCounts, scored } from './rows'
import type { Width } from './slack'
import { namesIn, parted, type Stretch } from './stretch'
import { type Grown, grow, inOrder, matches, type TreeLine } from './trees'
import { Typing } from './typing'

const sum = (of: readonly FigureId[]): Formula => ({ op: 'sum', of })
const typedAmount = (at: FieldPath): Formula => ({ op: 'input', at, as: 'amount' })

/** Writes the formulas of one draft. */
class Planner implements Plan {
  private readonly layout: Layout
  private readonly typing: Typing
  readonly fieldTwins: Twin[] = []
  /** Cells that say where a row's amount belongs and are empty. */
  private readonly undecided = new Set<FieldPath>()
  private readonly fixed = new Map<FigureId, Formula>()
  private readonly sorted = new Map<string, readonly Row[]>()
  private readonly grown = new Map<string, Grown>()
  private readonly keyed = new Map<string, ReadonlyMap<string, Row>>()
  private readonly accountCodes = new Map<string, readonly string[]>()
  private readonly ownFigures = new Map<string, OwnFigures>()
  private readonly stretches = new WeakMap<Formula, readonly Stretch[]>()

  constructor(
    parts: readonly Derives[],
    private readonly draft: Draft,
    private readonly money: MoneyUnit,
  ) {
    this.layout = layoutOf(parts)
    this.typing = new Typing(draft, money, this.rows)
    for (const { inputs = {}, figures = {} } of parts) {
      for (const [at, as] of Object.entries(inputs)) this.fixed.set(at, { op: 'input', at, as })
      for (const [id, derivation] of Object.entries(figures)) this.fixed.set(id, this.expand(derivation, id))
    }
  }

  readonly rows = (list: string): readonly Row[] => {
    const tree = this.layout.trees.get(list)
    if (tree) return this.tree(tree).rows
    let rows = this.sorted.get(list)
    if (!rows) {
      rows = inOrder(rowsOf(this.draft, list))
      this.sorted.set(list, rows)
    }
    return rows
  }

  readonly row = (list: string, key: string): Row | undefined => {
    let keys = this.keyed.get(list)
    if (!keys) {
      keys = new Map(this.rows(list).map((row) => [row.key, row]))
      this.keyed.set(list, keys)
    }
    return keys.get(key)
  }

  private tree(tree: Tree): Grown {
    let grown = this.grown.get(tree.list)
    if (!grown) {
      grown = grow(
        tree,
        tree.from.map(({ list }) => this.rows(list)),
      )
      this.grown.set(tree.list, grown)
    }
    return grown
  }

  readonly origin = (at: FieldPath): FieldPath => {
    const tree = this.layout.trees.get(at.slice(0, at.indexOf('.')))
    return (tree && this.tree(tree).origins.get(at)) ?? at
  }

  private ownOf(list: string): OwnFigures | undefined {
    const before = this.ownFigures.get(list)
    if (before) return before
    const parts = this.layout.rows.get(list)
    if (!parts) return undefined
    const made = new OwnFigures(list, parts, this.money)
    this.ownFigures.set(list, made)
    return made
  }

  readonly ownValue = (id: FigureId): FigureValue | undefined => {
    const part = this.fixed.has(id) ? undefined : parted(id)
    const own = part && this.ownOf(part.list)
    if (!part || !own?.has(part.column)) return undefined
    const row = this.row(part.list, part.key)
    return row && own.value(row, part.column)
  }

  readonly ofRow = (list: string, column: string): boolean => {
    const parts = this.layout.rows.get(list) ?? []
    const isFigure = parts.some(({ figures }) => column in figures)
    return !this.layout.trees.has(list) && (!isFigure || (this.ownOf(list)?.has(column) ?? false))
  }

  readonly rowsOf = (formula: Formula): readonly FigureValue[] | undefined => {
    const stretches = this.stretches.get(formula)
    if (!stretches) return undefined
    const values: FigureValue[] = []
    for (const { list, column, rows } of stretches) {
      const own = this.ownOf(list)
      if (!own?.has(column)) return undefined
      for (const row of rows) values.push(own.value(row, column))
    }
    return values
  }

  readonly leavesOf = (formula: Formula, width: Width): readonly Leaf[] | undefined => {
    const stretches = this.stretches.get(formula)
    const found: Leaf[] = []
    for (const { list, column, rows } of stretches ?? []) {
      const leaves = this.ownOf(list)?.leaves(rows, column, width)
      if (!leaves) return undefined
      found.push(...leaves)
    }
    return stretches && found
  }

  readonly own = (list: string, column: string): OwnColumn | undefined => {
    const own = this.ownOf(list)
    if (!own?.has(column)) return undefined
    return { value: (row) => own.value(row, column), half: (row, width) => own.half(row, column, width) }
  }

  readonly fixedIds = (): readonly FigureId[] => [...this.fixed.keys()]

  /** A sum over rows. Their names are only written out for who asks for them. */
  private over(stretches: readonly Stretch[], of: () => readonly FigureId[]): Formula {
    let names: readonly FigureId[] | undefined
    const formula: Formula = {
      op: 'sum',
      get of() {
        names ??= of()
        return names
      },
    }
    this.stretches.set(formula, stretches)
    return formula
  }

  readonly formula = (id: FigureId): Formula | undefined => {
    const found = this.fixed.get(id)
    if (found) return found
    const part = parted(id)
    if (!part) return undefined
    const tree = this.layout.trees.get(part.list)
    return tree
      ? this.ofLine(tree, part.key, part.column)
      : this.formulaIn(part.list, part.key, part.column, id)
  }

  private formulaIn(list: string, key: string, column: string, id: FigureId): Formula | undefined {
    if (!this.row(list, key)) return undefined
    if (this.undecided.has(id)) return typedAmount(id)
    for (const { inputs, figures, across } of this.layout.rows.get(list) ?? []) {
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

  private ofLine(tree: Tree, key: string, column: string): Formula | undefined {
    const line = this.tree(tree).lines.get(key)
    if (!line) return undefined
    const figure = tree.figures[column]
    if (figure) return qualify(figure, tree.list, key)
    if (tree.from.some(({ sums }) => column in sums)) return this.total(tree, line, column)
    const { across } = tree
    return across && isAcross(column, across.prefix)
      ? this.acrossTotal(tree, line, column, across)
      : undefined
  }

  private members(tree: Tree, { members }: TreeLine, source: number): readonly Row[] {
    const rows = this.rows(tree.from[source]?.list ?? '')
    return members.flatMap((member) => (member.source === source ? (rows[member.at] ?? []) : []))
  }

  /** A column of a line: of the lines below it, or of the rows it stands for. */
  private total(tree: Tree, line: TreeLine, column: string): Formula {
    const stretches = tree.from.flatMap(({ list, sums }, source): readonly Stretch[] => {
      const own = sums[column]
      return own === undefined ? [] : [{ list, column: own, rows: this.members(tree, line, source) }]
    })
    return this.over(stretches, () =>
      line.below.length > 0 ? this.below(tree, line, column) : stretches.flatMap(namesIn),
    )
  }

  /** A column for an account: `e` all of them, `e301` a class of them, `e30101` one. */
  private acrossTotal(
    tree: Tree,
    line: TreeLine,
    column: string,
    { list: accounts, prefix, whole }: NonNullable<Tree['across']>,
  ): Formula {
    const code = column.slice(prefix.length)
    const narrower = this.codesOf(accounts).filter((one) => one.startsWith(code) && one.length > code.length)
    const next = [...new Set(narrower.map((one) => one.slice(0, code === '' ? 3 : undefined)))]
    if (code.length < 5) return sum(next.map((one) => `${tree.list}.${line.row.key}.${prefix}${one}`))
    const stretches = tree.from.flatMap(({ list }, source): readonly Stretch[] => {
      const rows = this.members(tree, line, source)
      const spread = rows.filter((row) => hasAmount(row, column))
      // An amount of which nothing was spread is missing here, wherever it belongs.
      const open = rows.filter((row) => !isSpread(row, prefix) && !this.isNothing(list, row, whole))
      return [
        { list, column, rows: spread },
        { list, column: prefix, rows: open },
      ]
    })
    return this.over(stretches, () =>
      line.below.length > 0 ? this.below(tree, line, column) : stretches.flatMap(namesIn),
    )
  }

  private isNothing(list: string, row: Row, column: string): boolean {
    const own = this.ownOf(list)
    if (!own?.has(column)) return true
    const value = own.value(row, column)
    return value.state === 'known' && value.value.n === 0n
  }

  private below(tree: Tree, line: TreeLine, column: string): readonly FigureId[] {
    return line.below.map(({ row }) => `${tree.list}.${row.key}.${column}`)
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
      case 'sumRows':
        return this.typing.isEmpty(derivation) ? typedAmount(derivation.list) : this.columns([derivation])
      case 'sumRowsOrTyped':
        if (!this.typing.counts(derivation.of, derivation.typed)) return typedAmount(derivation.typed)
        this.twin(id, derivation)
        return this.columns(derivation.of)
      case 'either': {
        const columns = derivation.given.filter((at): at is ColumnOf => typeof at !== 'string')
        const fields = derivation.given.filter((at): at is FieldPath => typeof at === 'string')
        const texts = fields.map((at) => this.typing.isTyped(at))
        const given = texts.some((there) => there) || this.typing.counts(columns, derivation.typed)
        const open = texts.includes(false) && this.typing.isTyped(derivation.typed)
        if (!given || open) return typedAmount(derivation.typed)
        this.twin(id, derivation)
        return derivation.computed
      }
      case 'node':
        return this.node(derivation)
      default:
        return derivation
    }
  }

  private node({ tree: name, code, column, whole }: Extract<Derivation, { op: 'node' }>): Formula {
    const tree = this.layout.trees.get(name)
    if (!tree) throw new Error(`unknown tree ${name}`)
    const { rows, lines } = this.tree(tree)
    if (rows.length === 0) {
      const none = whole !== undefined && this.typing.isZero(whole)
      return none ? sum([]) : typedAmount(tree.from[0]?.list ?? name)
    }
    return sum(lines.has(code) ? [`${name}.${code}.${column}`] : [])
  }

  private twin(
    figure: FigureId,
    { typed, rule }: { readonly typed: FieldPath; readonly rule?: string },
  ): void {
    if (this.typing.isTyped(typed))
      this.fieldTwins.push({ figure, typed, ...(rule === undefined ? {} : { rule }) })
  }

  private columns(of: readonly ColumnOf[]): Formula {
    const open = of.flatMap(this.typing.undecided)
    for (const at of open) this.undecided.add(at)
    const stretches = of.map(({ list, column, where }): Stretch => {
      const rows = this.rows(list)
      return { list, column, rows: where ? rows.filter((row) => matches(row, where)) : rows }
    })
    const names = (): readonly FigureId[] => [...stretches.flatMap(namesIn), ...open]
    return open.length > 0 ? sum(names()) : this.over(stretches, names)
  }

  readonly twins = (): readonly Twin[] => {
    const ofRows: Twin[] = []
    for (const [list, parts] of this.layout.rows) {
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
    return [...this.fieldTwins, ...ofRows]
  }

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
    return [...ids, ...this.fixed.keys()]
  }
}

/**
 * Plans the figures of a draft. Pure; a formula is written when its figure is first asked for.
 * @param parts what the sections contribute; the same array from one edit to the next
 * @param money the unit amounts are typed in
 */
export const plan = (parts: readonly Derives[], draft: Draft, money: MoneyUnit): Plan =>
  new Planner(parts, draft, money)
