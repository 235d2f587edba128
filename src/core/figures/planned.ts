import type { Exact } from '../amount'
import type { FieldPath, Row } from '../draft'
import type { FigureId, FigureValue, Formula } from './formula'
import type { Leaf } from './rows'
import type { Width } from './slack'

/** An amount that follows from others and was typed as well. */
export interface Twin {
  readonly figure: FigureId
  readonly typed: FieldPath
  /** The rule by which the two are the same. */
  readonly rule?: string
}

/** A column whose values depend on nothing but their row. */
export interface OwnColumn {
  readonly value: (row: Row) => FigureValue
  /** Half of the last digit typed, in 分; undefined for what is no sum of amounts. */
  readonly half: (row: Row, width: Width) => Exact | undefined
}

/** The formulas for one draft, written when they are asked for, and its lists in the order a report prints them. */
export interface Plan {
  /** The formula of a figure; undefined where there is no figure of that name. */
  readonly formula: (id: FigureId) => Formula | undefined
  /** The value of a figure of a row that depends on nothing but its row: it need not be computed again. */
  readonly ownValue: (id: FigureId) => FigureValue | undefined
  /** Whether a column of a list is a text, or a figure that depends on nothing but its row. */
  readonly ofRow: (list: string, column: string) => boolean
  /** The values a sum over rows adds up, without their names. */
  readonly rowsOf: (sum: Formula) => readonly FigureValue[] | undefined
  /** The typed columns a sum over rows comes from, with how far each may lie from the real one, likewise. */
  readonly leavesOf: (sum: Formula, width: Width) => readonly Leaf[] | undefined
  /** A column of a list that depends on nothing but its row; undefined where it does. */
  readonly own: (list: string, column: string) => OwnColumn | undefined
  /** The rows of a list or of a tree. */
  readonly rows: (list: string) => readonly Row[]
  /** A row of a list by its key. */
  readonly row: (list: string, key: string) => Row | undefined
  /** Where a cell of a made list comes from: 'class.201.name' is typed at 'functional.r1.class'. */
  readonly origin: (at: FieldPath) => FieldPath
  /** Totals that were typed although their parts are there. */
  readonly twins: () => readonly Twin[]
  /** Those of them that are no cells of a list. */
  readonly fieldTwins: readonly Twin[]
  /** Figures that belong to no row. */
  readonly fixedIds: () => readonly FigureId[]
  /** Every figure there is. Long, for large drafts. */
  readonly ids: () => readonly FigureId[]
}
