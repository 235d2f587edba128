import { type FieldPath, fingerprint, type Row } from '../draft'

/** Where in a pasted table a text stood. A single pasted text has no place in a table: `ALONE`. */
export interface Spot {
  /** Counted from 1, as a person counts. */
  readonly line: number
  readonly column: number
  /** The heading of its column, where the table had one. */
  readonly head: string
  /** What its line was called there: an account, a project. */
  readonly name: string
}

export const ALONE: Spot = { line: 0, column: 0, head: '', name: '' }

/** What a row of notes says of one field. */
export interface Noted {
  /** Whether the field still holds the text it was noted with. */
  readonly fits: (text: string) => boolean
  readonly spot?: Spot
}

export type Notes = (at: FieldPath) => Noted | undefined
type Cells = Row['cells']

const whole = (at: FieldPath, text: string): string => fingerprint(`${at}\n${text}`)

/** One cell of many, between tabs and line ends. */
const plain = (text: string): string => text.replace(/\s+/g, ' ')

/**
 * Notes of a pasted table as two texts: what each column is, and for each line where it went and a few letters for each
 * of its cells. 5,000 cells in 1,000 rows are one row of less than 80 KB.
 */
export function packSpots(texts: ReadonlyMap<FieldPath, string>, spots: ReadonlyMap<FieldPath, Spot>): Cells {
  const columns = new Map<string, number>()
  const lines = new Map<string, string[]>()
  for (const [at, text] of texts) {
    const spot = spots.get(at)
    if (text === '' || spot === undefined) continue
    const cut = at.lastIndexOf('.')
    const column = [at.slice(cut + 1), spot.column, plain(spot.head)].join('\t')
    if (!columns.has(column)) columns.set(column, columns.size)
    const line = [at.slice(0, cut), spot.line, plain(spot.name)].join('\t')
    const cells = lines.get(line) ?? []
    cells.push(`${columns.get(column)}:${fingerprint(text)}`)
    lines.set(line, cells)
  }
  return {
    columns: [...columns.keys()].join('\n'),
    lines: [...lines].map(([line, cells]) => [line, ...cells].join('\t')).join('\n'),
  }
}

function unpackSpots({ columns = '', lines = '' }: Cells): ReadonlyMap<FieldPath, Noted> {
  const heads = columns.split('\n').map((one) => one.split('\t'))
  const notes = new Map<FieldPath, Noted>()
  for (const packed of lines.split('\n')) {
    const [prefix = '', line = '', name = '', ...cells] = packed.split('\t')
    for (const cell of cells) {
      const [index = '', print = ''] = cell.split(':')
      const [own = '', column = '', head = ''] = heads[Number(index)] ?? []
      const spot = { line: Number(line), column: Number(column), head, name }
      notes.set(`${prefix}.${own}`, {
        fits: (text) => fingerprint(text) === print,
        ...(spot.line > 0 ? { spot } : {}),
      })
    }
  }
  return notes
}

/** One mark for all texts of a draft: a few letters for each, without its path. */
export const packWhole = (texts: ReadonlyMap<FieldPath, string>): Cells => ({
  prints: [...texts].map(([at, text]) => whole(at, text)).join(' '),
})

function unpack(cells: Cells): { readonly notes: Notes; readonly places: readonly FieldPath[] } {
  if (cells.prints !== undefined) {
    const prints = new Set(cells.prints.split(' '))
    return { notes: (at) => ({ fits: (text) => prints.has(whole(at, text)) }), places: [] }
  }
  // A draft from before tables were noted in one row has a row for each text.
  const all =
    cells.at === undefined
      ? unpackSpots(cells)
      : new Map([[cells.at, { fits: (text: string) => text === cells.text }]])
  return { notes: (at) => all.get(at), places: [...all.keys()] }
}

/** Rows never change: each is taken apart once, when somebody asks where a text came from. */
const known = new WeakMap<Row, ReturnType<typeof unpack>>()

/** What a row of notes says, and of which fields; a mark of the whole draft names none. */
export function notesIn(row: Row): ReturnType<typeof unpack> {
  const before = known.get(row)
  if (before) return before
  const notes = unpack(row.cells)
  known.set(row, notes)
  return notes
}
