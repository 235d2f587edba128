import type { Exact } from '../amount'
import type { FieldPath } from '../draft'
import type { FigureId } from '../figures'
import type { Inline } from '../wording'

/** One bar or slice: `text` is what is printed beside it (万元 or a percentage), `value` what is drawn. */
export interface Datum {
  readonly label: string
  readonly figure: FigureId
  readonly value: Exact
  readonly text: string
}

/** The two years side by side; values in 分. */
export interface ColumnChart {
  readonly kind: 'columns'
  readonly bars: readonly Datum[]
}

/** A structure; slices largest first, values in 分, texts are percentages of our own rounding. */
export interface PieChart {
  readonly kind: 'pie'
  readonly slices: readonly Datum[]
}

/** A chart that cannot be drawn yet. */
export interface UndrawnChart {
  readonly kind: 'undrawn'
  readonly needs: readonly FieldPath[]
  readonly label: string
}

export type Chart = ColumnChart | PieChart | UndrawnChart

interface InSection {
  /** Unique in the report, and the same from one edit to the next. */
  readonly id: string
  /** The section it belongs to; a part's own heading belongs to its first section. */
  readonly section: string
}

/** How a heading looks: 第N部分, the centred title of an annex, 一、, （一）. */
export type HeadingLook = 'part' | 'title' | 'section' | 'subsection'

export interface HeadingBlock extends InSection {
  readonly kind: 'heading'
  /** Its place in the outline. The contents list levels 1 and 2. */
  readonly level: 1 | 2 | 3 | 4
  readonly look: HeadingLook
  /** 第二部分, 附件1, 一、, （一）: computed, never typed. */
  readonly number: string
  readonly inlines: readonly Inline[]
}

export interface ParagraphBlock extends InSection {
  readonly kind: 'paragraph'
  /** '1.' of a numbered item, else ''. */
  readonly number: string
  readonly inlines: readonly Inline[]
}

export interface ChartBlock extends InSection {
  readonly kind: 'chart'
  readonly number: number
  readonly caption: string
  readonly chart: Chart
  /** All its numbers in words, for who cannot see it. */
  readonly describe: string
}

export interface CoverBlock extends InSection {
  readonly kind: 'cover'
  readonly year: string
  /** The unit's full name, or a gap. */
  readonly name: readonly Inline[]
  /** 单位决算 or 部门决算. */
  readonly report: string
  /** 二〇二二年八月 or whatever was typed; may be absent. */
  readonly date: string
}

export interface ContentsBlock extends InSection {
  readonly kind: 'contents'
  /** 公开时间：… */
  readonly note: readonly Inline[]
}

/**
 * A cell of a table, as printed. Amounts have two decimals always; a gap has its label as text. `cols` and `rows` are
 * spans; a place under a span has no cell.
 */
export interface TableCell {
  readonly text: string
  readonly kind: 'head' | 'label' | 'words' | 'number'
  /** The figure behind a number. */
  readonly figure?: FigureId
  /** Where a text was typed. */
  readonly at?: FieldPath
  /** A gap: the fields it waits for. */
  readonly needs?: readonly FieldPath[]
  /** A number that is exactly 0: printed 0.00 in grey. */
  readonly zero?: true
  readonly align?: 'left' | 'center' | 'right'
  /** Steps of indent of an account's name: 类 0, 款 1, 项 2. */
  readonly indent?: 1 | 2
  readonly cols?: number
  readonly rows?: number
}

export interface TableRow {
  /** Unique in the table, and the same from one edit to the next. */
  readonly id: string
  readonly look: 'head' | 'total' | 'class' | 'group' | 'item'
  /** One place for each column; undefined where a span covers it. */
  readonly cells: readonly (TableCell | undefined)[]
}

export interface TableColumn {
  /** In DXA; together no wider than the text of the orientation. */
  readonly width: number
}

/** A table with its title. It begins a page of its own where `newPage` says so. */
export interface TableBlock extends InSection {
  readonly kind: 'table'
  /** 一、 of the list of tables; '' where there is none. */
  readonly number: string
  /** What the contents and the heading above it call it; empty where a heading of its own stands before it. */
  readonly title: readonly Inline[]
  /** Whether the contents list it, on level 2. */
  readonly listed: boolean
  /** 公开03表 above its right edge; '' where there is none. */
  readonly mark: string
  /** Left and right above the table: 单位：… and 金额单位：万元. Both '' where there are none. */
  readonly above: { readonly left: string; readonly right: string }
  readonly orientation: 'portrait' | 'landscape'
  readonly newPage: boolean
  /** Size of letters in points. */
  readonly size: 10.5 | 9 | 7.5
  readonly columns: readonly TableColumn[]
  readonly head: readonly TableRow[]
  /** Made when it is first asked for: a large department has thousands of rows. */
  readonly body: readonly TableRow[]
  /** Below the table. */
  readonly notes: readonly string[]
  /** Everything the table still waits for, its body not needed. */
  readonly needs: readonly FieldPath[]
}

export type Block = HeadingBlock | ParagraphBlock | ChartBlock | TableBlock | CoverBlock | ContentsBlock

/** The whole document. Screen, Word and plain text draw the same one. */
export interface Report {
  readonly title: string
  readonly blocks: readonly Block[]
}
