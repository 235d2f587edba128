// npm test: everything that must hold, stage by stage, ending in one line that counts.
//   npm test -- --unit   leaves out the browser tests
//   npm test -- --all    looks at the page in every size of window, not only in the narrowest
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBrowser } from '../src/cli/browser.mjs'
import { command, ensureBuild, ensureDependencies, root, runTool, SetupError } from '../src/cli/setup.mjs'

const unitOnly = process.argv.includes('--unit')
if (process.argv.includes('--all')) process.env.ALL_SIZES = '1'
const report = join(root, '.cache', 'vitest.json')
const tally = { passed: 0, failed: 0, skipped: 0 }

await command(async () => {
  stage('dependencies', () => ensureDependencies())
  if (tally.failed === 0) {
    const browser = unitOnly || stage('browser', () => console.log(ensureBrowser()))
    stage('type check', () => tool('typescript/bin/tsc', ['--noEmit']))
    stage('lint and format', () => tool('@biomejs/biome/bin/biome', ['ci', '--error-on-warnings']))
    const built = stage('build', () => void ensureBuild())
    stage('tests', () => runTests(browser && built))
  }
  const skipped = tally.skipped > 0 ? `, ${tally.skipped} skipped` : ''
  console.log(`\n${tally.passed} passed, ${tally.failed} failed${skipped}`)
  return tally.failed === 0 ? 0 : 1
})

/**
 * Runs one stage, prints how long it took, counts a thrown error as one failure, and says whether all went well.
 * @param {string} name
 * @param {() => void} work
 */
function stage(name, work) {
  const start = performance.now()
  console.log(`\n== ${name}`)
  const before = tally.failed
  try {
    work()
  } catch (error) {
    tally.failed++
    console.error(error instanceof SetupError ? error.message : error)
  }
  const ok = tally.failed === before
  console.log(`-- ${name}: ${ok ? 'ok' : 'FAILED'} in ${((performance.now() - start) / 1000).toFixed(1)} s`)
  return ok
}

/** @param {string} script @param {string[]} args */
function tool(script, args) {
  const { status, error } = runTool(script, args)
  if (status !== 0) throw new SetupError(`${script} ended with ${status ?? error}`)
}

/** @param {boolean} withBrowser */
function runTests(withBrowser) {
  mkdirSync(join(root, '.cache'), { recursive: true })
  rmSync(report, { force: true })
  const projects = withBrowser && !unitOnly ? ['unit', 'e2e'] : ['unit']
  const { status } = runTool('vitest/vitest.mjs', [
    'run',
    '--passWithNoTests',
    ...projects.flatMap((name) => ['--project', name]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])
  if (!existsSync(report)) throw new SetupError('vitest wrote no report')
  const before = tally.failed
  const result = JSON.parse(readFileSync(report, 'utf8'))
  tally.passed += result.numPassedTests
  tally.failed += result.numFailedTests
  tally.skipped += result.numPendingTests + result.numTodoTests
  for (const file of result.testResults) {
    // A file that cannot be loaded fails without a single test in it.
    const hasFailedTest = file.assertionResults.some(
      (/** @type {{ status: string }} */ test) => test.status === 'failed',
    )
    if (file.status === 'failed' && !hasFailedTest) tally.failed++
  }
  if (status !== 0 && tally.failed === before) throw new SetupError(`vitest ended with ${status}`)
}
