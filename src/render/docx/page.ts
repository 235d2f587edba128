import { dxa } from './look'

/** How a page is set up: text, the narrower margins of annexes and tables, or a wide table. */
export type SetUp = 'text' | 'sheet' | 'landscape'

interface Page {
  /** All in DXA; top, bottom, left and right are margins. */
  readonly width: number
  readonly height: number
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
  readonly header: number
  readonly footer: number
}

const UPRIGHT = { width: 11906, height: 16838, left: 1588, right: 1474, header: 851 } as const
/** The binding edge of a wide table is its top. */
const WIDE = { width: 16838, height: 11906, left: 1247, right: 1247, header: 851 } as const

/** A4; the margins of text are those of GB/T 9704 (37, 35, 28, 26 mm). */
export const PAGES: Readonly<Record<SetUp, Page>> = {
  text: { ...UPRIGHT, top: 2098, bottom: 1984, footer: 1228 },
  sheet: { ...UPRIGHT, top: 1588, bottom: 1474, footer: 720 },
  landscape: { ...WIDE, top: 1588, bottom: 1361, footer: 680 },
}

/** Room for text, in points. */
export interface Room {
  readonly width: number
  readonly height: number
}

export function roomOf(setUp: SetUp): Room {
  const { width, height, top, bottom, left, right } = PAGES[setUp]
  const points = 1 / dxa(1)
  return { width: (width - left - right) * points, height: (height - top - bottom) * points }
}

/** The room of a page of text. */
export const TEXT_WIDTH = roomOf('text').width
