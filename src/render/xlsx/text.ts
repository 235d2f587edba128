import { cleanText } from '../words'

/** What a cell of Excel holds at most, in UTF-16 units. */
const LONGEST = 32_767

/** Signs XML has no place for, and halves of pairs. Those that separate lines have become spaces before. */
const FORBIDDEN = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu

const NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const plain = (line: string): string => cleanText(line).replace(FORBIDDEN, '')

/** Cut to what a cell takes, and not within a pair. */
const cut = (text: string): string => text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '')

/** Text of one line, with nothing that hides or turns. */
export const lineText = (text: string): string => cut(plain(text))

/** Text of a cell of the grid, which keeps its lines: a long head is broken where it reads well. */
export const cellText = (text: string): string =>
  cut(
    text
      .split(/\r\n?|\n/)
      .map(plain)
      .join('\n'),
  )

export const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (sign) => NAMES[sign] ?? sign)

/** Content of a text cell. Excel reads `_x0041_` as the sign with that number: its first line is written so instead. */
export const escapeCell = (text: string): string =>
  escapeXml(text.replace(/_(?=x[\da-fA-F]{4}_)/g, '_x005F_'))

/** Whether Excel would take a text for a formula once somebody edits its cell. */
export const looksLikeFormula = (text: string): boolean => /^\s*[=+\-@＝＋－＠]/.test(text)
