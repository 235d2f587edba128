import type { Check, Rule, TextRules } from '../checks'
import type { FieldPath } from '../draft'
import type { Derives, FigureId } from '../figures'
import type { Clause, Condition, Pattern } from '../wording'
import type { Evaluated } from './evaluated'
import type { FollowedTable, TableGround, TablePlace, TableSpec } from './table-spec'

/** A field of the form. `long` is text of several paragraphs. */
export interface Ask {
  readonly at: FieldPath
  readonly kind: 'amount' | 'count' | 'points' | 'text' | 'long' | 'choice' | 'name'
  readonly label: string
  readonly options?: readonly Option[]
  /** What a choice starts with. */
  readonly initial?: string
  readonly hint?: string
  /** Measure word behind a count. */
  readonly unit?: string
  /** Shown only where it can matter. */
  readonly when?: Condition
}

export interface Option {
  readonly value: string
  readonly label: string
}

/**
 * A cell of a form table: a field, a figure that follows by itself, or nothing. With `typed`, the figure follows from
 * rows where they have amounts, and is typed where they have none.
 */
export type Cell = Ask | { readonly figure: FigureId; readonly typed?: Ask } | undefined

/** A line of a form table: a label, a cell under each column head, and what follows from them. */
export interface AskRow {
  readonly label: string
  /** One per column. */
  readonly cells: readonly Cell[]
  /** Written beside the line as soon as it can be. */
  readonly follows?: readonly { readonly when?: Condition; readonly p: Pattern }[]
  readonly when?: Condition
}

/** A list that grows: accounts. */
export interface AskList {
  readonly list: string
  /** Its name where several lists share a grid. */
  readonly tab?: string
  /** Rows belong to a record of another list: the column that holds its key. */
  readonly of?: string
  /** Amount columns beside `columns`, one for each account of a list: column `prefix + code`, headed by its name. */
  readonly across?: { readonly list: string; readonly prefix: string }
  /** In a grid: a line of subtotals before the rows that share 3 digits of their code; figures `tree.201.column`. */
  readonly classes?: { readonly tree: string }
  /** In a grid: lines under the rows that stay in view, with a figure under some of the columns. */
  readonly foot?: readonly FootLine[]
  /** Where the rows are chosen from; rows of other lists are named by hand, in the column 'name'. */
  readonly catalogue?: 'functional' | 'economic'
  /** Cells of a row that are typed, beside the account itself. */
  readonly columns: readonly AskColumn[]
  /** Figures shown at the end of a row ('.rate') and in the last line. */
  readonly figures: readonly { readonly head: string; readonly id: string; readonly total?: FigureId }[]
  readonly addLabel: string
  /** The rows come from another section; none are added or removed here. */
  readonly fixed?: boolean
}

/** A line under a grid, with a figure under some columns. */
export interface FootLine {
  readonly label: string
  readonly figures: Readonly<Record<string, FigureId>>
  /** The line before it should say the same: a line 相差 follows, 相符 or 少 n. */
  readonly compared?: boolean
}

export interface AskColumn {
  readonly column: string
  readonly kind: 'amount' | 'count' | 'points' | 'text' | 'choice'
  /** Under the row, across its width, rather than in a column (reasons). */
  readonly below?: boolean
  readonly head: string
  readonly total?: FigureId
  readonly when?: Condition
  readonly options?: readonly Option[]
}

/** A box of the form. */
export type Card =
  | {
      readonly title?: string
      readonly rows: readonly AskRow[]
      readonly heads: readonly Pattern[]
      readonly note?: string
    }
  | { readonly title?: string; readonly fields: readonly Ask[]; readonly note?: string }
  | { readonly title?: string; readonly list: AskList; readonly note?: string; readonly when?: Condition }
  /** Lists as a grid that takes the document's room, one of them shown at a time. */
  | { readonly title?: string; readonly grid: readonly AskList[]; readonly note?: string }
  | {
      readonly title?: string
      readonly records: AskRecords
      readonly note?: string
      readonly when?: Condition
    }

/**
 * A list whose rows are forms of their own (projects), one of them open at a time. In its cards, paths that begin with
 * '.' belong to the row that is open; lists with `of` show the rows that hold its key in that column.
 */
export interface AskRecords {
  readonly list: string
  readonly addLabel: string
  /** The column that names a record. */
  readonly naming: string
  readonly cards: readonly Card[]
}

/** The chart of a section. Values are figures; a pie takes its slices from fixed figures or from a list. */
export type Draw =
  | { readonly kind: 'columns'; readonly caption: string; readonly prior: FigureId; readonly now: FigureId }
  | {
      readonly kind: 'pie'
      readonly caption: string
      readonly whole: FigureId
      readonly slices: readonly Slice[]
    }
  | {
      readonly kind: 'pie'
      readonly caption: string
      readonly whole: FigureId
      readonly list: string
      readonly value: string
      readonly label: string
    }

export interface Slice {
  readonly label: string
  readonly id: FigureId
}

/** What a section writes, in order. */
export type Body =
  /** （一）… within a section. */
  | { readonly t: 'subheading'; readonly id: string; readonly title: Pattern; readonly when?: Condition }
  | {
      readonly t: 'paragraph'
      readonly id: string
      readonly clauses: readonly Clause[]
      readonly when?: Condition
    }
  /** Numbered 1. 2. 3.; numbers run on until the next heading. */
  | {
      readonly t: 'item'
      readonly id: string
      readonly clauses: readonly Clause[]
      readonly when?: Condition
    }
  /** One numbered item per row. `once` keeps the first of rows with the same text in that column. */
  | {
      readonly t: 'items'
      readonly id: string
      readonly list: string
      /** Only rows that hold the key of the row this stands under, in this column. */
      readonly of?: string
      readonly clause: Clause
      readonly when?: Condition
      /** Which rows. */
      readonly rows?: Condition
      readonly once?: string
      readonly mark?: 'dot' | 'bracket'
    }
  /** Each line of a long text as a paragraph; nothing where an `optional` one is empty. */
  | {
      readonly t: 'lines'
      readonly id: string
      readonly at: FieldPath
      readonly optional?: boolean
      readonly when?: Condition
    }
  /** The title of an annex, listed in the contents; 一、 begins anew under it. */
  | { readonly t: 'title'; readonly id: string; readonly title: Pattern; readonly when?: Condition }
  /** 一、 within an annex. */
  | { readonly t: 'section'; readonly id: string; readonly title: Pattern; readonly when?: Condition }
  /** Everything under it once for each row of a list, with '.x' of that row. */
  | {
      readonly t: 'each'
      readonly id: string
      readonly list: string
      readonly of?: string
      readonly when?: Condition
      readonly says: readonly Body[]
    }
  | { readonly t: 'table'; readonly id: string; readonly table: TableSpec; readonly when?: Condition }
  | { readonly t: 'draw'; readonly id: string; readonly draw: Draw }
  | { readonly t: 'cover'; readonly id: string }
  | { readonly t: 'contents'; readonly id: string; readonly note: Pattern }

/** One file per section: what it asks, derives, says, draws and holds. */
export interface Section {
  readonly id: string
  /** The heading in the document; empty where the section has none of its own (cover). */
  readonly title: Pattern | undefined
  /** Its name in the list of sections. */
  readonly short: string
  readonly lead: string
  /** A section that may be declared absent (无此项): its amounts and counts then are 0. */
  readonly absent?: FieldPath
  /** Lists that then have no rows, wherever they are filled in. */
  readonly absentLists?: readonly string[]
  readonly cards: readonly Card[]
  readonly derives: Derives
  readonly says: readonly Body[]
  /** What must be true of its figures. */
  readonly holds?: readonly Rule[]
}

/** 第一部分 …: a heading of the first level and its sections. */
export interface Part {
  readonly id: string
  /** In the list of sections. */
  readonly short: string
  readonly title: Pattern | undefined
  /** Left out where it does not hold. */
  readonly when?: Condition
  /** Its sections are annexes: each begins with a title (附件1), and 一、 begins anew under it. */
  readonly annexes?: true
  readonly sections: readonly Section[]
}

/** A report as a year and a place want it. */
export interface Template {
  readonly id: string
  /** What of it is not certain, as a sentence: said where the year is chosen and before a download. */
  readonly doubt?: string
  readonly parts: readonly Part[]
  /** Makes its tables. They come after the rest of a report, and so does what makes them; without it there are none. */
  readonly tables?: (of: TableGround) => (spec: TableSpec, at: TablePlace) => FollowedTable
  /** What hand-written texts are read for. */
  readonly reads?: TextRules
  /**
   * Follows its rules. They come after the rest of a report, and so does what runs them; without it nothing is checked.
   */
  readonly check?: (of: Evaluated) => () => readonly Check[]
}

const askIn = (cell: Cell): readonly Ask[] => {
  if (cell === undefined) return []
  if ('at' in cell) return [cell]
  return cell.typed ? [cell.typed] : []
}

/** Every single field a card asks for (lists apart; of a record's form the paths begin with '.'). */
export function asksOf(card: Card): readonly Ask[] {
  if ('fields' in card) return card.fields
  return 'rows' in card ? card.rows.flatMap((row) => row.cells.flatMap(askIn)) : []
}

/** A cell of a list that is typed, whether in a line, in a grid or in a form of its own. */
export interface AskedColumn {
  readonly list: string
  readonly column: string
  readonly kind: Ask['kind']
  readonly head: string
}

/** The lists a card shows, those within records too. */
export function listsOf(card: Card): readonly AskList[] {
  if ('list' in card) return [card.list]
  if ('grid' in card) return card.grid
  return 'records' in card ? card.records.cards.flatMap(listsOf) : []
}

/** Every column of a list a card asks for; those for each account (`across`) apart. */
export function columnsOf(card: Card): readonly AskedColumn[] {
  const own = listsOf(card).flatMap(({ list, columns }) =>
    columns.map(({ column, kind, head }): AskedColumn => ({ list, column, kind, head })),
  )
  if (!('records' in card)) return own
  const { list, cards } = card.records
  const ofRecord = cards
    .flatMap(asksOf)
    .filter(({ at }) => at.startsWith('.'))
    .map(({ at, kind, label }): AskedColumn => ({ list, column: at.slice(1), kind, head: label }))
  return [...ofRecord, ...own]
}

export const sectionsOf = (template: Template): readonly Section[] =>
  template.parts.flatMap((part) => part.sections)
