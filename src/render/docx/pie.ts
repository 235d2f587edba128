import type { Datum, PieChart } from '../../core/report'
import { emsOfText } from '../layout'
import type { PictureSize } from './look'

/**
 * How a pie is drawn: a disc with its label in the middle; a few slices with name and percentage beside them; or many,
 * whose names stand in a legend.
 */
export interface PieForm {
  readonly kind: 'disc' | 'few' | 'many'
  readonly size: PictureSize
  /** Where the first slice begins, in degrees clockwise from 12 o'clock. */
  readonly firstAngle: number
  /** Text beside or within each slice, lines apart by \n; undefined for none. */
  readonly labels: readonly (string | undefined)[]
}

const FEW_SIZE = { width: 476, height: 212 } as const
const MANY_SIZE = { width: 552, height: 234 } as const

const FEW = 3
/** A slice smaller than this has no room for a label: its percentage stands in the legend only. */
const LEAST_LABELLED = 0.04
/** A name longer than this, beside a pie or within it, is cut in two lines by ourselves. */
const LONGEST = { beside: 6, within: 5 } as const

/** Words before which a name of an income or expense can be cut. */
const JOINTS = ['财政', '及', '和', '与'] as const

/** A long name in two lines of about one length, cut before such a word or else after an even number of characters. */
export function labelLines(
  label: string,
  longest: number,
  joints: readonly string[] = JOINTS,
): readonly string[] {
  if (label.length <= longest) return [label]
  const half = label.length / 2
  const near = [0, 1, -1, 2, -2].map((step) => Math.ceil(half) + step)
  const joint = near.find((at) => joints.some((word) => label.startsWith(word, at)))
  const at = joint ?? 2 * Math.round(half / 2)
  return [label.slice(0, at), label.slice(at)]
}

/** Of the pie, and of its labels at 10.5 points; in pixels. */
const RADIUS = 92
const EM = 14
const LINE = 15

interface Label {
  /** Middle of its slice, in turns from 12 o'clock. */
  readonly middle: number
  readonly text: string
}

/** Whether two neighbouring labels around a pie would meet. */
function labelsMeet(labels: readonly Label[]): boolean {
  const places = labels.map(({ middle, text }) => {
    const lines = text.split('\n')
    const width = Math.max(...lines.map(emsOfText)) * EM
    const height = lines.length * LINE
    const [x, y] = [Math.sin(2 * Math.PI * middle), -Math.cos(2 * Math.PI * middle)]
    return { width, height, x: x * (RADIUS + 2 + width / 2), y: y * (RADIUS + 2 + height / 2) }
  })
  return places.some((one, i) => {
    const other = places[(i + 1) % places.length]
    if (!other || other === one) return false
    const [width, height] = [(one.width + other.width) / 2, (one.height + other.height) / 2]
    return Math.abs(one.x - other.x) < width && Math.abs(one.y - other.y) < height
  })
}

function labelsOf(
  texts: readonly (string | undefined)[],
  shares: readonly number[],
  turn: number,
): readonly Label[] {
  let before = turn / 360
  return shares.flatMap((share, i) => {
    const middle = before + share / 2
    const text = texts[i]
    before += share
    return text === undefined ? [] : [{ middle, text }]
  })
}

/** Turns tried for many slices: none, or back until the small ones at the end have their labels above one another. */
const TURNS = [0, 345, 330, 315, 300, 285, 270] as const

function many(slices: readonly Datum[], shares: readonly number[]): PieForm {
  const labels = slices.map(({ text }, i) => ((shares[i] ?? 0) < LEAST_LABELLED ? undefined : text))
  const firstAngle = TURNS.find((turn) => !labelsMeet(labelsOf(labels, shares, turn))) ?? 0
  return { kind: 'many', size: MANY_SIZE, firstAngle, labels }
}

/** Chooses the form of a pie by its slices, which come largest first and are at most eight. */
export function pieForm({ slices }: PieChart): PieForm {
  const values = slices.map(({ value }) => Number(value.n) / Number(value.d))
  const total = values.reduce((sum, value) => sum + value, 0)
  const shares = values.map((value) => value / total)
  const [first, second] = slices
  if (first && !second) {
    const label = [...labelLines(first.label, LONGEST.within, []), first.text].join('\n')
    return { kind: 'disc', size: FEW_SIZE, firstAngle: 0, labels: [label] }
  }
  if (slices.length > FEW) return many(slices, shares)
  const labels = slices.map(({ label, text }) => [...labelLines(label, LONGEST.beside), text].join('\n'))
  // The largest faces left, the others with their labels right.
  const firstAngle = Math.round(270 - 180 * (shares[0] ?? 1) + 360) % 360
  // Two slices too small for labels one above the other are told apart by a legend.
  if (labelsMeet(labelsOf(labels, shares, firstAngle))) return many(slices, shares)
  return { kind: 'few', size: FEW_SIZE, firstAngle, labels }
}
