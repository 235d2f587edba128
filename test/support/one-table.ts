// A section with one table over lists of lines, for tests of tables.
import type { Draft, Row } from '../../src/core/draft'
import { type Derives, minus, rateOf, shareOf } from '../../src/core/figures'
import {
  type CellSpec,
  evaluate,
  followTables,
  type LinesSpec,
  type TableBlock,
  type TableRow,
  type TableSpec,
} from '../../src/core/report'
import { lit, name } from '../../src/core/wording'

export const head = (words: string, span: { cols?: number; rows?: number } = {}): CellSpec => ({
  c: 'words',
  p: lit(words),
  kind: 'head',
  ...span,
})
export const words = (at: string, extra: Partial<CellSpec> = {}): CellSpec =>
  ({ c: 'words', p: name(at), ...extra }) as CellSpec
export const figure = (id: string, without?: string): CellSpec =>
  without === undefined ? { c: 'figure', id } : { c: 'figure', id, without }
export const blank: CellSpec = { c: 'blank' }

const derives: Derives = {
  rows: [
    {
      list: 'lines',
      inputs: { spent: 'amount', count: 'count' },
      across: { list: 'accounts', prefix: 'e' },
      figures: { share: shareOf('.spent', 'total') },
    },
    { list: 'other', inputs: { spent: 'amount' }, figures: {} },
  ],
  trees: [
    {
      list: 'tree',
      from: [{ list: 'lines', sums: { spent: 'spent' } }],
      levels: [
        { digits: 3, name: 'class' },
        { digits: 5, name: 'group' },
        { digits: 7, name: 'item' },
      ],
      across: { list: 'accounts', prefix: 'e', whole: 'spent' },
      figures: {},
    },
  ],
  figures: {
    total: { op: 'sumRows', list: 'lines', column: 'spent' },
    rate: rateOf('total', 'sheet.plan'),
    left: minus('sheet.plan', 'total'),
  },
}

const usual = {
  title: lit('支出表'),
  listed: false,
  above: false,
  orientation: 'portrait',
  newPage: false,
  size: 9,
  columns: [1000, 1000],
  head: [],
  lines: [],
  waits: {},
} as const satisfies TableSpec

export function tablesOf(spec: Partial<TableSpec>, draft: Draft): readonly TableBlock[] {
  const { report } = evaluate(
    {
      id: 'test',
      tables: followTables,
      parts: [
        {
          id: 'p',
          short: '',
          title: undefined,
          sections: [
            {
              id: 's',
              short: '',
              lead: '',
              title: undefined,
              cards: [
                {
                  fields: [
                    { at: 'sheet.plan', kind: 'amount', label: '计划' },
                    { at: 'sheet.note', kind: 'text', label: '说明' },
                  ],
                },
                {
                  list: {
                    list: 'lines',
                    addLabel: '科目',
                    columns: [{ column: 'spent', kind: 'amount', head: '支出' }],
                    figures: [],
                  },
                },
              ],
              derives,
              says: [{ t: 'table', id: 't', table: { ...usual, ...spec } }],
            },
          ],
        },
      ],
    },
    draft,
  )
  return report.blocks.filter((block): block is TableBlock => block.kind === 'table')
}

export function tableOf(spec: Partial<TableSpec>, draft: Draft): TableBlock {
  const [table] = tablesOf(spec, draft)
  if (!table) throw new Error('no table')
  return table
}

export const draftOf = (lines: readonly Row[], more: Partial<Draft> = {}): Draft => ({
  fields: { 'unit.year': '2021', 'unit.name': '云岭县某单位', 'unit.money': 'wan', ...more.fields },
  lists: { lines, ...more.lists },
})

export const line = (key: string, cells: Record<string, string>): Row => ({ key, cells })

/** Cells as text: ^ under a span, with its size behind the cell that spans. */
export const shown = (rows: readonly TableRow[]): readonly string[] =>
  rows.map(({ cells }) =>
    cells
      .map((cell) => {
        if (!cell) return '^'
        const { cols = 1, rows: down = 1 } = cell
        return `${cell.text}${cols * down > 1 ? `[${cols}×${down}]` : ''}`
      })
      .join(' | '),
  )

export const each = (cells: readonly CellSpec[], extra: Partial<LinesSpec> = {}): LinesSpec =>
  ({ l: 'each', list: 'lines', cells, ...extra }) as LinesSpec
