import type { Change, Patch, Row } from '../../../../core/draft'
import type { AskList } from '../../../../core/report'
import type { Account, Catalogue } from '../../../../rules/accounts'
import { STAFF_CODES } from '../../../../rules/sections/basic'

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

/** What the catalogue says of an account, beside its code. */
const FOLLOWING: Readonly<Record<Catalogue['kind'], readonly string[]>> = {
  functional: ['class', 'group', 'item', 'meaning', 'doubt'],
  economic: ['name', 'part', 'doubt'],
}

/**
 * A row's account becomes another one: what the catalogue says of the code goes into the row with it, and amounts and
 * reasons stay. Names of an unknown code are the person's to type; only the meaning and the doubt of the account
 * before go away with it. `before` is the row as it was: its own code brings back its own meaning, and no doubt that
 * was settled.
 */
export function changeCode(
  list: string,
  row: Row,
  typed: string,
  catalogue: Catalogue | undefined,
  before: Row['cells'],
): Patch {
  const set = (column: string, text: string): Change => ({
    op: 'set',
    at: `${list}.${row.key}.${column}`,
    text,
  })
  const code = typed.trim()
  const [old, next] = [catalogue?.byCode(row.cells.code ?? ''), catalogue?.byCode(code)]
  const patch = [set('code', typed)]
  if (!catalogue || code === (row.cells.code ?? '')) return patch
  const again = code !== '' && code === before.code ? before : undefined
  if (next?.level !== 'item') {
    const { meaning = '', doubt = '' } = again ?? {}
    if (again || (old && row.cells.meaning === old.explanation)) patch.push(set('meaning', meaning))
    if (again || old?.doubtful) patch.push(set('doubt', doubt))
  } else {
    const cells: Cells = cellsOfAccount(next, catalogue)
    const own = again ? { meaning: again.meaning ?? cells.meaning ?? '', doubt: again.doubt ?? '' } : {}
    const now: Cells = { ...cells, ...own }
    for (const column of FOLLOWING[catalogue.kind]) patch.push(set(column, now[column] ?? ''))
  }
  const changes = (change: Change) =>
    change.op !== 'set' || (row.cells[change.at.split('.')[2] ?? ''] ?? '') !== change.text
  return patch.filter(changes)
}

/** Whether a row has all the names a report prints. A list without a catalogue is always named by hand. */
export function isNamed(
  kind: AskList['catalogue'],
  { class: top, group, item, name }: Row['cells'],
): boolean {
  if (kind === 'functional') return [top, group, item].every((one) => one !== undefined)
  return kind === 'economic' && name !== undefined
}

/** A line above the accounts a report lists: its amount is the sum of lines that follow. */
export const isParent = (kind: AskList['catalogue'], code: string): boolean =>
  kind === 'functional' ? code.length === 3 || code.length === 5 : code.length === 3

/** The account meant by a line. Of two accounts of the same name, which one is meant is not for us to guess. */
export function accountOf(
  { code, name }: { readonly code: string; readonly name: string },
  catalogue: Catalogue,
): Account | undefined {
  if (code !== '') return catalogue.byCode(code)
  const found = catalogue.find(name, 50).filter((one) => one.level === 'item' && one.name === name)
  return found.length === 1 ? found[0] : undefined
}
