import { type Change, type Draft, type FieldPath, type Patch, rowsOf, textAt } from '../draft'

/** Where the text of a field came from, where a person did not type it. */
export interface Origin {
  /** 粘贴 of cells, or a file that was read. */
  readonly from: 'pasted' | 'brought'
  /** The file, the sheet or the cell, as far as it is known: 三公台账.xlsx 汇总表 D7. */
  readonly place: string
  /** ISO time, '' where it was not noted. */
  readonly when: string
}

/** The list of a draft that remembers where texts came from. No rule and no sentence reads it. */
export const ORIGINS = 'origins'

/** A text that was changed since has another origin: it was typed. */
export function originOf(draft: Draft, at: FieldPath): Origin | undefined {
  const text = textAt(draft, at)
  if (text === '') return undefined
  const found = rowsOf(draft, ORIGINS).find(({ cells }) => cells.at === at && cells.text === text)
  const from = found?.cells.from
  if (from !== 'pasted' && from !== 'brought') return undefined
  return { from, place: found?.cells.place ?? '', when: found?.cells.when ?? '' }
}

/** A patch with a note of where its texts come from, to be undone together with it. */
export function withOrigin(draft: Draft, patch: Patch, origin: Origin): Patch {
  const rows = rowsOf(draft, ORIGINS)
  const noted = new Map(rows.map((row) => [row.cells.at, row.key]))
  const set = patch.flatMap((change) => (change.op === 'set' && change.text !== '' ? [change] : []))
  const last = new Map(set.map(({ at, text }) => [at, text]))
  const gone = [...last.keys()].flatMap((at): readonly Change[] => {
    const key = noted.get(at)
    return key === undefined ? [] : [{ op: 'remove', list: ORIGINS, key }]
  })
  const first = Math.max(0, ...rows.map(({ key }) => Number.parseInt(key.slice(1), 10) || 0)) + 1
  const fresh = [...last].map(
    ([at, text], i): Change => ({
      op: 'insert',
      list: ORIGINS,
      index: rows.length - gone.length + i,
      row: { key: `r${first + i}`, cells: { at, text, ...origin } },
    }),
  )
  return [...patch, ...gone, ...fresh]
}
