import type { TableRow } from './tree'

const DEPTH: Readonly<Record<TableRow['look'], number>> = { head: 0, total: 0, class: 1, group: 2, item: 3 }

/** A printed amount in hundredths; undefined for what is no number. */
const hundredths = (text: string): bigint | undefined =>
  /^-?\d+\.\d\d$/.test(text) ? BigInt(text.replace('.', '')) : undefined

/** Whether a column's printed totals differ from the sum of what is printed one level below them. */
function columnHasTails(rows: readonly TableRow[], column: number): boolean {
  /** What stands above, by depth: its printed value, and what was found below it so far. */
  const open: { depth: number; value: bigint; sum: bigint; below: boolean }[] = []
  const close = (depth: number): boolean => {
    let found = false
    while (open.length > 0 && (open[open.length - 1]?.depth ?? -1) >= depth) {
      const last = open.pop()
      found ||= last?.below === true && last.sum !== last.value
    }
    return found
  }
  for (const row of rows) {
    const cell = row.cells[column]
    const value = cell?.kind === 'number' ? hundredths(cell.text) : undefined
    if (value === undefined) continue
    const depth = DEPTH[row.look]
    if (close(depth)) return true
    const above = open[open.length - 1]
    if (above) {
      above.sum += value
      above.below = true
    }
    open.push({ depth, value, sum: 0n, below: false })
  }
  return close(0)
}

/**
 * Whether rounding shows in a table of accounts: a total as printed is not the sum of the printed amounts of the lines
 * below it (合计 over 类, 类 over 款, 款 over 项). Lines that are no tree have no such totals.
 */
export function hasTails(rows: readonly TableRow[]): boolean {
  if (!rows.some(({ look }) => look === 'class')) return false
  const width = rows[0]?.cells.length ?? 0
  return Array.from({ length: width }, (_, column) => column).some((column) => columnHasTails(rows, column))
}
