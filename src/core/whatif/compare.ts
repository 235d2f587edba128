import { compare as order } from '../amount'
import type { Finding } from '../checks'
import type { FigureId, FigureValue } from '../figures'
import type { Block, ChartBlock, Evaluation } from '../report'
import { type Inline, plainText } from '../wording'

/** A figure that is another one. */
export interface ChangedFigure {
  readonly id: FigureId
  readonly before: FigureValue | undefined
  readonly after: FigureValue | undefined
}

/** A paragraph that says something else; without words before it is new, without words after it is gone. */
export interface ChangedSentence {
  readonly block: string
  readonly section: string
  readonly before: readonly Inline[] | undefined
  readonly after: readonly Inline[] | undefined
}

export interface ChangedChart {
  readonly block: string
  readonly section: string
  readonly before: ChartBlock | undefined
  readonly after: ChartBlock | undefined
}

/** What differs between two evaluations. */
export interface Difference {
  readonly figures: readonly ChangedFigure[]
  readonly sentences: readonly ChangedSentence[]
  readonly charts: readonly ChangedChart[]
  readonly fresh: readonly Finding[]
  readonly vanished: readonly Finding[]
}

/** Whether two values of a figure are the same. */
export function sameValue(a: FigureValue | undefined, b: FigureValue | undefined): boolean {
  if (a === undefined || b === undefined) return a === b
  if (a.state === 'known') return b.state === 'known' && order(a.value, b.value) === 0
  if (a.state === 'missing') return b.state === 'missing'
  return b.state === 'undefined' && a.why === b.why
}

function figures(before: Evaluation, after: Evaluation): readonly ChangedFigure[] {
  const ids = new Set([...before.figures.ids(), ...after.figures.ids()])
  const value = ({ figures: all }: Evaluation, id: FigureId): FigureValue | undefined =>
    all.has(id) ? all.value(id) : undefined
  return [...ids].flatMap((id): readonly ChangedFigure[] => {
    const [was, is] = [value(before, id), value(after, id)]
    return sameValue(was, is) ? [] : [{ id, before: was, after: is }]
  })
}

const wordsOf = (block: Block | undefined): readonly Inline[] | undefined =>
  block?.kind === 'paragraph' || block?.kind === 'heading' ? block.inlines : undefined

/** What a block says, for two of them to be compared. */
function saying(block: Block): string {
  if (block.kind === 'chart') return block.describe
  const words = wordsOf(block)
  return words ? plainText(words) : ''
}

/** Blocks of one kind that say something else, in the order of the documents. */
function changedBlocks(
  before: Evaluation,
  after: Evaluation,
  of: (block: Block) => boolean,
): readonly (readonly [before: Block | undefined, after: Block | undefined])[] {
  const was = new Map(before.report.blocks.filter(of).map((block) => [block.id, block]))
  const is = after.report.blocks.filter(of)
  const ids = new Set(is.map(({ id }) => id))
  const kept = is.flatMap((block): readonly (readonly [Block | undefined, Block | undefined])[] => {
    const old = was.get(block.id)
    return old && saying(old) === saying(block) ? [] : [[old, block]]
  })
  const gone = [...was.values()].filter(({ id }) => !ids.has(id))
  return [...kept, ...gone.map((block) => [block, undefined] as const)]
}

const isWords = (block: Block): boolean => wordsOf(block) !== undefined
const isChart = (block: Block): boolean => block.kind === 'chart'
const asChart = (block: Block | undefined): ChartBlock | undefined =>
  block?.kind === 'chart' ? block : undefined

function findingsOf({ findings }: Evaluation): ReadonlyMap<string, Finding> {
  const shown = [...findings.values()].flat().filter(({ severity }) => severity !== 'unchecked')
  return new Map(shown.map((finding) => [finding.id, finding]))
}

function without(a: ReadonlyMap<string, Finding>, b: ReadonlyMap<string, Finding>): readonly Finding[] {
  return [...a.values()].filter(({ id }) => !b.has(id))
}

/** Everything that differs between two evaluations; each part is worked out when it is asked for. */
export function compareReports(before: Evaluation, after: Evaluation): Difference {
  let ofFigures: readonly ChangedFigure[] | undefined
  let ofSentences: readonly ChangedSentence[] | undefined
  return {
    get figures() {
      ofFigures ??= figures(before, after)
      return ofFigures
    },
    get sentences() {
      ofSentences ??= changedBlocks(before, after, isWords).map(([was, is]) => ({
        block: (is ?? was)?.id ?? '',
        section: (is ?? was)?.section ?? '',
        before: wordsOf(was),
        after: wordsOf(is),
      }))
      return ofSentences
    },
    get charts() {
      return changedBlocks(before, after, isChart).map(([was, is]) => ({
        block: (is ?? was)?.id ?? '',
        section: (is ?? was)?.section ?? '',
        before: asChart(was),
        after: asChart(is),
      }))
    },
    get fresh() {
      return without(findingsOf(after), findingsOf(before))
    },
    get vanished() {
      return without(findingsOf(before), findingsOf(after))
    },
  }
}
