import type { Content } from './look'
import { escapeCell } from './text'

/** Writes one piece of a sheet; a sheet of thousands of rows is never one text. */
export type Write = (xml: string) => void

function letters(column: number): string {
  const before = column < 26 ? '' : letters(Math.floor(column / 26) - 1)
  return before + String.fromCharCode(65 + (column % 26))
}

/** Column from 0, row from 1. @example addressOf(27, 3) // 'AB3' */
export const addressOf = (column: number, row: number): string => `${letters(column)}${row}`

function cellXml(address: string, style: number, content: Content | undefined): string {
  if (!content || (content.kind === 'text' && content.text === '')) return `<c r="${address}" s="${style}"/>`
  if (content.kind === 'number') return `<c r="${address}" s="${style}"><v>${content.value}</v></c>`
  // In the cell itself: no list of shared texts to keep, and what begins with = is a text and never a formula.
  const text = escapeCell(content.text)
  return `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
}

/** A cell of the row in the making; without content it only carries its look. */
export interface RowCell {
  readonly column: number
  readonly style: number
  readonly content?: Content | undefined
  /** How many columns and rows are merged into it. */
  readonly cols?: number
  readonly rows?: number
}

/** The rows of a sheet, one after the other, and what is merged in them. */
export class Rows {
  private row = 0
  readonly merges: string[] = []
  constructor(private readonly write: Write) {}

  /** How many there are. */
  get count(): number {
    return this.row
  }

  /** `fixed`: Excel is not to fit the height to the text, for it does not look into merged cells. */
  put(cells: readonly RowCell[], height: number, fixed: boolean): void {
    this.row += 1
    const written = cells.map(({ column, style, content, cols = 1, rows = 1 }) => {
      const address = addressOf(column, this.row)
      if (cols > 1 || rows > 1) {
        this.merges.push(`${address}:${addressOf(column + cols - 1, this.row + rows - 1)}`)
      }
      return cellXml(address, style, content)
    })
    const custom = fixed ? ' customHeight="1"' : ''
    this.write(`<row r="${this.row}" ht="${height}"${custom}>${written.join('')}</row>`)
  }
}
