import type { MoneyUnit } from '../../../../core/amount'
import type { AskColumn } from '../../../../core/report'
import { cellsOfClipboard } from '../../model/clipboard'
import { CODE, type Heads, headsOf, isAmount } from '../../paste/heads'

/** What a column of a pasted table is: the account, one of the list's columns by its name, or nothing for us. */
export type Use = 'code' | 'name' | 'skip' | (string & {})

/** A pasted table, and what its columns seem to be. */
export interface PasteTable {
  readonly lines: readonly (readonly string[])[]
  /** How many lines at the top are headings. */
  readonly end: number
  readonly heads: readonly string[]
  readonly uses: readonly Use[]
  /** The unit the table says its amounts are in, and where it says so. */
  readonly unit?: { readonly is: MoneyUnit; readonly says: string }
}

type Lines = PasteTable['lines']

/** A code with its name behind it in one cell. */
export const CODE_AND_NAME = /^(\d{3,7})[\s　:：-]*(\D.*)$/

const filled = (lines: Lines, at: number): readonly string[] =>
  lines.map((cells) => cells[at] ?? '').filter((cell) => cell !== '')

const mostly = (cells: readonly string[], is: (cell: string) => boolean): boolean =>
  cells.length > 0 && cells.filter(is).length * 2 > cells.length

const bare = (cell: string): string => cell.replace(/\s/g, '')
const isName = (cell: string): boolean =>
  CODE_AND_NAME.test(cell) || !/^(?:[-—–－]|[-¥￥]?[\d,.，]+%?)$/.test(bare(cell))

/** What the columns are by what stands in them: a code, a name, and amounts in the order of the list. */
function guessed(body: Lines, width: number, columns: readonly AskColumn[], known: Partial<Heads>): Use[] {
  const places = Array.from({ length: width }, (_, i) => i)
  // A column with the heading of an amount is no name, whatever stands in it.
  const headed = new Set(known.at?.values() ?? [])
  const code =
    known.code !== undefined && known.code >= 0
      ? known.code
      : places.find((i) => mostly(filled(body, i), (cell) => CODE.test(bare(cell))))
  const name =
    known.name !== undefined && known.name >= 0
      ? known.name
      : places.find((i) => i !== code && !headed.has(i) && mostly(filled(body, i), isName))
  // The column of names may be there although nothing stands in it.
  const unnamed = name === undefined && code !== undefined && filled(body, code + 1).length === 0
  const first = Math.max(code ?? -1, name ?? -1) + (unnamed ? 2 : 1)
  const amounts = columns.filter(({ kind }) => kind === 'amount')
  return places.map((i): Use => {
    if (i === code) return 'code'
    if (i === name) return 'name'
    return (i >= first ? amounts[i - first]?.column : undefined) ?? 'skip'
  })
}

/** A cell that names the unit of a table. */
export const UNIT = /单位[：:]\s*(?:人民币)?(万元|元)/
const IN_HEAD = /[（(](?:单位[：:])?(万元|元)[）)]/

function unitOf(lines: Lines): Pick<PasteTable, 'unit'> {
  for (const cell of lines.flat()) {
    const found = UNIT.exec(cell) ?? IN_HEAD.exec(cell)
    if (found) return { unit: { is: found[1] === '元' ? 'yuan' : 'wan', says: found[0] } }
  }
  return {}
}

/** Reads a table copied from a spreadsheet: its headings say what its columns are, or else what stands in them. */
export function readTable(text: string, columns: readonly AskColumn[]): PasteTable {
  const lines = cellsOfClipboard(text)
  const found = headsOf(lines, columns)
  const end = found?.end ?? 0
  const width = Math.max(0, ...lines.map((cells) => cells.length))
  const body = lines
    .slice(end)
    .filter((cells) => cells.some((cell) => isAmount(cell) || CODE.test(bare(cell))))
  const guess = guessed(body.length > 0 ? body : lines.slice(end), width, columns, found ?? {})
  const byHead = new Map([...(found?.at ?? [])].map(([column, i]) => [i, column]))
  const uses =
    found?.first === undefined
      ? guess
      : guess.map((use, i) => (use === 'code' || use === 'name' ? use : (byHead.get(i) ?? 'skip')))
  return {
    lines,
    end,
    heads: Array.from({ length: width }, (_, i) => found?.texts[i] ?? ''),
    uses,
    ...unitOf(lines.slice(0, Math.max(end, 1))),
  }
}
