import { strFromU8, strToU8, unzipSync } from 'fflate'
import { PackageWriter } from '../package-writer'
import { STAND_INS } from './look'
import { STYLES } from './looks'
import { xmlText } from './xml-text'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const HINT = '<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>'

/** Says which font to take where one is not there; else Word takes whatever it likes. */
function fontTable(): string {
  const fonts = [...new Set(Object.values(STYLES).map((look) => look.font))].map((font) => {
    const other = new Map<string, string>(Object.entries(STAND_INS)).get(font)
    const altName = other === undefined ? '' : `<w:altName w:val="${other}"/>`
    return `<w:font w:name="${font}">${altName}<w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`
  })
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:fonts ${W}>${fonts.join('')}</w:fonts>`
}

/** A title that stands in the text in lines of our own: docx joins them by spaces in the contents. */
export interface BrokenTitle {
  readonly lines: readonly string[]
  readonly whole: string
}

/**
 * The contents: docx writes their entries as bare runs, whose quotes would take the Latin font, and ends them with a
 * paragraph of body height, which after a full page would fall on an empty one.
 */
function mendContents(xml: string, titles: readonly BrokenTitle[]): string {
  return xml
    .replace(/<w:sdtContent>.*?<\/w:sdtContent>/gs, (contents) =>
      titles.reduce(
        (text, { lines, whole }) =>
          text.replace(`>${xmlText(lines.join(' '))}<`, () => `>${xmlText(whole)}<`),
        contents.replace(/<w:r>(?=<w:t[ >])/g, `<w:r>${HINT}`),
      ),
    )
    .replace(
      /<w:p>(?=<w:r><w:fldChar w:fldCharType="end"\/><\/w:r><\/w:p><\/w:sdtContent>)/,
      '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr>',
    )
}

/**
 * A pie of one slice: without a seam, which would run from the middle to the edge, and with its label in the middle of
 * the disc and not in the middle of its radius.
 */
const mendDisc = (xml: string): string =>
  xml
    .replace(/(<c:dPt>.*?)<a:ln w="19050">.*?<\/a:ln>/s, '$1<a:ln><a:noFill/></a:ln>')
    .replace(
      '<c:dLbl><c:idx val="0"/>',
      '$&<c:layout><c:manualLayout><c:x val="0"/><c:y val="-0.21"/></c:manualLayout></c:layout>',
    )

const placed = (x: number, y: number, w: number, h: number): string => {
  const edges = '<c:xMode val="edge"/><c:yMode val="edge"/>'
  const size = `<c:x val="${x}"/><c:y val="${y}"/><c:w val="${w}"/><c:h val="${h}"/>`
  return `${edges}${size}</c:manualLayout></c:layout>`
}

/** Height of an entry of the legend, as a part of the chart's. */
const ENTRY = 0.09

/**
 * A pie with a legend: both in fixed places, or else a long name would make the legend two columns wide and the pie
 * small. As parts of 552 × 234 pixels; the pie is 188 high and wide.
 */
const mendPie = (xml: string, slices: number): string =>
  xml
    .replace(
      '<c:plotArea><c:layout/>',
      `<c:plotArea><c:layout><c:manualLayout><c:layoutTarget val="inner"/>${placed(0.16, 0.1, 0.3406, 0.8034)}`,
    )
    .replace(
      '<c:legendPos val="r"/>',
      `$&<c:layout><c:manualLayout>${placed(0.6, Number((0.5 - (slices * ENTRY) / 2).toFixed(3)), 0.4, Number((slices * ENTRY).toFixed(3)))}`,
    )

/** Says that the texts of a chart are Chinese, and mends the places in pies. */
function mendChart(xml: string): string {
  const chinese = xml
    .replace(/<c:lang val="[^"]*"\/>/, '<c:lang val="zh-CN"/>')
    .replaceAll('lang="en-US"', 'lang="zh-CN" altLang="en-US"')
  if (!chinese.includes('<c:pieChart>')) return chinese
  const slices = chinese.split('<c:dPt>').length - 1
  if (slices === 1) return mendDisc(chinese)
  return chinese.includes('<c:legend>') ? mendPie(chinese, slices) : chinese
}

/** Swaps for the smaller parts of the file; the rest goes through as it is. */
function mended(name: string, bytes: Uint8Array): Uint8Array {
  if (name === 'word/fontTable.xml') return strToU8(fontTable())
  return /^word\/charts\/chart\d+\.xml$/.test(name) ? strToU8(mendChart(strFromU8(bytes))) : bytes
}

/** The document with its tables in the places docx has kept for them. */
function* documentPieces(xml: string, tables: readonly Iterable<string>[]): Generator<string, void> {
  const between = xml.split(/<w:tbl>(\d+)<\/w:tbl>/)
  const places = (between.length - 1) / 2
  if (places !== tables.length)
    throw new Error(`the document has places for ${places} tables, not ${tables.length}`)
  for (const [i, piece] of between.entries()) {
    if (i % 2 === 0) yield piece
    else yield* tables[Number(piece)] ?? []
  }
}

/**
 * Mends what docx has no option for, and writes the tables: the file is opened, some texts are swapped, and it is
 * closed again.
 */
export function mendFile(
  file: Uint8Array,
  tables: readonly Iterable<string>[],
  titles: readonly BrokenTitle[],
): Uint8Array<ArrayBuffer> {
  const writer = new PackageWriter()
  for (const [name, bytes] of Object.entries(unzipSync(file))) {
    if (name === 'word/document.xml') {
      writer.text(name, (write) => {
        for (const piece of documentPieces(mendContents(strFromU8(bytes), titles), tables)) write(piece)
      })
    } else {
      // A workbook is a zip of its own.
      writer.bytes(name, mended(name, bytes), name.endsWith('.xlsx'))
    }
  }
  return writer.end()
}
