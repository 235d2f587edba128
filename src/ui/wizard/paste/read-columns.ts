import type { AskColumn, AskList } from '../../../core/report'
import { cellsOfClipboard } from '../model/clipboard'
import { isMenu, NAME, tableColumns } from '../model/table-columns'

export type Cells = Readonly<Record<string, string>>

/** A copied table, read for the columns of a list. A cell that was not understood is '', a blank one is not there. */
export interface TableRead {
  readonly lines: readonly Cells[]
  /** Where each line stood in what was pasted, from 0. */
  readonly at: readonly number[]
  /** In which cell of a line a column stood, and under which heading. */
  readonly order: ReadonlyMap<string, readonly [cell: number, head: string]>
  /** The line of headings, and totals. */
  readonly skipped: number
  /** What went nowhere: columns by heading or number, and words that are none of a choice's. */
  readonly unused: readonly (string | number)[]
  /** The table says by headings what is what. */
  readonly headed: boolean
}

const TOTAL = /^(?:合计|小计|总计|总分)$/
/** A heading of names. */
const NAMED = /名称|指标|项目|内容/
/** Other ways to write what a choice offers. */
const WAYS: Readonly<Record<string, string>> = { '>=': '≥', '<=': '≤' }

/** Spaces, brackets and what stands in them do not make another heading. */
const bare = (text: string): string => text.normalize('NFKC').replace(/\(.*?\)|[\s:]/g, '')

/** What a row belongs to: the columns before the name, or the menus right behind it. */
export function groupingOf(list: AskList): readonly string[] {
  const columns = tableColumns(list)
  const named = columns.findIndex(({ column }) => column === NAME)
  const behind = columns.slice(named + 1)
  const end = behind.findIndex((column) => !isMenu(column))
  const grouping = named > 0 ? columns.slice(0, named) : behind.slice(0, end < 0 ? behind.length : end)
  return grouping.map(({ column }) => column)
}

type Order = readonly (AskColumn | undefined)[]

/** Which cell of a line goes into which column; nothing where the line is none of headings. */
function headingsIn(cells: readonly string[], columns: readonly AskColumn[]): Order | undefined {
  const texts = cells.map(bare)
  const free = [...columns]
  const take = (fits: (head: string) => boolean, of?: string): AskColumn | undefined => {
    const at = free.findIndex(({ head, column }) => (of ?? column) === column && fits(bare(head)))
    return at < 0 ? undefined : free.splice(at, 1)[0]
  }
  // What is called just so goes first: 指标值 is also a part of 实际完成指标值.
  const exact = texts.map((text) => take((head) => head === text))
  const order = exact.map((column, i) => {
    const text = texts[i] ?? ''
    return column ?? (text === '' ? undefined : take((head) => head.includes(text) || text.includes(head)))
  })
  if (order.filter((one) => one !== undefined).length < 2) return undefined
  // Tables call the name as they like: 三级指标, 指标名称, 具体内容.
  const named = texts.reduce((last, text, i) => (!order[i] && NAMED.test(text) ? i : last), -1)
  const name = named < 0 ? undefined : take(() => true, NAME)
  return name ? order.map((column, i) => (i === named ? name : column)) : order
}

function optionFor({ options = [] }: AskColumn, typed: string): string | undefined {
  const text = bare(typed)
  const meant = WAYS[text] ?? text
  const same = options.find(({ value, label }) => bare(label) === meant || value === meant)
  const alike = options.filter(({ label }) => label.includes(meant))
  // Of two that are meant by a shorter word, which one is not for us to guess.
  return (same ?? (alike.length === 1 ? alike[0] : undefined))?.value
}

/** Reads a copied table, whose cells go where its headings say, or without any in order from the column `first`. */
export function readTable(text: string, list: AskList, first?: string): TableRead {
  const columns = tableColumns(list)
  const all = [...cellsOfClipboard(text).entries()].filter(([, cells]) => cells.some((cell) => cell !== ''))
  const [[, top] = [0, []]] = all
  const heads = headingsIn(top, columns)
  const from = columns.findIndex(({ column }) => column === first)
  const order: Order = heads ?? columns.slice(Math.max(0, from))
  const body = all.slice(heads ? 1 : 0).filter(([, cells]) => !cells.some((cell) => TOTAL.test(bare(cell))))
  const unused = new Set<string | number>()

  const lines = body.map(([, cells]): Cells => {
    const typed: Record<string, string> = {}
    for (const [i, cell] of cells.entries()) {
      const column = order[i]
      if (cell === '') continue
      const value = column?.kind === 'choice' ? optionFor(column, cell) : cell
      if (value === undefined) unused.add(`${column?.head ?? ''} ${cell}`)
      if (!column) unused.add((heads && top[i]) || i + 1)
      else typed[column.column] = value ?? ''
    }
    return typed
  })
  return {
    lines,
    at: body.map(([i]) => i),
    order: new Map(
      order.flatMap((column, i) => (column ? [[column.column, [i, (heads && top[i]) ?? '']]] : [])),
    ),
    skipped: all.length - body.length,
    unused: [...unused],
    headed: heads !== undefined,
  }
}
