import { cleanText } from '../words'

/** What a cell of Excel holds at most, in UTF-16 units. */
const LONGEST = 32_767

/** Signs XML has no place for, and halves of pairs. Those that separate lines have become spaces before. */
const FORBIDDEN = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu

const NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as it may stand in a cell: one line, nothing hidden, no longer than a cell takes. */
export const cellText = (text: string): string =>
  cleanText(text).replace(FORBIDDEN, '').slice(0, LONGEST).replace(FORBIDDEN, '')

export const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (sign) => NAMES[sign] ?? sign)

/** Content of a text cell. Excel reads `_x0041_` as the sign with that number: its first line is written so instead. */
export const escapeCell = (text: string): string =>
  escapeXml(text.replace(/_(?=x[\da-fA-F]{4}_)/g, '_x005F_'))

/** Whether Excel would take a text for a formula once somebody edits its cell. */
export const looksLikeFormula = (text: string): boolean => /^\s*[=+\-@＝＋－＠]/.test(text)
