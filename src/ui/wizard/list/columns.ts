import type { Accessor } from 'solid-js'
import type { Row } from '../../../core/draft'
import type { Measure } from '../../../core/figures'
import type { AskColumn, AskList } from '../../../core/report'
import type { Pasting } from './pasting'

/** The columns of a list by where they stand. The column 'name' is the row itself. */
export interface Columns {
  readonly inline: readonly AskColumn[]
  readonly below: readonly AskColumn[]
}

export function columnsOf({ columns }: AskList): Columns {
  const own = columns.filter((one) => one.column !== 'name')
  return { inline: own.filter((one) => !one.below), below: own.filter((one) => one.below) }
}

/** How wide the figures at the end of a line are: an amount takes as much room as one that is typed. */
export const figureTrack = (measures: readonly (Measure | undefined)[]): string =>
  measures.map((one) => (one === 'amount' ? 'var(--wz-amount)' : 'var(--wz-rate)')).join(' ')

/** The grid of a line: the name takes what the columns leave; the last one is for taking the line away. */
export function trackOf(list: AskList, figures: string): string {
  return [
    'minmax(0, 1fr)',
    ...columnsOf(list).inline.map(() => 'var(--wz-amount)'),
    figures,
    ...(list.fixed ? [] : ['24px']),
  ].join(' ')
}

/** Room for the longest label of the texts below a line, and the word that something is missing. */
export function belowOf(list: AskList): string {
  const longest = Math.max(0, ...columnsOf(list).below.map(({ head }) => head.length))
  return `calc(${longest} * 12.5px + 24px)`
}

/** What the lines of a list share. */
export interface ListContext extends Pasting {
  readonly list: AskList
  readonly columns: Columns
  readonly rows: Accessor<readonly Row[]>
  /** Keys of rows whose name stands further up already. */
  readonly twice: Accessor<ReadonlySet<string>>
  readonly add: (name: string) => void
  readonly remove: (key: string) => void
}
