import type { TableBlock, TableCell, TableColumn, TableRow } from '../../core/report'

/** Width of the text in DXA. */
const WIDTH = 8844

/** All blocks of the record belong to it. */
export const SECTION = 'record'

const words = (text: string): TableCell => ({ text, kind: 'words' })
const head = (text: string): TableCell => ({ text, kind: 'head' })

/** Columns that share the width of the text, in parts. */
function columnsOf(parts: readonly number[]): readonly TableColumn[] {
  const all = parts.reduce((sum, part) => sum + part, 0)
  return parts.map((part) => ({ width: Math.floor((WIDTH * part) / all) }))
}

interface TableWords {
  readonly id: string
  readonly parts: readonly number[]
  /** None: a table of facts, whose first column names them. */
  readonly heads?: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A plain table of words, within the running text. */
export function wordTable({ id, parts, heads = [], rows }: TableWords): TableBlock {
  const named = heads.length === 0
  const body = rows.map((row, i): TableRow => {
    const cells = row.map((text, column) => (named && column % 2 === 0 ? head(text) : words(text)))
    return { id: `${i + 1}`, look: 'item', cells }
  })
  return {
    kind: 'table',
    id: `${SECTION}.${id}`,
    section: SECTION,
    number: '',
    title: [],
    listed: false,
    mark: '',
    above: { left: '', right: '' },
    orientation: 'portrait',
    newPage: false,
    size: 10.5,
    columns: columnsOf(parts),
    head: named ? [] : [{ id: 'head', look: 'head', cells: heads.map(head) }],
    body,
    notes: [],
    needs: [],
  }
}
