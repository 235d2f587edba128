// Finds a Chromium (or Chrome, or Edge) for the browser tests; on Debian and Ubuntu it can install one.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { SetupError } from './setup.mjs'

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
]

function candidates() {
  const { env, platform } = process
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    )
  }
  if (platform === 'win32') {
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((folder) =>
      folder
        ? [
            join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
            join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
            join(folder, 'Chromium', 'Application', 'chrome.exe'),
          ]
        : [],
    )
  }
  const folders = (env.PATH ?? '').split(delimiter)
  return names.flatMap((name) => folders.map((folder) => join(folder, name)))
}

/** Ubuntu ships a `chromium-browser` that only says where to get the real one, so it must answer. */
function answers(/** @type {string} */ path) {
  if (process.platform !== 'linux') return true
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0
}

/** @type {string | undefined} */
let found

/** The path of an installed browser that starts, or undefined. */
export function findBrowser() {
  const wished = process.env.CHROMIUM_PATH
  found ??= [...(wished ? [wished] : []), ...candidates()].find((path) => existsSync(path) && answers(path))
  return found
}

/** Finds a browser, installing one (and a Chinese font) where that is possible. */
export function ensureBrowser() {
  const missing = [...(findBrowser() ? [] : ['chromium']), ...(hasChineseFont() ? [] : ['fonts-noto-cjk'])]
  const canInstall =
    process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  const trouble = canInstall && missing.length > 0 ? install(missing) : undefined
  const path = findBrowser()
  if (trouble) console.error(trouble)
  if (path) return path
  throw new SetupError(
    'The browser tests need Chromium, Google Chrome or Microsoft Edge: install one, or name it in CHROMIUM_PATH.',
  )
}

/** Without a Chinese font every screenshot and every measured width is of empty boxes. */
function hasChineseFont() {
  if (process.platform !== 'linux') return true
  const result = spawnSync('fc-list', [':lang=zh-cn', 'file'], { encoding: 'utf8' })
  return result.status === 0 && result.stdout.trim() !== ''
}

/**
 * @param {string[]} packages
 * @returns {string | undefined} what went wrong
 */
function install(packages) {
  console.log(`installing ${packages.join(', ')} with apt-get`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const result = spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=180', '-q', ...args], {
      encoding: 'utf8',
      env,
      maxBuffer: 64 * 1024 * 1024,
    })
    if (result.status !== 0) return `apt-get ${args[0]} failed:\n${result.stderr}`
  }
  return undefined
}
