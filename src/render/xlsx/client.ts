import { runInWorker } from '../worker/client'
import type { Book, BookProgress, BookRequest } from './messages'
import XlsxWorker from './worker?worker'

/** Writes the workbook of a report in a worker of its own. Handing the tables over makes their bodies. */
export function renderBookInWorker(
  request: BookRequest,
  onProgress: (step: BookProgress) => void,
  signal?: AbortSignal,
): Promise<Book> {
  return runInWorker(() => new XlsxWorker(), request, onProgress, signal)
}
