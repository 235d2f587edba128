import type { Row } from '../draft'
import { type Clause, type Facts, type Inline, renamePattern, write } from '../wording'

/** What a sentence of a row depends on beside the row. */
type Setting = string

const settingOf = ({ year, digits, money }: Facts): Setting => `${year} ${digits.zeros} ${money}`

interface Kept {
  readonly setting: Setting
  readonly ownOnly: boolean
  readonly written: WeakMap<Row, readonly Inline[]>
}

/** Sentences written before, by clause: rows never change, and most edits leave all rows but one as they are. */
const kept = new WeakMap<Clause, Kept>()

/** Whether a clause reads nothing but its row: then what it says of a row is the same as long as the row is. */
function readsRowOnly({ p }: Clause, list: string, facts: Facts): boolean {
  // What asks for the rows of a list is told by no name.
  let own = !/"(?:t":"each|c":"rows)"/.test(JSON.stringify(p))
  renamePattern(p, (id) => {
    own &&= id.startsWith('.') && facts.ofRow(list, id.slice(1))
    return id
  })
  return own
}

function keptFor(clause: Clause, list: string, facts: Facts): Kept {
  const setting = settingOf(facts)
  const before = kept.get(clause)
  if (before?.setting === setting) return before
  const fresh: Kept = { setting, ownOnly: readsRowOnly(clause, list, facts), written: new WeakMap() }
  kept.set(clause, fresh)
  return fresh
}

interface RowWriter {
  readonly ownOnly: boolean
  /** The same as long as what the sentences depend on beside their rows (year, digits) is. */
  readonly written: object
  readonly write: (row: Row) => readonly Inline[]
}

/** Writes a clause for rows of a list, one after the other, and says whether it reads nothing but the row. */
export function rowWriter(clause: Clause, list: string, facts: Facts): RowWriter {
  const { ownOnly, written } = keptFor(clause, list, facts)
  const fresh = (row: Row): readonly Inline[] => write(clause.p, facts, { list, row })
  if (!ownOnly) return { ownOnly, written, write: fresh }
  return {
    ownOnly,
    written,
    write: (row) => {
      let inlines = written.get(row)
      if (!inlines) {
        inlines = fresh(row)
        written.set(row, inlines)
      }
      return inlines
    },
  }
}
