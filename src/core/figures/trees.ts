import type { FieldPath, Row } from '../draft'
import { changedAt } from '../memo'
import type { LevelName, RowFilter, Tree } from './derive'

/** A line of a tree: the lines below it, and the rows of the draft it stands for. */
export interface TreeLine {
  readonly row: Row
  readonly below: readonly TreeLine[]
  readonly members: readonly Member[]
}

/** A row of the draft: the list it stands in, as a place in `Tree.from`, and its place in that list. */
export interface Member {
  readonly source: number
  readonly at: number
}

export interface Grown {
  readonly rows: readonly Row[]
  /** Every line by its key, those of a 类 before its 款. */
  readonly lines: ReadonlyMap<string, TreeLine>
  /** Where a name, or a code that is missing, is typed: 'class.201.name' at 'functional.r1.class'. */
  readonly origins: ReadonlyMap<FieldPath, FieldPath>
}

/** The key of the line that all the others are below. */
const ALL = 'all'

const byCode = (a: Row, b: Row): number => {
  const [left, right] = [a.cells.code ?? '', b.cells.code ?? '']
  if (left === right) return 0
  if (left === '' || right === '') return left === '' ? 1 : -1
  return left < right ? -1 : 1
}

/** Rows as they were entered, and in the order of their codes. */
export interface Ordered {
  readonly entered: readonly Row[]
  readonly rows: readonly Row[]
}

/** The rows of a list in order; most edits leave the codes alone, and with them the order of before. */
export function ordered(entered: readonly Row[], before: Ordered | undefined): Ordered {
  const changed = before && changedAt(before.entered, entered)
  if (!before || !changed?.every((i) => before.entered[i]?.cells.code === entered[i]?.cells.code))
    return { entered, rows: inOrder(entered) }
  if (before.rows === before.entered) return { entered, rows: entered }
  const rows = [...before.rows]
  for (const i of changed) {
    const [was, is] = [before.entered[i], entered[i]]
    if (was && is) rows[rows.indexOf(was)] = is
  }
  return { entered, rows }
}

/** Rows in the order of their codes; those of one code stay as they were entered. */
export function inOrder(rows: readonly Row[]): readonly Row[] {
  const isSorted = rows.every((row, i) => {
    const before = rows[i - 1]
    return before === undefined || byCode(before, row) <= 0
  })
  return isSorted ? rows : [...rows].sort(byCode)
}

export const matches = (row: Row, where: RowFilter | undefined): boolean =>
  where === undefined || where.is.includes(row.cells[where.column] ?? '')

const nameOf = (row: Row, code: string, name: LevelName): string =>
  typeof name === 'string' ? (row.cells[name] ?? '') : (name[code] ?? '')

/**
 * The key of a row's line: its code, or its name where it has none, under the line above. A dot would cut a path in two.
 */
function keyOf(row: Row, above: string | undefined, { digits, name }: Tree['levels'][number]): string {
  const code = (row.cells.code ?? '').slice(0, digits)
  if (code.length === digits) return code
  const called = nameOf(row, code, name).replaceAll('.', '·')
  return above === undefined ? called : `${above}-${called}`
}

interface Placed extends Member {
  readonly row: Row
}

/** Builds a tree over the rows of its lists, given in the order of `Tree.from`. */
function build(tree: Tree, sources: readonly (readonly Row[])[]): Grown {
  const members = tree.from
    .flatMap(({ where }, source) =>
      (sources[source] ?? []).flatMap((row, at): readonly Placed[] =>
        matches(row, where) ? [{ source, at, row }] : [],
      ),
    )
    .sort((a, b) => byCode(a.row, b.row))
  const lines = new Map<string, TreeLine>()
  const origins = new Map<FieldPath, FieldPath>()

  const level = (depth: number, under: readonly Placed[], above?: string): readonly TreeLine[] => {
    const asked = tree.levels[depth]
    if (!asked) return []
    const groups = new Map<string, Placed[]>()
    for (const member of under) {
      const key = keyOf(member.row, above, asked)
      const group = groups.get(key)
      // A copy for each row would cost the square of a large department's rows.
      if (group) group.push(member)
      else groups.set(key, [member])
    }
    return [...groups].map(([key, group]) => {
      const code = (group[0]?.row.cells.code ?? '').slice(0, asked.digits)
      const whole = code.length === asked.digits ? code : ''
      const named = group.find(({ row }) => nameOf(row, code, asked.name) !== '') ?? group[0]
      const name = named ? nameOf(named.row, code, asked.name) : ''
      const last = depth === tree.levels.length - 1
      const depthName = depth === 0 ? 'class' : last ? 'item' : 'group'
      const row: Row = { key, cells: { code: whole, name, level: depthName } }
      // Its place among the lines is before those below it.
      lines.set(key, { row, below: [], members: group })
      if (named && typeof asked.name === 'string') {
        const list = tree.from[named.source]?.list ?? ''
        origins.set(`${tree.list}.${key}.name`, `${list}.${named.row.key}.${asked.name}`)
        if (whole === '') origins.set(`${tree.list}.${key}.code`, `${list}.${named.row.key}.code`)
      }
      const line: TreeLine = { row, below: level(depth + 1, group, key), members: group }
      lines.set(key, line)
      return line
    })
  }
  const top = level(0, members)
  const rows = [...lines.values()].map(({ row }) => row)
  lines.set(ALL, { row: { key: ALL, cells: {} }, below: top, members })
  return { lines, rows, origins }
}

/** The columns of a row on which the shape of a tree depends; amounts are none of them. */
function shapingColumns({ from, levels }: Tree): readonly string[] {
  const names = levels.flatMap(({ name }) => (typeof name === 'string' ? [name] : []))
  return ['code', ...names, ...from.flatMap(({ where }) => (where ? [where.column] : []))]
}

function sameShape(before: readonly Row[], now: readonly Row[], columns: readonly string[]): boolean {
  return (
    changedAt(before, now)?.every((i) => {
      const [was, is] = [before[i], now[i]]
      return was?.key === is?.key && columns.every((one) => was?.cells[one] === is?.cells[one])
    }) ?? false
  )
}

/** A tree, and the rows it was last seen to fit. */
export interface Planted {
  readonly sources: readonly (readonly Row[])[]
  readonly grown: Grown
}

/**
 * The tree over the rows of its lists, given in the order of `Tree.from`; the one before where nothing shapes it anew: most
 * edits change amounts, and leave every tree as it is.
 */
export function grow(tree: Tree, sources: readonly (readonly Row[])[], before: Planted | undefined): Planted {
  const columns = shapingColumns(tree)
  const same = before?.sources.every((was, i) => sameShape(was, sources[i] ?? [], columns)) ?? false
  return { sources, grown: same && before ? before.grown : build(tree, sources) }
}
