import type { Change, Patch, Row } from '../../../core/draft'
import type { AskList } from '../../../core/report'
import type { Catalogue } from '../../../rules/accounts'
import { addRows, cellsOfAccount, cellsOfTyped } from './list-rows'

/** What a paste would do: one patch, and how many lines were new, filled in or left out. */
export interface Pasted {
  readonly patch: Patch
  readonly added: number
  readonly filled: number
  /** Headings, totals, and lines of 类 and 款, which would count their items twice. */
  readonly skipped: number
}

interface Line {
  readonly code: string
  readonly name: string
  readonly amounts: readonly string[]
}

const CODE = /^\d{3,7}$/
const TOTAL = /^(?:合计|小计|总计|本年支出合计|支出合计|人员经费合计|公用经费合计|合计数)$/
const HEADING = /科目|编码|名称|项目$|预算数|决算数|栏次|单位：/
const AMOUNT = /\d|^[-—–]$/

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
  const named = rest[0] !== undefined && rest[0] !== '' && !/^[-¥￥]?[\d,.，]+$/.test(rest[0])
  const name = named ? (rest.shift() ?? '') : ''
  return code === '' && name === '' ? undefined : { code, name, amounts: rest }
}

/** A line above the accounts a report lists: its amount is the sum of lines that follow. */
const isParent = (kind: AskList['catalogue'], code: string): boolean =>
  kind === 'functional' ? code.length === 3 || code.length === 5 : code.length === 3

const isHeading = ({ code, name, amounts }: Line): boolean =>
  code === '' && (TOTAL.test(name) || (HEADING.test(name) && !amounts.some((text) => AMOUNT.test(text))))

function cellsOf({ code, name }: Line, kind: AskList['catalogue'], catalogue: Catalogue | undefined) {
  if (!kind || !catalogue) return cellsOfTyped(kind, code, name)
  const byName = () => catalogue.find(name, 50).filter((one) => one.level === 'item' && one.name === name)
  const found = code !== '' ? [catalogue.byCode(code)] : byName()
  const [account] = found
  // Two accounts of the same name: which one is meant is not for us to guess.
  return account && found.length === 1
    ? cellsOfAccount(account, catalogue)
    : cellsOfTyped(kind, code, name, catalogue)
}

/** The rows a pasted table fills in or adds. Amounts go to the amount columns in order, as they were typed. */
export function pasteRows(
  text: string,
  list: AskList,
  rows: readonly Row[],
  catalogue: Catalogue | undefined,
): Pasted {
  const columns = list.columns.filter((one) => one.kind === 'amount').map((one) => one.column)
  const free = [...rows]
  const changes: Change[] = []
  const added: Record<string, string>[] = []
  let filled = 0
  let skipped = 0
  for (const cells of cellsOfClipboard(text)) {
    if (cells.every((cell) => cell === '')) continue
    const line = lineOf(cells)
    if (!line || isHeading(line) || isParent(list.catalogue, line.code)) {
      skipped += 1
      continue
    }
    const amounts = columns.flatMap((column, i) => {
      const typed = line.amounts[i] ?? ''
      return typed === '' ? [] : [[column, typed] as const]
    })
    const known = cellsOf(line, list.catalogue, catalogue)
    const same = free.findIndex(({ cells: old }) =>
      known.code ? old.code === known.code : (old.item ?? old.name) === (known.item ?? known.name),
    )
    const [row] = same < 0 ? [] : free.splice(same, 1)
    if (row) {
      filled += 1
      for (const [column, typed] of amounts) {
        changes.push({ op: 'set', at: `${list.list}.${row.key}.${column}`, text: typed })
      }
    } else added.push({ ...known, ...Object.fromEntries(amounts) })
  }
  const { patch } = addRows(list.list, rows, added)
  return { patch: [...changes, ...patch], added: added.length, filled, skipped }
}

/** Amounts pasted into a cell: they fill the cells to the right and below, as far as there are any. */
export function pasteCells(
  text: string,
  list: AskList,
  rows: readonly Row[],
  from: { readonly key: string; readonly column: string },
): Pasted {
  const columns = list.columns.filter((one) => one.kind === 'amount').map((one) => one.column)
  const top = rows.findIndex((row) => row.key === from.key)
  const left = columns.indexOf(from.column)
  const patch: Change[] = []
  let filled = 0
  let skipped = 0
  cellsOfClipboard(text).forEach((cells, i) => {
    const row = rows[top + i]
    if (!row || top < 0) {
      skipped += 1
      return
    }
    filled += 1
    cells.forEach((typed, j) => {
      const column = columns[left + j]
      if (column !== undefined)
        patch.push({ op: 'set', at: `${list.list}.${row.key}.${column}`, text: typed })
    })
  })
  return { patch, added: 0, filled, skipped }
}

/** Whether a pasted table names accounts, so that it brings rows and not just amounts. A bare code could be an amount. */
export const namesAccounts = (text: string): boolean =>
  cellsOfClipboard(text).some((cells) => (lineOf(cells)?.name ?? '') !== '')
