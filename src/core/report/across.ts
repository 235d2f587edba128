import { type Facts, lit } from '../wording'
import type { AcrossSpec, CellSpec, LinesSpec, TableSpec } from './table-spec'

/** A table, or what of it fits on a page. */
interface Piece {
  readonly columns: readonly number[]
  readonly head: TableSpec['head']
  readonly lines: readonly LinesSpec[]
}

interface Account {
  readonly code: string
  readonly name: string
}

const DIGITS_OF_CLASS = 3

/** The accounts of a list by class, each class before its own accounts. */
function accountsOf({ list, classes }: AcrossSpec, facts: Facts): readonly Account[] {
  const accounts: Account[] = []
  const seen = new Set<string>()
  for (const { cells } of facts.rows(list)) {
    const code = cells.code ?? ''
    const own = code.slice(0, DIGITS_OF_CLASS)
    if (code.length <= DIGITS_OF_CLASS || seen.has(code)) continue
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

/**
 * The columns of a table, cut into pieces that fit on a page where there is one for each account of a list. The head of
 * such a table has two lines; its own cells come first in the first of them and reach down.
 */
export function acrossColumns(spec: TableSpec, facts: Facts): readonly Piece[] {
  const { across, columns, head, lines } = spec
  if (!across) return [{ columns, head, lines }]
  const accounts = accountsOf(across, facts)
  const pieces: (readonly Account[])[] = []
  for (let at = 0; at < accounts.length; at += across.most) pieces.push(accounts.slice(at, at + across.most))
  return (pieces.length > 0 ? pieces : [[]]).map((piece) => {
    const [over = [], under = []] = headsOver(piece, across.classes)
    const [first = [], second = []] = head
    const figures = piece.map(({ code }): CellSpec => ({ c: 'figure', id: `.${across.prefix}${code}` }))
    return {
      columns: [...columns, ...piece.map(() => across.width)],
      head:
        piece.length === 0
          ? head
          : [
              [...first, ...over],
              [...second, ...under],
            ],
      lines: lines.map(
        (one): LinesSpec => (one.l === 'each' ? { ...one, cells: [...one.cells, ...figures] } : one),
      ),
    }
  })
}
