import type { Change, Patch, Row } from '../../../core/draft'
import type { AskColumn, AskList } from '../../../core/report'
import type { Account, Catalogue } from '../../../rules/accounts'
import { addRows, cellsOfAccount, cellsOfTyped } from './list-rows'
import { CODE, type Heads, headsOf, isAmount } from './paste-heads'

/** What a paste would do: one patch, and all that must be said of it. */
export interface Pasted {
  readonly patch: Patch
  /** Lines that are new. */
  readonly added: number
  /** Cells of lines that were there: empty before, or with another amount. */
  readonly filled: number
  readonly replaced: number
  /** Lines that were there just so. */
  readonly same: number
  /** Headings, totals, and lines of 类 and 款, which would count their items twice. */
  readonly skipped: number
  /** Lines whose name was not the one of their code. */
  readonly renamed: number
  /** Without headings: how many columns of amounts there were, where the list has fewer. */
  readonly surplus?: { readonly had: number; readonly used: number }
  /** Columns with something in them that no column of the list is for: their headings, or their numbers. */
  readonly unused: readonly (string | number)[]
  /** A budget of the beginning of the year that stands in for the adjusted one, for want of that. */
  readonly standIns: readonly (readonly [head: string, column: string])[]
}

export interface Line {
  readonly code: string
  readonly name: string
  readonly amounts: readonly string[]
}

export const TOTAL = /^(?:合计|小计|总计|本年支出合计|支出合计|人员经费合计|公用经费合计|合计数|栏次)$/
const HEADING = /科目|编码|名称|项目$|预算数|决算数|栏次|单位：/
/** Spaces and the two kinds of brackets do not make another name. */
const UNESSENTIAL = /[\p{P}\p{S}\s]+/gu

/** Cells of a text copied from a spreadsheet: tabs between cells, line ends between lines. */
export const cellsOfClipboard = (text: string): readonly (readonly string[])[] =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split('\t').map((cell) => cell.trim()))

/** Whether a pasted text is more than what a single field takes. */
export const isTable = (text: string): boolean => /[\t\n\r]/.test(text.replace(/[\r\n]+$/, ''))

/** code | name | amounts…, where code or name may be absent; empty cells between them are the spreadsheet's. */
function lineOf(cells: readonly string[]): Line | undefined {
  const rest = [...cells]
  while (rest[0] === '' && rest.length > 1) rest.shift()
  const bare = (rest[0] ?? '').replace(/\s/g, '')
  const code = CODE.test(bare) ? bare : ''
  if (code !== '') rest.shift()
  // The column of names is there although this line has none.
  if (code !== '' && rest[0] === '' && rest.length > 1) rest.shift()
  const named = rest[0] !== undefined && rest[0] !== '' && !/^(?:[-—–]|[-¥￥]?[\d,.，]+)$/.test(rest[0])
  const name = named ? (rest.shift() ?? '') : ''
  return code === '' && name === '' ? undefined : { code, name, amounts: rest }
}

/** A line above the accounts a report lists: its amount is the sum of lines that follow. */
export const isParent = (kind: AskList['catalogue'], code: string): boolean =>
  kind === 'functional' ? code.length === 3 || code.length === 5 : code.length === 3

function isHeading({ code, name, amounts }: Line): boolean {
  // 合    计
  const bare = name.replace(/\s/g, '')
  if (code !== '') return false
  return TOTAL.test(bare) || (HEADING.test(bare) && !amounts.some((text) => isAmount(text)))
}

/** The account meant by a line. Of two accounts of the same name, which one is meant is not for us to guess. */
export function accountOf({ code, name }: Line, catalogue: Catalogue): Account | undefined {
  if (code !== '') return catalogue.byCode(code)
  const found = catalogue.find(name, 50).filter((one) => one.level === 'item' && one.name === name)
  return found.length === 1 ? found[0] : undefined
}

export const sameName = (a: string, b: string): boolean =>
  a.replace(UNESSENTIAL, '') === b.replace(UNESSENTIAL, '')

/** A line below headings: code, name and amounts stand where the headings say. */
function lineBelow(cells: readonly string[], heads: Heads, columns: readonly AskColumn[]): Line | undefined {
  const { code, name, first, at } = heads
  const cell = (i: number | undefined) => (i === undefined ? '' : (cells[i] ?? ''))
  const line =
    code >= 0 && name >= 0
      ? lineOf([cell(code), cell(name), ...cells.slice(Math.max(code, name) + 1)])
      : lineOf(cells.slice(Math.max(code, name, 0)))
  // Whether it is a heading is told by all that stands in it.
  if (!line || first === undefined || isHeading(line)) return line
  return { ...line, amounts: columns.map(({ column }) => cell(at.get(column))) }
}

/** Columns of a pasted table that hold something, by where they stand, and did not go anywhere. */
function unusedOf(lines: readonly (readonly string[])[], { first, at, texts }: Heads): Pasted['unused'] {
  if (first === undefined) return []
  const used = new Set(at.values())
  const width = Math.max(0, ...lines.map((cells) => cells.length))
  return Array.from({ length: width }, (_, i) => i)
    .filter((i) => i >= first && !used.has(i) && lines.some((cells) => (cells[i] ?? '') !== ''))
    .map((i) => texts[i] || i + 1)
}

const standInsOf = ({ at, texts }: Heads, columns: readonly AskColumn[]): Pasted['standIns'] =>
  columns.flatMap(({ column, head }) => {
    const text = texts[at.get(column) ?? -1] ?? ''
    return /年初/.test(text) && !/年初/.test(head) ? [[text, head] as const] : []
  })

/** How many columns of amounts there are, counted to the last that holds one. */
const widthOf = (all: readonly (readonly string[])[]): number =>
  Math.max(0, ...all.map((amounts) => amounts.reduce((last, one, i) => (isAmount(one) ? i + 1 : last), 0)))

const surplusOf = (had: number, used: number): Pick<Pasted, 'surplus'> =>
  had > used ? { surplus: { had, used } } : {}

const amountColumns = (list: AskList): readonly AskColumn[] =>
  list.columns.filter((one) => one.kind === 'amount')

/** Amounts put into rows that are there. An empty cell changes nothing. */
function createFilling(list: string) {
  const patch: Change[] = []
  const count = { filled: 0, replaced: 0, same: 0 }
  const fill = ({ key, cells }: Row, amounts: readonly (readonly [column: string, typed: string])[]) => {
    const other = amounts.filter(([column, typed]) => typed !== '' && typed !== cells[column])
    if (other.length === 0) count.same += 1
    for (const [column, text] of other) {
      count[(cells[column] ?? '') === '' ? 'filled' : 'replaced'] += 1
      patch.push({ op: 'set', at: `${list}.${key}.${column}`, text })
    }
  }
  return { patch, count, fill }
}

/**
 * The rows a pasted table fills in or adds. Amounts go where the headings of the table say, without headings to the
 * amount columns in order; they stay as they were typed.
 */
export function pasteRows(
  text: string,
  list: AskList,
  rows: readonly Row[],
  catalogue: Catalogue | undefined,
): Pasted {
  const columns = amountColumns(list)
  const lines = cellsOfClipboard(text)
  const heads = headsOf(lines, columns)
  const free = [...rows]
  const filling = createFilling(list.list)
  const added: Record<string, string>[] = []
  const used: { readonly line: Line; readonly cells: readonly string[] }[] = []
  let [skipped, renamed] = [0, 0]
  lines.forEach((cells, i) => {
    if (cells.every((cell) => cell === '')) return
    const line = heads ? lineBelow(cells, heads, columns) : lineOf(cells)
    if (i < (heads?.end ?? 0) || !line || isHeading(line) || isParent(list.catalogue, line.code)) {
      skipped += 1
      return
    }
    used.push({ line, cells })
    const amounts = columns.map(({ column }, at) => [column, line.amounts[at] ?? ''] as const)
    const account = catalogue && accountOf(line, catalogue)
    const known =
      account && catalogue
        ? cellsOfAccount(account, catalogue)
        : cellsOfTyped(list.catalogue, line.code, line.name, catalogue)
    const same = free.findIndex(({ cells: old }) =>
      known.code ? old.code === known.code : (old.item ?? old.name) === (known.item ?? known.name),
    )
    const [row] = same < 0 ? [] : free.splice(same, 1)
    const called = row ? (row.cells.item ?? row.cells.name) : account?.name
    if (account && line.name !== '' && called === account.name && !sameName(line.name, called)) renamed += 1
    if (row) filling.fill(row, amounts)
    else added.push({ ...known, ...Object.fromEntries(amounts.filter(([, typed]) => typed !== '')) })
  })
  const byHeads = heads?.first === undefined ? undefined : heads
  return {
    patch: [...filling.patch, ...addRows(list.list, rows, added).patch],
    added: added.length,
    ...filling.count,
    skipped,
    renamed,
    ...(byHeads ? {} : surplusOf(widthOf(used.map(({ line }) => line.amounts)), columns.length)),
    unused: byHeads
      ? unusedOf(
          used.map(({ cells }) => cells),
          byHeads,
        )
      : [],
    standIns: byHeads ? standInsOf(byHeads, columns) : [],
  }
}

/** Amounts pasted into a cell: they fill the cells to the right and below, as far as there are any. */
export function pasteCells(
  text: string,
  list: AskList,
  rows: readonly Row[],
  from: { readonly key: string; readonly column: string },
): Pasted {
  const columns = amountColumns(list).map(({ column }) => column)
  const top = rows.findIndex((row) => row.key === from.key)
  const right = columns.slice(Math.max(0, columns.indexOf(from.column)))
  const lines = cellsOfClipboard(text)
  const filling = createFilling(list.list)
  let skipped = 0
  lines.forEach((cells, i) => {
    const row = top < 0 ? undefined : rows[top + i]
    if (row)
      filling.fill(
        row,
        right.map((column, j) => [column, cells[j] ?? '']),
      )
    else skipped += 1
  })
  return {
    patch: filling.patch,
    added: 0,
    ...filling.count,
    skipped,
    renamed: 0,
    ...surplusOf(widthOf(lines), right.length),
    unused: [],
    standIns: [],
  }
}

/** Whether a pasted table names accounts, so that it brings rows and not just amounts. A bare code could be an amount. */
export const namesAccounts = (text: string): boolean =>
  cellsOfClipboard(text).some((cells) => (lineOf(cells)?.name ?? '') !== '')
