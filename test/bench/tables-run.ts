// One way of writing tables in a process of its own: `node tables-run.js ours 2000` prints its times and memory.
import { performance } from 'node:perf_hooks'
import Docxtemplater from 'docxtemplater'
import { TemplateHandler } from 'easy-template-x'
import { deflateSync, unzipSync } from 'fflate'
import PizZip from 'pizzip'
import type { Report, TableRow } from '../../src/core/report'
import { renderDocx } from '../../src/render/docx'
import { Builder } from '../render/sample'
import { amount, head, headRow, label, row } from '../render/sample-tables'
import { type Run, WRITERS, type Writer } from './writers'

const TABLES = 14
const COLUMNS = 10
/** As many names as a department has accounts; they take one line or two. */
const NAMES = Array.from({ length: 400 }, (_, i) =>
  `其他政府办公厅（室）及相关机构第${i}类事务支出`.slice(i % 8),
)

type Texts = readonly string[]

const line = (id: string, [code = '', name = '', ...numbers]: Texts): TableRow =>
  row(id, [label(code), label(name, { indent: 2 }), ...numbers.map(amount)])

/** The same tables, whatever their rows say. */
function reportOf(bodies: readonly (readonly TableRow[])[]): Report {
  const builder = new Builder()
  const columns = [1250, 4334, ...Array<number>(COLUMNS - 2).fill(1095)].map((width) => ({ width }))
  const heads = Array.from({ length: COLUMNS }, (_, i) => head(`第${i + 1}栏`))
  bodies.forEach((body, i) => {
    builder.table({
      title: `第${i + 1}张表`,
      mark: `公开${i + 1}表`,
      orientation: 'landscape',
      columns,
      head: [headRow('h', ...heads)],
      body,
    })
  })
  return builder.report()
}

const textsOf = (table: number, at: number): Texts => [
  String(2_010_101 + at),
  NAMES[at % NAMES.length] ?? '',
  ...Array.from({ length: COLUMNS - 2 }, (_, i) => `${(table + 1) * (at + 1)}.${10 + i}`),
]

const tables = <T>(each: (table: number) => T): readonly T[] =>
  Array.from({ length: TABLES }, (_, table) => each(table))

const ownReport = (rows: number): Report =>
  reportOf(tables((table) => Array.from({ length: rows }, (_, at) => line(`r${at}`, textsOf(table, at)))))

/** The same document with one row of marks in each table; both template libraries know these marks. */
async function template(): Promise<Uint8Array> {
  const marks = (table: number): Texts =>
    Array.from({ length: COLUMNS }, (_, i) => {
      const [open, close] = [i === 0 ? `{#t${table}}` : '', i === COLUMNS - 1 ? `{/t${table}}` : '']
      return `${open}{c${i}}${close}`
    })
  const report = reportOf(tables((table) => [line('r', marks(table))]))
  return (await renderDocx(report, { draft: false, gaps: 0 })).bytes
}

function dataOf(rows: number): Record<string, Record<string, string>[]> {
  const record = (texts: Texts) => Object.fromEntries(texts.map((text, i) => [`c${i}`, text]))
  const entries = tables((table) => [
    `t${table}`,
    Array.from({ length: rows }, (_, at) => record(textsOf(table, at))),
  ])
  return Object.fromEntries(entries)
}

async function action(writer: Writer, rows: number): Promise<() => Promise<Uint8Array>> {
  if (writer === 'ours' || writer === 'deflate') {
    const report = ownReport(rows)
    const write = async () => (await renderDocx(report, { draft: false, gaps: 0 })).bytes
    if (writer === 'ours') return write
    const xml = unzipSync(await write())['word/document.xml'] ?? new Uint8Array()
    return async () => deflateSync(xml, { level: 6 })
  }
  const file = await template()
  const data = dataOf(rows)
  if (writer === 'docxtemplater') {
    return async () => {
      const document = new Docxtemplater(new PizZip(file))
      document.render(data)
      return document.toUint8Array()
    }
  }
  return () => new TemplateHandler().process(Buffer.from(file), data)
}

async function main([writer = '', rows = '', runs = '']: readonly string[]): Promise<void> {
  const known = WRITERS.find((one) => one === writer)
  if (!known) throw new Error(`no writer ${writer}`)
  const write = await action(known, Number(rows))
  const times: number[] = []
  const cpu: number[] = []
  let bytes = 0
  for (let i = 0; i < Number(runs); i += 1) {
    const [start, used] = [performance.now(), process.cpuUsage()]
    bytes = (await write()).length
    times.push(performance.now() - start)
    const { user, system } = process.cpuUsage(used)
    cpu.push((user + system) / 1000)
  }
  const run: Run = { times, cpu, bytes, peak: process.resourceUsage().maxRSS / 1024 }
  process.stdout.write(JSON.stringify(run))
}

await main(process.argv.slice(2))
