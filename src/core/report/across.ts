import { type Facts, lit } from '../wording'
import type { AcrossSpec, CellSpec, LinesSpec, TableSpec } from './table-spec'

/** A table, or what of it fits on a page. */
export interface Piece {
  readonly columns: readonly number[]
  readonly head: TableSpec['head']
  readonly lines: readonly LinesSpec[]
}

interface Account {
  readonly code: string
  readonly name: string
}

const DIGITS_OF_CLASS = 3
/** In DXA. */
const MOST_FOR_NAME = 2400

/** The accounts of a list by class, each class before its own accounts. */
function accountsOf({ list, classes }: AcrossSpec, facts: Facts): readonly Account[] {
  const accounts: Account[] = []
  const seen = new Set<string>()
  for (const { cells } of facts.rows(list)) {
    const code = cells.code ?? ''
    const own = code.slice(0, DIGITS_OF_CLASS)
    // What is no code of an account is no column either: it may be half typed.
    if (code.length <= DIGITS_OF_CLASS || !/^\d+$/.test(code) || seen.has(code)) continue
    if (!seen.has(own)) accounts.push({ code: own, name: classes[own] ?? own })
    seen.add(own)
    seen.add(code)
    accounts.push({ code, name: cells.name ?? code })
  }
  return accounts
}

/** Two heads over the accounts of a piece: their class, and 小计 or their name. */
function headsOver(
  accounts: readonly Account[],
  classes: AcrossSpec['classes'],
): readonly (readonly CellSpec[])[] {
  const over: { name: string; cols: number }[] = []
  for (const { code } of accounts) {
    const name = classes[code.slice(0, DIGITS_OF_CLASS)] ?? code.slice(0, DIGITS_OF_CLASS)
    const last = over[over.length - 1]
    if (last?.name === name) last.cols += 1
    else over.push({ name, cols: 1 })
  }
  return [
    over.map(({ name, cols }): CellSpec => ({ c: 'words', p: lit(name), cols })),
    accounts.map(
      ({ code, name }): CellSpec => ({ c: 'words', p: lit(code.length === DIGITS_OF_CLASS ? '小计' : name) }),
    ),
  ]
}

/** Column widths; what few accounts leave goes to the name, and then to all of them. */
function widened(columns: readonly number[], count: number, { width, most }: AcrossSpec): readonly number[] {
  const left = (most - count) * width
  const [code = 0, name = 0, ...rest] = columns
  const more = count === 0 ? left : Math.min(left, MOST_FOR_NAME)
  const each = count === 0 ? 0 : Math.floor((left - more) / count)
  return [code, name + more, ...rest, ...Array.from({ length: count }, () => width + each)]
}

/**
 * The columns of a table, cut into pieces that fit on a page where there is one for each account of a list. The head of
 * such a table has two lines; its own cells come first in the first of them and reach down.
 */
export function acrossColumns(spec: TableSpec, facts: Facts): readonly Piece[] {
  const { across, columns, head, lines } = spec
  if (!across) return [{ columns, head, lines }]
  const accounts = accountsOf(across, facts)
  // Pieces of about one size: a single column on a page of its own would look forgotten.
  const count = Math.ceil(accounts.length / across.most)
  const size = Math.ceil(accounts.length / Math.max(1, count))
  const pieces = Array.from({ length: count }, (_, i) => accounts.slice(i * size, (i + 1) * size))
  return (pieces.length > 0 ? pieces : [[]]).map((piece) => {
    const [over = [], under = []] = headsOver(piece, across.classes)
    const [first = [], second = []] = head
    const figures = (of: string): readonly CellSpec[] =>
      piece.map(({ code }) => ({ c: 'figure', id: `${of}.${across.prefix}${code}` }))
    return {
      columns: widened(columns, piece.length, across),
      head:
        piece.length === 0
          ? head
          : [
              [...first, ...over],
              [...second, ...under],
            ],
      lines: lines.map((one): LinesSpec => {
        if (one.l === 'each') return { ...one, cells: [...one.cells, ...figures('')] }
        return one.l === 'line' && one.across !== undefined
          ? { ...one, cells: [...one.cells, ...figures(one.across)] }
          : one
      }),
    }
  })
}
