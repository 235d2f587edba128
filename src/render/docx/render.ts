import { Document, type FileChild, Packer } from 'docx'
import { type CoverBlock, contentsOf, headingText, type Report } from '../../core/report'
import { cleanText, textOfWords, wordsOf } from '../words'
import { blockParagraphs, chartParagraphs } from './blocks'
import { type Estimate, estimatePages } from './boxes'
import { checkFile } from './check'
import { pageNumbersOf } from './contents-pages'
import { coverParagraphs } from './cover'
import { tableTitle, titleLinesOf } from './headings'
import { FONTS } from './look'
import { type BrokenTitle, mendFile } from './mend'
import type { Progress, Rendered } from './messages'
import { roomOf } from './page'
import { type Plan, planOf } from './plan'
import { bodySection, coverSection } from './sections'
import { wordStyles } from './styles'
import { tablePieces } from './table-xml'
import { tableChildren } from './tables'

export interface RenderOptions {
  /** Marked 草稿 on every page, with a line that says how many gaps there are. */
  readonly draft: boolean
  readonly gaps: number
  readonly onProgress?: (step: Progress) => void
}

type Step = (stage: Progress['stage'], done: number, total: number) => void

/** Paragraphs and tables first, then the charts, each put back in its place: the children of each stretch. */
function childrenOf({ stretches }: Plan, step: Step): readonly FileChild[][] {
  const blocks = stretches.flatMap(({ placed }) => placed.map(({ block }) => block))
  const charts = blocks.filter((block) => block.kind === 'chart')
  const tables = blocks.filter((block) => block.kind === 'table')
  const texts = blocks.length - charts.length - tables.length
  const places = new Map<string, readonly FileChild[]>()
  step('paragraphs', 0, texts)
  for (const { setUp, placed } of stretches) {
    const room = roomOf(setUp)
    for (const { block, breakBefore, tail } of placed) {
      if (block.kind === 'chart') continue
      const children =
        block.kind === 'table'
          ? tableChildren(block, tables.indexOf(block), tail, room)
          : blockParagraphs(block, breakBefore, room)
      places.set(block.id, children)
    }
  }
  step('paragraphs', texts, texts)
  step('charts', 0, charts.length)
  charts.forEach((block, i) => {
    places.set(block.id, chartParagraphs(block))
    step('charts', i + 1, charts.length)
  })
  return stretches.map(({ placed }) => placed.flatMap(({ block }) => places.get(block.id) ?? []))
}

/** The unit's name for the file's properties; empty while it is not known. */
function authorOf(cover: CoverBlock | undefined): string {
  const words = cover ? wordsOf(cover.name) : []
  return words.some(({ gap }) => gap) ? '' : textOfWords(words)
}

/** Titles in several lines, and what the contents call them. */
function brokenTitles({ stretches }: Plan): readonly BrokenTitle[] {
  return stretches.flatMap(({ setUp, placed }) =>
    placed.flatMap(({ block }): readonly BrokenTitle[] => {
      if (block.kind !== 'heading' && block.kind !== 'table') return []
      const lines = titleLinesOf(block, roomOf(setUp).width) ?? []
      const whole = block.kind === 'table' ? tableTitle(block) : cleanText(headingText(block))
      return lines.length > 1 ? [{ lines, whole }] : []
    }),
  )
}

function documentOf(
  report: Report,
  plan: Plan,
  children: readonly FileChild[][],
  estimate: Estimate,
  { draft, gaps }: RenderOptions,
) {
  const { cover } = plan
  const listed = contentsOf(report.blocks).map(({ id }) => estimate.pageOf.get(id) ?? 1)
  const author = authorOf(cover)
  const fonts = { latin: FONTS.latin, eastAsia: FONTS.song }
  return new Document({
    title: cleanText(report.title),
    creator: author,
    lastModifiedBy: author,
    styles: wordStyles(),
    // The Chinese of charts is drawn in the theme's East Asian font, whatever font the chart names.
    theme: { name: '决算公开', fonts: { headings: fonts, body: fonts } },
    // Without it Word leaves no room between Chinese and digits; Chinese editions of Word write it into every file.
    compatibility: { version: 15, useFELayout: true },
    evenAndOddHeaderAndFooters: true,
    pageNumbers: pageNumbersOf(listed, estimate.pages),
    sections: [
      ...(cover ? [coverSection(coverParagraphs(cover), draft, gaps)] : []),
      ...plan.stretches.map(({ setUp }, i) =>
        bodySection(setUp, children[i] ?? [], i === 0 ? { draft, gaps } : undefined),
      ),
    ],
  })
}

/**
 * Writes a report as a Word file: cover, contents with page numbers, headings, body, native charts, tables. The file is
 * read back before it is handed out; a file that could not be opened is an error, not an answer.
 */
export async function renderDocx(report: Report, options: RenderOptions): Promise<Rendered> {
  const step: Step = (stage, done, total) => options.onProgress?.({ stage, done, total })
  const plan = planOf(report.blocks)
  const children = childrenOf(plan, step)
  const entries = contentsOf(report.blocks).length
  step('contents', 0, entries)
  const estimate = estimatePages(report, plan)
  step('contents', entries, entries)
  const document = documentOf(report, plan, children, estimate, options)
  step('package', 0, 2)
  const packed = new Uint8Array(await Packer.toArrayBuffer(document))
  step('package', 1, 2)
  const tables = [...plan.rows].map(([block, rows]) => tablePieces(block, rows))
  const bytes = mendFile(packed, tables, brokenTitles(plan))
  step('package', 2, 2)
  const charts = report.blocks.filter(
    (block) => block.kind === 'chart' && block.chart.kind !== 'undrawn',
  ).length
  checkFile(bytes, charts, (done, total) => step('check', done, total))
  return { bytes, pages: estimate.pages }
}
