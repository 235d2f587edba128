// What the source tree promises: which way imports go, how long a file is, what lies where.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../', import.meta.url))

/** Room → rooms of src/ and packages it may import. `node:` stands for all modules of Node. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  core: ['core', 'decimal.js'],
  rules: ['core', 'rules'],
  render: ['core', 'rules', 'render', 'docx', 'fflate'],
  intake: ['core', 'rules', 'intake', 'fflate'],
  storage: ['core', 'storage', 'idb-keyval'],
  state: ['state', 'storage', 'intake', 'render', 'rules', 'core', 'solid-js'],
  ui: ['ui', 'state', 'storage', 'intake', 'render', 'rules', 'core', 'solid-js', 'chart.js'],
  cli: ['cli', 'storage', 'intake', 'render', 'rules', 'core', 'node:', 'vite', 'fflate'],
  // The packed form of the account lists is defined where it is read.
  build: ['build', 'rules', 'node:', 'vite', 'pinyin-pro'],
  'main.tsx': ['ui', 'state', 'solid-js'],
}

const topLevel = [
  'package.json',
  'tsconfig.json',
  'vite.config.ts',
  'index.html',
  'src',
  'public',
  'test',
  'README.md',
  'README.zh-CN.md',
  'ARCHITECTURE.md',
  'LICENSE',
]
const generated = ['node_modules', 'dist']

const longest = 400
const comfortable = 250

function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name)
    if (entry.isDirectory())
      return ['.git', '.cache', ...generated].includes(entry.name) ? [] : filesBelow(path)
    return entry.isFile() ? [path] : []
  })
}

const read = (path: string) => readFileSync(join(root, path), 'utf8')
const everyFile = filesBelow('.')
const code = everyFile.filter((path) => /^src\/.*\.(tsx?|mjs)$/.test(path))

/** What a file imports, re-exports, loads lazily or names as a worker, queries cut off. */
function importsOf(text: string): readonly string[] {
  const patterns = [
    /^\s*(?:import|export)\b[^'";]*?\bfrom\s*['"]([^'"]+)['"]/gm,
    /^\s*import\s*['"]([^'"]+)['"]/gm,
    /\bimport\(\s*['"]([^'"]+)['"]/g,
    /\bnew URL\(\s*['"](\.[^'"]+\.\w+)['"]\s*,\s*import\.meta\.url/g,
  ]
  return patterns
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .map(([, target = '']) => target.replace(/\?.*$/, ''))
}

/** 'src/ui/form/x.tsx' → 'ui'; 'src/main.tsx' → 'main.tsx'; anything outside src → its path. */
function roomOf(path: string): string {
  const [top, room = ''] = path.split('/')
  return top === 'src' ? room : path
}

/** The room or package an import leads to. */
function targetOf(from: string, specifier: string): string {
  if (specifier.startsWith('.')) return roomOf(posix.join(dirname(from), specifier))
  if (specifier.startsWith('node:')) return 'node:'
  return specifier.split('/')[0] ?? specifier
}

function wrongArrows(path: string, text: string): readonly string[] {
  const may = allowed[roomOf(path)] ?? []
  return importsOf(text)
    .filter((specifier) => !may.includes(targetOf(path, specifier)))
    .map((specifier) => `${path} imports ${specifier}`)
}

describe('imports', () => {
  test('every folder of src is a known room', () => {
    const rooms = [...new Set(code.map(roomOf))]
    expect(rooms.filter((room) => !(room in allowed) && !/\.d\.ts$/.test(room))).toEqual([])
  })

  test('go one way: ui → state → storage, intake, render → rules → core', () => {
    expect(code.flatMap((path) => wrongArrows(path, read(path)))).toEqual([])
  })

  test.each([
    ['src/core/a.ts', "import { b } from './b'", 0],
    ['src/core/a.ts', "import Decimal from 'decimal.js'", 0],
    ['src/core/a.ts', "import type {\n  Row,\n} from '../rules/row'", 1],
    ['src/core/a.ts', "export * from '../../ui/copy'", 1],
    ['src/core/a.ts', "import { createSignal } from 'solid-js'", 1],
    ['src/core/a.ts', "const later = () => import('docx/charts')", 1],
    ['src/rules/a.ts', "import list from './list.csv?raw'", 0],
    ['src/state/a.ts', "import Worker from '../render/worker?worker&inline'", 0],
    ['src/state/a.ts', "new Worker(new URL('../ui/worker.ts', import.meta.url))", 1],
    ['src/ui/a.tsx', "import './a.css'", 0],
    ['src/ui/a.tsx', "import '../cli/report'", 1],
    ['src/core/a.ts', "import { readFileSync } from 'node:fs'", 1],
    ['src/cli/a.ts', "import { x } from '../../test/x'", 1],
  ])('the reader itself: in %s, %j is wrong %i times', (path, text, count) => {
    expect(wrongArrows(path, text)).toHaveLength(count)
  })
})

describe('the core is pure', () => {
  const impure =
    /(?<![.\w])(?:window|document|navigator|indexedDB|localStorage|sessionStorage|globalThis)\s*[.[(]|\bnew Date\b|\bDate\.\w+|(?<!\w)Date\(|\bperformance\.now\b/g
  const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '')

  test('no page, no clock, no storage', () => {
    const found = code
      .filter((path) => roomOf(path) === 'core')
      .flatMap((path) =>
        [...withoutComments(read(path)).matchAll(impure)].map(([match]) => `${path}: ${match}`),
      )
    expect(found).toEqual([])
  })

  test.each(['window.open()', 'new Date()', 'Date.now()', 'document.title', 'indexedDB.open(name)'])(
    'the pattern itself: %s is found',
    (text) => expect(text.match(impure)).toHaveLength(1),
  )

  test.each(['report.document.title', 'const isoDate = dateOf(text)', 'interface Document {}'])(
    'the pattern itself: %s is not',
    (text) => expect(text.match(impure)).toBeNull(),
  )
})

test(`no file of src has more than ${longest} lines`, () => {
  const lengths = everyFile
    .filter((path) => /^src\/.*\.(tsx?|mjs|css)$/.test(path))
    .map((path) => [path, read(path).trimEnd().split('\n').length] as const)
  const long = lengths.filter(([, lines]) => lines > comfortable && lines <= longest)
  if (long.length > 0) {
    console.warn(
      `over ${comfortable} lines:\n${long.map(([path, lines]) => `  ${path}: ${lines}`).join('\n')}`,
    )
  }
  expect(lengths.filter(([, lines]) => lines > longest)).toEqual([])
})

test('the top level holds only what it should', () => {
  const entries = readdirSync(root).filter((name) => !name.startsWith('.'))
  expect(entries.filter((name) => ![...topLevel, ...generated].includes(name))).toEqual([])
})

describe('text files name no machine and no package registry', () => {
  // Written in pieces, so that this file does not contain what it forbids.
  const home = `(?:${['home', 'root', 'work', 'Users', 'private'].join('|')})`
  const registry = ['registry.npm', 'npm'].map((name, index) => `${name}${['js', 'mirror'][index]}`)
  const forbidden = new RegExp(
    [
      `(?<![\\w.)}\\]/*-])/${home}/[\\w.-]`,
      '[A-Z]:[\\\\/]+Users\\b',
      'file:/{2,3}\\w',
      ...registry,
      ['yarnpkg', 'com'].join('.'),
    ].join('|'),
  )

  test('nowhere in the tree', () => {
    const found = everyFile
      .filter((path) => !/\.(png|docx|xlsx|xls|ico|woff2?)$/.test(path))
      .flatMap((path) =>
        read(path)
          .split('\n')
          .flatMap((line, index) => (forbidden.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
      )
    expect(found).toEqual([])
  })

  test.each([
    `cd /${'home'}/me/project`,
    `"/${'work'}/main"`,
    `C:\\${'Users'}\\me`,
    `https://registry.npm${'js'}.org/`,
  ])('the pattern itself: %s is found', (text) => expect(text).toMatch(forbidden))

  test.each([
    "import x from '../home/x'",
    'src/ui/work/a.ts',
    'https://example.com/home/page',
    '/usr/bin/apt-get',
  ])('the pattern itself: %s is not', (text) => expect(text).not.toMatch(forbidden))
})
