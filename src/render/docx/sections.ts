import {
  AlignmentType,
  type FileChild,
  Footer,
  Header,
  type ISectionOptions,
  PageNumber,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx'
import { TextWatermark } from 'docx/watermarks'
import { draftLine } from '../words'
import { COLOURS, FONTS, PAGE } from './look'
import { plainRun, runStyle } from './runs'

/** How far the page number stands from the edge of the text, in DXA. */
const NUMBER_INDENT = 280

const page = {
  size: { width: PAGE.width, height: PAGE.height },
  margin: {
    top: PAGE.top,
    bottom: PAGE.bottom,
    left: PAGE.left,
    right: PAGE.right,
    header: PAGE.header,
    footer: PAGE.footer,
  },
}

function numberFooter(side: 'left' | 'right'): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'PageNumber',
        alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: { [side]: NUMBER_INDENT },
        children: [new TextRun({ ...runStyle({}), children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  })
}

const emptyFooter = (): Footer =>
  new Footer({ children: [new Paragraph({ style: 'PageNumber', children: [] })] })

function draftHeader(gaps: number): Header {
  const mark = new TextWatermark({
    text: '草稿',
    font: FONTS.hei,
    color: COLOURS.watermark,
    opacity: 0.5,
    width: 300,
    height: 150,
    rotation: -45,
  })
  return new Header({
    children: [
      new Paragraph({
        style: 'DraftHead',
        children: [mark, plainRun(draftLine(gaps))],
      }),
    ],
  })
}

/** The draft mark on odd and even pages; nothing on a finished report. */
const headersOf = (draft: boolean, gaps: number) =>
  draft ? { headers: { default: draftHeader(gaps), even: draftHeader(gaps) } } : {}

/** The cover: counted as page 1, but without a number. */
export function coverSection(children: readonly FileChild[], draft: boolean, gaps: number): ISectionOptions {
  return {
    properties: { page },
    ...headersOf(draft, gaps),
    footers: { default: emptyFooter(), even: emptyFooter() },
    children,
  }
}

/** Contents and parts: page numbers outside, counted on from the cover. */
export function bodySection(children: readonly FileChild[], draft: boolean, gaps: number): ISectionOptions {
  return {
    properties: { page, type: SectionType.NEXT_PAGE },
    ...headersOf(draft, gaps),
    footers: { default: numberFooter('right'), even: numberFooter('left') },
    children,
  }
}
