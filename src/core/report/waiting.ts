import type { FieldPath } from '../draft'
import type { FigureId, RowFigures } from '../figures'
import { Memos, same } from '../memo'
import { stateOf } from './readings'
import type { TableGround } from './table-spec'

const NO_FIGURES: readonly RowFigures[] = []
const NONE: readonly FieldPath[] = []

/** What tables wait for. */
export interface Waiting {
  /** The fields a figure waits for; none where it is known. */
  needs(id: FigureId): readonly FieldPath[]
  /** The cells of an amount column that hold no amount. */
  blanks(list: string, column: string): readonly FieldPath[]
  /** Rows with an amount in `whole` of which nothing is spread over the accounts in the columns with a prefix. */
  unspread(list: string, prefix: string, whole: string): readonly FieldPath[]
}

/** What figures and columns still wait for: mostly nothing, and the same from one edit to the next. */
export function followWaiting({ facts, planned, money, rows }: TableGround): Waiting {
  const figures = new Memos<readonly FieldPath[]>((id) => {
    const got = facts.value(id)
    return got.state === 'missing' ? got.needs : NONE
  }, same)
  const paths = (name: string, column: string, keys: readonly string[]): readonly FieldPath[] => {
    const list = name.slice(0, name.indexOf(' '))
    return keys.map((key) => `${list}.${key}.${column}`)
  }
  const blankKeys = new Memos<readonly string[]>((name) => {
    const [list = '', column = ''] = name.split(' ')
    const parts = rows.get(list) ?? NO_FIGURES
    return planned.stretch(list).keys(name, (row) => stateOf(row, parts, money).blank.has(column))
  })
  const blank = new Memos((name) => paths(name, name.split(' ')[1] ?? '', blankKeys.get(name)))
  const bareKeys = new Memos<readonly string[]>((name) => {
    const [list = '', prefix = '', whole = ''] = name.split(' ')
    const own = planned.own(list)
    return planned.stretch(list).keys(name, (row) => {
      const amount = own?.has(whole) ? own.value(row, whole) : undefined
      if (amount?.state === 'known' && amount.value.n === 0n) return false
      return !Object.entries(row.cells).some(([column, text]) => column.startsWith(prefix) && text !== '')
    })
  })
  const bare = new Memos((name) => paths(name, name.split(' ')[1] ?? '', bareKeys.get(name)))
  return {
    needs: (id) => figures.get(id),
    blanks: (list, column) => blank.get(`${list} ${column}`),
    unspread: (list, prefix, whole) => bare.get(`${list} ${prefix} ${whole}`),
  }
}
