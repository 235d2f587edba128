// Drafts with annexes, and what is read of their reports.
import { apply, type Draft, type Patch, type Row } from '../../../src/core/draft'
import type { TableBlock, TableRow } from '../../../src/core/report'
import { renderText } from '../../../src/render/text'
import { evaluateDraft, exampleDraft } from '../../../src/rules'

export const set = (fields: Readonly<Record<string, string>>): Patch =>
  Object.entries(fields).map(([at, text]) => ({ op: 'set', at, text }))

export type Cells = Readonly<Record<string, string>>

/** The example in another year or kind, with projects and indicators of its own. */
export function draftWith(fields: Cells, lists: Readonly<Record<string, readonly Cells[]>> = {}): Draft {
  const draft = apply(exampleDraft(), set(fields))
  const rows = Object.entries(lists).map(([list, all]): [string, readonly Row[]] => [
    list,
    all.map((cells, i) => ({ key: `r${i + 1}`, cells })),
  ])
  return { ...draft, lists: { ...draft.lists, ...Object.fromEntries(rows) } }
}

/** A project of a form with scores; amounts in 元. */
export const PROJECT: Cells = {
  name: '大厅运行',
  sheet: 'yes',
  report: 'no',
  funds: 'fiscal',
  initial: '1000000',
  budget: '1060000',
  final: '1053600',
  rateWeight: '10',
  goal: '大厅安全有序',
  done: '大厅全年正常运行',
  content: '水电、保洁和设备维护',
  conclusion: '按计划实施',
  problem: '无',
  measure: '无',
}

export const indicator = (cells: Cells): Cells => ({
  project: 'r1',
  level2: 'quantity',
  name: '受理事项',
  nature: 'atLeast',
  target: '60000',
  unit: '件',
  actual: '69737',
  weight: '90',
  ...cells,
})

/** One project with some indicators, in a year. */
export const project = (
  year: string,
  cells: Cells,
  indicators: readonly Cells[],
  fields: Cells = {},
): Draft =>
  draftWith(
    { 'unit.year': year, 'assets.large': '0', 'review.work': '按职能完成了全年任务。', ...fields },
    { projects: [{ ...PROJECT, ...cells }], indicators },
  )

/** What is printed from 第四部分 on, up to the tables. */
export function annexText(draft: Draft): string {
  const text = renderText(evaluateDraft(draft).report)
  const from = text.lastIndexOf('第四部分　附件')
  const to = text.lastIndexOf('第五部分')
  return from < 0 ? '' : text.slice(from, to < from ? undefined : to)
}

export const textOf = (draft: Draft): string => renderText(evaluateDraft(draft).report)

/** A place under a span has no cell. */
const rowText = ({ cells }: TableRow): string =>
  cells.flatMap((cell) => (cell ? [cell.needs ? `〔${cell.text}〕` : cell.text] : [])).join('|')

export function sheetsOf(draft: Draft): readonly TableBlock[] {
  return evaluateDraft(draft).report.blocks.filter(
    (block): block is TableBlock => block.kind === 'table' && block.id.includes('.sheet.'),
  )
}

/** The lines of the first sheet. */
export const sheetLines = (draft: Draft): readonly string[] => (sheetsOf(draft)[0]?.body ?? []).map(rowText)

export const gapsOf = (draft: Draft): readonly string[] => evaluateDraft(draft).gaps.map(({ at }) => at)

export const findingsOf = (draft: Draft, rule: string): readonly string[] =>
  [...evaluateDraft(draft).findings.values()]
    .flat()
    .filter((finding) => finding.rule === rule)
    .map(({ severity, say }) => `${severity} ${say}`)
