import type { Change, Row } from '../../../core/draft'
import type { AskColumn, AskList } from '../../../core/report'
import { cellsOfClipboard } from '../model/clipboard'
import { addRows } from '../model/list-rows'
import { type Heads, headsOf, isAmount, TOTAL } from './heads'
import { type Line, lineOf } from './line'
import { createSpots, type Sourced } from './origin'

/** What a paste would do: one patch, and all that must be said of it. */
export interface Pasted extends Sourced {
  /** Lines that are new. */
  readonly added: number
  /** Cells of lines that were there: empty before, or with another amount. */
  readonly filled: number
  readonly replaced: number
  /** Lines that were there just so. */
  readonly same: number
  /** Headings and totals. */
  readonly skipped: number
  /** Without headings: how many columns of amounts there were, where the list has fewer. */
  readonly surplus?: { readonly had: number; readonly used: number }
  /** Columns with something in them that no column of the list is for: their headings, or their numbers. */
  readonly unused: readonly (string | number)[]
  /** A budget of the beginning of the year that stands in for the adjusted one, for want of that. */
  readonly standIns: readonly (readonly [head: string, column: string])[]
}

/** The rows a list shows, and all it has: those of one record, and those of every record. */
export interface PasteInto {
  readonly rows: readonly Row[]
  readonly all: readonly Row[]
  /** What each new row holds besides. */
  readonly held: Row['cells']
}

/** Where the cell is that was pasted into. */
export interface PasteFrom {
  readonly key: string
  readonly column: string
}

const HEADING = /科目|编码|名称|项目$|预算数|决算数|栏次|单位：/
function isHeading({ code, name, amounts }: Line): boolean {
  // 合    计
  const bare = name.replace(/\s/g, '')
  if (code !== '') return false
  return TOTAL.test(bare) || (HEADING.test(bare) && !amounts.some((text) => isAmount(text)))
}

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
 * The rows a pasted table fills in or adds, by their names. Amounts go where the headings of the table say, without headings to the
 * amount columns in order; they stay as they were typed.
 */
export function pasteRows(text: string, list: AskList, { rows, all, held }: PasteInto): Pasted {
  const columns = amountColumns(list)
  const lines = cellsOfClipboard(text)
  const heads = headsOf(lines, columns)
  const free = [...rows]
  const filling = createFilling(list.list)
  const added: Record<string, string>[] = []
  const addedAt: number[] = []
  const read = new Map<number, { readonly line: Line; readonly cells: readonly string[] }>()
  const { spots, put } = createSpots()
  let skipped = 0
  const byHeads = heads?.first === undefined ? undefined : heads
  /** Without headings the amounts are what is left at the end of a line. */
  const note = (key: string, i: number) => {
    const one = read.get(i)
    if (!one) return
    const { line, cells } = one
    columns.forEach(({ column }, j) => {
      const at = byHeads ? byHeads.at.get(column) : cells.length - line.amounts.length + j
      if (at !== undefined) put(`${list.list}.${key}.${column}`, i, at, byHeads?.texts[at], line.name)
    })
    put(`${list.list}.${key}.name`, i, cells.indexOf(line.name), '', line.name)
  }
  lines.forEach((cells, i) => {
    if (cells.every((cell) => cell === '')) return
    const line = heads ? lineBelow(cells, heads, columns) : lineOf(cells)
    if (i < (heads?.end ?? 0) || !line || isHeading(line)) {
      skipped += 1
      return
    }
    read.set(i, { line, cells })
    const amounts = columns.map(({ column }, at) => [column, line.amounts[at] ?? ''] as const)
    const { name } = line
    const same = free.findIndex((row) => (row.cells.name ?? '') === name)
    const [row] = same < 0 ? [] : free.splice(same, 1)
    if (row) {
      filling.fill(row, amounts)
      note(row.key, i)
    } else {
      addedAt.push(i)
      const typed = [['name', name] as const, ...amounts].filter(([, one]) => one !== '')
      added.push({ ...Object.fromEntries(typed), ...held })
    }
  })
  const fresh = addRows(list.list, all, added)
  fresh.keys.forEach((key, i) => {
    note(key, addedAt[i] ?? 0)
  })
  return {
    patch: [...filling.patch, ...fresh.patch],
    spots,
    added: added.length,
    ...filling.count,
    skipped,
    ...(byHeads
      ? {}
      : surplusOf(widthOf([...read.values()].map(({ line }) => line.amounts)), columns.length)),
    unused: byHeads
      ? unusedOf(
          [...read.values()].map(({ cells }) => cells),
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
  { rows }: Pick<PasteInto, 'rows'>,
  from: PasteFrom,
): Pasted {
  const columns = amountColumns(list).map(({ column }) => column)
  const top = rows.findIndex((row) => row.key === from.key)
  const right = columns.slice(Math.max(0, columns.indexOf(from.column)))
  const lines = cellsOfClipboard(text)
  const filling = createFilling(list.list)
  const { spots, put } = createSpots()
  let skipped = 0
  lines.forEach((cells, i) => {
    const row = top < 0 ? undefined : rows[top + i]
    if (!row) {
      skipped += 1
      return
    }
    filling.fill(
      row,
      right.map((column, j) => [column, cells[j] ?? '']),
    )
    for (const [j, column] of right.entries()) put(`${list.list}.${row.key}.${column}`, i, j)
  })
  return {
    patch: filling.patch,
    spots,
    added: 0,
    ...filling.count,
    skipped,
    ...surplusOf(widthOf(lines), right.length),
    unused: [],
    standIns: [],
  }
}
