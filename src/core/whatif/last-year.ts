import {
  centsIn,
  compare,
  type Exact,
  exactText,
  type MoneyUnit,
  readAmount,
  subtract,
  whole,
} from '../amount'
import { type Change, type Draft, type FieldPath, type Patch, type Row, rowsOf, textAt } from '../draft'
import { ORIGINS } from '../explain'
import type { FigureId, Measure } from '../figures'
import { type Card, type Evaluation, listsOf, moneyUnitOf, sectionsOf, type Template } from '../report'

/** A field that asks for a figure of the year before, and the figure of that year's report it must be. */
export interface CarriedFigure {
  readonly at: FieldPath
  readonly last: FigureId
}

/** The same in each line of a list. */
export interface CarriedColumn {
  readonly list: string
  readonly column: string
  readonly last: string
}

/** A figure of last year that is typed otherwise than last year's draft has it. */
export interface Unlike extends CarriedFigure {
  readonly typed: Exact
  readonly was: Exact
  readonly measure: Measure
}

/** A year's draft with what follows from it. */
export interface Year {
  readonly draft: Draft
  readonly evaluation: Evaluation
}

/** Whether two amounts are the same as far as one of them was written: 8.40 is 8.4012. */
function alike(typed: Exact, was: Exact, text: string, unit: MoneyUnit): boolean {
  const read = readAmount(text, unit)
  const places = read.state === 'read' ? read.places : 0
  const off = subtract(typed, was)
  const room: Exact = { n: centsIn(unit), d: 2n * 10n ** BigInt(places) }
  return compare(off, room) <= 0 && compare({ n: -off.n, d: off.d }, room) <= 0
}

/** What this year's draft says of the year before, against what that year's draft says of itself. What is not typed is not compared. */
export function againstLastYear(
  now: Year,
  last: Year,
  figures: readonly CarriedFigure[],
  columns: readonly CarriedColumn[],
): { readonly compared: number; readonly unlike: readonly Unlike[] } {
  const unit = moneyUnitOf(now.draft)
  const inLists = columns.flatMap(({ list, column, last: own }) =>
    rowsOf(now.draft, list).map(
      ({ key }): CarriedFigure => ({ at: `${list}.${key}.${column}`, last: `${list}.${key}.${own}` }),
    ),
  )
  let compared = 0
  const unlike = [...figures, ...inLists].flatMap((pair): readonly Unlike[] => {
    const text = textAt(now.draft, pair.at)
    const [own, its] = [now.evaluation.figures, last.evaluation.figures]
    if (text === '' || !own.has(pair.at) || !its.has(pair.last)) return []
    const [typed, was] = [own.value(pair.at), its.value(pair.last)]
    if (typed.state !== 'known' || was.state !== 'known') return []
    compared += 1
    const measure = own.measure(pair.at)
    const same =
      measure === 'amount'
        ? alike(typed.value, was.value, text, unit)
        : compare(subtract(typed.value, was.value), whole(0n)) === 0
    return same ? [] : [{ ...pair, typed: typed.value, was: was.value, measure }]
  })
  return { compared, unlike }
}

/**
 * The patch that puts last year's figures where others are typed, written in the unit of this year's draft. What has no
 * field that can be typed in, or is no whole number of 分, is left alone.
 */
export function takeLastYear(
  { draft, evaluation: { figures } }: Year,
  unlike: readonly Unlike[],
  fillable: (at: FieldPath) => boolean,
): Patch {
  const unit = moneyUnitOf(draft)
  return unlike.flatMap(({ at, was, measure }): readonly Change[] => {
    const formula = figures.formula(at)
    const typed = formula.op === 'input' && formula.at === at && fillable(at)
    if (!typed || was.d !== 1n || (measure !== 'amount' && measure !== 'count')) return []
    return [{ op: 'set', at, text: measure === 'amount' ? exactText(was.n, unit) : String(was.n) }]
  })
}

/** Lists whose rows hold the key of a record: the column that holds it, and the list of the records. */
function linksIn(template: Template): ReadonlyMap<string, { readonly column: string; readonly to: string }> {
  const cards: readonly Card[] = sectionsOf(template).flatMap((section) => section.cards)
  return new Map(
    cards.flatMap((card) =>
      'records' in card
        ? listsOf(card).flatMap(({ list, of }) =>
            of === undefined ? [] : [[list, { column: of, to: card.records.list }] as const],
          )
        : [],
    ),
  )
}

/** What a row is about: its account or its name, within its record. */
const aboutOf = ({ code = '', item = '', name = '' }: Row['cells'], record: string): string =>
  [record, code, item, name].join('\n')

/**
 * Another year's draft in which rows of the same account, or of the same name, have the keys they have in this year's:
 * by their keys figures and sentences are compared. Rows that this year has not have keys that no row of it has.
 */
export function inKeysOf(now: Draft, template: Template, last: Draft): Draft {
  const links = linksIn(template)
  const renamed = new Map<string, ReadonlyMap<string, string>>()
  const lists: Record<string, readonly Row[]> = {}
  // Records before the rows that hold their keys.
  const names = Object.keys(last.lists)
    .filter((list) => list !== ORIGINS)
    .sort((a, b) => Number(links.has(a)) - Number(links.has(b)))
  for (const list of names) {
    const link = links.get(list)
    const held = (row: Row): string => (link ? (row.cells[link.column] ?? '') : '')
    const free = new Map<string, string[]>()
    for (const row of rowsOf(now, list)) {
      const about = aboutOf(row.cells, held(row))
      free.set(about, [...(free.get(about) ?? []), row.key])
    }
    const keys = new Map<string, string>()
    lists[list] = rowsOf(last, list).map((row) => {
      const record = link ? (renamed.get(link.to)?.get(held(row)) ?? held(row)) : ''
      const key = free.get(aboutOf(row.cells, record))?.shift() ?? `last-${row.key}`
      keys.set(row.key, key)
      return { key, cells: link ? { ...row.cells, [link.column]: record } : row.cells }
    })
    renamed.set(list, keys)
  }
  return { fields: last.fields, lists }
}

/** Whether two sentences of reports so many years apart say the same, but for the years they name. */
export function sameButYears(before: string, after: string, apart: number): boolean {
  const moved = before.replace(/20\d\d(?=年)/g, (year) => String(Number(year) + apart))
  return moved === after
}

/** Drafts of the year before, those of the same unit first; otherwise in the order they are given. */
export function ofLastYear<T extends { readonly name: string; readonly year: string }>(
  drafts: readonly T[],
  now: { readonly name: string; readonly year: string },
): readonly T[] {
  const last = drafts.filter(({ year }) => Number(year) === Number(now.year) - 1)
  const own = ({ name }: T): boolean => name.trim() === now.name.trim()
  return [...last.filter(own), ...last.filter((one) => !own(one))]
}
