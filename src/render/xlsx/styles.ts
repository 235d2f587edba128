import { escapeXml } from './text'

export const FONTS = { song: '宋体', hei: '黑体', times: 'Times New Roman' } as const

/** How a cell looks. Flat and plain, so that equal looks are easily found. */
export interface CellLook {
  readonly font: keyof typeof FONTS
  readonly size: number
  readonly colour: string
  /** '' where the ground is left white. */
  readonly fill: string
  /** '' for none (General). */
  readonly format: string
  readonly align: 'left' | 'center' | 'right'
  readonly indent: number
  /** Edges that are the table's own: some of 'tblr'; 'none' for a cell without any rule. */
  readonly edges: string
  /** Kept as text even when somebody edits the cell. */
  readonly quoted: boolean
}

const INNER = '8C8C8C'
const OUTER = '000000'
/** Numbers of formats below this one belong to Excel. */
const FIRST_FORMAT = 164

const colour = (rgb: string): string => `<color rgb="FF${rgb}"/>`

function fontXml({ font, size, colour: rgb }: CellLook): string {
  const [charset, family] = font === 'times' ? ['', 1] : ['<charset val="134"/>', font === 'song' ? 3 : 2]
  return `<font><sz val="${size}"/>${colour(rgb)}<name val="${FONTS[font]}"/><family val="${family}"/>${charset}</font>`
}

const fillXml = (rgb: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${rgb}"/><bgColor indexed="64"/></patternFill></fill>`

/** Inside thin and grey; around the table black, and heavier above and below it. */
function borderXml(edges: string): string {
  if (edges === 'none') return '<border><left/><right/><top/><bottom/><diagonal/></border>'
  const side = (name: string, letter: string, heavy: string): string => {
    const own = edges.includes(letter)
    return `<${name} style="${own ? heavy : 'thin'}">${colour(own ? OUTER : INNER)}</${name}>`
  }
  const sides = `${side('left', 'l', 'thin')}${side('right', 'r', 'thin')}${side('top', 't', 'medium')}${side('bottom', 'b', 'medium')}`
  return `<border>${sides}<diagonal/></border>`
}

/** A numbered list of parts of styles, each written once. */
class Numbered {
  private readonly places = new Map<string, number>()
  constructor(...first: readonly string[]) {
    first.forEach((one) => void this.place(one))
  }
  place(xml: string): number {
    const known = this.places.get(xml)
    if (known !== undefined) return known
    const next = this.places.size
    this.places.set(xml, next)
    return next
  }
  list(name: string): string {
    return `<${name} count="${this.places.size}">${[...this.places.keys()].join('')}</${name}>`
  }
}

/** Nothing is written in it: it is there because Excel counts widths in its digits, which are seven pixels wide. */
const NORMAL = '<font><sz val="10"/><name val="Arial"/><family val="2"/></font>'

/** The looks of a workbook, numbered as they are met. */
export class Styles {
  private readonly fonts = new Numbered(NORMAL)
  /** The first two belong to Excel, whatever stands there. */
  private readonly fills = new Numbered(
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  )
  private readonly borders = new Numbered(borderXml('none'))
  private readonly formats: string[] = []
  private readonly cells = new Numbered('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>')
  private readonly known = new Map<string, number>()

  /** The number a cell names its look by. */
  of(look: CellLook): number {
    const key = Object.values(look).join('|')
    const known = this.known.get(key)
    if (known !== undefined) return known
    const place = this.cells.place(this.cellXml(look))
    this.known.set(key, place)
    return place
  }

  private formatOf(format: string): number {
    if (format === '') return 0
    if (!this.formats.includes(format)) this.formats.push(format)
    return FIRST_FORMAT + this.formats.indexOf(format)
  }

  private cellXml(look: CellLook): string {
    const font = this.fonts.place(fontXml(look))
    const fill = look.fill === '' ? 0 : this.fills.place(fillXml(look.fill))
    const border = this.borders.place(borderXml(look.edges))
    const ids = `numFmtId="${this.formatOf(look.format)}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"`
    const applied = 'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"'
    const indent = look.indent > 0 ? ` indent="${look.indent}"` : ''
    const alignment = `<alignment horizontal="${look.align}" vertical="center" wrapText="1"${indent}/>`
    return `<xf ${ids}${look.quoted ? ' quotePrefix="1"' : ''} ${applied}>${alignment}</xf>`
  }

  /** The part of the workbook, once all cells are written. */
  xml(): string {
    const formats = this.formats.map(
      (code, i) => `<numFmt numFmtId="${FIRST_FORMAT + i}" formatCode="${escapeXml(code)}"/>`,
    )
    return [
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
      formats.length > 0 ? `<numFmts count="${formats.length}">${formats.join('')}</numFmts>` : '',
      this.fonts.list('fonts'),
      this.fills.list('fills'),
      this.borders.list('borders'),
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      this.cells.list('cellXfs'),
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      '</styleSheet>',
    ].join('')
  }
}
