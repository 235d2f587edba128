// npm run size: gzip sizes of the build, and whether they keep to their budgets.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { command, dist, ensureBuild, ensureDependencies } from './setup.mjs'

const wizardEntry = 'src/ui/wizard/room.tsx'
/** What opens a draft in it, and what is fetched right behind it: the annexes and tables of the rules. */
const opening = 'src/state/drafting.ts'
const following = /^_later-|^src\/rules\/later\.ts$/
const budgets = { firstScreen: 40, wizard: 110 }

/** @typedef {{ file: string, isEntry?: boolean, imports?: string[], dynamicImports?: string[] }} Chunk */

await command(async () => {
  ensureDependencies()
  ensureBuild()
  /** @type {Record<string, Chunk>} */
  const manifest = JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8'))
  const entries = Object.keys(manifest).filter((key) => manifest[key]?.isEntry)
  const first = reachable(manifest, entries)
  const wizard = new Set([...first, ...reachable(manifest, [wizardEntry, opening])])
  const whole = new Set([
    ...wizard,
    ...reachable(
      manifest,
      Object.keys(manifest).filter((key) => following.test(key)),
    ),
  ])

  const over = [
    line('first screen', first, budgets.firstScreen),
    line(manifest[wizardEntry] ? 'wizard' : 'wizard (no chunk of its own)', wizard, budgets.wizard),
  ]
  line('  with annexes and tables, fetched behind it', whole)
  console.log('lazy chunks')
  const lazy = Object.values(manifest).map((chunk) => chunk.file)
  const workers = readdirSync(join(dist, 'assets')).map((name) => `assets/${name}`)
  for (const file of new Set([...lazy, ...workers])) {
    if (file.endsWith('.js') && !first.has(file)) line(`  ${file}`, new Set([file]))
  }
  return over.some(Boolean) ? 1 : 0
})

/**
 * The JavaScript files that are loaded together with the given chunks.
 * @param {Record<string, Chunk>} manifest
 * @param {string[]} keys
 */
function reachable(manifest, keys) {
  /** @type {Set<string>} */
  const seen = new Set()
  const open = [...keys]
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (seen.has(key)) continue
    seen.add(key)
    open.push(...(manifest[key]?.imports ?? []))
  }
  return new Set([...seen].flatMap((key) => manifest[key]?.file ?? []).filter((file) => file.endsWith('.js')))
}

/**
 * Prints one line and says whether it is over budget.
 * @param {string} name @param {Set<string>} files @param {number} [budget] in KB
 */
function line(name, files, budget) {
  let bytes = 0
  for (const file of files) bytes += gzipSync(readFileSync(join(dist, file))).length
  const kilobytes = bytes / 1024
  const over = budget !== undefined && kilobytes > budget
  const verdict = budget === undefined ? '' : ` of ${budget} KB${over ? '  OVER BUDGET' : ''}`
  console.log(`${name.padEnd(48)} ${kilobytes.toFixed(1).padStart(7)} KB gzip${verdict}`)
  return over
}
