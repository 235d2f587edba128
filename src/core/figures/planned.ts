import type { FieldPath, Row } from '../draft'
import type { FigureId, FigureValue, Formula } from './formula'
import type { OwnFigures } from './rows'
import type { Stretch, Summand } from './stretch'

/** An amount that follows from others and was typed as well. */
export interface Twin {
  readonly figure: FigureId
  readonly typed: FieldPath
  /** The rule by which the two are the same. */
  readonly rule?: string
}

/** The formulas for what is typed, written when they are asked for, and its lists in the order a report prints them. */
export interface Plan {
  /** The formula of a figure; undefined where there is no figure of that name. */
  readonly formula: (id: FigureId) => Formula | undefined
  /** The value of a figure that is a matter of rows alone: of one, or of those of a line of a tree. */
  readonly rowValue: (id: FigureId) => FigureValue | undefined
  /** Whether a column of a list is a text, or a figure that depends on nothing but its row. */
  readonly ofRow: (list: string, column: string) => boolean
  /** What a sum over rows comes to, without the names of what it adds up. */
  readonly sumOf: (sum: Formula) => FigureValue | undefined
  /** Whether a sum over rows reads what is typed at a path, likewise; undefined for a sum that has to be followed. */
  readonly sumReads: (sum: Formula, at: FieldPath) => boolean | undefined
  /** The first figure a formula reads, without the names of the others. */
  readonly firstOf: (formula: Formula) => FigureId | undefined
  /** The columns of rows a sum over rows adds up; undefined for any other formula. */
  readonly summandsOf: (sum: Formula) => readonly Summand[] | undefined
  /** The figures of a list's rows that depend on nothing but their row. */
  readonly own: (list: string) => OwnFigures | undefined
  /** The rows of a list or of a tree. */
  readonly rows: (list: string) => readonly Row[]
  /** A row of a list by its key. */
  readonly row: (list: string, key: string) => Row | undefined
  /** All rows of a list, to be gathered from one edit to the next. */
  readonly stretch: (list: string) => Stretch
  /** Where a cell of a made list comes from: 'class.201.name' is typed at 'functional.r1.class'. */
  readonly origin: (at: FieldPath) => FieldPath
  /** Totals that were typed although their parts are there and that are no cells of a list. */
  readonly twins: () => readonly Twin[]
  /** Figures that belong to no row. */
  readonly fixedIds: () => readonly FigureId[]
  /** Every figure there is. Long, for large drafts. */
  readonly ids: () => readonly FigureId[]
}
