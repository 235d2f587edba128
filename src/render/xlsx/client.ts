import type { TableBlock } from '../../core/report'
import { runInWorker } from '../worker/client'
import type { Book, BookProgress, BookRequest } from './messages'
import XlsxWorker from './worker?worker'

/** A body is made when it is asked for; a worker gets only what is there. */
const made = (table: TableBlock): TableBlock => ({ ...table, body: table.body })

/** Writes the workbook of a report in a worker of its own. */
export function renderBookInWorker(
  request: BookRequest,
  onProgress: (step: BookProgress) => void,
  signal?: AbortSignal,
): Promise<Book> {
  return runInWorker(
    () => new XlsxWorker(),
    { ...request, tables: request.tables.map(made) },
    onProgress,
    signal,
  )
}
