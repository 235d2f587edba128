import { checkPackage } from '../package'
import { PackageWriter } from '../package-writer'
import { draftLine } from '../words'
import { bookParts, sheetPath } from './book'
import type { Book, BookProgress, BookRequest } from './messages'
import { writeSheet } from './sheet'
import { sheetNames } from './sheet-names'
import { Styles } from './styles'
import { lineText } from './text'

const NEEDED = ['[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml', 'xl/styles.xml', sheetPath(0)]

/**
 * Writes tables as a workbook of Excel, a sheet to a table, with real numbers. The file is read back before it is
 * handed out. Throws where there is no table: Excel knows no workbook without a sheet.
 */
export function renderXlsx(request: BookRequest, onProgress?: (step: BookProgress) => void): Book {
  const { tables, draft, gaps } = request
  if (tables.length === 0) throw new Error('there is no table to write')
  const names = sheetNames(tables)
  const styles = new Styles()
  const file = new PackageWriter()
  for (const [path, xml] of bookParts(lineText(request.title), tables, names)) {
    file.text(path, (write) => write(xml))
  }
  const header = draft ? draftLine(gaps) : ''
  tables.forEach((table, i) => {
    file.text(sheetPath(i), (write) => writeSheet(table, { first: i === 0, header }, styles, write))
    onProgress?.({ stage: 'tables', done: i + 1, total: tables.length })
  })
  file.text('xl/styles.xml', (write) => write(styles.xml()))
  const bytes = file.end()
  checkPackage(bytes, NEEDED, (done, total) => onProgress?.({ stage: 'check', done, total }))
  return { bytes, sheets: tables.length }
}
