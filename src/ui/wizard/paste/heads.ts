import type { AskColumn } from '../../../core/report'

/** What the heading rows of a pasted table say about its columns. */
export interface Heads {
  /** The first line below them. */
  readonly end: number
  /** Where code and name stand; -1 where no heading says. */
  readonly code: number
  readonly name: number
  /** The first column behind code and name that has a heading; none where the headings are silent about amounts. */
  readonly first: number | undefined
  /** Which cell of a line goes into which column of the list. */
  readonly at: ReadonlyMap<string, number>
  /** The heading of each cell, those of several rows joined: a merged head stands above the ones it spans. */
  readonly texts: readonly string[]
}

type Lines = readonly (readonly string[])[]

export const CODE = /^\d{3,7}$/
/** A line that is the sum of others, or numbers the columns. */
export const TOTAL = /^(?:合计|小计|总计|本年支出合计|支出合计|人员经费合计|公用经费合计|合计数|栏次)$/
const HEAD_WORD = /科目|编码|代码|名称|^项目$|[预决]算|金额|执行|合计|小计|本年支出/
const UNIT = /单位[：:]/
/** Words of a budget that say which account book it is, and nothing about 预算 or 决算. */
const BOOKS = /一般公共预算|政府性基金预算|国有资本经营预算|预算单位|部门预算/g
/** Figures of another year, and what was reckoned from two others. */
const OTHER = /上年|去年|上期|增减|率|%|％|差|比|结转|结余|预算调整/
const PRIOR = /上年|去年|上期/
const RECKONED = /增减|率|%|％|差|比|结转|结余|预算/
const SPENT = /决算|执行|实际支出|支出数/

/** Whether a cell holds an amount, and not a heading with a year in it (2021年决算数). */
export const isAmount = (cell: string): boolean =>
  /^[-—–]$/.test(cell) || (/\d/.test(cell) && !/[年表]|[预决]算|执行|金额/.test(cell))

/** How well a heading fits a column of the list; 0 where it does not. */
function scoreOf(head: string, column: AskColumn): number {
  const text = head.replace(/[（(][^）)]*元[）)]/g, '')
  if (text === '') return 0
  if (text === column.head || text === `${column.head}数`) return 10
  const bare = text.replace(BOOKS, '')
  if (column.column === 'prior') return PRIOR.test(bare) && !RECKONED.test(bare) ? 3 : 0
  if (OTHER.test(bare)) return 0
  const [spent, planned] = [SPENT.test(bare), /预算/.test(bare)]
  const total = /合计|小计|本年支出/.test(bare) && !planned ? 1 : 0
  // Of two years side by side the later one is meant.
  const later = (Number(/20\d\d/.exec(bare)?.[0] ?? 2000) - 2000) / 1000
  switch (column.column) {
    case 'budget':
      if (spent || !planned) return 0
      return (/调整/.test(bare) ? 4 : /全年/.test(bare) ? 3 : /年初/.test(bare) ? 1 : 2) + later
    case 'final':
      return spent ? 3 + later : total
    case 'amount':
      return spent ? 3 + later : /金额/.test(bare) ? 2 : total
    default:
      return 0
  }
}

const isHeadRow = (cells: readonly string[]): boolean =>
  cells.filter((cell) => cell !== '').length > 1 &&
  cells.some((cell) => HEAD_WORD.test(cell)) &&
  !cells.some((cell) => UNIT.test(cell))

function bestFor(column: AskColumn, texts: readonly string[], taken: ReadonlySet<number>): number {
  let [best, highest] = [-1, 0]
  texts.forEach((text, i) => {
    const score = taken.has(i) ? 0 : scoreOf(text, column)
    if (score > highest) [best, highest] = [i, score]
  })
  return best
}

/** The heading rows at the top of a pasted table; nothing where it begins with its first account. */
export function headsOf(lines: Lines, columns: readonly AskColumn[]): Heads | undefined {
  const body = lines.findIndex((cells) => cells.some((cell) => isAmount(cell)))
  const top = body < 0 ? lines : lines.slice(0, body)
  // 项    目
  const bare = top.map((cells) => cells.map((cell) => cell.replace(/\s/g, '')))
  const rows = bare.filter(isHeadRow)
  const [last] = rows.slice(-1)
  if (!last) return undefined
  const width = Math.max(...rows.map((cells) => cells.length))
  const texts = Array.from({ length: width }, (_, i) => rows.map((cells) => cells[i] ?? '').join(''))
  const code = texts.findIndex((text) => /编码|代码/.test(text))
  const name = texts.findIndex((text, i) => i !== code && /名称|科目|项目$/.test(text))
  const from = Math.max(code, name) + 1
  const taken = new Set(texts.slice(0, from).map((_, i) => i))
  const at = new Map<string, number>()
  for (const column of columns) {
    const found = bestFor(column, texts, taken)
    if (found < 0) continue
    at.set(column.column, found)
    taken.add(found)
  }
  // Where no heading is one of a code or a name, those stand before the first amount that was known.
  const known = from === 0 ? Math.min(...at.values()) : texts.findIndex((text, i) => i >= from && text !== '')
  const first = known < 0 || known === Number.POSITIVE_INFINITY ? undefined : known
  return { end: bare.indexOf(last) + 1, code, name, first, at, texts }
}
