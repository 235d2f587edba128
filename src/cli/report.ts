// The same report without a browser: npm run report -- DRAFT.json OUT.docx (or OUT.xlsx, OUT.txt)
import { writeFileSync } from 'node:fs'
import type { Evaluation } from '../core/report'
import { renderDocx } from '../render/docx'
import { renderText } from '../render/text'
import { renderXlsx, sheetTables } from '../render/xlsx'
import { evaluateDraft } from '../rules'
import { openFile } from './draft-file'

const USAGE = '用法：npm run report -- 稿件.json 报告.docx（或 附表.xlsx、报告.txt）'

interface Written {
  readonly data: string | Uint8Array
  readonly note: string
}

const DRAFT_NOTE = '，每页标着“草稿”'

async function write(kind: string, { report, gaps }: Evaluation): Promise<Written | undefined> {
  if (kind === 'txt') return { data: renderText(report), note: '' }
  const marks = { draft: gaps.length > 0, gaps: gaps.length }
  const note = marks.draft ? DRAFT_NOTE : ''
  if (kind === 'docx') {
    const { bytes, pages } = await renderDocx(report, marks)
    return { data: bytes, note: `，约 ${pages} 页${note}` }
  }
  const tables = sheetTables(report)
  if (tables.length === 0) return undefined
  const { bytes, sheets } = renderXlsx({ title: report.title, tables, ...marks })
  return { data: bytes, note: `，${sheets} 张工作表${note}` }
}

/** What the report still waits for, a line each; nothing where it is complete. */
function missingLines({ gaps, unreadable }: Evaluation): readonly string[] {
  return [
    ...(gaps.length > 0 ? [`还缺 ${gaps.length} 处：`] : []),
    ...gaps.map(({ label }) => `  ${label}`),
    ...(unreadable.size > 0 ? [`没认出 ${unreadable.size} 处：`] : []),
    ...[...unreadable.values()].map((say) => `  ${say}`),
  ]
}

/**
 * Writes the report of a draft file. A draft with gaps is written too, and what is missing is listed.
 * @returns 0 when the file was written, 1 when the draft cannot be opened or the file not written, 2 on wrong usage
 */
export async function main(args: string[]): Promise<number> {
  const [source = '', target = ''] = args
  const kind = /\.(docx|xlsx|txt)$/i.exec(target)?.[1]?.toLowerCase()
  if (args.length !== 2 || kind === undefined) {
    console.error(USAGE)
    return 2
  }
  const opened = openFile(source)
  if (!opened.ok) {
    console.error(opened.say)
    return 1
  }
  const evaluation = evaluateDraft(opened.envelope.draft)
  const written = await write(kind, evaluation)
  if (!written) {
    console.error('这份报告没有附表，写不出工作簿。')
    return 1
  }
  try {
    writeFileSync(target, written.data)
  } catch {
    console.error(`写不了“${target}”。请看看文件夹在不在，文件是不是正开着。`)
    return 1
  }
  console.log(`已写出 ${target}${written.note}。`)
  for (const line of missingLines(evaluation)) console.log(line)
  return 0
}
