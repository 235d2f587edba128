import {
  AlignmentType,
  type FileChild,
  Footer,
  Header,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx'
import { TextWatermark } from 'docx/watermarks'
import { draftLine } from '../words'
import { COLOURS, FONTS } from './look'
import { PAGES, type SetUp } from './page'
import { plainRun, runStyle } from './runs'

/** How far the page number stands from the edge of the text, in DXA. */
const NUMBER_INDENT = 280

function pageOf(setUp: SetUp) {
  const { width, height, ...margin } = PAGES[setUp]
  // docx takes the sides of the upright sheet and turns them itself.
  const size =
    width > height
      ? { width: height, height: width, orientation: PageOrientation.LANDSCAPE }
      : { width, height }
  return { size, margin }
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
    properties: { page: pageOf('text') },
    ...headersOf(draft, gaps),
    footers: { default: emptyFooter(), even: emptyFooter() },
    children,
  }
}

/** Everything else: page numbers outside, counted on from the cover. A further section goes on with those before it. */
export function bodySection(
  setUp: SetUp,
  children: readonly FileChild[],
  first: { readonly draft: boolean; readonly gaps: number } | undefined,
): ISectionOptions {
  return {
    properties: { page: pageOf(setUp), type: SectionType.NEXT_PAGE },
    ...(first
      ? {
          ...headersOf(first.draft, first.gaps),
          footers: { default: numberFooter('right'), even: numberFooter('left') },
        }
      : {}),
    children,
  }
}
