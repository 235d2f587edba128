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

/** How many brackets are open before a place. */
const openAt = (characters: readonly string[], at: number): number =>
  characters.slice(0, at).reduce((open, sign) => open + (sign === '（' ? 1 : sign === '）' ? -1 : 0), 0)

/** Cuts a name into so many lines of about one length, or else one character is left alone on the last. */
export function equalLines(name: string, count: number): readonly string[] {
  const characters = [...name]
  const lines: string[] = []
  let from = 0
  for (let left = count; left > 1; left -= 1) {
    const ideal = from + Math.ceil((characters.length - from) / left)
    const places = Array.from(
      { length: 2 * SLACK + 1 },
      (_, i) => ideal + (i % 2 === 0 ? -i / 2 : (i + 1) / 2),
    )
    const fine = places.filter(
      (at) => at > from && at < characters.length && mayBreak(characters[at - 1] ?? '', characters[at] ?? ''),
    )
    const at = fine.find((place) => openAt(characters, place) === 0) ?? fine[0] ?? ideal
    lines.push(characters.slice(from, at).join(''))
    from = at
  }
  return [...lines, characters.slice(from).join('')]
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
