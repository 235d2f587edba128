import { type HeadingBlock, headingText, type TableBlock } from '../../core/report'
import { plainText } from '../../core/wording'
import { breakLines } from '../layout'
import { cleanText } from '../words'
import { equalLines } from './cover-name'
import { STYLES } from './looks'
import { TEXT_WIDTH } from './page'
import type { TableStyle } from './table-looks'
import type { TextStyle } from './text-looks'

/**
 * The style of a heading. The contents that Word makes anew list Heading1 and Heading2 and the titles: what looks like
 * them but stands on a deeper level has a style of its own.
 */
export function headingStyle({ look, level }: HeadingBlock): TextStyle {
  switch (look) {
    case 'part':
      return 'Heading1'
    case 'title':
      return level === 1 ? 'ReportTitle' : 'AnnexTitle'
    case 'section':
      return level <= 2 ? 'Heading2' : 'AnnexHeading1'
    case 'subsection':
      return level <= 3 ? 'Heading3' : 'AnnexHeading2'
  }
}

export const tableTitleStyle = ({ listed }: TableBlock): TableStyle =>
  listed ? 'TableTitle' : 'TablePlainTitle'

export const tableTitle = (block: TableBlock): string => cleanText(`${block.number}${plainText(block.title)}`)

/** Styles beside Word's own headings that the contents list, by name, and on which level. */
export const LISTED_STYLES = [
  [STYLES.ReportTitle.name, 1],
  [STYLES.AnnexTitle.name, 2],
  [STYLES.TableTitle.name, 2],
] as const

/** A centred title in lines of about one length; a number before it, 附件1, stands above them. */
function balanced(
  number: string,
  text: string,
  whole: string,
  { size, width }: { readonly size: number; readonly width: number },
): readonly string[] | undefined {
  const count = (line: string): number => breakLines(line, { size, spacing: 0 }, width).length
  const fits = (line: string): boolean => count(line) === 1
  if (fits(whole)) return [whole]
  const lines = equalLines(text, count(text), fits)
  return lines.every(fits) ? [...(number === '' ? [] : [number]), ...lines] : undefined
}

/** The lines of a centred title; undefined where it is left to Word to break it. */
export function titleLinesOf(
  block: HeadingBlock | TableBlock,
  width = TEXT_WIDTH,
): readonly string[] | undefined {
  const inlines = block.kind === 'table' ? block.title : block.inlines
  if (inlines.some(({ kind }) => kind === 'gap')) return undefined
  if (block.kind === 'table') {
    const title = tableTitle(block)
    return balanced('', title, title, { size: STYLES.TableTitle.size, width })
  }
  if (block.look !== 'title') return undefined
  const { size } = STYLES[headingStyle(block)]
  const [number, text] = [cleanText(block.number), cleanText(plainText(inlines))]
  return balanced(number, text, cleanText(headingText(block)), { size, width })
}
