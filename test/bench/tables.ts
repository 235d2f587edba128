import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { build } from 'vite'
import { root } from '../../src/cli/setup.mjs'
import { type Run, WRITERS, type Writer } from './writers'

const OUT = join('.cache', 'bench')

/** Rows of a table, and how often it is written: the quickest run of a warm process, or the only one of a fresh one. */
const CASES = [
  { rows: 30, runs: 9 },
  { rows: 2_000, runs: 1 },
] as const

/** Each in a fresh process, plain JavaScript: the development server would take most of the memory. */
async function built(): Promise<string> {
  await build({
    root,
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'error',
    build: { ssr: join('test', 'bench', 'tables-run.ts'), outDir: OUT, target: 'node20', manifest: false },
  })
  return join(root, OUT, 'tables-run.js')
}

/**
 * Fourteen tables as a Word file, beside the two template libraries on the same tables, and beside the raw limit, which
 * is packing the same document once. Read the ratios: the machine is whatever it is.
 */
export async function benchTables(line: (name: string, value: string) => void): Promise<void> {
  const script = await built()
  for (const { rows, runs } of CASES) {
    const best = new Map<Writer, { readonly time: number; readonly cpu: number }>()
    for (const writer of WRITERS) {
      const args = [script, writer, String(rows), String(runs)]
      const run = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Run
      const [time, cpu] = [Math.min(...run.times), Math.min(...run.cpu)]
      best.set(writer, { time, cpu })
      const first = runs > 1 ? `, first ${run.times[0]?.toFixed(0)} ms` : ''
      const size = `${(run.bytes / 1e6).toFixed(2)} MB, peak ${run.peak.toFixed(0)} MB`
      line(
        `14 tables of ${rows} rows: ${writer}`,
        `${time.toFixed(0)} ms (processor ${cpu.toFixed(0)} ms${first}; ${size})`,
      )
    }
    const ours = best.get('ours')
    for (const writer of WRITERS.slice(1)) {
      const other = best.get(writer)
      if (!ours || !other) continue
      line(
        `  ours as a part of ${writer}`,
        `${(ours.time / other.time).toFixed(2)} (processor ${(ours.cpu / other.cpu).toFixed(2)})`,
      )
    }
  }
}
