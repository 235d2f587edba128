// What stands in a cell of a table and how it looks there: the same rules the Word table keeps.
import type { TableCell, TableRow } from '../../core/report'
import { readPrinted } from './number'
import type { CellLook } from './styles'
import { cellText, looksLikeFormula } from './text'

export const COLOURS = { ink: '000000', quiet: '8C8C8C', head: 'EFEFEF', class: 'F7F7F7' } as const

/** Stands where a figure or a text is still to come. */
const GAP = '待填'

/** What a cell holds. */
export type Content =
  | { readonly kind: 'number'; readonly value: string }
  | { readonly kind: 'text'; readonly text: string }

const ALIGN = { head: 'center', label: 'left', words: 'left', number: 'right' } as const

/** A code is kept as text when somebody types over it. */
const isCode = (text: string): boolean => /^\d+$/.test(text)
/** Nothing but Latin letters, digits and signs. */
const isLatin = (text: string): boolean => /^[\x20-\x7e]+$/.test(text)

const fillOf = ({ look }: TableRow): string =>
  look === 'head' ? COLOURS.head : look === 'class' ? COLOURS.class : ''

/** 黑体 marks heads, totals and the names of classes; digits are Times in every line. */
function fontOf({ kind, text }: TableCell, { look }: TableRow): CellLook['font'] {
  if (kind === 'head') return 'hei'
  if (isLatin(text)) return 'times'
  return look === 'item' || look === 'group' ? 'song' : 'hei'
}

/** Reads and dresses one cell. `edges`: see CellLook. */
export function cellOf(
  cell: TableCell,
  row: TableRow,
  size: number,
  edges: string,
): { readonly content: Content; readonly look: CellLook } {
  const look: CellLook = {
    font: fontOf(cell, row),
    size,
    colour: cell.zero ? COLOURS.quiet : COLOURS.ink,
    fill: fillOf(row),
    format: '',
    align: cell.align ?? ALIGN[cell.kind],
    indent: cell.indent ?? 0,
    edges,
    quoted: false,
  }
  if (cell.needs !== undefined && cell.needs.length > 0) {
    return { content: { kind: 'text', text: GAP }, look: { ...look, font: 'song', colour: COLOURS.quiet } }
  }
  const number = cell.kind === 'number' ? readPrinted(cell.text) : undefined
  if (number) {
    return { content: { kind: 'number', value: number.value }, look: { ...look, format: number.format } }
  }
  const text = cellText(cell.text)
  const format = isCode(text) ? '@' : ''
  return { content: { kind: 'text', text }, look: { ...look, format, quoted: looksLikeFormula(text) } }
}

/** A line outside the grid: the title, the mark, the notes. */
export const plainLook = (
  font: CellLook['font'],
  size: number,
  align: CellLook['align'],
  text: string,
): CellLook => ({
  font,
  size,
  colour: COLOURS.ink,
  fill: '',
  format: '',
  align,
  indent: 0,
  edges: 'none',
  quoted: looksLikeFormula(text),
})
