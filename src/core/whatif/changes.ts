import { type Change, type Draft, type FieldPath, type Patch, type Row, rowsOf } from '../draft'
import { ORIGINS } from '../explain'

/** A text that is another one; '' where there was none, or is none any more. */
export interface ChangedText {
  readonly at: FieldPath
  readonly before: string
  readonly after: string
}

/** A row that came or went. */
export interface ChangedRow {
  readonly list: string
  readonly row: Row
}

/** What differs between what was typed in two drafts. */
export interface DraftDifference {
  readonly texts: readonly ChangedText[]
  readonly added: readonly ChangedRow[]
  readonly removed: readonly ChangedRow[]
}

function textsIn(
  prefix: string,
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): readonly ChangedText[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name) => {
    const [was, is] = [before[name] ?? '', after[name] ?? '']
    return was === is ? [] : [{ at: `${prefix}${name}`, before: was, after: is }]
  })
}

/** Compares two drafts. Rows are the same where their keys are; where texts came from is no part of it. */
export function differenceOf(before: Draft, after: Draft): DraftDifference {
  const lists = [...new Set([...Object.keys(before.lists), ...Object.keys(after.lists)])].filter(
    (list) => list !== ORIGINS,
  )
  const texts = [...textsIn('', before.fields, after.fields)]
  const added: ChangedRow[] = []
  const removed: ChangedRow[] = []
  for (const list of lists) {
    const [was, is] = [rowsOf(before, list), rowsOf(after, list)]
    if (was === is) continue
    const old = new Map(was.map((row) => [row.key, row]))
    for (const row of is) {
      const same = old.get(row.key)
      if (!same) added.push({ list, row })
      else if (same !== row) texts.push(...textsIn(`${list}.${row.key}.`, same.cells, row.cells))
    }
    const kept = new Set(is.map(({ key }) => key))
    for (const row of was) if (!kept.has(row.key)) removed.push({ list, row })
  }
  return { texts, added, removed }
}

/** The patch that makes one draft another, its rows in the other's order. Where texts came from goes along. */
export function patchBetween(from: Draft, to: Draft): Patch {
  const fields = textsIn('', from.fields, to.fields).map(
    ({ at, after }): Change => ({ op: 'set', at, text: after }),
  )
  const lists = [...new Set([...Object.keys(from.lists), ...Object.keys(to.lists)])]
  const rows = lists.flatMap((list): readonly Change[] => {
    const [was, is] = [rowsOf(from, list), rowsOf(to, list)]
    if (was === is || JSON.stringify(was) === JSON.stringify(is)) return []
    return [
      ...was.map(({ key }): Change => ({ op: 'remove', list, key })),
      ...is.map((row, index): Change => ({ op: 'insert', list, index, row })),
    ]
  })
  return [...fields, ...rows]
}
