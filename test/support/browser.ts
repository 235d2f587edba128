// Browser tests: one Chromium per test file, a fresh context per page, and no unexpected console message.
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core'
import { afterAll, inject } from 'vitest'
import { findBrowser } from '../../src/cli/browser.mjs'
import { root } from '../../src/cli/setup.mjs'

export interface PageOptions {
  readonly viewport?: { readonly width: number; readonly height: number }
  /** A profile folder that outlives the page: for tests about drafts that survive a restart. */
  readonly userDataDir?: string
  /** Path and query after the address of the app, '' by default. */
  readonly path?: string
  /** Console errors and page errors a test expects; any other fails it. */
  readonly expectedErrors?: readonly RegExp[]
}

export const desktop = { width: 1440, height: 900 } as const
export const phone = { width: 390, height: 844 } as const

/**
 * The windows to look at, the widest first: `npm test` looks at the narrowest, where things break first, and
 * `npm test -- --all` at each.
 */
export const sizes = <T>(all: readonly T[]): readonly T[] =>
  process.env.ALL_SIZES === '1' ? all : all.slice(-1)

/** The two windows most screens are looked at in. */
export const windows = sizes([
  ['桌面', desktop],
  ['手机', phone],
] as const)

const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

let shared: Promise<Browser> | undefined

afterAll(async () => {
  const browser = await shared
  shared = undefined
  await browser?.close()
})

function launchOptions() {
  const executablePath = findBrowser()
  if (!executablePath) throw new Error('no browser found; `npm test` says what to install')
  return { executablePath, args, headless: true }
}

/** The address the built app is served at, ending in a slash. */
export function appUrl(): string {
  return inject('distUrl')
}

/** Opens the built app in a fresh context (or in a kept profile), and closes it after `use`. */
export async function withPage<T>(use: (page: Page) => Promise<T>, options: PageOptions = {}): Promise<T> {
  const context = await openContext(options)
  try {
    const page = context.pages()[0] ?? (await context.newPage())
    const errors = listen(page)
    await page.goto(appUrl() + (options.path ?? ''))
    const result = await use(page)
    const expected = options.expectedErrors ?? []
    const surprises = errors.filter((error) => !expected.some((pattern) => pattern.test(error)))
    if (surprises.length > 0) throw new Error(`the page reported errors:\n${surprises.join('\n')}`)
    return result
  } finally {
    await context.close()
  }
}

async function openContext(options: PageOptions): Promise<BrowserContext> {
  const contextOptions: BrowserContextOptions = {
    viewport: options.viewport ?? desktop,
    locale: 'zh-CN',
    acceptDownloads: true,
  }
  if (options.userDataDir) {
    return chromium.launchPersistentContext(options.userDataDir, { ...launchOptions(), ...contextOptions })
  }
  shared ??= chromium.launch(launchOptions())
  return (await shared).newContext(contextOptions)
}

function listen(page: Page): readonly string[] {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  return errors
}

/**
 * Runs axe-core on the page as it is now. It comes in through the debugger, which the page's policy allows.
 * @returns one readable line per violation and element; empty when all is well
 */
export async function axe(page: Page): Promise<readonly string[]> {
  const source = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8')
  await page.evaluate(source)
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run: () => Promise<{
          violations: readonly {
            id: string
            impact: string
            help: string
            nodes: readonly { target: readonly unknown[]; html: string }[]
          }[]
        }>
      }
    }
    const { violations } = await axe.run()
    return violations.flatMap(({ id, impact, help, nodes }) =>
      nodes.map((node) => `${id} (${impact}): ${help}: ${node.target.join(' ')}: ${node.html.slice(0, 200)}`),
    )
  })
}

/** Writes a picture of the whole page to .cache/shots/, to be looked at: `npm test -- --all` does, the short run does not. */
export async function shot(page: Page, name: string): Promise<void> {
  if (process.env.ALL_SIZES !== '1') return
  const folder = join(root, '.cache', 'shots')
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${name}.png`)
  await page.screenshot({ path, fullPage: true })
}
