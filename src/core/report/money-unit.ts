import { exactText, type MoneyUnit, readAmount } from '../amount'
import { type Change, type Draft, type FieldPath, type Patch, rowsOf, textAt } from '../draft'
import { moneyUnitOf } from './evaluate'
import { asksOf, columnsOf, listsOf, sectionsOf, type Template } from './section'

interface Typed {
  readonly at: FieldPath
  readonly text: string
}

/** Every amount that is typed in a draft. */
function amountsIn(template: Template, draft: Draft): readonly Typed[] {
  const cards = sectionsOf(template).flatMap((section) => section.cards)
  const fields = cards.flatMap(asksOf).filter((ask) => ask.kind === 'amount' && !ask.at.startsWith('.'))
  const columns = new Set(
    cards
      .flatMap(columnsOf)
      .flatMap(({ list, column, kind }) => (kind === 'amount' ? [`${list}.${column}`] : [])),
  )
  const across = new Map(
    cards.flatMap(listsOf).flatMap((list) => (list.across ? [[list.list, list.across.prefix] as const] : [])),
  )
  const isAmount = (list: string, column: string): boolean => {
    const prefix = across.get(list)
    const ofAccount =
      prefix !== undefined && column.startsWith(prefix) && /^\d+$/.test(column.slice(prefix.length))
    return ofAccount || columns.has(`${list}.${column}`)
  }
  const cells = Object.keys(draft.lists).flatMap((list) =>
    rowsOf(draft, list).flatMap(({ key, cells: texts }) =>
      Object.entries(texts)
        .filter(([column]) => isAmount(list, column))
        .map(([column, text]): Typed => ({ at: `${list}.${key}.${column}`, text })),
    ),
  )
  return [...new Set(fields.map(({ at }) => at))].map((at) => ({ at, text: textAt(draft, at) })).concat(cells)
}

/**
 * The patch that changes the unit amounts are typed in without changing any amount: each is written anew, exactly, in
 * the new unit. A text that names its own unit, or that was not understood, stays as it is.
 * @example 4398712.35 typed in 元 becomes 439.871235 in 万元
 */
export function changeMoneyUnit(template: Template, draft: Draft, to: MoneyUnit): Patch {
  const from = moneyUnitOf(draft)
  const rewritten = amountsIn(template, draft).flatMap(({ at, text }): readonly Change[] => {
    const before = readAmount(text, from)
    const after = readAmount(text, to)
    if (before.state !== 'read') return []
    if (after.state === 'read' && after.value.n === before.value.n) return []
    return [{ op: 'set', at, text: exactText(before.value.n, to) }]
  })
  return [{ op: 'set', at: 'unit.money', text: to }, ...rewritten]
}
