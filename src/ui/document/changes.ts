import type { JSX } from 'solid-js'
import type { FigureId } from '../../core/figures'
import type { ChartBlock, HeadingBlock, ParagraphBlock } from '../../core/report'
import type { Piece } from '../../core/whatif'
import type { View } from './view'

/** What a scenario changes, for the paper to show old and new; each asked for where it is drawn. */
export interface Changes {
  /** A sentence piece by piece; undefined where it says the same. */
  readonly pieces: (block: ParagraphBlock | HeadingBlock) => readonly Piece[] | undefined
  /** Draws them. */
  readonly Sentence: (props: { pieces: readonly Piece[]; view: View }) => JSX.Element
  /** A chart as it was; undefined where it is the same. */
  readonly chart: (block: ChartBlock) => ChartBlock | undefined
  /** What a figure was, as tables print it; undefined where it is the same. */
  readonly was: (id: FigureId) => string | undefined
}
