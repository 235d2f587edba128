// The look of the report as data: what Word gets as styles, and what the page estimator measures with.

/** Lengths of Word: 20 to a point. */
export const dxa = (points: number): number => Math.round(points * 20)

export const FONTS = {
  song: '宋体',
  fangSong: '仿宋',
  kai: '楷体',
  hei: '黑体',
  title: '方正小标宋简体',
  latin: 'Times New Roman',
} as const

/** Fonts a computer may not have, and what Word should take in their place. */
export const STAND_INS = { 方正小标宋简体: '华文中宋', 仿宋: '仿宋_GB2312', 楷体: '楷体_GB2312' } as const

export const COLOURS = {
  rule: '2E6094',
  gap: 'E7E6E6',
  /** Rules between the cells of a table, and its amounts of 0. */
  faint: '8C8C8C',
  head: 'EFEFEF',
  group: 'F7F7F7',
  draft: '595959',
  watermark: 'D9D9D9',
} as const

/** A paragraph style; lengths in points. */
export interface Look {
  readonly name: string
  readonly font: string
  readonly size: number
  /** Exact line height; a picture needs `auto`, or it is cut off. */
  readonly line: number | 'auto'
  readonly before: number
  readonly after: number
  readonly align: 'both' | 'center' | 'left' | 'right'
  /** Two characters before the first line. */
  readonly indented?: boolean
  /** Room before all lines. */
  readonly left?: number
  /** How far the lines after the first stand in. */
  readonly hanging?: number
  readonly keepNext?: boolean
  readonly breakBefore?: boolean
  /** Added after each character. */
  readonly spacing?: number
  readonly colour?: string
  readonly outline?: 1 | 2 | 3 | 4
}

/** Size of a drawn chart, in pixels of 1/96 inch. */
export interface PictureSize {
  readonly width: number
  readonly height: number
}
