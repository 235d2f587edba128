import { emsOfText, mayBreak } from '../layout'
import { STYLES } from './looks'
import { TEXT_WIDTH } from './page'

/** A name on the cover: its lines, their size, and the height of one. */
export interface NameLines {
  readonly lines: readonly string[]
  readonly size: number
  readonly line: number
}

/** How far the place of a line's end may move to keep a bracket or a number whole. */
const SLACK = 2

/** How far it may move to keep a word whole: a quarter of a line, but never beyond this. */
const WORD_SLACK = 4

/** How many brackets are open before a place. */
const openAt = (characters: readonly string[], at: number): number =>
  characters.slice(0, at).reduce((open, sign) => open + (sign === '（' ? 1 : sign === '）' ? -1 : 0), 0)

/** Words of one character that a line may end with, and those that belong to what stands before them. */
const ENDS_LINE = new Set('年和与及、）')
const BELONGS = new Set('费类表款项级额率数性者年月日元个县市区局处科')

/**
 * Where a word surely ends, as counts of characters, and whether a phrase ends there too. A word of one character may
 * be half of one that the dictionary does not have, 专|项. A browser without a dictionary knows no words.
 */
function wordEnds(name: string): ReadonlyMap<number, boolean> {
  const ends = new Map<number, boolean>()
  if (typeof Intl.Segmenter !== 'function') return ends
  let [last, at] = ['', 0]
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(name)) {
    const word = [...segment]
    const phrase = ENDS_LINE.has(last) || segment === '（'
    // 2020年度 stays whole.
    const inYear = /\d$/.test(last) && segment.startsWith('年')
    if ((phrase || last.length > 1) && !BELONGS.has(segment) && !inYear) ends.set(at, phrase)
    last = segment
    at += word.length
  }
  return ends
}

/** The places within some distance of the ideal one, the nearest first. */
const around = (ideal: number, slack: number): readonly number[] =>
  Array.from({ length: 2 * slack + 1 }, (_, i) => ideal + (i % 2 === 0 ? -i / 2 : (i + 1) / 2))

/** Cuts a name into lines of about one length, at the ends of words where `words` has them. */
function cut(name: string, count: number, words: ReadonlyMap<number, boolean>): readonly string[] {
  const characters = [...name]
  const lines: string[] = []
  let from = 0
  for (let left = count; left > 1; left -= 1) {
    const length = Math.ceil((characters.length - from) / left)
    const ideal = from + length
    const whole = (at: number): boolean => openAt(characters, at) === 0
    const fine = (slack: number): readonly number[] =>
      around(ideal, slack).filter(
        (at) =>
          at > from && at < characters.length && mayBreak(characters[at - 1] ?? '', characters[at] ?? ''),
      )
    const far = fine(Math.max(1, Math.min(WORD_SLACK, Math.floor(length / 4)))).filter((at) => words.has(at))
    const near = fine(SLACK)
    const phrase = far.find((at) => whole(at) && words.get(at))
    const at = phrase ?? far.find(whole) ?? near.find(whole) ?? far[0] ?? near[0] ?? ideal
    lines.push(characters.slice(from, at).join(''))
    from = at
  }
  return [...lines, characters.slice(from).join('')]
}

/**
 * Cuts a name into so many lines of about one length, or else one character is left alone on the last: between two
 * words where the lines then still fit, else where it may be cut.
 */
export function equalLines(
  name: string,
  count: number,
  fits: (line: string) => boolean = () => true,
): readonly string[] {
  if (count < 2) return [name]
  const lines = cut(name, count, wordEnds(name))
  return lines.every(fits) ? lines : cut(name, count, new Map())
}

const { size: LARGE, line: LINE } = STYLES.CoverTitle
const MIDDLE = 30

/** The largest size in half points at which every line fits the text width, but no larger than `most`. */
function fitting(lines: readonly string[], most: number): number {
  const widest = Math.max(...lines.map(emsOfText))
  return widest === 0 ? most : Math.min(most, Math.floor((TEXT_WIDTH / widest) * 2) / 2)
}

/** The unit's name in large letters: one line up to 12 characters, two up to 28, three above. */
export function titleLines(name: string): NameLines {
  const length = Math.ceil(emsOfText(name))
  const height = typeof LINE === 'number' ? LINE : LARGE
  if (length <= 12) return { lines: [name], size: LARGE, line: height }
  const lines = equalLines(name, length <= 28 ? 2 : 3)
  const size = fitting(lines, length <= 24 ? LARGE : MIDDLE)
  return { lines, size, line: lines.length === 2 ? height : size * 1.6 }
}

/** The unit's name at the foot: one line up to 28 characters, two above. */
export function footLines(name: string): NameLines {
  const { size, line } = STYLES.CoverFoot
  const height = typeof line === 'number' ? line : size
  const length = Math.ceil(emsOfText(name))
  const most = length <= 24 ? size : 16
  const lines = length <= 28 ? [name] : equalLines(name, 2)
  return { lines, size: fitting(lines, most), line: height }
}
