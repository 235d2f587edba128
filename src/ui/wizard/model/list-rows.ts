import { type Change, freshKey, type Patch, type Row } from '../../../core/draft'
import type { AskList } from '../../../core/report'
import { STAFF_CODES } from '../../../rules'
import type { Account, Catalogue } from '../../../rules/accounts'

type Cells = Record<string, string>

const withoutBlanks = (cells: Cells): Cells =>
  Object.fromEntries(Object.entries(cells).filter(([, text]) => text !== ''))

/** 人员 or 公用, by the economic class (T12). */
const partOf = (code: string): string =>
  STAFF_CODES.some((staff) => code.startsWith(staff)) ? 'staff' : 'running'

/** The cells of a row for an account of the catalogue. */
export function cellsOfAccount(account: Account, catalogue: Catalogue): Cells {
  const doubt = account.doubtful ? 'yes' : ''
  if (catalogue.kind === 'economic') {
    return withoutBlanks({
      code: account.code,
      name: account.name,
      part: partOf(account.code),
      doubt,
    })
  }
  const parents = catalogue.parents(account.code)
  const nameOf = (level: Account['level']) => parents.find((one) => one.level === level)?.name ?? ''
  return withoutBlanks({
    code: account.code,
    class: nameOf('class'),
    group: nameOf('group'),
    item: account.name,
    meaning: account.explanation,
    doubt,
  })
}

/** The cells of a row whose account is not in the catalogue, as typed. The higher names are known by the code. */
export function cellsOfTyped(
  kind: AskList['catalogue'],
  code: string,
  name: string,
  catalogue?: Catalogue,
): Cells {
  if (kind === undefined) return withoutBlanks({ name })
  if (kind === 'economic') return withoutBlanks({ code, name, part: code === '' ? '' : partOf(code) })
  const nameOf = (digits: number) =>
    code.length >= digits ? (catalogue?.byCode(code.slice(0, digits))?.name ?? '') : ''
  return withoutBlanks({ code, class: nameOf(3), group: nameOf(5), item: name })
}

/** Adds rows at the end of a list. Gives the patch and the keys of the new rows. */
export function addRows(
  list: string,
  rows: readonly Row[],
  added: readonly Cells[],
): { readonly patch: Patch; readonly keys: readonly string[] } {
  const all = [...rows]
  const patch: Change[] = []
  const keys: string[] = []
  for (const cells of added) {
    const row: Row = { key: freshKey(all), cells }
    patch.push({ op: 'insert', list, index: all.length, row })
    keys.push(row.key)
    all.push(row)
  }
  return { patch, keys }
}

/** Whether a row has all the names a report prints. A list without a catalogue is always named by hand. */
export function isNamed(
  kind: AskList['catalogue'],
  { class: top, group, item, name }: Row['cells'],
): boolean {
  if (kind === 'functional') return [top, group, item].every((one) => one !== undefined)
  return kind === 'economic' && name !== undefined
}

/** What a row is called: code and name, as far as it has them. */
export function nameOfRow(cells: Readonly<Record<string, string>> | undefined): string {
  const name = cells?.item ?? cells?.name ?? ''
  return [cells?.code ?? '', name].filter((part) => part !== '').join(' ')
}
