/**
 * Widths of the printable ASCII characters of Times New Roman, in thousandths of an em, from ' ' on.
 * Liberation Serif has the same.
 */
const TIMES = [
  250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500,
  500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333,
  389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469,
  500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389,
  278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
] as const

/** Latin-1 signs that a Chinese font draws in a full square. */
const SQUARE_SIGNS = new Set('§¨°±´¶·×÷')

/** Room Word leaves between a Chinese character and a Latin letter or digit, in ems: before the latter, and after it. */
const GAP = { before: 0.25, after: 0.2 } as const

/** How a text is set; lengths in points. */
export interface Setting {
  readonly size: number
  /** Added after each character; negative where text is set tighter. */
  readonly spacing: number
}

/** Whether a character takes a full square: Chinese characters and punctuation, and the quotes, dashes and dots beside them. */
export function isSquare(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  return code > 0xff || SQUARE_SIGNS.has(character)
}

/** Width of a character in ems: 1 for a square one, the width in Times New Roman for the others. */
export function emsOf(character: string): number {
  if (isSquare(character)) return 1
  return (TIMES[(character.codePointAt(0) ?? 0) - 0x20] ?? 500) / 1000
}

/** Width of a text on one line in ems, without the room between scripts. */
export const emsOfText = (text: string): number =>
  [...text].reduce((sum, character) => sum + emsOf(character), 0)

const isHan = (character: string): boolean => /\p{Script=Han}/u.test(character)
const isLatin = (character: string): boolean => /[0-9A-Za-z]/.test(character)

/** Room between two neighbours on a line, in ems. */
export function gapBetween(before: string, after: string): number {
  if (isHan(before) && isLatin(after)) return GAP.before
  return isLatin(before) && isHan(after) ? GAP.after : 0
}
