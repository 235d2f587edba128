import type { Row } from '../draft'
import { changedAt } from '../memo'
import { ask, type Facts, type Place } from '../wording'
import { rowWriter } from './row-sentences'
import type { Body } from './section'
import type { Block } from './tree'

type ItemsBody = Extract<Body, { t: 'items' }>

/** The numbered items of a list. */
export interface Items {
  readonly blocks: readonly Block[]
  readonly counted: number
  /** What they were made of, for the next time: the rows there were, and those that are told. */
  readonly all: readonly Row[]
  readonly rows: readonly Row[]
  readonly from: number
  readonly written: object
}

interface ItemsPlace {
  readonly id: string
  readonly section: string
  readonly facts: Facts
  /** The row they belong to, where they stand within another list. */
  readonly place: Place | undefined
  /** The number before the first of them. */
  readonly from: number
}

const numberOf = ({ mark = 'dot' }: ItemsBody, n: number): string => (mark === 'dot' ? `${n}.` : `（${n}）`)

/** The rows that are told: those that belong here, each once. */
function toldRows(
  body: ItemsBody,
  { facts, place }: ItemsPlace,
  all: readonly Row[],
  before: Items | undefined,
): readonly Row[] {
  const { list, of, once, rows: when } = body
  if (of === undefined && when === undefined) {
    if (once === undefined) return all
    const changed = before && changedAt(before.all, all)
    if (before && changed?.every((i) => before.all[i]?.cells[once] === all[i]?.cells[once])) {
      const rows = [...before.rows]
      for (const i of changed) {
        const [was, is] = [before.all[i], all[i]]
        const at = was ? rows.indexOf(was) : -1
        if (is && at >= 0) rows[at] = is
      }
      return rows
    }
  }
  const seen = new Set<string>()
  return all.filter((row) => {
    if (of !== undefined && row.cells[of] !== place?.row.key) return false
    const key = once === undefined ? '' : (row.cells[once] ?? '')
    if (key !== '' && seen.has(key)) return false
    seen.add(key)
    return when === undefined || ask(when, facts, { list, row }) !== false
  })
}

/**
 * Writes the items of a list. Where only some rows differ from before and a sentence reads nothing but its row, only their
 * sentences are written.
 */
export function itemsOf(body: ItemsBody, where: ItemsPlace, before: Items | undefined): Items {
  const { id, section, facts, from } = where
  const all = facts.rows(body.list)
  const rows = toldRows(body, where, all, before)
  const { write, ownOnly, written } = rowWriter(body.clause, body.list, facts)
  const blockOf = (row: Row, i: number): Block | undefined => {
    const inlines = write(row)
    if (inlines.length === 0) return undefined
    const number = numberOf(body, from + i + 1)
    return { kind: 'paragraph', id: `${id}.${row.key}`, section, number, inlines }
  }
  const whole =
    before &&
    ownOnly &&
    before.written === written &&
    before.from === from &&
    before.blocks.length === before.rows.length
  const changed = whole ? changedAt(before.rows, rows) : undefined
  if (before && changed) {
    const blocks = [...before.blocks]
    let complete = true
    for (const i of changed) {
      const row = rows[i]
      const block = row && blockOf(row, i)
      if (block) blocks[i] = block
      else complete = false
    }
    if (complete) return { blocks, counted: rows.length, all, rows, from, written }
  }
  return {
    blocks: rows.flatMap((row, i) => blockOf(row, i) ?? []),
    counted: rows.length,
    all,
    rows,
    from,
    written,
  }
}
