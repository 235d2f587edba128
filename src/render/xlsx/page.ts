// What stands around the rows of a sheet: columns, what stays in view, how it is printed.
import type { TableBlock } from '../../core/report'
import { addressOf, type Rows, type Write } from './rows'
import { escapeXml } from './text'

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const MARGINS = '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>'
/** A4, in Excel's list of papers. */
const PAPER = 9

/** DXA to the width of Excel, which counts digits of seven pixels. */
const columnWidth = (dxa: number): string => (dxa / 105).toFixed(2)

/** Up to the first row; `frozen` rows stay in view. */
export function writeBegin(table: TableBlock, frozen: number, first: boolean, write: Write): void {
  const columns = table.columns.map(
    ({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${columnWidth(width)}" customWidth="1"/>`,
  )
  const below = addressOf(0, frozen + 1)
  write(
    [
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
      `<worksheet xmlns="${NAMESPACE}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
      `<sheetViews><sheetView showGridLines="0"${first ? ' tabSelected="1"' : ''} workbookViewId="0">`,
      `<pane ySplit="${frozen}" topLeftCell="${below}" activePane="bottomLeft" state="frozen"/>`,
      `<selection pane="bottomLeft" activeCell="${below}" sqref="${below}"/></sheetView></sheetViews>`,
      `<sheetFormatPr defaultRowHeight="15"/><cols>${columns.join('')}</cols><sheetData>`,
    ].join(''),
  )
}

/** Text of a header; & begins a code there. */
const headerText = (text: string): string => escapeXml(`&R&"宋体,Regular"&10${text.replaceAll('&', '&&')}`)

/** From the last row on. `header` stands above each printed page. */
export function writeEnd(table: TableBlock, rows: Rows, header: string, write: Write): void {
  const { merges, count } = rows
  const all = `A1:${addressOf(table.columns.length - 1, count)}`
  const above = header === '' ? '' : `<oddHeader>${headerText(header)}</oddHeader>`
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')
  write('</sheetData>')
  if (merges.length > 0) write(`<mergeCells count="${merges.length}">${merged}</mergeCells>`)
  write(
    [
      `<printOptions horizontalCentered="1"/>${MARGINS}`,
      `<pageSetup paperSize="${PAPER}" fitToHeight="0" orientation="${table.orientation}"/>`,
      `<headerFooter>${above}<oddFooter>&amp;C— &amp;P —</oddFooter></headerFooter>`,
      // Codes are texts of digits; Excel would mark each of them with a green corner.
      `<ignoredErrors><ignoredError sqref="${all}" numberStoredAsText="1"/></ignoredErrors></worksheet>`,
    ].join(''),
  )
}
