// What the checks cost after an edit: the evaluation itself is not counted.
import { performance } from 'node:perf_hooks'
import { apply, type Draft } from '../../src/core/draft'
import type { Evaluation } from '../../src/core/report'
import { evaluateDraft } from '../../src/rules'

interface Bench {
  readonly line: (name: string, value: string) => void
  /** Fixture 003, and the same with 5,000 functional accounts. */
  readonly small: Draft
  readonly many: Draft
}

const ms = (value: number): string => `${value.toFixed(2)} ms`

/** The median of what `run` takes after edits that change a figure which many rules read. */
function median(draft: Draft, runs: number, run: (evaluation: Evaluation) => void): number {
  const times: number[] = []
  let current = draft
  for (let i = 0; i < runs; i += 1) {
    current = apply(current, [{ op: 'set', at: 'overall.total', text: `${3850 + (i % 50)}.87` }])
    const evaluation = evaluateDraft(current)
    const start = performance.now()
    run(evaluation)
    times.push(performance.now() - start)
  }
  const sorted = times.slice(Math.floor(runs / 5)).sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

const outcomes = ({ checks }: Evaluation): void => void checks.length

/** Reads every sentence, as a panel that lists all of them does. */
function everySentence({ checks }: Evaluation): void {
  for (const { finding } of checks)
    if (finding) void `${finding.say}${finding.fields.length}${finding.blocks.length}`
}

/** Printed, never asserted: the aims are 1 ms and 10 ms. */
export function benchChecks({ line, small, many }: Bench): number {
  line('all checks, fixture 003: median', ms(median(small, 500, outcomes)))
  line('  and every sentence read', ms(median(small, 200, everySentence)))
  line('all checks with 5,000 functional accounts: median', ms(median(many, 20, outcomes)))
  line('  and every sentence read', ms(median(many, 20, everySentence)))
  return 0
}
