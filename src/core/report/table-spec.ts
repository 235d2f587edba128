import type { MoneyUnit } from '../amount'
import type { Row } from '../draft'
import type { FigureId, Layout, Plan } from '../figures'
import type { Condition, Facts, Pattern } from '../wording'
import type { TableBlock } from './tree'

/** A cell of a table as data. Ids and paths that begin with '.' belong to the row of the list the line stands for. */
export type CellSpec =
  | ({
      readonly c: 'words'
      readonly p: Pattern
      readonly kind?: 'head' | 'label' | 'words'
      readonly align?: 'left' | 'center' | 'right'
      /** The name of an account: set in by its level. */
      readonly indent?: true
    } & Span)
  /** An amount in 万元, a percentage or a count, as its figure says; '/' or nothing where it has no value. */
  | ({ readonly c: 'figure'; readonly id: FigureId; readonly without?: string } & Span)
  | ({ readonly c: 'blank' } & Span)

interface Span {
  readonly cols?: number
  readonly rows?: number
}

/** Lines of a table. */
export type LinesSpec =
  | {
      readonly l: 'line'
      readonly id: string
      readonly look: 'total' | 'class' | 'group' | 'item'
      readonly cells: readonly CellSpec[]
      /** Where its figures for each account are: `fiscalLines.all`. */
      readonly across?: string
      readonly when?: Condition
    }
  /** A line for each row of a list; of a tree its look and indent follow from the level. */
  | {
      readonly l: 'each'
      readonly list: string
      /** Only rows that hold the key of the row the table stands for, in this column. */
      readonly of?: string
      readonly when?: Condition
      readonly cells: readonly CellSpec[]
    }
  /** Two lists side by side, the shorter one filled up with blanks. */
  | { readonly l: 'beside'; readonly left: HalfSpec; readonly right: HalfSpec }

export interface HalfSpec {
  readonly list: string
  readonly when?: Condition
  readonly cells: readonly CellSpec[]
}

/** Columns that depend on the draft: one for each row of a list (economic accounts), cut into tables that fit. */
export interface AcrossSpec {
  readonly list: string
  readonly width: number
  /** How many fit beside the fixed columns. */
  readonly most: number
  /** The figure of a cell is `.{prefix}{code}` of the line; a class of accounts (3 digits) comes before its own. */
  readonly prefix: string
  readonly classes: Readonly<Record<string, string>>
}

/** A table as data. */
export interface TableSpec {
  readonly title: Pattern
  /** Numbered 一、 in the list of tables, with 公开0N表 above its edge, and in the contents. */
  readonly listed: boolean
  readonly above: boolean
  readonly orientation: 'portrait' | 'landscape'
  readonly newPage: boolean
  readonly size: 10.5 | 9 | 7.5
  /** Widths in DXA. */
  readonly columns: readonly number[]
  readonly head: readonly (readonly CellSpec[])[]
  readonly lines: readonly LinesSpec[]
  /**
   * Columns whose label is joined with the one above it where both say the same and those before them do too: 一级指标
   * over its 二级指标, a word at the side of several lines.
   */
  readonly merge?: readonly number[]
  readonly across?: AcrossSpec
  readonly notes?: readonly { readonly when?: Condition; readonly p: Pattern }[]
  /** A note is added where totals as printed are not the sum of what is printed under them. */
  readonly tails?: true
  /** Where it holds the table has no figures: the head, four empty lines, and the note that says why. */
  readonly empty?: { readonly when: Condition; readonly note: Pattern }
  /** What the table waits for: columns of lists, and figures; large tables are not made to find out. */
  readonly waits: {
    /** A small table waits for whatever its cells wait for. */
    readonly body?: true
    readonly lists?: readonly { readonly list: string; readonly columns: readonly string[] }[]
    readonly figures?: readonly FigureId[]
    /** Rows with an amount (`whole`) of which nothing is spread over the accounts. */
    readonly spread?: readonly { readonly list: string; readonly prefix: string; readonly whole: string }[]
  }
}

/** What tables are made from. */
export interface TableGround {
  readonly facts: Facts
  readonly planned: Plan
  readonly money: MoneyUnit
  /** The number columns of lists. */
  readonly rows: Layout['rows']
}

/** Where a table stands in its report. */
export interface TablePlace {
  readonly id: string
  readonly section: string
  /** The list of the row it stands for, where it does. */
  readonly list: string
}

/** The table of a body, or the tables where its columns do not fit into one, from one edit to the next. */
export interface FollowedTable {
  /** @param number its place in the list of tables; 0 where it is not listed */
  get(row: Row | undefined, number: number): readonly TableBlock[]
}
