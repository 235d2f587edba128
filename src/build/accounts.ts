import { customPinyin, pinyin } from 'pinyin-pro'
import type { Plugin } from 'vite'
import {
  DOUBTFUL,
  MEANING_DOUBTFUL,
  OPEN_FROM,
  OPEN_TO,
  type PackedTable,
  readInitials,
  residualMeaning,
  SEPARATORS,
  usualInitials,
} from '../rules/accounts/table.ts'

const COLUMNS = 'code,name,level,explanation,source_year,evidence,explanation_evidence'
const UNSEEN = ['old-list', 'recall']
const UNSEEN_MEANING = ['pattern', 'recall']
const LEVEL_OF_LENGTH: Readonly<Record<number, string>> = { 3: '类', 5: '款', 7: '项' }

// The dictionary reads 调 as tiáo here.
customPinyin({ 南水北调: 'nán shuǐ běi diào' })

/** Turns `src/rules/accounts/*.csv` into packed modules, so that the page needs no pinyin library. */
export function accountsPlugin(): Plugin {
  return {
    name: 'accounts',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/rules\/accounts\/[^/?]+\.csv$/ },
      handler(csv) {
        return { code: `export default ${JSON.stringify(pack(csv))}`, map: null, moduleType: 'js' }
      },
    },
  }
}

/** Packs a csv as described in table.ts; throws on a line that does not fit. */
export function pack(csv: string): PackedTable {
  const [head, ...lines] = csv
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/)
  if (head !== COLUMNS) throw new Error(`account csv: unexpected header ${head}`)
  const cells = lines.map((line) => line.split(','))
  const initials = commonInitials(cells.map(([, name = '']) => name))
  const initialOf = readInitials(initials)
  let group = ''
  const rows = cells.map((row) => {
    const [code = '', name = '', level, explanation = '', years = '', evidence = '', meaningEvidence = ''] =
      row
    const [, range] = /^(\d{4}(?:-\d{4})?)(?:（待核）)?$/.exec(years) ?? []
    const isItem = code.length === 7
    if (!isItem) group = code
    const fits = row.length === 7 && LEVEL_OF_LENGTH[code.length] === level && code.startsWith(group)
    if (!fits || !range || /[\t"]/.test(row.join())) throw new Error(`account csv: bad line ${row.join()}`)
    const doubtful = UNSEEN.includes(evidence) || range !== years
    const flags =
      (doubtful ? DOUBTFUL : 0) + (UNSEEN_MEANING.includes(meaningEvidence) ? MEANING_DOUBTFUL : 0)
    const exact = initialsOf(name).join('')
    return [
      isItem ? code.slice(5) : code,
      name,
      flags || '',
      explanation === residualMeaning(name) ? '~' : explanation,
      range === `${OPEN_FROM}-${OPEN_TO}` ? '' : range,
      exact === usualInitials(name, initialOf) ? '' : exact,
    ]
      .join('\t')
      .trimEnd()
  })
  return { initials, rows: rows.join('\n') }
}

/** The initial of each character of a name, read word by word: 会计 → k, j. */
function initialsOf(name: string): readonly string[] {
  const plain = name.replace(SEPARATORS, '')
  return pinyin(plain, { pattern: 'first', toneType: 'none', type: 'array' }).map((one) => one.toLowerCase())
}

/** The most frequent initial of every character in the names, packed as `a安澳 b般部…`. */
function commonInitials(names: readonly string[]): string {
  const counts = new Map<string, Map<string, number>>()
  for (const name of names) {
    const initials = initialsOf(name)
    Array.from(name.replace(SEPARATORS, '')).forEach((character, index) => {
      const count = counts.get(character) ?? new Map<string, number>()
      const initial = initials[index] ?? ''
      counts.set(character, count.set(initial, (count.get(initial) ?? 0) + 1))
    })
  }
  const groups = new Map<string, string>()
  for (const [character, count] of counts) {
    const [[initial] = ['']] = [...count].sort((a, b) => b[1] - a[1])
    groups.set(initial, (groups.get(initial) ?? initial) + character)
  }
  return [...groups.values()].sort().join(' ')
}
