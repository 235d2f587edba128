// What an edit costs with its checks: those that look at what was moved, and all of them.
import { performance } from 'node:perf_hooks'
import { apply, type Draft } from '../../src/core/draft'
import { createEvaluator, type Evaluation } from '../../src/core/report'
import { evaluateDraft, templateFor } from '../../src/rules/whole'

type Line = (name: string, value: string) => void

const ms = (value: number): string => `${value.toFixed(2)} ms`

function median(runs: number, run: (i: number) => number): number {
  const times = Array.from({ length: runs }, (_, i) => run(i))
  const sorted = times.slice(Math.floor(runs / 5)).sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

function timed(evaluation: Evaluation, read: (evaluation: Evaluation) => unknown): number {
  const start = performance.now()
  read(evaluation)
  return performance.now() - start
}

const outcomes = ({ checks }: Evaluation): number => checks.length

/** Reads every sentence, as a panel that lists all of them does. */
function everySentence({ checks }: Evaluation): number {
  let length = 0
  for (const { finding } of checks)
    if (finding) length += `${finding.say}${finding.fields.length}${finding.blocks.length}`.length
  return length
}

/** After an edit of an account that moves every total. */
function afterEdits(draft: Draft, runs: number, read: (evaluation: Evaluation) => unknown): number {
  const [row] = draft.lists.functional ?? []
  const template = templateFor(draft)
  const carried = createEvaluator()
  read(carried(template, draft))
  let current = draft
  return median(runs, (i) => {
    const text = `${1000 + (i % 50)}.87`
    current = apply(current, [{ op: 'set', at: `functional.${row?.key ?? ''}.basic`, text }])
    return timed(carried(template, current), read)
  })
}

/** Printed, never asserted: the aims are 1 ms and 10 ms. */
export function benchChecks(line: Line, small: Draft, many: Draft): void {
  for (const [name, draft, runs] of [
    ['fixture 003', small, 500],
    ['5,000 accounts', many, 40],
  ] as const) {
    line(`all checks after an edit, ${name}: median`, ms(afterEdits(draft, runs, outcomes)))
    line('  and every sentence read', ms(afterEdits(draft, runs, everySentence)))
    line(
      '  all of them for the first time',
      ms(median(Math.ceil(runs / 10), () => timed(evaluateDraft(draft), outcomes))),
    )
  }
}
