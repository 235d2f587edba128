// Heads and body of a table as one grid, in which every place knows the cell that lies on it.
import type { TableBlock, TableCell, TableRow } from '../../core/report'

/** One place of the grid: the cell on it, and the row that cell began in. */
export interface Place {
  readonly cell: TableCell
  readonly row: TableRow
  /** False where the cell only reaches over from the left or from above. */
  readonly begins: boolean
}

const BLANK: TableCell = { text: '', kind: 'words' }

interface Reach {
  readonly cell: TableCell
  readonly row: TableRow
  /** Rows it still covers below this one. */
  left: number
}

/**
 * Goes through the rows from top to bottom and says what lies on each place; a place nothing lies on is a blank cell.
 * Spans that would leave the table are cut.
 */
export function* placesOf(rows: Iterable<TableRow>, width: number): Generator<readonly Place[]> {
  const above: (Reach | undefined)[] = new Array(width).fill(undefined)
  for (const row of rows) {
    const places: Place[] = []
    for (let column = 0; column < width; column += 1) {
      if (places[column]) continue
      const reach = above[column]
      const cell = row.cells[column]
      if (reach && reach.left > 0 && !cell) {
        reach.left -= 1
        places[column] = { cell: reach.cell, row: reach.row, begins: false }
        continue
      }
      const own = cell ?? BLANK
      const end = Math.min(width, column + (own.cols ?? 1))
      for (let covered = column; covered < end; covered += 1) {
        places[covered] = { cell: own, row, begins: covered === column }
        above[covered] = { cell: own, row, left: (own.rows ?? 1) - 1 }
      }
    }
    yield places
  }
}

/** Head and body one after the other, the body asked for only when it is reached. */
export function* rowsOf({ head, body }: TableBlock): Generator<TableRow> {
  yield* head
  yield* body
}
