import type { Row } from '../draft'
import type { FigureId } from './formula'

/** The name of a figure of a row in its three parts; undefined for one of no row. */
export function parted(id: FigureId): { list: string; key: string; column: string } | undefined {
  const first = id.indexOf('.')
  const second = id.indexOf('.', first + 1)
  if (second < 0) return undefined
  return { list: id.slice(0, first), key: id.slice(first + 1, second), column: id.slice(second + 1) }
}

/** A column over some rows of a list. */
export interface Stretch {
  readonly list: string
  readonly column: string
  readonly rows: readonly Row[]
}

/** The figures a stretch adds up. */
export const namesIn = ({ list, column, rows }: Stretch): readonly FigureId[] =>
  rows.map((row) => `${list}.${row.key}.${column}`)
