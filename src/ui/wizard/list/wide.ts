import type { AskColumn, AskList } from '../../../core/report'
import { isMenu, tableColumns } from '../model/table-columns'
import { columnsOf } from './columns'

/** More columns than this leave too little room for a name beside them. */
const MOST_BESIDE = 4

/**
 * Whether the rows of a list take two lines each: names and what they belong to above, the numbers below. So do lists
 * with texts or choices among their columns.
 */
export function isWide(list: AskList): boolean {
  const { inline } = columnsOf(list)
  return (
    inline.length + list.figures.length > MOST_BESIDE ||
    inline.some(({ kind }) => kind === 'text' || kind === 'choice')
  )
}

export interface WideColumns {
  /** The name, and the columns before it: they say what it belongs to (一级, 二级, 三级指标). */
  readonly upper: readonly AskColumn[]
  readonly lower: readonly AskColumn[]
}

/**
 * The two lines of a row, of the columns that are shown. Where nothing stands before the name, the choices behind it
 * keep it company.
 */
export function wideColumns(list: AskList, shown: (column: AskColumn) => boolean = () => true): WideColumns {
  const all = tableColumns(list).filter((one) => !one.below && shown(one))
  const named = all.findIndex(({ column }) => column === 'name')
  const [before, behind] = [all.slice(0, named + 1), all.slice(named + 1)]
  if (named > 0) return { upper: before, lower: behind }
  const company = Math.max(
    0,
    behind.findIndex(({ kind }) => kind !== 'choice'),
  )
  return { upper: [...before, ...behind.slice(0, company)], lower: behind.slice(company) }
}

/** Choices side by side are as wide as they are; all other columns share what is left. */
function widthOf(column: AskColumn): string {
  const { kind, options = [] } = column
  if (column.column === 'name') return 'minmax(0, 2fr)'
  if (kind === 'choice' && !isMenu(column))
    return `${options.reduce((sum, { label }) => sum + 19 + 13 * label.length, 2)}px`
  if (kind === 'choice') return 'minmax(0, 1fr)'
  if (kind === 'count' || kind === 'points') return 'minmax(0, 3fr)'
  return kind === 'text' ? 'minmax(0, 4fr)' : 'minmax(0, 5fr)'
}

export const upperTrack = ({ upper }: WideColumns): string =>
  upper
    .map((one) => (one.kind === 'text' && one.column !== 'name' ? 'minmax(0, 1fr)' : widthOf(one)))
    .join(' ')

export const lowerTrack = ({ lower }: WideColumns, figures: string): string =>
  [...lower.map(widthOf), figures].join(' ')

const keyOf = ({ upper, lower }: WideColumns): string =>
  [upper, lower].map((line) => line.map(({ column }) => column).join()).join('/')

/** Whether the same columns are shown: their fields then stay where they are. */
export const sameColumns = (a: WideColumns, b: WideColumns): boolean => keyOf(a) === keyOf(b)
