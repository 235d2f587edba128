import type { JSX } from 'solid-js'
import type { FigureId } from '../../core/figures'
import type { ChartBlock, ColumnChart, HeadingBlock, ParagraphBlock, PieChart } from '../../core/report'
import type { Piece } from '../../core/whatif'
import type { View } from './view'

/** Draws a chart. */
export type Picture = (props: { chart: ColumnChart | PieChart; label: string }) => JSX.Element

/** What a scenario changes, for the paper to show old and new; each asked for where it is drawn. */
export interface Changes {
  /** A sentence piece by piece; undefined where it says the same. */
  readonly pieces: (block: ParagraphBlock | HeadingBlock) => readonly Piece[] | undefined
  /** Draws them. */
  readonly Sentence: (props: { pieces: readonly Piece[]; view: View }) => JSX.Element
  /** A chart as it was; undefined where it is the same. */
  readonly chart: (block: ChartBlock) => ChartBlock | undefined
  /** Draws it beside the chart of now. */
  readonly OldChart: (props: { block: ChartBlock; Picture: Picture }) => JSX.Element
  /** In words what a figure was, as tables print it; undefined where it is the same. */
  readonly was: (id: FigureId) => string | undefined
}
