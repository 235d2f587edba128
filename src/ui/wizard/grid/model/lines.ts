import type { Row } from '../../../../core/draft'

/** The key of the empty line at the end, where rows are added. */
export const BLANK = ''
/** Digits of the code that rows of one 类 share. */
const CLASS_DIGITS = 3

/** What stands in one line of a grid, from top to bottom. */
export type Line =
  | { readonly id: string; readonly kind: 'row'; readonly key: string; readonly number: number }
  /** Subtotals before the rows of a 类. */
  | { readonly id: string; readonly kind: 'class'; readonly code: string; readonly first: string }
  | { readonly id: 'blank'; readonly kind: 'blank'; readonly key: typeof BLANK }

export const byCode = (a: Row, b: Row): number => {
  const [left, right] = [a.cells.code ?? '', b.cells.code ?? '']
  if (left === right) return 0
  if (left === '' || right === '') return left === '' ? 1 : -1
  return left < right ? -1 : 1
}

/**
 * The lines of a grid for rows in the order of their codes. Numbers are those of all rows, so that a row keeps its
 * number while others are hidden.
 */
export function linesOf(
  rows: readonly Row[],
  options: {
    readonly classes: boolean
    readonly blank: boolean
    readonly shown?: ((row: Row) => boolean) | undefined
  },
): readonly Line[] {
  const { classes, blank, shown } = options
  const lines: Line[] = []
  let before = ''
  rows.forEach((row, i) => {
    if (shown && !shown(row)) return
    const code = (row.cells.code ?? '').slice(0, CLASS_DIGITS)
    if (classes && code.length === CLASS_DIGITS && code !== before) {
      lines.push({ id: `class ${code}`, kind: 'class', code, first: row.key })
    }
    before = code
    lines.push({ id: `row ${row.key}`, kind: 'row', key: row.key, number: i + 1 })
  })
  if (blank) lines.push({ id: 'blank', kind: 'blank', key: BLANK })
  return lines
}

/** Keys of rows whose account stands further up already. */
export function twiceIn(rows: readonly Row[], nameColumn: string): ReadonlySet<string> {
  const seen = new Set<string>()
  return new Set(
    rows.flatMap(({ key, cells }) => {
      const one = cells.code || cells[nameColumn] || ''
      if (one === '' || !seen.has(one)) return seen.add(one) && []
      return [key]
    }),
  )
}
