import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { type Draft, openText } from '../../src/core/draft'
import { renderDocx } from '../../src/render/docx'
import { evaluateDraft } from '../../src/rules'
import { benchFrames } from './frames'
import { withLines } from './many'
import { timePage } from './page'
import { comparePages } from './pages'
import { benchTables } from './tables'

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

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Builds the work as the page is built, and runs it in a process of its own. */
async function runBuilt(...which: readonly ('edits' | 'checks')[]): Promise<void> {
  const outDir = join(root, 'node_modules/.cache/bench')
  await build({
    root,
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'error',
    build: { ssr: 'test/bench/work.ts', outDir, emptyOutDir: true, copyPublicDir: false, target: 'node20' },
  })
  for (const one of which)
    execFileSync(process.execPath, [join(outDir, 'work.js'), one, fileURLToPath(FIXTURE)], {
      stdio: 'inherit',
    })
}

const frames = (): Promise<void> =>
  benchFrames(line, [
    ['fixture 003', fixture()],
    ['5,000 accounts', withLines(fixture(), 5_000)],
  ])

/** `npm run bench`: prints what an edit and a file cost on this machine. Nothing here is asserted. */
export async function main([only]: readonly string[]): Promise<number> {
  if (only === 'pages') return comparePages()
  if (only === 'edits' || only === 'checks') return runBuilt(only).then(() => 0)
  if (only === 'frames') return frames().then(() => 0)
  if (only === 'tables') return benchTables(line).then(() => 0)
  const draft = fixture()
  await runBuilt('edits', 'checks')

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

  await frames()

  const page = await timePage(readFileSync(FIXTURE, 'utf8'))
  if (page) {
    line('in Chromium: click to Word file, first (loads the worker)', ms(page.firstFile))
    line('  again', ms(page.nextFile))
  } else line('in Chromium', 'no browser found')
  return 0
}
