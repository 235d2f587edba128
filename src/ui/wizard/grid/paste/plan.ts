import { compare, type MoneyUnit, readAmount } from '../../../../core/amount'
import type { Change, Row } from '../../../../core/draft'
import type { AskColumn, AskList } from '../../../../core/report'
import type { Account, Catalogue } from '../../../../rules/accounts'
import { addRows } from '../../model/list-rows'
import { TOTAL } from '../../paste/heads'
import { createSpots, type Sourced } from '../../paste/origin'
import { accountOf, cellsOfAccount, cellsOfTyped, isParent } from '../account/rows'
import { type PastedLine, readLine } from './line'
import { createSum, type Summed } from './sum'
import { type PasteTable, UNIT, type Use } from './table'

/** A cell a paste would write, with what stands there now. */
interface PlannedCell {
  readonly column: string
  readonly before: string
  readonly after: string
}

/** A line whose account was recognised, and what becomes of its row. */
export interface Planned {
  readonly line: number
  readonly code: string
  readonly name: string
  readonly cells: readonly PlannedCell[]
  readonly does: 'add' | 'fill' | 'replace' | 'same'
}

/** A line that is left out unless a person says otherwise. */
export interface Unknown {
  readonly line: number
  readonly name: string
  readonly amount: string
  readonly why: 'total' | 'parent' | 'unknown'
  readonly sum?: Summed
  /** Accounts of that very name: which one is meant is not for us to guess. */
  readonly accounts: readonly Account[]
}

export interface PastePlan extends Sourced {
  readonly found: readonly Planned[]
  readonly unknown: readonly Unknown[]
  readonly added: number
  readonly filled: number
  readonly replaced: number
  /** Lines whose name was not the one of their code. */
  readonly renamed: number
}

/** What a person decided in the preview. */
export interface PasteChoice {
  readonly uses: readonly Use[]
  /** The unit of the pasted amounts. */
  readonly unit: MoneyUnit
  /** For lines that were not recognised: the code of an account, or `TYPED`. */
  readonly lines: ReadonlyMap<number, string>
}

/** Adds a line under the name that was typed. */
export const TYPED = 'typed'

export interface PasteTarget {
  readonly list: AskList
  readonly columns: readonly AskColumn[]
  readonly rows: readonly Row[]
  readonly catalogue: Catalogue | undefined
  /** The unit of entry. */
  readonly unit: MoneyUnit
}

/** 1,234.50 is no other amount than 1234.5. */
function alike({ before, after }: PlannedCell, unit: MoneyUnit): boolean {
  if (before === after) return true
  const [a, b] = [readAmount(before, unit), readAmount(after, unit)]
  return a.state === 'read' && b.state === 'read' && compare(a.value, b.value) === 0
}

/** Spaces and the two kinds of brackets do not make another name. */
const UNESSENTIAL = /[\p{P}\p{S}\s]+/gu

const sameName = (a: string, b: string): boolean => a.replace(UNESSENTIAL, '') === b.replace(UNESSENTIAL, '')

const nameOf = (cells: Row['cells']): string => cells.item ?? cells.name ?? ''

/** The rows of a list, each of which takes one line. */
function createFree(rows: readonly Row[]) {
  const [byCode, byName] = [new Map<string, Row[]>(), new Map<string, Row[]>()]
  const file = (map: Map<string, Row[]>, key: string, row: Row) => {
    const filed = map.get(key)
    if (filed) filed.push(row)
    else map.set(key, [row])
  }
  for (const row of rows) {
    file(byCode, row.cells.code ?? '', row)
    file(byName, nameOf(row.cells), row)
  }
  const taken = new Set<string>()
  return (cells: Readonly<Record<string, string>>): Row | undefined => {
    const filed = cells.code ? byCode.get(cells.code) : byName.get(nameOf(cells))
    const row = filed?.find(({ key }) => !taken.has(key))
    if (row) taken.add(row.key)
    return row
  }
}

/** The account of a line, or what is typed of it; nothing where a person must say. */
function cellsFor(
  line: PastedLine,
  chosen: string | undefined,
  target: PasteTarget,
  known: ReadonlySet<string>,
) {
  const { list, catalogue } = target
  const typed = () => ({
    account: undefined,
    cells:
      list.catalogue === undefined && line.code !== ''
        ? { code: line.code, name: line.name }
        : cellsOfTyped(list.catalogue, line.code, line.name, catalogue),
  })
  const account =
    chosen !== undefined && chosen !== TYPED
      ? catalogue?.byCode(chosen)
      : catalogue && accountOf(line, catalogue)
  if (account && catalogue) return { account, cells: cellsOfAccount(account, catalogue) }
  const named = line.code !== '' || list.catalogue === undefined || known.has(line.name)
  return chosen === TYPED || named ? typed() : undefined
}

/**
 * What pasting a table would do, line by line. Rows whose account is there are filled in, others added; empty cells
 * change nothing; what is not recognised is left out and said.
 */
export function planPaste(table: PasteTable, choice: PasteChoice, target: PasteTarget): PastePlan {
  const { list, rows, catalogue } = target
  const found: Planned[] = []
  const unknown: Unknown[] = []
  const sets: Change[] = []
  const fresh: Record<string, string>[] = []
  const freshAt: { readonly i: number; readonly name: string }[] = []
  const { spots, put } = createSpots()
  const note = (key: string, i: number, name: string) => {
    choice.uses.forEach((use, at) => {
      // The account itself comes from its list, whatever the table calls it.
      if (use === 'skip' || use === 'code' || use === 'name') return
      put(`${list.list}.${key}.${use}`, i, at, table.heads[at], name)
    })
  }
  const takeRow = createFree(rows)
  const names = new Set(rows.map(({ cells }) => nameOf(cells)))
  const measured = target.columns.find(
    ({ column, kind }) => kind === 'amount' && choice.uses.includes(column),
  )
  const sum = createSum(measured?.column, target.unit)
  let [filled, replaced, renamed] = [0, 0, 0]

  const plan = (cells: readonly string[], i: number): void => {
    const line = readLine(cells, choice, target)
    const chosen = choice.lines.get(i)
    const leave = (why: Unknown['why'], accounts: readonly Account[] = []) => {
      const amount = (measured && line.texts.get(measured.column)) || ([...line.texts.values()][0] ?? '')
      const name = [line.code, line.name].filter((part) => part !== '').join(' ')
      const checked = why === 'total' ? sum.check(line.texts) : undefined
      unknown.push({ line: i, name, amount, why, accounts, ...(checked ? { sum: checked } : {}) })
    }
    if (line.code === '' && line.name === '' && line.texts.size === 0) return
    if (UNIT.test(line.name)) return
    if (line.code === '' && TOTAL.test(line.name.replace(/\s/g, ''))) return leave('total')
    if (isParent(list.catalogue, line.code)) return leave('parent')
    const got = line.code === '' && line.name === '' ? undefined : cellsFor(line, chosen, target, names)
    if (!got) {
      const same = catalogue
        ?.find(line.name, 50)
        .filter(({ level, name }) => level === 'item' && name === line.name)
      return leave('unknown', line.name === '' ? [] : same)
    }
    const row = takeRow(got.cells)
    // Rows that come from elsewhere are filled in, and none is added.
    if (!row && list.fixed) return leave('unknown')
    const called = row ? nameOf(row.cells) : nameOf(got.cells)
    if (got.account && line.name !== '' && !sameName(line.name, called)) renamed += 1
    sum.add(line.texts)
    const written = [...line.texts].map(([column, typed]): PlannedCell => {
      const cell = { column, before: row?.cells[column] ?? '', after: typed }
      // What is the same amount stays as it was typed.
      return alike(cell, target.unit) ? { ...cell, after: cell.before } : cell
    })
    const changes = written.filter(({ before, after }) => before !== after)
    const over = changes.filter(({ before }) => before !== '').length
    filled += changes.length - over
    replaced += over
    if (row) {
      note(row.key, i, called)
      for (const { column, after } of changes)
        sets.push({ op: 'set', at: `${list.list}.${row.key}.${column}`, text: after })
    } else {
      freshAt.push({ i, name: called })
      fresh.push({ ...got.cells, ...Object.fromEntries(line.texts) })
    }
    const does = row ? (changes.length === 0 ? 'same' : over > 0 ? 'replace' : 'fill') : 'add'
    found.push({ line: i, code: row?.cells.code ?? got.cells.code ?? '', name: called, cells: written, does })
  }
  table.lines.forEach((cells, i) => {
    if (i >= table.end && cells.some((cell) => cell !== '')) plan(cells, i)
  })
  const added = addRows(list.list, rows, fresh)
  added.keys.forEach((key, i) => {
    const from = freshAt[i]
    if (from) note(key, from.i, from.name)
  })
  return {
    found,
    unknown,
    patch: [...sets, ...added.patch],
    spots,
    added: fresh.length,
    filled,
    replaced,
    renamed,
  }
}
