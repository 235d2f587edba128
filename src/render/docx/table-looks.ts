import type { TableBlock } from '../../core/report'
import { COLOURS, FONTS, type Look } from './look'

export type CellSize = TableBlock['size']
export type CellKind = 'Cell' | 'CellNumber' | 'CellZero' | 'CellHead' | 'CellName'

const SIZES = { 10.5: '', 9: 'Small', 7.5: 'Tiny' } as const
export type CellStyle = `${CellKind}${(typeof SIZES)[CellSize]}`

export type TableStyle =
  | 'TableTitle'
  | 'TablePlainTitle'
  | 'TableNo'
  | 'TableUnit'
  | 'TableNote'
  | 'TableGap'
  | 'SectionEnd'
  | CellStyle

/** Height of a line of text, and the least height of a row, by the size of letters; in points. */
export const CELL_LINE: Readonly<Record<CellSize, number>> = { 10.5: 14, 9: 12, 7.5: 10 }
export const ROW_HEIGHT: Readonly<Record<CellSize, number>> = { 10.5: 19, 9: 16.5, 7.5: 14 }

/** Room within a cell above and below its text, and an account's step inwards; in points. */
export const CELL_PADDING = 1
export const STEP = 10.5

/** Many columns of small letters need every point. */
const MANY_COLUMNS = 9

/** Room within a cell left and right of its text, in points. */
export const sidePadding = ({ columns, size }: Pick<TableBlock, 'columns' | 'size'>): number =>
  columns.length > MANY_COLUMNS && size < 10.5 ? 3 : 4.25

export const cellStyle = (kind: CellKind, size: CellSize): CellStyle => `${kind}${SIZES[size]}`

const KINDS: Readonly<Record<CellKind, Pick<Look, 'name' | 'font' | 'align' | 'keepNext' | 'colour'>>> = {
  Cell: { name: '表格文字', font: FONTS.song, align: 'left' },
  CellNumber: { name: '表格数字', font: FONTS.song, align: 'right' },
  CellZero: { name: '表格零', font: FONTS.song, align: 'right', colour: COLOURS.faint },
  CellHead: { name: '表头', font: FONTS.hei, align: 'center', keepNext: true },
  CellName: { name: '表格合计和类', font: FONTS.hei, align: 'left' },
}

function cellLooks(): Record<CellStyle, Look> {
  const sizes = [10.5, 9, 7.5] as const
  const kinds = ['Cell', 'CellNumber', 'CellZero', 'CellHead', 'CellName'] as const
  const entries = kinds.flatMap((kind) =>
    sizes.map((size): [CellStyle, Look] => {
      const { name, ...look } = KINDS[kind]
      const text = { size, line: CELL_LINE[size], before: 0, after: 0 }
      return [cellStyle(kind, size), { name: size === 10.5 ? name : `${name} ${size}`, ...look, ...text }]
    }),
  )
  return Object.fromEntries(entries) as Record<CellStyle, Look>
}

const TITLE = {
  font: FONTS.hei,
  size: 16,
  line: 28,
  before: 0,
  after: 0,
  align: 'center',
  keepNext: true,
} as const
const LINE = { font: FONTS.song, size: 10.5, before: 0, keepNext: true } as const

/** The field of the contents knows a style of our own by its name: it is the id. */
export const TABLE_STYLES: Readonly<Record<TableStyle, Look>> = {
  TableTitle: { name: 'TableTitle', outline: 2, ...TITLE },
  TablePlainTitle: { name: '表内标题', ...TITLE },
  TableNo: { name: '表号', line: 16, after: 0, align: 'right', ...LINE },
  TableUnit: { name: '表格单位', line: 18, after: 2, align: 'left', ...LINE },
  TableNote: {
    name: '表注',
    font: FONTS.song,
    size: 9,
    line: 14,
    before: 4,
    after: 0,
    align: 'left',
    left: 18,
    hanging: 18,
  },
  TableGap: { name: '表后', font: FONTS.song, size: 5, line: 8, before: 0, after: 0, align: 'left' },
  SectionEnd: { name: '节末', font: FONTS.song, size: 1, line: 1, before: 0, after: 0, align: 'left' },
  ...cellLooks(),
}
