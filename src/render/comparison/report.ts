import type { Evaluation, Report, TableBlock, TableCell, TableRow } from '../../core/report'
import type { Scenario } from '../../core/whatif'
import { type Inline, plainText } from '../../core/wording'
import { plainBlocks, WIDTH, wordCell } from '../plain-blocks'
import { copy } from './copy'
import { type ComparedCell, changedSentences, findingCounts, keyFigures, settingsOf } from './model'

/** A scenario with what follows from it. */
export interface Compared {
  readonly scenario: Scenario
  readonly evaluation: Evaluation
}

const { heading, text, table } = plainBlocks('comparison')

const right = (words: string): TableCell => ({ ...wordCell(words), align: 'right' })

/** In a document the figures that differ are marked; a workbook takes them as numbers, on a sheet with a name. */
type Kind = 'document' | 'workbook'

const NUMBER = /^-?[\d,]+(?:\.\d+)?%?$/

const cellOf =
  (kind: Kind) =>
  ({ text: printed, changed }: ComparedCell): TableCell => {
    if (kind === 'workbook' && NUMBER.test(printed)) return { text: printed, kind: 'number' }
    return right(kind === 'document' && changed ? copy.changed(printed) : printed)
  }

/** The first column, and others that share the rest. */
function widthsOf(first: number, others: number): readonly number[] {
  const left = Math.floor(WIDTH * first)
  return [left, ...Array.from({ length: others }, () => Math.floor((WIDTH - left) / others))]
}

/** The key figures of the draft and of each scenario. */
function figuresTable(base: Evaluation, all: readonly Compared[], kind: Kind): TableBlock {
  const evaluations = all.map(({ evaluation }) => evaluation)
  const columns = all.length + 1
  const covered: undefined[] = Array.from({ length: columns }, () => undefined)
  const body = keyFigures(base, evaluations).flatMap(({ title, lines }): readonly TableRow[] => [
    { id: title, look: 'class', cells: [{ ...wordCell(title), cols: columns + 1 }, ...covered] },
    ...lines.map(
      (line, i): TableRow => ({
        id: `${title}.${i}`,
        look: 'item',
        cells: [wordCell(line.under ? copy.under(line.label) : line.label), ...line.cells.map(cellOf(kind))],
      }),
    ),
  ])
  const counts = [base, ...evaluations].map((one) => right(findingCounts(one)))
  return table('figures', {
    ...(kind === 'workbook' ? { title: copy.keyFigures } : {}),
    widths: widthsOf(0.34, columns),
    heads: [copy.keyFigures, copy.now, ...all.map(({ scenario }) => scenario.name)],
    body: [...body, { id: 'checks', look: 'item', cells: [wordCell(copy.checks), ...counts] }],
  })
}

const written = (inlines: readonly Inline[] | undefined): string =>
  inlines ? plainText(inlines) : copy.notWritten

interface Written {
  /** The heading they stand under. */
  readonly under: string
  readonly texts: readonly string[]
}

/** The sentences that change, as the draft and as each scenario writes them. */
function sentencesOf(base: Evaluation, all: readonly Compared[]): readonly Written[] {
  const evaluations = all.map(({ evaluation }) => evaluation)
  return changedSentences(base, evaluations).map(({ under, now, scenarios }) => ({
    under,
    texts: [written(now), ...scenarios.map((one) => (one.changed ? written(one.inlines) : copy.sameAsNow))],
  }))
}

/** A comparison of scenarios as a document of its own, to be printed or handed on. */
export function comparisonReport(base: Evaluation, all: readonly Compared[]): Report {
  const names = [copy.now, ...all.map(({ scenario }) => scenario.name)]
  const sentences = sentencesOf(base, all).flatMap(({ under, texts }, i, before) => [
    ...(under !== '' && under !== before[i - 1]?.under ? [heading(`under.${i}`, 'subsection', under)] : []),
    ...texts.map((words, j) => text(`sentence.${i}.${j}`, copy.written(names[j] ?? '', words))),
  ])
  return {
    title: copy.of(base.report.title),
    blocks: [
      heading('title', 'title', copy.title),
      text('of', base.report.title),
      text('lead', copy.lead),
      heading('settings', 'section', copy.settingsTitle),
      ...all.map(({ scenario }) =>
        text(
          `settings.${scenario.key}`,
          copy.written(scenario.name, settingsOf(scenario, base).join('；') || copy.nothingSet),
        ),
      ),
      heading('figures.title', 'section', copy.keyFigures),
      figuresTable(base, all, 'document'),
      heading('sentences', 'section', copy.sentences),
      ...(sentences.length > 0 ? sentences : [text('none', copy.noSentences)]),
    ],
  }
}

/** The same as sheets of a workbook: the figures as numbers, and the sentences side by side. */
export function comparisonBook(base: Evaluation, all: readonly Compared[]): Report {
  const names = [copy.now, ...all.map(({ scenario }) => scenario.name)]
  const body = sentencesOf(base, all).map(
    ({ under, texts }, i): TableRow => ({ id: `${i}`, look: 'item', cells: [under, ...texts].map(wordCell) }),
  )
  const sentences = table('sentences', {
    title: copy.sentences,
    widths: widthsOf(0.2, names.length),
    heads: [copy.section, ...names],
    body,
  })
  return {
    title: copy.of(base.report.title),
    blocks: [figuresTable(base, all, 'workbook'), ...(body.length > 0 ? [sentences] : [])],
  }
}
