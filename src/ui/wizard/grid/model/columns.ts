import type { FigureId } from '../../../../core/figures'
import type { AskColumn, AskList, Option } from '../../../../core/report'
import type { Facts } from '../../../../core/wording'

/** A column of a grid. The account (`code`, `name`) is typed too, but never cleared or filled with a block. */
export interface GridColumn {
  /** The column of the list, or the row-relative id of a figure ('.rate'). */
  readonly id: string
  readonly head: string
  readonly kind: AskColumn['kind'] | 'code' | 'name' | 'figure'
  /** Least width in px. */
  readonly width: number
  readonly options?: readonly Option[]
  readonly total?: FigureId
  /** One of the columns there are for each account of another list. */
  readonly across?: boolean
}

export interface ColumnWords {
  readonly code: string
  readonly name: string
  readonly class: string
  readonly group: string
}

const WIDTH = {
  code: 72,
  name: 190,
  amount: 112,
  count: 72,
  points: 72,
  text: 220,
  choice: 76,
  figure: 112,
  percent: 78,
} as const
/** Names of an account, which a list may also have among its columns. */
const ACCOUNT: readonly string[] = ['code', 'name', 'item']

/** The column that holds the name of a row. */
export const nameColumn = (list: AskList): string => (list.catalogue === 'functional' ? 'item' : 'name')

/** Whether the rows of a list have codes. */
const hasCodes = (list: AskList): boolean => list.catalogue !== undefined || list.across !== undefined

/**
 * The columns of a list, left to right: the account, what is typed, what is typed for each account of another list,
 * what follows. 类 and 款 stand at the end, where an account is not in the catalogue (`parents`).
 */
export function gridColumns(
  list: AskList,
  facts: Pick<Facts, 'rows'>,
  words: ColumnWords,
  parents: boolean,
  isPercent: (figure: string) => boolean = () => false,
): readonly GridColumn[] {
  const account: GridColumn[] = [
    ...(hasCodes(list)
      ? [{ id: 'code', head: words.code, kind: 'code', width: WIDTH.code } satisfies GridColumn]
      : []),
    { id: nameColumn(list), head: words.name, kind: 'name', width: WIDTH.name },
  ]
  const own = list.columns
    .filter(({ column }) => !ACCOUNT.includes(column))
    .map(({ column, head, kind, options, total }): GridColumn => {
      const known = options ? { options } : {}
      return {
        id: column,
        head,
        kind,
        width: WIDTH[kind],
        ...known,
        ...(total === undefined ? {} : { total }),
      }
    })
  // Long texts after what is counted, so that the figures stand together.
  const texts = own.filter(({ kind }) => kind === 'text')
  const across = list.across
  const crossed = across
    ? facts.rows(across.list).flatMap(({ cells }): readonly GridColumn[] => {
        const code = cells.code ?? ''
        const head = cells.item ?? cells.name ?? code
        const id = `${across.prefix}${code}`
        return code === '' ? [] : [{ id, head, kind: 'amount', width: WIDTH.amount, across: true }]
      })
    : []
  const unique = crossed.filter((one, i) => crossed.findIndex(({ id }) => id === one.id) === i)
  const figures = list.figures.map(({ id, head, total }): GridColumn => {
    const width = isPercent(id) ? WIDTH.percent : WIDTH.figure
    return { id, head, kind: 'figure', width, ...(total === undefined ? {} : { total }) }
  })
  const above: readonly GridColumn[] = parents
    ? (['class', 'group'] as const).map((id) => ({ id, head: words[id], kind: 'text', width: 150 }))
    : []
  return [...account, ...own.filter(({ kind }) => kind !== 'text'), ...unique, ...figures, ...texts, ...above]
}

/** Whether a block may be put into the cells of a column: amounts, texts and choices, but not the account. */
export const takesBlock = ({ kind }: GridColumn): boolean => !['code', 'name', 'figure'].includes(kind)

/** Whether a column holds figures, which stand at its right. */
export const isNumeric = ({ kind }: GridColumn): boolean =>
  kind === 'amount' || kind === 'count' || kind === 'points' || kind === 'figure'
