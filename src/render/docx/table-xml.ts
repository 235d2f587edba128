// The rows of tables are written as text: as objects of docx thousands of them take minutes and gigabytes.
import type { TableBlock, TableCell, TableRow } from '../../core/report'
import { cellText, cellWords } from '../words'
import { headLines } from './head-lines'
import { COLOURS, dxa } from './look'
import { STYLES } from './looks'
import { CELL_PADDING, type CellKind, cellStyle, ROW_HEIGHT, STEP, sidePadding } from './table-looks'
import { xmlText } from './xml-text'

const border = (side: string, eighths: number, colour: string): string =>
  `<w:${side} w:val="single" w:sz="${eighths}" w:space="0" w:color="${colour}"/>`

const BORDERS = [
  border('top', 8, '000000'),
  border('left', 4, '000000'),
  border('bottom', 8, '000000'),
  border('right', 4, '000000'),
  border('insideH', 4, COLOURS.faint),
  border('insideV', 4, COLOURS.faint),
].join('')

const filled = (colour: string): string => `<w:shd w:val="clear" w:color="auto" w:fill="${colour}"/>`
const FILLS = { none: '', head: filled(COLOURS.head), group: filled(COLOURS.group) } as const
const MIDDLE = '<w:vAlign w:val="center"/></w:tcPr>'
const KEEP = '<w:keepNext/>'
const HINT = '<w:rFonts w:hint="eastAsia"/>'
const GAP_RUN = `<w:r><w:rPr>${HINT}${filled(COLOURS.gap)}</w:rPr>`
const CHINESE_RUN = `<w:r><w:rPr>${HINT}</w:rPr>`

/** Which style a cell has: 黑体 marks heads, totals and classes. */
export function kindOf(cell: TableCell, look: TableRow['look']): CellKind {
  if (cell.kind === 'head' || look === 'head') return 'CellHead'
  if (cell.kind === 'number') return cell.zero ? 'CellZero' : 'CellNumber'
  return look === 'total' || look === 'class' ? 'CellName' : 'Cell'
}

function fillOf(cell: TableCell | undefined, look: TableRow['look']): string {
  if (look === 'head' || cell?.kind === 'head') return FILLS.head
  return look === 'class' ? FILLS.group : FILLS.none
}

/** The name of a total stands in the middle of its cell, where nothing else is said. */
const alignOf = ({ align, kind }: TableCell, look: TableRow['look']): TableCell['align'] =>
  align ?? (kind === 'label' && look === 'total' ? 'center' : undefined)

const LINE_END = '</w:t><w:br/><w:t>'

function headRun(cell: TableCell, size: number, width: number): string {
  const lines = headLines(cellText(cell), size, width)
  return `${CHINESE_RUN}<w:t>${lines.map(xmlText).join(LINE_END)}</w:t></w:r>`
}

function run(words: string, gap: boolean): string {
  const text = xmlText(words)
  if (text === '') return ''
  const space = text.startsWith(' ') || text.endsWith(' ') ? ' xml:space="preserve"' : ''
  const open = gap ? GAP_RUN : /[^\u0020-\u007e]/.test(text) ? CHINESE_RUN : '<w:r>'
  return `${open}<w:t${space}>${text}</w:t></w:r>`
}

const runsOf = (cell: TableCell): string =>
  cell.needs
    ? cellWords(cell)
        .map(({ text, gap }) => run(text, gap))
        .join('')
    : run(cellText(cell), false)

/** A cell that reaches down: what is written for the places under it, and for how many rows. */
interface Hanging {
  readonly xml: string
  readonly cols: number
  left: number
}

/** 类 and 款 are not left alone at the foot of a page, nor is a note at the top of one. */
export const keepsNext = (look: TableRow['look'], last: boolean): boolean =>
  last || look === 'class' || look === 'group' || look === 'head'

class Rows {
  private hanging: (Hanging | undefined)[] = []
  private readonly rowOpen: { readonly head: string; readonly body: string }
  /** Openings of cells by place and width, which are few. */
  private readonly openings = new Map<number, string>()

  constructor(private readonly block: TableBlock) {
    const height = `<w:cantSplit/><w:trHeight w:val="${dxa(ROW_HEIGHT[block.size])}" w:hRule="atLeast"/>`
    this.rowOpen = {
      head: `<w:tr><w:trPr>${height}<w:tblHeader/></w:trPr>`,
      body: `<w:tr><w:trPr>${height}</w:trPr>`,
    }
  }

  /** Spans end with the part of the table they are in. */
  begin(): void {
    this.hanging = []
  }

  row(row: TableRow, last: boolean): string {
    const keep = keepsNext(row.look, last) ? KEEP : ''
    const end = this.block.columns.length
    let xml = row.look === 'head' ? this.rowOpen.head : this.rowOpen.body
    let at = 0
    while (at < end) {
      const cell = row.cells[at]
      const above = this.hanging[at]
      if (!cell && above && above.left > 0) {
        xml += `${above.xml}${keep}</w:pPr></w:p></w:tc>`
        above.left -= 1
        at += above.cols
      } else {
        const cols = Math.min(cell?.cols ?? 1, end - at)
        xml += this.cell(cell, row.look, at, cols, keep)
        at += cols
      }
    }
    return `${xml}</w:tr>`
  }

  private cell(
    cell: TableCell | undefined,
    look: TableRow['look'],
    at: number,
    cols: number,
    keep: string,
  ): string {
    const open = this.opening(at, cols)
    const fill = fillOf(cell, look)
    const { size } = this.block
    if (!cell) return `${open}${fill}${MIDDLE}${styled(cellStyle('Cell', size))}${keep}</w:pPr></w:p></w:tc>`
    const kind = kindOf(cell, look)
    const style = cellStyle(kind, size)
    const begin = styled(style)
    const rows = cell.rows ?? 1
    if (rows > 1) {
      const xml = `${open}<w:vMerge/>${fill}${MIDDLE}${begin}`
      this.hanging[at] = { xml, cols, left: rows - 1 }
    } else this.hanging[at] = undefined
    const merge = rows > 1 ? '<w:vMerge w:val="restart"/>' : ''
    const indent = cell.indent ? `<w:ind w:left="${dxa(cell.indent * STEP)}"/>` : ''
    const align = alignOf(cell, look)
    const jc = align && align !== STYLES[style].align ? `<w:jc w:val="${align}"/>` : ''
    const runs = kind === 'CellHead' && !cell.needs ? headRun(cell, size, this.room(at, cols)) : runsOf(cell)
    return `${open}${merge}${fill}${MIDDLE}${begin}${keep}${indent}${jc}</w:pPr>${runs}</w:p></w:tc>`
  }

  /** Width of a cell, in DXA. */
  private width(at: number, cols: number): number {
    return this.block.columns.slice(at, at + cols).reduce((sum, column) => sum + column.width, 0)
  }

  /** Width of a cell's text, in points. */
  private room(at: number, cols: number): number {
    return this.width(at, cols) / dxa(1) - 2 * sidePadding(this.block)
  }

  private opening(at: number, cols: number): string {
    const key = at * this.block.columns.length + cols
    const known = this.openings.get(key)
    if (known !== undefined) return known
    const span = cols > 1 ? `<w:gridSpan w:val="${cols}"/>` : ''
    const xml = `<w:tc><w:tcPr><w:tcW w:w="${this.width(at, cols)}" w:type="dxa"/>${span}`
    this.openings.set(key, xml)
    return xml
  }
}

const styled = (style: string): string => `<w:p><w:pPr><w:pStyle w:val="${style}"/>`

function openingOf(block: TableBlock): string {
  const width = block.columns.reduce((sum, column) => sum + column.width, 0)
  const side = (name: string, points: number): string => `<w:${name} w:w="${dxa(points)}" w:type="dxa"/>`
  const padding = sidePadding(block)
  const margins =
    side('top', CELL_PADDING) + side('left', padding) + side('bottom', CELL_PADDING) + side('right', padding)
  const grid = block.columns.map((column) => `<w:gridCol w:w="${column.width}"/>`).join('')
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:jc w:val="center"/>` +
    `<w:tblBorders>${BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/>` +
    `<w:tblCellMar>${margins}</w:tblCellMar></w:tblPr><w:tblGrid>${grid}</w:tblGrid>`
  )
}

/** A table as Word's text, row by row, so that it need never be held whole. */
export function* tablePieces(block: TableBlock, body: readonly TableRow[]): Generator<string, void> {
  const rows = new Rows(block)
  yield openingOf(block)
  // Word opens no table without a row.
  if (block.head.length + body.length === 0) yield rows.row({ id: '', look: 'item', cells: [] }, true)
  for (const row of block.head) yield rows.row(row, false)
  rows.begin()
  const last = body.length - 1
  for (let i = 0; i <= last; i += 1) {
    const row = body[i]
    if (row) yield rows.row(row, i === last)
  }
  yield '</w:tbl>'
}
