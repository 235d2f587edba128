import type { FigureId } from '../../core/figures'
import type { CellSpec, LinesSpec } from '../../core/report'
import { lit, name, type Pattern, say, year } from '../../core/wording'
import { kindWord } from '../sections/shared'

/** Width of the text in DXA. */
export const PORTRAIT = 8844
export const LANDSCAPE = 14344

/** What the tables of 第五部分 share. */
export const LISTED = { listed: true, above: true, newPage: true, tails: true } as const

/** Words of a head; `cols` and `rows` where it reaches over several columns or lines. */
export const head = (
  text: string,
  span: { readonly cols?: number; readonly rows?: number } = {},
): CellSpec => ({
  c: 'words',
  p: lit(text),
  kind: 'head',
  ...span,
})

export const label = (p: Pattern | string): CellSpec => ({
  c: 'words',
  p: typeof p === 'string' ? lit(p) : p,
  kind: 'words',
})

/** 合　计, 本年收入合计: in the middle of its cell. */
export const centred = (text: string, cols?: number): CellSpec => ({
  c: 'words',
  p: lit(text),
  kind: 'label',
  align: 'center',
  ...(cols === undefined ? {} : { cols }),
})

export const figure = (id: FigureId): CellSpec => ({ c: 'figure', id })
export const blank: CellSpec = { c: 'blank' }

const code: CellSpec = { c: 'words', p: name('.code') }

/** Code and name of an account, and figures of its line. */
export const accountLine = (
  list: string,
  columns: readonly string[],
  extra: Partial<LinesSpec> = {},
): LinesSpec =>
  ({
    l: 'each',
    list,
    cells: [code, accountName, ...columns.map((column) => figure(`.${column}`))],
    ...extra,
  }) as LinesSpec

const accountName: CellSpec = { c: 'words', p: name('.name'), indent: true }

export const accountCells = (column: string): readonly CellSpec[] => [code, accountName, figure(`.${column}`)]

/** The line of totals above the accounts. */
export const totalLine = (ids: readonly FigureId[]): LinesSpec => ({
  l: 'line',
  id: 'total',
  look: 'total',
  cells: [centred('合　计', 2), ...ids.map(figure)],
})

/** Two lines of heads over code, name and figures. */
export const accountHead = (columns: readonly string[]): readonly (readonly CellSpec[])[] => [
  [head('项　目', { cols: 2 }), ...columns.map((column) => head(column, { rows: 2 }))],
  [head('科目编码'), head('科目名称')],
]

/** 注：本表反映本单位本年度… */
export const about = (what: string): { readonly p: Pattern } => ({
  p: say`注：本表反映本${kindWord}本年度${what}。`,
})

/** 说明：…没有…，故本表无数据。 */
export const nothing = (what: string): Pattern =>
  say`说明：${name('unit.name')}${year}年度没有${what}，故本表无数据。`
