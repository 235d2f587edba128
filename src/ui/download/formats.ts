import type { Report } from '../../core/report'
import {
  type BookProgress,
  type Progress,
  renderBookInWorker,
  renderInWorker,
  renderText,
  sheetTables,
} from '../../render'

/** What can be downloaded, in the order it is offered and written; each is the ending of its file. */
export const FORMATS = ['docx', 'xlsx', 'txt'] as const
export type Format = (typeof FORMATS)[number]

export const MIME: Readonly<Record<Format, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  txt: 'text/plain;charset=utf-8',
}

/** A workbook needs a table. */
export const formatsFor = (report: Report): readonly Format[] =>
  FORMATS.filter((format) => format !== 'xlsx' || sheetTables(report).length > 0)

/** What the files are made from, fixed at the moment of asking. */
export interface Source {
  readonly report: Report
  readonly draft: boolean
  readonly gaps: number
}

export type Stage = Progress['stage'] | BookProgress['stage'] | 'text'

export interface Step {
  readonly stage: Stage
  readonly done: number
  readonly total: number
}

export interface Made {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly pages?: number
  readonly sheets?: number
}

export type Make = (source: Source, onProgress: (step: Step) => void, signal: AbortSignal) => Promise<Made>

/** The editors of old Windows know no other end of a line, and tell UTF-8 by its mark. */
const forWindows = (text: string): string => `\ufeff${text.replaceAll('\n', '\r\n')}`

export const makers: Readonly<Record<Format, Make>> = {
  docx: renderInWorker,
  xlsx: ({ report, draft, gaps }, onProgress, signal) => {
    const request = { title: report.title, tables: sheetTables(report), draft, gaps }
    return renderBookInWorker(request, onProgress, signal)
  },
  txt: async ({ report }, onProgress) => {
    const bytes = new TextEncoder().encode(forWindows(renderText(report)))
    onProgress({ stage: 'text', done: 1, total: 1 })
    return { bytes }
  },
}
