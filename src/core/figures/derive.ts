import type { FieldPath } from '../draft'
import type { FigureId, Formula, InputKind } from './formula'

/** Rows of a list whose column holds one of some values. */
export interface RowFilter {
  readonly column: string
  readonly is: readonly string[]
}

/** A column of a list, or of some of its rows. */
export interface ColumnOf {
  readonly list: string
  readonly column: string
  readonly where?: RowFilter
}

/** A formula, or a way to write one from the rows a draft has. */
export type Derivation =
  | Formula
  | { readonly op: 'countRows'; readonly list: string }
  /** The total of a column. An empty list has no total: it is missing, not zero. */
  | ({ readonly op: 'sumRows' } & ColumnOf)
  /**
   * The total of columns where rows have amounts there, else what is typed at `typed`. While some rows still lack
   * theirs, a typed total counts.
   */
  | {
      readonly op: 'sumRowsOrTyped'
      readonly of: readonly ColumnOf[]
      readonly typed: FieldPath
      /** The check by which a total that is typed as well is the same. */
      readonly rule?: string
    }
  /** `computed` where all of `given` is there, or some of it and nothing at `typed`; else what is typed at `typed`. */
  | {
      readonly op: 'either'
      readonly given: readonly (FieldPath | ColumnOf)[]
      readonly computed: Formula
      readonly typed: FieldPath
      readonly rule?: string
    }
  /**
   * The figure of a tree's line for a code; 0 where the tree has lines but none for that code, or none at all and 0 is
   * typed for the whole.
   */
  | {
      readonly op: 'node'
      readonly tree: string
      readonly code: string
      readonly column: string
      readonly whole?: FieldPath
    }

/** How a figure of a row follows; ids and paths that begin with '.' belong to the row. */
export type RowDerivation =
  | Formula
  | {
      readonly op: 'either'
      readonly given: readonly FieldPath[]
      readonly computed: Formula
      readonly typed: FieldPath
    }
  /**
   * 得分 of an indicator: typed, or else by its nature (≥, ≤, =); of a 定性 one all of the weight where the two texts
   * say the same, else it is to be typed.
   */
  | {
      readonly op: 'scored'
      readonly typed: FieldPath
      readonly nature: string
      readonly done: FieldPath
      readonly plan: FieldPath
      readonly full: FieldPath
    }
  /** The total of a column over the rows of another list, or some of them, that hold this row's key in `of`. */
  | ({ readonly op: 'sumOwned'; readonly of: string } & ColumnOf)

/** Figures of each row of a list. Ids that begin with '.' belong to the row: '.final' is 'list.key.final'. */
export interface RowFigures {
  readonly list: string
  readonly inputs: Readonly<Record<string, InputKind>>
  /** Amounts beside them, one for each account of another list: column `prefix + code`. */
  readonly across?: { readonly list: string; readonly prefix: string }
  readonly figures: Readonly<Record<string, RowDerivation>>
}

/** What a level of a tree is called: a column of its rows, or a name for each code. */
export type LevelName = string | Readonly<Record<string, string>>

/**
 * Rows gathered by the beginning of their code, level by level, as a list of its own: 类, 款, 项 with totals; the line
 * of all of them is `all` and no row. A row of it has the cells `code` (empty where the rows have none), `name` and `level` (class, group, item), and is keyed by
 * its code.
 */
export interface Tree {
  /** The name of the new list. */
  readonly list: string
  /** Lists that go in, with the column of a row that is added up in each column of the tree. */
  readonly from: readonly {
    readonly list: string
    readonly sums: Readonly<Record<string, string>>
    readonly where?: RowFilter
  }[]
  /** Digits of the code that a line of each level stands for, and where its name comes from. */
  readonly levels: readonly { readonly digits: number; readonly name: LevelName }[]
  /**
   * Amounts beside them, one for each account of another list. A blank is no expenditure, but for a row of which
   * nothing was spread at all: there its amount, in the column `whole`, is missing.
   */
  readonly across?: { readonly list: string; readonly prefix: string; readonly whole: string }
  /** Figures of each line. */
  readonly figures: Readonly<Record<string, Formula>>
}

/** What a section or list contributes to the figures. */
export interface Derives {
  readonly inputs?: Readonly<Record<FieldPath, InputKind>>
  readonly figures?: Readonly<Record<FigureId, Derivation>>
  readonly rows?: readonly RowFigures[]
  readonly trees?: readonly Tree[]
}
