import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { apply, type Draft, openText } from '../../src/core/draft'
import { renderDocx } from '../../src/render/docx'
import { evaluateDraft } from '../../src/rules'
import { benchChecks } from './checks'
import { timePage } from './page'
import { comparePages } from './pages'
import { benchTables } from './tables'

/** Times in milliseconds of one action, repeated; the first runs are left out as warm-up. */
function timed(runs: number, action: (i: number) => void): readonly number[] {
  const times: number[] = []
  for (let i = 0; i < runs; i += 1) {
    const start = performance.now()
    action(i)
    times.push(performance.now() - start)
  }
  return times.slice(Math.floor(runs / 5)).sort((a, b) => a - b)
}

const at = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0

const line = (name: string, value: string): void => console.log(`${name.padEnd(58)} ${value}`)
const ms = (value: number): string => `${value.toFixed(2)} ms`

const FIXTURE = new URL('../fixtures/003-city-office.json', import.meta.url)

function fixture(): Draft {
  const opened = openText(readFileSync(FIXTURE, 'utf8'))
  if (!opened.ok) throw new Error(opened.say)
  return opened.envelope.draft
}

/** A draft with many functional accounts, as a large department has. */
function withLines(draft: Draft, count: number): Draft {
  const [row] = draft.lists.functional ?? []
  if (!row) throw new Error('the fixture has no functional accounts')
  const rows = Array.from({ length: count }, (_, i) => ({
    key: `b${i}`,
    cells: { ...row.cells, code: String(2_010_101 + (i % 900_000)), final: `${i}.5`, budget: `${i}.5` },
  }))
  return { ...draft, lists: { ...draft.lists, functional: rows } }
}

/** One edit of a total: patch, figures, sentences, charts, gaps. */
function edits(draft: Draft, runs: number): readonly number[] {
  let current = draft
  return timed(runs, (i) => {
    current = apply(current, [{ op: 'set', at: 'overall.total', text: `${3850 + (i % 50)}.87` }])
    evaluateDraft(current)
  })
}

/** `npm run bench`: prints what an edit and a file cost on this machine. Nothing here is asserted. */
export async function main([only]: readonly string[]): Promise<number> {
  if (only === 'pages') return comparePages()
  if (only === 'checks') return benchChecks({ line, small: fixture(), many: withLines(fixture(), 5_000) })
  if (only === 'tables') return benchTables(line).then(() => 0)
  const draft = fixture()
  const small = edits(draft, 500)
  line('one edit, everything recomputed, fixture 003: median', ms(at(small, 0.5)))
  line('  95th percentile', ms(at(small, 0.95)))
  const many = edits(withLines(draft, 5_000), 15)
  line('one edit with 5,000 functional accounts: median', ms(at(many, 0.5)))

  benchChecks({ line, small: draft, many: withLines(draft, 5_000) })

  const { report, gaps } = evaluateDraft(draft)
  const files: number[] = []
  for (let i = 0; i < 5; i += 1) {
    const start = performance.now()
    const { bytes, pages } = await renderDocx(report, { draft: false, gaps: gaps.length })
    files.push(performance.now() - start)
    if (i === 0)
      line('Word file, fixture 003: first', `${ms(files[0] ?? 0)} (${bytes.length} bytes, ${pages} pages)`)
  }
  line(
    '  median of five',
    ms(
      at(
        files.sort((a, b) => a - b),
        0.5,
      ),
    ),
  )

  await benchTables(line)

  const page = await timePage(readFileSync(FIXTURE, 'utf8'))
  if (page) {
    line('in Chromium: click to Word file, first (loads the worker)', ms(page.firstFile))
    line('  again', ms(page.nextFile))
    line('in Chromium: key to painted frame, median', ms(page.key))
  } else line('in Chromium', 'no browser found')
  return 0
}
