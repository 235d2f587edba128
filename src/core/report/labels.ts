import type { FieldPath, Row } from '../draft'
import { type AskList, asksOf, columnsOf, listsOf, sectionsOf, type Template } from './section'

/** What the columns that name an account are called. */
const NAMES: Readonly<Record<string, string>> = { code: '编码', class: '类', group: '款', item: '项' }

interface Labels {
  readonly fields: ReadonlyMap<FieldPath, string>
  /** 'functional.budget' → 调整预算 */
  readonly columns: ReadonlyMap<string, string>
  /** What a line of a list is called. */
  readonly lists: ReadonlyMap<string, string>
}

/** A template never changes: its labels are gathered once. */
const gathered = new WeakMap<Template, Labels>()

/** What a row was spent on stands in many columns: a gap that waits for any of them has the name of their tab. */
const spreadLabel = ({ list, tab, across }: AskList): readonly (readonly [string, string])[] =>
  across && tab !== undefined ? [[`${list}.${across.prefix}`, tab]] : []

function gather(template: Template): Labels {
  const before = gathered.get(template)
  if (before) return before
  const cards = sectionsOf(template).flatMap((section) => section.cards)
  const records = cards.flatMap((card): (readonly [string, string])[] =>
    'records' in card ? [[card.records.list, card.records.addLabel]] : [],
  )
  // The first section that shows a list names it and its columns.
  const first = (pairs: readonly (readonly [string, string])[]) => new Map([...pairs].reverse())
  const labels: Labels = {
    fields: new Map(cards.flatMap(asksOf).map(({ at, label }) => [at, label])),
    columns: first([
      ...cards.flatMap(columnsOf).map(({ list, column, head }) => [`${list}.${column}`, head] as const),
      ...cards.flatMap(listsOf).flatMap(spreadLabel),
    ]),
    lists: first([
      ...records,
      ...cards.flatMap(listsOf).map(({ list, addLabel }) => [list, addLabel] as const),
    ]),
  }
  gathered.set(template, labels)
  return labels
}

/**
 * What a path is called in a gap: the label of its field, or the line of a list and the head of its column.
 * @param rowAt a row by its list and key
 */
export function labelsOf(
  template: Template,
  rowAt: (list: string, key: string) => Row | undefined,
): (at: FieldPath) => string {
  const { fields, columns, lists } = gather(template)
  return (at) => {
    const field = fields.get(at)
    if (field !== undefined) return field
    const [list = '', key, column = ''] = at.split('.')
    if (!lists.has(list)) return at
    if (key === undefined) return lists.get(list) ?? at
    const row = rowAt(list, key)
    const name = row?.cells.item ?? row?.cells.name ?? row?.cells.code ?? ''
    const head = columns.get(`${list}.${column}`) ?? NAMES[column] ?? '名称'
    return name === '' ? head : `${name}的${head}`
  }
}
