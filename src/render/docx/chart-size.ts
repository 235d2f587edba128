import type { ChartBlock } from '../../core/report'
import type { PictureSize } from './look'
import { pieForm } from './pie'

export const COLUMN_SIZE: PictureSize = { width: 423, height: 234 }

/** The size a chart is drawn at; undefined where it cannot be drawn yet. */
export function chartSize({ chart }: ChartBlock): PictureSize | undefined {
  if (chart.kind === 'undrawn') return undefined
  if (chart.kind === 'columns') return COLUMN_SIZE
  return pieForm(chart).size
}
