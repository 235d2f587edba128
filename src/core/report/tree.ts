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

export interface HeadingBlock extends InSection {
  readonly kind: 'heading'
  readonly level: 1 | 2 | 3
  /** 第二部分, 一、, （一）: computed, never typed. */
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

export type Block = HeadingBlock | ParagraphBlock | ChartBlock | CoverBlock | ContentsBlock

/** The whole document. Screen, Word and plain text draw the same one. */
export interface Report {
  readonly title: string
  readonly blocks: readonly Block[]
}
