// What every command needs before it can work: a fitting Node, the dependencies and a build of the
// present sources. Uses nothing but Node itself, since it runs before anything is installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../', import.meta.url))
export const dist = join(root, 'dist')

/** A failure the person can do something about: the message is the whole story, no stack. */
export class SetupError extends Error {}

/** The lowest Node versions vite 8 starts on. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19)) return
  throw new SetupError(
    `需要 Node.js 20.19 以上（20 系列）或 22.12 以上的版本，现在是 ${process.versions.node}。请升级 Node.js 后重试。`,
  )
}

/** @param {string} path */
function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}

// npm asks for the packages one after another: with its own patience it takes a quarter of an hour to
// find that there is no network.
const installOptions = [
  ...['--loglevel=error', '--no-audit', '--no-fund', '--no-progress'],
  ...['--fetch-retries=2', '--fetch-retry-factor=3', '--fetch-retry-mintimeout=500', '--fetch-timeout=60000'],
]

/**
 * The first lines of what a tool said, without stack traces.
 * @param {string} output
 */
function essence(output) {
  const lines = output.split('\n').filter((line) => line.trim() !== '' && !/^(npm error)?\s+at /.test(line))
  return lines.slice(0, 12).join('\n')
}

/** Installs the dependencies unless the last install was for the same list on the same platform. */
export function ensureDependencies() {
  checkNode()
  const { dependencies, devDependencies } = JSON.parse(read(join(root, 'package.json')))
  const wanted = createHash('sha256')
    .update(JSON.stringify([dependencies, devDependencies, process.platform, process.arch]))
    .digest('hex')
  const stamp = join(root, 'node_modules', '.installed-for')
  if (read(stamp) === wanted) return
  console.log('正在安装依赖（只有第一次需要，约一分钟）……')
  const result = npm(['install', '--include=dev', ...installOptions])
  if (result.status !== 0) {
    const detail = essence(`${result.stderr ?? ''}${result.error ?? ''}`)
    throw new SetupError(`依赖没有装上。请检查网络（或 npm 的镜像、代理设置）后重试。\n${detail}`)
  }
  writeFileSync(stamp, wanted)
}

/** @param {string[]} args */
function npm(args) {
  /** @type {import('node:child_process').SpawnSyncOptionsWithStringEncoding} */
  const options = { cwd: root, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] }
  const script = process.env.npm_execpath
  // npm tells its scripts where it lives; calling that file avoids the .cmd wrapper on Windows.
  if (script?.endsWith('npm-cli.js')) return spawnSync(process.execPath, [script, ...args], options)
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
}

/** Names of the entries that go into the build, seen from the root. */
const sources = ['index.html', 'package.json', 'tsconfig.json', 'vite.config.ts', 'public', 'src']

function hashSources() {
  const hash = createHash('sha256')
  for (const name of sources) {
    for (const file of filesBelow(name))
      hash
        .update(file)
        .update('\0')
        .update(readFileSync(join(root, file)))
  }
  return hash.digest('hex')
}

/** @param {string} name @returns {string[]} */
function filesBelow(name) {
  if (name === 'src/cli' || !existsSync(join(root, name))) return []
  if (/\.\w+$/.test(name)) return [name]
  const entries = readdirSync(join(root, name), { withFileTypes: true })
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isFile() ? [`${name}/${entry.name}`] : filesBelow(`${name}/${entry.name}`)))
}

/**
 * Builds dist/ unless it was built from the same sources. The stamp lives inside dist/, which vite empties
 * first: a build made by hand or cut short never passes for a fresh one.
 * @returns {boolean} whether a build was needed
 */
export function ensureBuild() {
  const stamp = join(dist, '.vite', 'built-from')
  const wanted = hashSources()
  if (read(stamp) === wanted && existsSync(join(dist, 'index.html'))) return false
  const result = runTool('vite/bin/vite.js', ['build', '--logLevel', 'warn'], 'pipe')
  if (result.status !== 0)
    throw new SetupError(`构建失败：\n${essence(`${result.stdout}\n${result.stderr}`)}`)
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, wanted)
  return true
}

/**
 * Runs a tool of node_modules with this Node, from the root.
 * @param {string} script path inside node_modules
 * @param {string[]} args
 * @param {'pipe' | 'inherit'} output
 */
export function runTool(script, args, output = 'inherit') {
  return spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', output, output],
    maxBuffer: 64 * 1024 * 1024,
  })
}

/**
 * Runs a command: prints what a SetupError says, lets any other error speak for itself.
 * @param {() => Promise<number | undefined>} main gives the exit code, or undefined to keep running
 */
export async function command(main) {
  try {
    const code = await main()
    if (code !== undefined) process.exitCode = code
  } catch (error) {
    console.error(error instanceof SetupError ? error.message : error)
    process.exitCode = 1
  }
}
