import { Document, type FileChild, Packer } from 'docx'
import type { Block, CoverBlock, Report } from '../../core/report'
import { cleanText, textOfWords, wordsOf } from '../words'
import { blockParagraphs, chartParagraphs } from './blocks'
import { type Estimate, estimatePages } from './boxes'
import { checkFile } from './check'
import { pageNumbersOf } from './contents-pages'
import { coverParagraphs } from './cover'
import { FONTS } from './look'
import { mendFile } from './mend'
import type { Progress, Rendered } from './messages'
import { bodySection, coverSection } from './sections'
import { wordStyles } from './styles'

export interface RenderOptions {
  /** Marked 草稿 on every page, with a line that says how many gaps there are. */
  readonly draft: boolean
  readonly gaps: number
  readonly onProgress?: (step: Progress) => void
}

type Step = (stage: Progress['stage'], done: number, total: number) => void

const isCover = (block: Block): block is CoverBlock => block.kind === 'cover'

/** Paragraphs first, then the charts, each put back in its place. */
function childrenOf(blocks: readonly Exclude<Block, CoverBlock>[], step: Step): FileChild[] {
  const places = new Map<string, readonly FileChild[]>()
  const texts = blocks.filter((block) => block.kind !== 'chart' && block.kind !== 'table')
  const charts = blocks.filter((block) => block.kind === 'chart')
  step('paragraphs', 0, texts.length)
  for (const block of texts) places.set(block.id, blockParagraphs(block, block.id === blocks[0]?.id))
  step('paragraphs', texts.length, texts.length)
  step('charts', 0, charts.length)
  charts.forEach((block, i) => {
    places.set(block.id, chartParagraphs(block))
    step('charts', i + 1, charts.length)
  })
  return blocks.flatMap((block) => places.get(block.id) ?? [])
}

/** The unit's name for the file's properties; empty while it is not known. */
function authorOf(cover: CoverBlock | undefined): string {
  const words = cover ? wordsOf(cover.name) : []
  return words.some(({ gap }) => gap) ? '' : textOfWords(words)
}

const isListed = (block: Block): boolean => block.kind === 'heading' && block.level < 3

function documentOf(
  report: Report,
  children: readonly FileChild[],
  estimate: Estimate,
  options: RenderOptions,
) {
  const { draft, gaps } = options
  const cover = report.blocks.find(isCover)
  const listed = report.blocks.filter(isListed).map(({ id }) => estimate.pageOf.get(id) ?? 1)
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
      ...(children.length > 0 ? [bodySection(children, draft, gaps)] : []),
    ],
  })
}

/**
 * Writes a report as a Word file: cover, contents with page numbers, headings, body, native charts. The file is read
 * back before it is handed out; a file that could not be opened is an error, not an answer.
 */
export async function renderDocx(report: Report, options: RenderOptions): Promise<Rendered> {
  const step: Step = (stage, done, total) => options.onProgress?.({ stage, done, total })
  const children = childrenOf(
    report.blocks.filter((block) => !isCover(block)),
    step,
  )
  const entries = report.blocks.filter(isListed).length
  step('contents', 0, entries)
  const estimate = estimatePages(report)
  step('contents', entries, entries)
  const document = documentOf(report, children, estimate, options)
  step('package', 0, 2)
  const packed = new Uint8Array(await Packer.toArrayBuffer(document))
  step('package', 1, 2)
  const bytes = mendFile(packed)
  step('package', 2, 2)
  const charts = report.blocks.filter(
    (block) => block.kind === 'chart' && block.chart.kind !== 'undrawn',
  ).length
  checkFile(bytes, charts, (done, total) => step('check', done, total))
  return { bytes, pages: estimate.pages }
}
