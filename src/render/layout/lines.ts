import { emsOf, gapBetween, isSquare, type Setting } from './measure'

/** Characters that Word keeps from the start and from the end of a line of simplified Chinese. */
const NEVER_FIRST = new Set(
  '!%),.:;?]}¢°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞！＂％＇），．：；？］｀｜｝～￠',
)
const NEVER_LAST = new Set('$([{£¥·‘“〈《「『【〔〖〝＄（．［｛￡￥')

/**
 * Signs of which one may stand beyond the end of a line, behind a Chinese character. Word has more of them
 * (MS-OI29500 2.1.52), LibreOffice these; where they differ a line ends elsewhere, but seldom are there more or fewer.
 */
const HANGING = new Set('、。，：；！？．')

/** Whether a line may end between two characters. Words and numbers stay whole. */
export function mayBreak(before: string, after: string): boolean {
  if (after === ' ') return false
  if (NEVER_FIRST.has(after) || NEVER_LAST.has(before)) return false
  if (before === ' ' || isSquare(before) || isSquare(after)) return true
  return before === '-' && !/[\d-]/.test(after)
}

/** A text cut where lines may end: each piece goes on one line. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = []
  let piece = ''
  let last = ''
  for (const character of text) {
    if (last !== '' && mayBreak(last, character)) {
      pieces.push(piece)
      piece = ''
    }
    piece += character
    last = character
  }
  return [...pieces, piece]
}

interface Width {
  readonly full: number
  /** What has to fit: without spaces at the end, and without a sign that may hang. */
  readonly least: number
}

/** Width of a piece that follows a character, with the room between scripts. */
function widthOf(piece: string, after: string, { size, spacing }: Setting): Width {
  let full = 0
  let least = 0
  let last = after
  for (const character of piece) {
    const before = full
    full += (emsOf(character) + (last === '' ? 0 : gapBetween(last, character))) * size + spacing
    if (character !== ' ') least = HANGING.has(character) && isSquare(last) ? before : full
    last = character
  }
  return { full, least }
}

/**
 * Cuts a paragraph into lines as Word does with text in Chinese: between any two characters but for punctuation.
 * Lengths in points; `indent` is the room before the first line.
 * @example breakLines('甲乙，丙', { size: 10, spacing: 0 }, 20) // ['甲', '乙，', '丙']
 */
export function breakLines(text: string, setting: Setting, width: number, indent = 0): readonly string[] {
  const lines: string[] = []
  let line = ''
  let used = indent
  for (const piece of piecesOf(text)) {
    const here = widthOf(piece, line.slice(-1), setting)
    // A hundredth of a point, for sums of fractions.
    if (line !== '' && used + here.least > width + 0.01) {
      lines.push(line)
      line = piece
      used = widthOf(piece, '', setting).full
    } else {
      line += piece
      used += here.full
    }
  }
  return [...lines, line]
}
