import type { Report, TableBlock } from '../../core/report'

/** How far a workbook is; reported when a step has been done. */
export interface BookProgress {
  readonly stage: 'tables' | 'check'
  readonly done: number
  readonly total: number
}

/** What is to be written. */
export interface BookRequest {
  readonly title: string
  readonly tables: readonly TableBlock[]
  /** Marked 草稿 on every printed page. */
  readonly draft: boolean
  /** How many places of the report still wait for something. */
  readonly gaps: number
}

export interface Book {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly sheets: number
}

/** The tables of a report that become sheets: those its contents list, and the further pieces of those too wide for a page. */
export const sheetTables = ({ blocks }: Report): readonly TableBlock[] =>
  blocks.filter((block): block is TableBlock => block.kind === 'table' && (block.listed || block.mark !== ''))
