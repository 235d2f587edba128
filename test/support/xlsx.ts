// Looks into a workbook the way a test wants to: sheets, values, looks and merges.
import { strFromU8, unzipSync } from 'fflate'

export interface XlsxCell {
  /** The text or the number as written; '' where the cell is empty. */
  readonly value: string
  readonly isNumber: boolean
  readonly font: string
  readonly size: string
  readonly colour: string
  readonly fill: string
  readonly format: string
  readonly alignment: string
  readonly quoted: boolean
}

export interface Sheet {
  readonly name: string
  readonly xml: string
  readonly merges: readonly string[]
  /** Height of a row in points. */
  height(row: number): number
  /** By its address: 'B4'. Throws where there is none. */
  cell(address: string): XlsxCell
}

export interface Xlsx {
  readonly parts: readonly string[]
  readonly sheets: readonly Sheet[]
  text(part: string): string
}

const SIGNS: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' }
const decode = (text: string): string => text.replace(/&(lt|gt|quot|amp);/g, (_, name) => SIGNS[name] ?? '')

const listOf = (xml: string, list: string, item: string): readonly string[] => {
  const [, inner = ''] = new RegExp(`<${list} [^>]*>(.*?)</${list}>`, 's').exec(xml) ?? []
  return inner.match(new RegExp(`<${item}(?: [^>]*?)?(?:/>|>.*?</${item}>)`, 'gs')) ?? []
}

const attribute = (xml: string, name: string): string =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(xml)?.[1] ?? ''

function lookReader(styles: string) {
  const [fonts, fills, cells] = [
    listOf(styles, 'fonts', 'font'),
    listOf(styles, 'fills', 'fill'),
    listOf(styles, 'cellXfs', 'xf'),
  ]
  const formats = new Map(
    listOf(styles, 'numFmts', 'numFmt').map((one) => [
      attribute(one, 'numFmtId'),
      attribute(one, 'formatCode'),
    ]),
  )
  return (style: number): Omit<XlsxCell, 'value' | 'isNumber'> => {
    const cell = cells[style]
    if (cell === undefined) throw new Error(`no look ${style}`)
    const font = fonts[Number(attribute(cell, 'fontId'))] ?? ''
    return {
      font: /<name val="([^"]*)"/.exec(font)?.[1] ?? '',
      size: /<sz val="([^"]*)"/.exec(font)?.[1] ?? '',
      colour: attribute(font, 'rgb'),
      fill: /<fgColor rgb="([^"]*)"/.exec(fills[Number(attribute(cell, 'fillId'))] ?? '')?.[1] ?? '',
      format: formats.get(attribute(cell, 'numFmtId')) ?? '',
      alignment: /<alignment [^>]*>/.exec(cell)?.[0] ?? '',
      quoted: attribute(cell, 'quotePrefix') === '1',
    }
  }
}

/** Opens a workbook as this project writes them: texts in their cells. */
export function openXlsx(file: Uint8Array): Xlsx {
  const entries = unzipSync(file)
  const text = (part: string): string => {
    const bytes = entries[part]
    if (!bytes) throw new Error(`no part ${part}; there are ${Object.keys(entries).join(', ')}`)
    return strFromU8(bytes)
  }
  const look = lookReader(text('xl/styles.xml'))
  const names = [...text('xl/workbook.xml').matchAll(/<sheet name="([^"]*)"/g)]
  const sheets = names.map(([, name = ''], i): Sheet => {
    const xml = text(`xl/worksheets/sheet${i + 1}.xml`)
    return {
      name: decode(name),
      xml,
      merges: [...xml.matchAll(/<mergeCell ref="([^"]*)"/g)].map(([, ref = '']) => ref),
      height: (row) => Number(new RegExp(`<row r="${row}" ht="([^"]*)"`).exec(xml)?.[1]),
      cell(address) {
        const found = new RegExp(`<c r="${address}" s="(\\d+)"([^>]*?)(?:/>|>(.*?)</c>)`, 's').exec(xml)
        if (!found) throw new Error(`no cell ${address} in ${name}`)
        const [, style, , inner = ''] = found
        const value = /<(?:v|t)(?: [^>]*)?>(.*?)<\/(?:v|t)>/s.exec(inner)?.[1] ?? ''
        return { ...look(Number(style)), value: decode(value), isNumber: inner.startsWith('<v>') }
      },
    }
  })
  return { parts: Object.keys(entries), sheets, text }
}
