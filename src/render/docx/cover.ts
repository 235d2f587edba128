import { BorderStyle, Paragraph, TextRun } from 'docx'
import type { CoverBlock } from '../../core/report'
import { cleanText, textOfWords, wordsOf } from '../words'
import { footLines, type NameLines, titleLines } from './cover-name'
import { COLOURS, dxa } from './look'
import { STYLES, type StyleId } from './looks'
import { plainRun, runStyle, runsOf } from './runs'

/** Room above the foot where every name takes one line; a further line takes its height from it. */
const ROOM = 231
/** Indent of the rule on each side, in DXA. */
const RULE_INDENT = 2600
/** Room between the letters of 单 位 决 算. */
const WIDE = 8

const heightOf = (style: StyleId): number => {
  const { line } = STYLES[style]
  return line === 'auto' ? 0 : line
}

/** Letters spaced out; the last without, or the line would stand left of the middle. */
const spacedRuns = (text: string, spacing: number): TextRun[] => [
  plainRun(text.slice(0, -1), { spacing }),
  plainRun(text.slice(-1), { spacing: 0 }),
]

/** A name with our own line ends; a name that is missing stands on grey. */
function nameRuns(block: CoverBlock, { lines, size }: NameLines): TextRun[] {
  const words = wordsOf(block.name)
  if (words.some(({ gap }) => gap)) return runsOf(words, { size })
  return lines.map(
    (text, i) => new TextRun({ ...runStyle({ size }), text, ...(i === 0 ? {} : { break: 1 }) }),
  )
}

/** The cover: year, unit and kind of report, a rule, and the unit with the date at the foot. */
export function coverParagraphs(block: CoverBlock): Paragraph[] {
  const name = textOfWords(wordsOf(block.name))
  const title = titleLines(name)
  const foot = footLines(name)
  const more =
    title.lines.length * title.line - heightOf('CoverTitle') + (foot.lines.length - 1) * heightOf('CoverFoot')
  return [
    new Paragraph({
      style: 'CoverYear',
      children: spacedRuns(cleanText(block.year), STYLES.CoverYear.spacing ?? 0),
    }),
    new Paragraph({
      style: 'CoverTitle',
      spacing: { line: dxa(title.line), lineRule: 'exact' },
      children: nameRuns(block, title),
    }),
    new Paragraph({ style: 'CoverTitle', children: spacedRuns(block.report, WIDE) }),
    new Paragraph({
      style: 'CoverRule',
      indent: { left: RULE_INDENT, right: RULE_INDENT },
      border: { bottom: { style: BorderStyle.SINGLE, size: 12, space: 0, color: COLOURS.rule } },
      children: [],
    }),
    new Paragraph({
      style: 'CoverFoot',
      spacing: { before: dxa(ROOM - more) },
      children: nameRuns(block, foot),
    }),
    ...(block.date === ''
      ? []
      : [new Paragraph({ style: 'CoverFoot', children: [plainRun(cleanText(block.date))] })]),
  ]
}
