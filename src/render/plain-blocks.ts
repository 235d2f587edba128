import type { HeadingBlock, ParagraphBlock, TableBlock, TableCell, TableRow } from '../core/report'

/** Width of the text in DXA. */
export const WIDTH = 8844

export const headCell = (text: string): TableCell => ({ text, kind: 'head' })
export const wordCell = (text: string): TableCell => ({ text, kind: 'words' })

/** A table within the running text, or a sheet with a title. */
interface PlainTable {
  readonly title?: string
  /** Of each column, in DXA. */
  readonly widths: readonly number[]
  /** None: nothing stands above the rows. */
  readonly heads: readonly string[]
  readonly body: readonly TableRow[]
}

/** Builds the blocks of a document of its own, of which nothing is numbered and nothing computed. */
export function plainBlocks(section: string): {
  readonly heading: (id: string, look: HeadingBlock['look'], words: string) => HeadingBlock
  readonly text: (id: string, words: string) => ParagraphBlock
  readonly table: (id: string, table: PlainTable) => TableBlock
} {
  const inlinesOf = (words: string) => [{ kind: 'text' as const, text: words }]
  const place = (id: string) => ({ id: `${section}.${id}`, section, number: '' })
  return {
    heading: (id, look, words) => ({
      kind: 'heading',
      ...place(id),
      level: look === 'title' ? 1 : 2,
      look,
      inlines: inlinesOf(words),
    }),
    text: (id, words) => ({ kind: 'paragraph', ...place(id), inlines: inlinesOf(words) }),
    table: (id, { title, widths, heads, body }) => ({
      kind: 'table',
      ...place(id),
      title: title === undefined ? [] : inlinesOf(title),
      listed: title !== undefined,
      mark: '',
      above: { left: '', right: '' },
      orientation: 'portrait',
      newPage: false,
      size: 10.5,
      columns: widths.map((width) => ({ width })),
      head: heads.length === 0 ? [] : [{ id: 'head', look: 'head', cells: heads.map(headCell) }],
      body,
      notes: [],
      needs: [],
    }),
  }
}
