// What one edit costs, from patch to figures, to sentences, to findings, beside engines that compute the numbers alone.
import { performance } from 'node:perf_hooks'
import { apply, type Draft } from '../../src/core/draft'
import type { FigureId } from '../../src/core/figures'
import { createEvaluator, type Evaluation } from '../../src/core/report'
import { templateFor } from '../../src/rules/whole'
import { numberOf, numbersOf } from './derived'
import { hyperFormula, type Peer, solidMemos, surveyCore } from './peers'

type Line = (name: string, value: string) => void

/** The column that is edited: it moves 项, 款, 类 and every total above them. */
const MOVED = 'basic'

/** Every figure that belongs to no row, and those of rows that the sentences print. */
function figuresIn({ figures, report }: Evaluation): readonly FigureId[] {
  const fixed = figures.ids().filter((id) => id.split('.').length === 2)
  const printed = report.blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? block.inlines.flatMap((inline) => (inline.kind === 'figure' ? inline.id : []))
      : [],
  )
  return [...fixed, ...printed]
}

const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0

interface Case {
  readonly name: string
  readonly draft: Draft
  readonly runs: number
  readonly others: readonly ((numbers: ReturnType<typeof numbersOf>) => Peer)[]
}

/** The median time of many edits; the first are left out. */
function timed(runs: number, edit: (i: number) => void): number {
  const times: number[] = []
  for (let i = 0; i < runs; i += 1) {
    const start = performance.now()
    edit(i)
    times.push(performance.now() - start)
  }
  return median(times.slice(Math.floor(runs / 5)))
}

/** Runs ours and the others one after the other, in one process. */
function compare({ name, draft, runs, others }: Case, line: Line): void {
  const [row] = draft.lists.functional ?? []
  const input = `functional.${row?.key ?? ''}.${MOVED}`
  const base = Number(row?.cells[MOVED] ?? 0)
  const next = (i: number): string => (base + (i + 1) / 100).toFixed(2)

  const template = templateFor(draft)
  const carried = createEvaluator()
  let now = carried(template, draft)
  const shown = figuresIn(now)
  const numbers = numbersOf(now.figures, shown)
  let current = draft
  let found = 0
  const own = timed(runs, (i) => {
    current = apply(current, [{ op: 'set', at: input, text: next(i) }])
    now = carried(template, current)
    found += now.checks.length + now.gaps.length + now.report.blocks.length
  })
  line(`one edit, ${name}: inputs, derived numbers`, `${numbers.inputs.size}, ${numbers.derived.length}`)
  line('  ours, from the patch to the findings: median', found > 0 ? `${own.toFixed(3)} ms` : 'nothing')
  for (const make of others) {
    const peer = make(numbers)
    const time = timed(runs, (i) => peer.set(input, Number(next(i))))
    const known = shown.filter((id) => now.figures.value(id).state === 'known')
    const off = known.filter((id) => Math.abs(peer.value(id) - numberOf(now.figures, id)) > 1e-6).length
    const apart = off > 0 ? `; ${off} numbers differ` : ''
    line(
      `  ${peer.name}, the numbers alone`,
      `${time.toFixed(3)} ms; ours takes ${(own / time).toFixed(2)} of it${apart}`,
    )
  }
}

export function benchEdits(line: Line, small: Draft, many: Draft): void {
  const others = [hyperFormula, solidMemos]
  compare({ name: 'fixture 003', draft: small, runs: 500, others: [...others, surveyCore] }, line)
  compare({ name: '5,000 accounts', draft: many, runs: 60, others }, line)
}
