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
  draft: '595959',
  watermark: 'D9D9D9',
} as const

/** A4 in DXA; margins of GB/T 9704 (37, 35, 28, 26 mm). */
export const PAGE = {
  width: 11906,
  height: 16838,
  top: 2098,
  bottom: 1984,
  left: 1588,
  right: 1474,
  header: 851,
  footer: 1228,
  textWidth: 8844,
} as const

export const TEXT_WIDTH = PAGE.textWidth / 20
export const TEXT_HEIGHT = (PAGE.height - PAGE.top - PAGE.bottom) / 20

export type StyleId =
  | 'Body'
  | 'Heading1'
  | 'Heading2'
  | 'Heading3'
  | 'CoverYear'
  | 'CoverTitle'
  | 'CoverRule'
  | 'CoverFoot'
  | 'ContentsTitle'
  | 'ContentsNote'
  | 'TOC1'
  | 'TOC2'
  | 'Picture'
  | 'PictureGap'
  | 'Caption'
  | 'DraftHead'
  | 'PageNumber'

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
  readonly keepNext?: boolean
  readonly breakBefore?: boolean
  /** Added after each character. */
  readonly spacing?: number
  readonly colour?: string
  readonly outline?: 1 | 2 | 3
}

/** Of 28.9 points 22 lines fill a page; with −0.25 points 28 characters fill a line of 156 mm. */
const BODY = { size: 16, line: 28.9, spacing: -0.25, indented: true } as const

export const STYLES: Readonly<Record<StyleId, Look>> = {
  Body: { name: '公文正文', font: FONTS.fangSong, before: 0, after: 0, align: 'both', ...BODY },
  Heading1: {
    name: 'heading 1',
    font: FONTS.title,
    size: 22,
    line: 36,
    before: 0,
    after: 28.9,
    align: 'center',
    keepNext: true,
    breakBefore: true,
    outline: 1,
  },
  Heading2: {
    name: 'heading 2',
    font: FONTS.hei,
    before: 10,
    after: 0,
    align: 'left',
    keepNext: true,
    outline: 2,
    ...BODY,
  },
  Heading3: {
    name: 'heading 3',
    font: FONTS.kai,
    before: 0,
    after: 0,
    align: 'left',
    keepNext: true,
    outline: 3,
    ...BODY,
  },
  CoverYear: {
    name: '封面年度',
    font: FONTS.title,
    size: 26,
    line: 40,
    before: 112,
    after: 10,
    align: 'center',
    spacing: 2,
  },
  CoverTitle: {
    name: '封面标题',
    font: FONTS.title,
    size: 36,
    line: 58,
    before: 6,
    after: 0,
    align: 'center',
  },
  CoverRule: { name: '封面横线', font: FONTS.song, size: 9, line: 18, before: 0, after: 0, align: 'center' },
  CoverFoot: { name: '封面落款', font: FONTS.kai, size: 18, line: 32, before: 0, after: 0, align: 'center' },
  ContentsTitle: {
    name: '目录标题',
    font: FONTS.title,
    size: 22,
    line: 36,
    before: 0,
    after: 4,
    align: 'center',
  },
  ContentsNote: {
    name: '公开时间',
    font: FONTS.kai,
    size: 14,
    line: 24,
    before: 0,
    after: 12,
    align: 'center',
  },
  TOC1: { name: 'toc 1', font: FONTS.hei, size: 14, line: 25, before: 6, after: 0, align: 'left' },
  TOC2: {
    name: 'toc 2',
    font: FONTS.fangSong,
    size: 14,
    line: 23,
    before: 0,
    after: 0,
    align: 'left',
    left: 28,
  },
  Picture: {
    name: '图',
    font: FONTS.song,
    size: 12,
    line: 'auto',
    before: 8,
    after: 0,
    align: 'center',
    keepNext: true,
  },
  PictureGap: {
    name: '待画的图',
    font: FONTS.fangSong,
    size: 12,
    line: 20,
    before: 8,
    after: 0,
    align: 'center',
    keepNext: true,
  },
  Caption: { name: 'caption', font: FONTS.kai, size: 12, line: 20, before: 2, after: 10, align: 'center' },
  DraftHead: {
    name: '草稿页眉',
    font: FONTS.kai,
    size: 10.5,
    line: 14,
    before: 0,
    after: 0,
    align: 'right',
    colour: COLOURS.draft,
  },
  PageNumber: { name: '页码', font: FONTS.song, size: 14, line: 18, before: 0, after: 0, align: 'right' },
}

/** Size of a drawn chart, in pixels of 1/96 inch. */
export interface PictureSize {
  readonly width: number
  readonly height: number
}
