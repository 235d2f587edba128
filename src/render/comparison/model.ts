import { printAmount, printPercent, sign } from '../../core/amount'
import type { FigureId } from '../../core/figures'
import { type Evaluation, headingText } from '../../core/report'
import { compareReports, type Scenario, sameValue } from '../../core/whatif'
import type { Inline } from '../../core/wording'
import { KEY_FIGURES } from '../../rules/key-figures'
import { copy } from './copy'

/** A cell of the comparison: what is printed, and whether it is another figure than the draft's. */
export interface ComparedCell {
  readonly text: string
  readonly changed: boolean
}

export interface ComparedLine {
  readonly label: string
  readonly under: boolean
  readonly cells: readonly ComparedCell[]
}

export interface ComparedGroup {
  readonly title: string
  readonly lines: readonly ComparedLine[]
}

/** A sentence that some scenario changes, as each of them writes it; undefined where it does not. */
export interface ComparedSentence {
  readonly block: string
  /** The heading of the section it stands in, as the document prints it; '' where it prints none. */
  readonly under: string
  readonly now: readonly Inline[] | undefined
  readonly scenarios: readonly {
    readonly inlines: readonly Inline[] | undefined
    readonly changed: boolean
  }[]
}

/** A key figure as the comparison prints it: amounts in 万元, growth with its direction in words. */
export function keyText({ figures }: Evaluation, id: FigureId): string {
  const got = figures.value(id)
  if (got.state !== 'known') return got.state === 'missing' ? copy.missing : '—'
  if (figures.measure(id) !== 'percent') return printAmount(got.value, 'wan', { zeros: 'keep' })
  const percent = printPercent(sign(got.value) < 0 ? { n: -got.value.n, d: got.value.d } : got.value, {
    zeros: 'keep',
  })
  if (figures.formula(id).op !== 'growth') return percent
  const direction = sign(got.value)
  return direction === 0 ? copy.same : `${direction > 0 ? copy.up : copy.down}${percent}`
}

/** The key figures of the draft and of each scenario, side by side. */
export const keyFigures = (base: Evaluation, all: readonly Evaluation[]): readonly ComparedGroup[] =>
  KEY_FIGURES.map(({ title, figures }) => ({
    title,
    lines: figures
      .filter(({ id }) => base.figures.has(id))
      .map(({ id, label, under }) => ({
        label,
        under: under === true,
        cells: [base, ...all].map((one) => ({
          text: keyText(one, id),
          changed: !sameValue(base.figures.value(id), one.figures.value(id)),
        })),
      })),
  }))

/** How many errors and warnings: 2 / 1. */
export function findingCounts({ findings }: Evaluation): string {
  const all = [...findings.values()].flat().filter(({ acknowledged }) => acknowledged === undefined)
  const of = (severity: string): number => all.filter((one) => one.severity === severity).length
  return `${of('error')} / ${of('warning')}`
}

/** What is found in a scenario and not in the draft, in a few words: 收支差 0.12. */
export function findingNews(base: Evaluation, one: Evaluation): readonly string[] {
  const fresh = compareReports(base, one).fresh.filter(({ severity }) => severity !== 'note')
  return [...new Set(fresh.map(({ title }) => title))]
}

/** The heading of the section a block belongs to. A block, or a whole section, may be there in one report only. */
function headingsOf(all: readonly Evaluation[]): (block: string) => string {
  const blocks = new Map(
    all.flatMap(({ report }) => report.blocks.map((block) => [block.id, block] as const)),
  )
  return (id) => {
    const heading = blocks.get(`${blocks.get(id)?.section}.title`)
    return heading?.kind === 'heading' ? headingText(heading) : ''
  }
}

/** Every sentence that some scenario changes, in the order of the document. */
export function changedSentences(base: Evaluation, all: readonly Evaluation[]): readonly ComparedSentence[] {
  const changes = all.map(
    (one) => new Map(compareReports(base, one).sentences.map((sentence) => [sentence.block, sentence])),
  )
  const order = new Map(base.report.blocks.map(({ id }, i) => [id, i]))
  const ids = [...new Set(changes.flatMap((one) => [...one.keys()]))].sort(
    (a, b) => (order.get(a) ?? Number.MAX_SAFE_INTEGER) - (order.get(b) ?? Number.MAX_SAFE_INTEGER),
  )
  const now = new Map(
    base.report.blocks.flatMap((block) =>
      block.kind === 'paragraph' || block.kind === 'heading' ? [[block.id, block.inlines] as const] : [],
    ),
  )
  const headings = headingsOf([base, ...all])
  return ids.map((block) => ({
    block,
    under: headings(block),
    now: now.get(block),
    scenarios: changes.map((one) => {
      const changed = one.get(block)
      return { inlines: changed ? changed.after : now.get(block), changed: changed !== undefined }
    }),
  }))
}

/** What a scenario sets, each as label old → new. */
export const settingsOf = ({ settings }: Scenario, base: Evaluation): readonly string[] =>
  settings.map(({ at, text }) => copy.setting(base.facts.label(at), base.facts.text(at), text))

export const settingsText = (scenario: Scenario, base: Evaluation): string => {
  const all = settingsOf(scenario, base)
  if (all.length === 0) return copy.nothingSet
  const shown = all.slice(0, copy.mostSettings).join('；')
  return all.length > copy.mostSettings ? copy.settings(shown, all.length) : shown
}
