/**
 * The packed form of an account csv, as written by the build and read by the page.
 *
 * The csv columns `code, name, level, explanation` are facts of the 政府收支分类科目.
 * `source_year` is the range of years the row was offered in; 2020-2025 means no change is known;
 * （待核） after it means the boundary is unverified.
 * `evidence` says where code and name were seen: `seen-report`, `seed` and `seen-template2024` in published
 * final accounts, `seen-2019list` in a published column list, `old-list` only in the 2007-2009 edition,
 * `recall` in no source. `explanation_evidence` does the same for the explanation: `seed` and `seen-doc` were
 * seen, `seed-pattern` was seen for items of the same name, `pattern` is built from the name, `recall` unseen.
 *
 * Packed: `initials` is `a安澳 b般部…`, the usual pinyin initial of each character. `rows` has one line per
 * csv row, tab-separated, empty cells at the end cut:
 * code (an item only its last two digits) | name | flags | explanation (`~` = residualMeaning) |
 * years (empty = 2020-2025) | initials (only where the usual ones are wrong).
 */
export interface PackedTable {
  readonly initials: string
  readonly rows: string
}

export interface Row {
  readonly code: string
  readonly name: string
  readonly explanation: string
  readonly initials: string
  /** First and last year the row was offered in. */
  readonly from: number
  readonly to: number
  readonly doubtful: boolean
  readonly meaningDoubtful: boolean
}

export const DOUBTFUL = 1
export const MEANING_DOUBTFUL = 2

/** The range that stands for "no known change". */
export const OPEN_FROM = 2020
export const OPEN_TO = 2025

/** Everything a name or a query is not matched by: 政府办公厅（室）is found as 政府办公厅室. */
export const SEPARATORS = /[\p{P}\p{S}\s]+/gu

/**
 * The usual explanation of a residual item: 其他教育支出 →
 * 反映除上述项目以外其他用于教育方面的支出。
 */
export function residualMeaning(name: string): string {
  return `反映除上述项目以外其他用于${name.replace(/^其他/, '').replace(/支出$/, '')}方面的支出。`
}

/** Reads `a安澳 b般部…` into a map from character to initial. */
export function readInitials(packed: string): ReadonlyMap<string, string> {
  const map = new Map<string, string>()
  for (const group of packed.split(' ')) {
    const [letter = '', ...characters] = group
    for (const character of characters) map.set(character, letter)
  }
  return map
}

/** The usual initials of a name, without its punctuation: 住房公积金 → zfgjj. */
export function usualInitials(name: string, initialOf: ReadonlyMap<string, string>): string {
  return Array.from(name.replace(SEPARATORS, ''), (character) => initialOf.get(character) ?? '').join('')
}

/** Unpacks all rows, dated variants included, in the order of the csv. */
export function unpack(table: PackedTable): readonly Row[] {
  const initialOf = readInitials(table.initials)
  let group = ''
  return table.rows.split('\n').map((line) => {
    const [tail = '', name = '', flags = '', meaning = '', years = '', initials = ''] = line.split('\t')
    if (tail.length > 2) group = tail
    const [from = OPEN_FROM, to = years ? from : OPEN_TO] = years ? years.split('-').map(Number) : []
    return {
      code: tail.length > 2 ? tail : group + tail,
      name,
      explanation: meaning === '~' ? residualMeaning(name) : meaning,
      initials: initials || usualInitials(name, initialOf),
      from,
      to,
      doubtful: (Number(flags) & DOUBTFUL) > 0,
      meaningDoubtful: (Number(flags) & MEANING_DOUBTFUL) > 0,
    }
  })
}
