import type { Report } from '../../core/report'
import {
  type BookProgress,
  type Progress,
  renderBookInWorker,
  renderInWorker,
  renderText,
  sheetTables,
} from '../../render'

/** What can be downloaded, in the order it is offered and written. The record of checks is a file of its own. */
const FORMATS = ['docx', 'xlsx', 'txt', 'record', 'recordText'] as const
export type Format = (typeof FORMATS)[number]

/** The ending of each kind of file. */
export const ENDINGS = { docx: 'docx', xlsx: 'xlsx', txt: 'txt', record: 'docx', recordText: 'txt' } as const

/** A record of checks says what is wrong, and so is never a draft itself. */
export const isRecord = (format: Format): boolean => format === 'record' || format === 'recordText'

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const PLAIN = 'text/plain;charset=utf-8'

export const MIME: Readonly<Record<Format, string>> = {
  docx: WORD,
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  txt: PLAIN,
  record: WORD,
  recordText: PLAIN,
}

/** A workbook needs a table. */
export const formatsFor = (report: Report): readonly Format[] =>
  FORMATS.filter((format) => format !== 'xlsx' || sheetTables(report).length > 0)

/** What the files are made from, fixed at the moment of asking. */
export interface Source {
  readonly report: Report
  /** The record of its checks. */
  readonly record: Report
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

const plainText = (report: Report, onProgress: (step: Step) => void): Made => {
  const bytes = new TextEncoder().encode(forWindows(renderText(report)))
  onProgress({ stage: 'text', done: 1, total: 1 })
  return { bytes }
}

export const makers: Readonly<Record<Format, Make>> = {
  docx: ({ report, draft, gaps }, ...rest) => renderInWorker({ report, draft, gaps }, ...rest),
  xlsx: ({ report, draft, gaps }, onProgress, signal) => {
    const request = { title: report.title, tables: sheetTables(report), draft, gaps }
    return renderBookInWorker(request, onProgress, signal)
  },
  txt: async ({ report }, onProgress) => plainText(report, onProgress),
  record: ({ record }, onProgress, signal) => {
    // It has no charts and no contents.
    const told = (step: Progress): void => {
      if (step.stage !== 'charts' && step.stage !== 'contents') onProgress(step)
    }
    return renderInWorker({ report: record, draft: false, gaps: 0 }, told, signal)
  },
  recordText: async ({ record }, onProgress) => plainText(record, onProgress),
}
