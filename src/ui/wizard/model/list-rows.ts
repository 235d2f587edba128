import type { Change, Patch, Row } from '../../../core/draft'

type Cells = Readonly<Record<string, string>>

/** Adds rows at the end of a list. Gives the patch and the keys of the new rows. */
export function addRows(
  list: string,
  rows: readonly Row[],
  added: readonly Cells[],
): { readonly patch: Patch; readonly keys: readonly string[] } {
  const patch: Change[] = []
  const keys: string[] = []
  const used = new Set(rows.map(({ key }) => key))
  let n = rows.length
  added.forEach((cells, i) => {
    do n += 1
    while (used.has(`r${n}`))
    const key = `r${n}`
    patch.push({ op: 'insert', list, index: rows.length + i, row: { key, cells } })
    keys.push(key)
  })
  return { patch, keys }
}

/** What a row is called: code and name, as far as it has them. */
export function nameOfRow(cells: Cells | undefined): string {
  const name = cells?.item ?? cells?.name ?? ''
  return [cells?.code ?? '', name].filter((part) => part !== '').join(' ')
}
