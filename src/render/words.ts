import type { TableCell } from '../core/report'
import { gapText, type Inline } from '../core/wording'

/** Heading of the contents; the two characters stand apart. */
export const CONTENTS_TITLE = '目　录'

/** Above every page of a draft. */
export const draftLine = (gaps: number): string =>
  `草稿　${gaps > 0 ? `尚有${gaps}处待填，` : ''}未经审核，不得公开`

/** A stretch of words as it is printed: plain, or a gap that still waits for something. */
export interface Words {
  readonly text: string
  readonly gap: boolean
}

/** Signs that turn the direction of writing: they can make a line read otherwise than it was checked. */
const BIDI = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

const BREAKS = /[\r\n\t\f\v\u2028\u2029]+/g
const UNCLEAN = new RegExp(`${BIDI.source}|${BREAKS.source}`)

/** Text as it may stand in a document: one line, nothing that hides or turns. */
export const cleanText = (text: string): string =>
  UNCLEAN.test(text) ? text.replace(BIDI, '').replace(BREAKS, ' ') : text

/** The inlines as printed, neighbours of a kind joined. */
export function wordsOf(inlines: readonly Inline[]): readonly Words[] {
  const out: Words[] = []
  for (const inline of inlines) {
    const gap = inline.kind === 'gap'
    const text = cleanText(gap ? gapText(inline.label) : inline.text)
    const last = out[out.length - 1]
    if (text === '') continue
    if (last && last.gap === gap && !gap) out[out.length - 1] = { text: last.text + text, gap }
    else out.push({ text, gap })
  }
  return out
}

export const textOfWords = (words: readonly Words[]): string => words.map(({ text }) => text).join('')

/** A gap among the figures of a table: what it waits for is said by its row and column. */
const GAP_AMONG_FIGURES = '〔待填〕'

const [OPEN = '', CLOSE = ''] = gapText('|').split('|')
/** A gap within a text that has been put together already. */
const PRINTED_GAP = new RegExp(`(${OPEN}[^${CLOSE}]*${CLOSE})`)

/** A cell of a table as printed. */
export function cellWords({ kind, needs, text }: TableCell): readonly Words[] {
  const clean = cleanText(text)
  if (!needs) return [{ text: clean, gap: false }]
  if (kind === 'number' || clean === '') return [{ text: GAP_AMONG_FIGURES, gap: true }]
  const pieces = clean.split(PRINTED_GAP)
  if (pieces.length === 1) return [{ text: gapText(clean), gap: true }]
  return pieces.map((piece, i) => ({ text: piece, gap: i % 2 === 1 })).filter((words) => words.text !== '')
}

export const cellText = (cell: TableCell): string =>
  cell.needs ? textOfWords(cellWords(cell)) : cleanText(cell.text)

/** A glossary item cut at its first colon: the term before it, and the rest. The term is empty where there is no colon. */
export function splitTerm(words: readonly Words[]): { term: readonly Words[]; rest: readonly Words[] } {
  const at = words.findIndex(({ text, gap }) => !gap && text.includes('：'))
  const hit = words[at]
  if (!hit) return { term: [], rest: words }
  const cut = hit.text.indexOf('：')
  const head = hit.text.slice(0, cut)
  return {
    term: [...words.slice(0, at), ...(head === '' ? [] : [{ text: head, gap: false }])],
    rest: [{ text: hit.text.slice(cut), gap: false }, ...words.slice(at + 1)],
  }
}
