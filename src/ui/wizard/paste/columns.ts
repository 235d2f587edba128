import type { Change, Row } from '../../../core/draft'
import type { AskList } from '../../../core/report'
import { addRows } from '../model/list-rows'
import { createSpots } from './origin'
import { type Cells, groupingOf, readTable } from './read-columns'
import type { Pasted, PasteFrom, PasteInto } from './rows'

/**
 * Of joined cells a spreadsheet copies the first alone: what a line belongs to is taken from the line above where it
 * is blank, down to the first that is not.
 */
function belongings(lines: readonly Cells[], grouping: readonly string[]): readonly Cells[] {
  let above: Cells = {}
  return lines.map((typed) => {
    let own = false
    const here: Record<string, string> = {}
    for (const column of grouping) {
      own ||= typed[column] !== undefined
      const text = typed[column] ?? (own ? undefined : above[column])
      if (text !== undefined) here[column] = text
    }
    above = here
    return here
  })
}

/** The row of the same name, under the same heads. It is taken once. */
function takeNamed(free: Row[], line: Cells, columns: readonly string[]): Row | undefined {
  if (line.name === undefined) return undefined
  const at = free.findIndex(({ cells }) => columns.every((one) => (cells[one] ?? '') === (line[one] ?? '')))
  return at < 0 ? undefined : free.splice(at, 1)[0]
}

/**
 * The rows a table fills in or adds in a list that has texts. Pasted into a cell it goes down and to the right from
 * there; a table with headings, or one pasted where rows are added, fills rows of the same name and adds the others.
 */
export function pasteColumns(
  text: string,
  list: AskList,
  { rows, all, held }: PasteInto,
  from?: PasteFrom,
): Pasted {
  const { lines, skipped, unused, headed, ...read } = readTable(text, list, from?.column)
  const grouping = groupingOf(list)
  const belongs = belongings(lines, grouping)
  const top = from && !headed ? rows.findIndex(({ key }) => key === from.key) : -1
  const free = [...rows]
  const count = { filled: 0, replaced: 0, same: 0 }
  const patch: Change[] = []
  const added: Record<string, string>[] = []
  const addedAt: number[] = []
  const { spots, put } = createSpots()
  const note = (key: string, i: number) => {
    for (const [column, [cell, head]] of read.order)
      put(`${list.list}.${key}.${column}`, read.at[i] ?? 0, cell, head, lines[i]?.name)
  }
  for (const [i, typed] of lines.entries()) {
    const line = { ...typed, ...belongs[i] }
    const row = top < 0 ? takeNamed(free, line, ['name', ...grouping]) : rows[top + i]
    if (!row) {
      const known = Object.entries(line).filter(([, now]) => now !== '')
      addedAt.push(i)
      added.push({ ...Object.fromEntries(known), ...held })
      continue
    }
    note(row.key, i)
    const changes = Object.entries(typed).filter(
      ([column, now]) => now !== '' && (row.cells[column] ?? '') !== now,
    )
    if (changes.length === 0) count.same += 1
    for (const [column, now] of changes) {
      count[(row.cells[column] ?? '') === '' ? 'filled' : 'replaced'] += 1
      patch.push({ op: 'set', at: `${list.list}.${row.key}.${column}`, text: now })
    }
  }
  const fresh = addRows(list.list, all, added)
  patch.push(...fresh.patch)
  fresh.keys.forEach((key, i) => {
    note(key, addedAt[i] ?? 0)
  })
  return { patch, spots, added: added.length, ...count, skipped, unused, standIns: [] }
}
