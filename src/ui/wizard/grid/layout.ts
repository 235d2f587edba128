import type { GridColumn } from './model/columns'

/** Width of the column of row numbers, in px. */
const NUMBER = 34
/** On a phone the account leaves room for one figure beside it. */
const NARROW: Readonly<Record<string, number>> = { number: 26, code: 72, name: 116 }

/** Where the columns stand. */
export interface Layout {
  /** For `grid-template-columns`. */
  readonly track: string
  readonly width: number
  /** How much of the left stays when the grid scrolls sideways. */
  readonly frozen: number
  /** Where a column that stays is held; nothing for the others. */
  readonly left: (place: number) => number | undefined
  /** How many columns the label of a line at the foot covers. */
  readonly label: number
}

/** Names and texts share the room that is left. */
const trackOf = ({ kind, width }: Pick<GridColumn, 'kind' | 'width'>): string =>
  kind === 'name' || kind === 'text' ? `minmax(${width}px, 1fr)` : `${width}px`

export function layoutOf(all: readonly GridColumn[], narrow: boolean): Layout {
  const number = (narrow ? NARROW.number : undefined) ?? NUMBER
  const columns = all.map(({ kind, width }) => ({
    kind,
    width: (narrow ? NARROW[kind] : undefined) ?? width,
  }))
  const account = columns.filter(({ kind }) => kind === 'code' || kind === 'name').length
  const starts: number[] = []
  let width = number
  for (const column of columns) {
    starts.push(width)
    width += column.width
  }
  return {
    track: [`${number}px`, ...columns.map(trackOf)].join(' '),
    width,
    frozen: number + columns.slice(0, account).reduce((sum, one) => sum + one.width, 0),
    left: (place) => (place < account ? starts[place] : undefined),
    label: account + 1,
  }
}
