// Writes the workbook beside the page, so that typing never waits for it.
import { serve } from '../worker/serve'
import type { Book, BookProgress, BookRequest } from './messages'
import { renderXlsx } from './render'

serve<BookRequest, BookProgress, Book>(renderXlsx)
