import type { MoneyUnit, Reading } from '../amount'
import type { FieldPath, Row } from '../draft'
import { type InputKind, isAcross, type Layout, type Plan, type RowFigures, readCell } from '../figures'
import { Memo, Memos } from '../memo'

/** What is wrong with the cells of a row: looked for once, since a row never changes. */
interface RowState {
  /** Columns whose text is not understood. */
  readonly unreadable: readonly (readonly [column: string, say: string])[]
  /** Number columns without a number. */
  readonly blank: ReadonlySet<string>
}

/** By the columns that are for numbers: a template that has more of them sees more. */
const states = new WeakMap<readonly RowFigures[], Readonly<Record<MoneyUnit, WeakMap<Row, RowState>>>>()

export function stateOf(row: Row, parts: readonly RowFigures[], money: MoneyUnit): RowState {
  const known = states.get(parts) ?? { wan: new WeakMap(), yuan: new WeakMap() }
  states.set(parts, known)
  const before = known[money].get(row)
  if (before) return before
  const unreadable: (readonly [string, string])[] = []
  const blank = new Set<string>()
  const look = (column: string, as: InputKind): void => {
    const reading = readCell(row, column, as === 'amount' ? money : as)
    if (reading.state !== 'read') blank.add(column)
    if (reading.state === 'unreadable') unreadable.push([column, reading.say])
  }
  for (const { inputs: columns, across } of parts) {
    for (const [column, as] of Object.entries(columns)) look(column, as)
    if (!across) continue
    for (const column of Object.keys(row.cells)) if (isAcross(column, across.prefix)) look(column, 'amount')
  }
  const state: RowState = { unreadable, blank }
  known[money].set(row, state)
  return state
}

type Unreadable = ReadonlyMap<FieldPath, string>

/**
 * Everything typed where a number belongs and not understood, with the sentence that says so.
 * @param fields the single fields for numbers
 * @param read what was understood of one; blank where it does not count
 */
export function followUnreadable(
  fields: readonly (readonly [at: FieldPath, as: InputKind])[],
  rows: Layout['rows'],
  planned: Plan,
  money: MoneyUnit,
  read: (at: FieldPath, as: InputKind) => Reading,
): () => Unreadable {
  const sections = new Map<string, (readonly [FieldPath, InputKind])[]>()
  for (const [at, as] of fields) {
    const name = at.slice(0, at.indexOf('.'))
    sections.set(name, [...(sections.get(name) ?? []), [at, as]])
  }
  const bySection = new Memos<Unreadable>((name) => {
    const found = new Map<FieldPath, string>()
    for (const [at, as] of sections.get(name) ?? []) {
      const reading = read(at, as)
      if (reading.state === 'unreadable') found.set(at, reading.say)
    }
    return found
  }, sameEntries)
  const byList = new Memos<Unreadable>((list) => {
    const parts = rows.get(list) ?? NO_FIGURES
    const wrong = planned
      .stretch(list)
      .which('unreadable', (row) => stateOf(row, parts, money).unreadable.length > 0)
    return new Map(
      wrong.flatMap((row) =>
        stateOf(row, parts, money).unreadable.map(
          ([column, say]) => [`${list}.${row.key}.${column}`, say] as const,
        ),
      ),
    )
  }, sameEntries)
  const all = new Memo<Unreadable>(
    () =>
      new Map([
        ...[...sections.keys()].flatMap((name) => [...bySection.get(name)]),
        ...[...rows.keys()].flatMap((list) => [...byList.get(list)]),
      ]),
    sameEntries,
  )
  return () => all.get()
}

const NO_FIGURES: readonly RowFigures[] = []

const sameEntries = (a: Unreadable, b: Unreadable): boolean =>
  a.size === b.size && [...a].every(([at, say]) => b.get(at) === say)
