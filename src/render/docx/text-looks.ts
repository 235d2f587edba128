import { COLOURS, FONTS, type Look } from './look'

/** Styles of everything but tables. */
export type TextStyle =
  | 'Body'
  | 'Heading1'
  | 'Heading2'
  | 'Heading3'
  | 'ReportTitle'
  | 'AnnexTitle'
  | 'AnnexHeading1'
  | 'AnnexHeading2'
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

/** Of 28.9 points 22 lines fill a page; with −0.25 points 28 characters fill a line of 156 mm. */
const BODY = { size: 16, line: 28.9, spacing: -0.25, indented: true } as const

const PART_TITLE = {
  font: FONTS.title,
  size: 22,
  line: 36,
  before: 0,
  after: 28.9,
  align: 'center',
  keepNext: true,
  outline: 1,
} as const

/** Headings in running text; the contents list some of them, which is why they are styles of their own. */
const HEADING_HEI = { font: FONTS.hei, before: 10, after: 0, align: 'left', keepNext: true, ...BODY } as const
const HEADING_KAI = { ...HEADING_HEI, font: FONTS.kai, before: 0 } as const

export const TEXT_STYLES: Readonly<Record<TextStyle, Look>> = {
  Body: { name: '公文正文', font: FONTS.fangSong, before: 0, after: 0, align: 'both', ...BODY },
  Heading1: { name: 'heading 1', ...PART_TITLE },
  Heading2: { name: 'heading 2', outline: 2, ...HEADING_HEI },
  Heading3: { name: 'heading 3', outline: 3, ...HEADING_KAI },
  ReportTitle: { name: 'ReportTitle', ...PART_TITLE },
  AnnexTitle: { name: 'AnnexTitle', ...PART_TITLE, size: 18, line: 32, after: 16, outline: 2 },
  AnnexHeading1: { name: '附件一级标题', outline: 3, ...HEADING_HEI },
  AnnexHeading2: { name: '附件二级标题', outline: 4, ...HEADING_KAI },
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
