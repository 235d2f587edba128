import { type Draft, type FieldPath, textAt } from '../draft'
import { inRow } from '../figures'
import { type Rename, renamePattern, renameWhen } from '../wording'
import { type Ask, type AskList, type AskRecords, asksOf, type Card, type Cell, listsOf } from './section'

/** One row of a list whose rows are forms of their own. */
export interface OneRecord {
  readonly list: string
  readonly key: string
}

function askAs(ask: Ask, as: Rename): Ask {
  return { ...ask, at: as(ask.at), ...renameWhen(ask.when, as) }
}

function cellAs(cell: Cell, as: Rename): Cell {
  if (cell === undefined) return undefined
  if ('at' in cell) return askAs(cell, as)
  return { figure: as(cell.figure), ...(cell.typed ? { typed: askAs(cell.typed, as) } : {}) }
}

/** Totals belong to the record; figures and conditions of a line are those of its own row. */
function listAs(list: AskList, as: Rename): AskList {
  const totalled = <T extends { readonly total?: string }>(one: T): T =>
    one.total === undefined ? one : { ...one, total: as(one.total) }
  return {
    ...list,
    columns: list.columns.map(totalled),
    figures: list.figures.map(totalled),
    ...(list.foot && {
      foot: list.foot.map((line) => ({
        ...line,
        figures: Object.fromEntries(Object.entries(line.figures).map(([column, id]) => [column, as(id)])),
      })),
    }),
  }
}

function cardAs(card: Card, as: Rename): Card {
  if ('fields' in card) return { ...card, fields: card.fields.map((ask) => askAs(ask, as)) }
  if ('list' in card) return { ...card, list: listAs(card.list, as), ...renameWhen(card.when, as) }
  if ('grid' in card) return { ...card, grid: card.grid.map((list) => listAs(list, as)) }
  // Records within records would need a second open one: nothing in a report is nested so deep.
  if ('records' in card) return { ...card, ...renameWhen(card.when, as) }
  return {
    ...card,
    heads: card.heads.map((head) => renamePattern(head, as)),
    rows: card.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => cellAs(cell, as)),
      ...renameWhen(row.when, as),
      ...(row.follows && {
        follows: row.follows.map(({ when, p }) => ({ ...renameWhen(when, as), p: renamePattern(p, as) })),
      }),
    })),
  }
}

const made = new WeakMap<Card, Map<string, Card>>()

/**
 * A card of a record for one row: every id and path that begins with '.' is the row's. The same card each time, so
 * that it can be asked for at each key press.
 * @example { fields: [{ at: '.name' }] } in projects.p2 asks for 'projects.p2.name'
 */
export function inRecord(card: Card, { list, key }: OneRecord): Card {
  const ofCard = made.get(card) ?? new Map<string, Card>()
  made.set(card, ofCard)
  const name = `${list}.${key}`
  const found = ofCard.get(name) ?? cardAs(card, (id) => inRow(id, list, key))
  ofCard.set(name, found)
  return found
}

/** The lists within a record: rows of theirs belong to one of its rows. */
export const listsIn = ({ cards }: AskRecords): readonly AskList[] => cards.flatMap(listsOf)

/** The single fields of a record, with paths that begin with '.'. */
export const asksIn = ({ cards }: AskRecords): readonly Ask[] => cards.flatMap(asksOf)

/** Which record a path belongs to: its own cell, or a cell of a row that holds its key. */
export function recordOf(records: AskRecords, draft: Draft, at: FieldPath): string | undefined {
  const [list, key] = at.split('.')
  if (key === undefined) return undefined
  if (list === records.list) return key
  const nested = listsIn(records).find((one) => one.list === list && one.of !== undefined)
  return nested ? textAt(draft, `${nested.list}.${key}.${nested.of}`) || undefined : undefined
}
