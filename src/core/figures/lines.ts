import type { Row } from '../draft'
import type { Tree } from './derive'
import { type FigureId, type Formula, qualify, sumOf } from './formula'
import { hasAmount, isAcross, isSpread, type OwnFigures } from './rows'
import { Stretch, type Summand } from './stretch'
import type { TreeLine } from './trees'

/** The figures of the lines of trees. */
export class Lines {
  /** The rows of a line, by the list they stand in. */
  private readonly members = new WeakMap<TreeLine, readonly Stretch[]>()
  private readonly columns = new WeakMap<TreeLine, Map<string, readonly Summand[]>>()
  private readonly formulas = new WeakMap<TreeLine, Map<string, Formula | undefined>>()

  constructor(
    private readonly rows: (list: string) => readonly Row[],
    private readonly own: (list: string) => OwnFigures | undefined,
    /** A sum over rows, and how the names of what it adds up are found. */
    private readonly over: (summands: readonly Summand[], of: () => readonly FigureId[]) => Formula,
  ) {}

  formula(tree: Tree, line: TreeLine, column: string): Formula | undefined {
    const { across } = tree
    // Which accounts a row is spread over may change with any edit; all else stays as long as the line does.
    if (across && isAcross(column, across.prefix)) return this.acrossTotal(tree, line, column, across)
    const formulas = this.formulas.get(line) ?? new Map<string, Formula | undefined>()
    this.formulas.set(line, formulas)
    if (!formulas.has(column)) formulas.set(column, this.formulaOf(tree, line, column))
    return formulas.get(column)
  }

  private formulaOf(tree: Tree, line: TreeLine, column: string): Formula | undefined {
    const figure = tree.figures[column]
    if (figure) return qualify(figure, tree.list, line.row.key)
    const summands = this.summands(tree, line, column)
    return summands && this.total(tree, line, column, summands)
  }

  /** A column of a line, as the columns of rows that are added up in it; undefined where it is no such total. */
  summands(tree: Tree, line: TreeLine, column: string): readonly Summand[] | undefined {
    if (!tree.from.some(({ sums }) => column in sums)) return undefined
    const columns = this.columns.get(line) ?? new Map<string, readonly Summand[]>()
    this.columns.set(line, columns)
    const summands = columns.get(column) ?? this.summandsOf(tree, line, column)
    columns.set(column, summands)
    return summands
  }

  private summandsOf(tree: Tree, line: TreeLine, column: string): readonly Summand[] {
    const members = this.membersOf(tree, line)
    return tree.from.flatMap(({ sums }, source): readonly Summand[] => {
      const [own, stretch] = [sums[column], members[source]]
      return own === undefined || !stretch ? [] : [{ stretch, column: own }]
    })
  }

  /** The rows a line stands for, by the list they stand in. */
  private membersOf(tree: Tree, line: TreeLine): readonly Stretch[] {
    let members = this.members.get(line)
    if (!members) {
      members = tree.from.map(({ list }, source) => {
        const at = line.members.flatMap((one) => (one.source === source ? one.at : []))
        return new Stretch(list, { all: () => this.rows(list), at }, this.own(list))
      })
      this.members.set(line, members)
    }
    return members
  }

  /** A total of a line: of the lines below it, or of the rows it stands for. */
  private total(tree: Tree, line: TreeLine, column: string, summands: readonly Summand[]): Formula {
    return this.over(summands, () =>
      line.below.length > 0
        ? line.below.map(({ row }) => `${tree.list}.${row.key}.${column}`)
        : summands.flatMap(({ stretch, column: own }) => stretch.names(own)),
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
    if (code.length < 5) return sumOf(...next.map((one) => `${tree.list}.${line.row.key}.${prefix}${one}`))
    const summands = this.membersOf(tree, line).flatMap((members): readonly Summand[] => {
      const { list } = members
      const of = (rows: readonly Row[]) => new Stretch(list, { all: () => rows }, this.own(list))
      const rows = members.rows()
      return [
        { stretch: of(rows.filter((row) => hasAmount(row, column))), column },
        // An amount of which nothing was spread is missing here, wherever it belongs.
        {
          stretch: of(rows.filter((row) => !isSpread(row, prefix) && !this.isNothing(list, row, whole))),
          column: prefix,
        },
      ]
    })
    return this.total(tree, line, column, summands)
  }

  private isNothing(list: string, row: Row, column: string): boolean {
    const own = this.own(list)
    if (!own?.has(column)) return true
    const value = own.value(row, column)
    return value.state === 'known' && value.value.n === 0n
  }

  private codesOf(list: string): readonly string[] {
    return [...new Set(this.rows(list).map((row) => row.cells.code ?? ''))].filter((code) => code !== '')
  }
}
