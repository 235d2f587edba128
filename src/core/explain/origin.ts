import {
  type Change,
  type Draft,
  type FieldPath,
  freshKey,
  type Patch,
  type Row,
  rowsOf,
  textAt,
} from '../draft'
import { ALONE, notesIn, packSpots, packWhole, type Spot } from './origin-notes'

/** Where the text of a field came from, where a person did not type it. */
export interface Origin {
  /** A pasted cell or table, or a file that was read. */
  readonly from: 'pasted' | 'brought'
  /** The file; '' where it is not known, as of a clipboard. */
  readonly place: string
  /** ISO time, '' where it was not noted. */
  readonly when: string
  /** Where in the pasted table it stood. */
  readonly spot?: Spot
}

/** The list of a draft that remembers where texts came from. No rule and no sentence reads it. */
export const ORIGINS = 'origins'

/** Where a draft says in which unit its amounts are typed. */
const UNIT = 'unit.money'

/**
 * The newest note about a field counts. A text that was changed since has another origin: it was typed.
 * @param spelled of an amount, how it may have been written in a unit of entry: so written it is the same amount
 */
export function originOf(
  draft: Draft,
  at: FieldPath,
  spelled: (unit: string) => readonly string[] = () => [],
): Origin | undefined {
  const text = textAt(draft, at)
  if (text === '') return undefined
  for (const row of [...rowsOf(draft, ORIGINS)].reverse()) {
    const noted = notesIn(row).notes(at)
    if (!noted) continue
    const { from, place = '', when = '', unit } = row.cells
    const fits = noted.fits(text) || (unit !== undefined && spelled(unit).some(noted.fits))
    if (!fits || (from !== 'pasted' && from !== 'brought')) return undefined
    return { from, place, when, ...(noted.spot ? { spot: noted.spot } : {}) }
  }
  return undefined
}

/** Each text a patch writes, by its path. */
function textsIn(patch: Patch): ReadonlyMap<FieldPath, string> {
  const texts = new Map<FieldPath, string>()
  for (const change of patch) {
    if (change.op === 'set') texts.set(change.at, change.text)
    if (change.op !== 'insert') continue
    for (const [column, text] of Object.entries(change.row.cells))
      texts.set(`${change.list}.${change.row.key}.${column}`, text)
  }
  return texts
}

const removing = (rows: readonly Row[]): Patch =>
  rows.map(({ key }): Change => ({ op: 'remove', list: ORIGINS, key }))

/**
 * The note of where the texts of a patch come from, in one row, however many: of each that has a place in `spots`, or of
 * all of them, where no places are given.
 */
export function originNote(
  draft: Draft,
  patch: Patch,
  origin: Omit<Origin, 'spot'>,
  given?: ReadonlyMap<FieldPath, Spot>,
): Patch {
  const texts = textsIn(patch)
  const spots = given ?? new Map([...texts.keys()].map((at) => [at, ALONE]))
  const packed = packSpots(texts, spots)
  if (packed.lines === '') return []
  const rows = rowsOf(draft, ORIGINS)
  // What an older row says of these fields counts no more; one that says nothing else goes.
  const gone = rows.filter((row) => {
    const { places } = notesIn(row)
    return places.length > 0 && places.every((at) => texts.has(at) && spots.has(at))
  })
  const unit = textAt(draft, UNIT)
  const row = { key: freshKey(rows), cells: { ...origin, unit, ...packed } }
  return [...removing(gone), { op: 'insert', list: ORIGINS, index: rows.length - gone.length, row }]
}

/** A patch with a note of where its texts come from, to be undone together with it. */
export const withOrigin = (
  draft: Draft,
  patch: Patch,
  origin: Omit<Origin, 'spot'>,
  spots?: ReadonlyMap<FieldPath, Spot>,
): Patch => [...patch, ...originNote(draft, patch, origin, spots)]

/** The mark that all texts of a draft stood in a file. Any other note counts before it, and a file before this one is forgotten. */
export function broughtFrom(draft: Draft, file: string, when: string): Patch {
  const texts = new Map(Object.entries(draft.fields))
  for (const [list, rows] of Object.entries(draft.lists)) {
    if (list === ORIGINS) continue
    for (const { key, cells } of rows)
      for (const [column, text] of Object.entries(cells)) texts.set(`${list}.${key}.${column}`, text)
  }
  const rows = rowsOf(draft, ORIGINS)
  const cells = { from: 'brought', place: file, when, unit: textAt(draft, UNIT), ...packWhole(texts) }
  const row = { key: freshKey(rows), cells }
  const before = rows.filter(({ cells }) => cells.prints !== undefined)
  return [...removing(before), { op: 'insert', list: ORIGINS, index: 0, row }]
}
