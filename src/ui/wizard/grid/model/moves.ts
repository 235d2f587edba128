/** A cell by its place: which of the rows that can be entered, and which column. */
export interface Spot {
  readonly row: number
  readonly column: number
}

/** How large a grid is, and how many rows of it are on the screen. */
export interface Extent {
  readonly rows: number
  readonly columns: number
  readonly page: number
}

export type Move =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'home'
  | 'end'
  | 'first'
  | 'last'
  | 'top'
  | 'bottom'
  | 'pageUp'
  | 'pageDown'
  | 'next'
  | 'previous'

const within = (n: number, count: number): number => Math.max(0, Math.min(n, count - 1))

/**
 * Where a move leads; a grid's edge stops it. `next` and `previous` (Tab) go on in the row below or above, and nowhere
 * behind the last cell or before the first.
 */
export function moved({ row, column }: Spot, move: Move, { rows, columns, page }: Extent): Spot {
  const to = (r: number, c: number): Spot => ({ row: within(r, rows), column: within(c, columns) })
  switch (move) {
    case 'up':
      return to(row - 1, column)
    case 'down':
      return to(row + 1, column)
    case 'left':
      return to(row, column - 1)
    case 'right':
      return to(row, column + 1)
    case 'home':
      return to(row, 0)
    case 'end':
      return to(row, columns - 1)
    case 'first':
      return to(0, 0)
    case 'last':
      return to(rows - 1, columns - 1)
    case 'top':
      return to(0, column)
    case 'bottom':
      return to(rows - 1, column)
    case 'pageUp':
      return to(row - Math.max(1, page - 1), column)
    case 'pageDown':
      return to(row + Math.max(1, page - 1), column)
    case 'next':
      return column + 1 < columns ? to(row, column + 1) : row + 1 < rows ? to(row + 1, 0) : to(row, column)
    case 'previous':
      return column > 0 ? to(row, column - 1) : row > 0 ? to(row - 1, columns - 1) : to(row, column)
  }
}

/** The keys that move, plain and with Ctrl; with Shift they stretch the block instead. */
const PLAIN: Readonly<Record<string, Move>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'home',
  End: 'end',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
}
const WITH_CTRL: Readonly<Record<string, Move>> = {
  ArrowUp: 'top',
  ArrowDown: 'bottom',
  ArrowLeft: 'home',
  ArrowRight: 'end',
  Home: 'first',
  End: 'last',
}

export const moveFor = (key: string, ctrl: boolean): Move | undefined => (ctrl ? WITH_CTRL : PLAIN)[key]

/** A rectangle of cells. */
export interface Block {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

export const blockOf = (a: Spot, b: Spot): Block => ({
  top: Math.min(a.row, b.row),
  bottom: Math.max(a.row, b.row),
  left: Math.min(a.column, b.column),
  right: Math.max(a.column, b.column),
})

export const isSingle = ({ top, bottom, left, right }: Block): boolean => top === bottom && left === right
