import { exactText, type MoneyUnit, readAmount } from '../amount'
import { type Change, type Draft, type FieldPath, type Patch, textAt } from '../draft'
import { moneyUnitOf } from './evaluate'
import { asksOf, sectionsOf, type Template } from './section'

/** Every place of a draft where an amount is typed. */
function amountPaths(template: Template, draft: Draft): readonly FieldPath[] {
  const cards = sectionsOf(template).flatMap((section) => section.cards)
  const fields = cards.flatMap(asksOf).filter((ask) => ask.kind === 'amount')
  const cells = cards.flatMap((card) => {
    if (!('list' in card)) return []
    const columns = card.list.columns.filter((column) => column.kind === 'amount')
    return (draft.lists[card.list.list] ?? []).flatMap(({ key }) =>
      columns.map(({ column }) => `${card.list.list}.${key}.${column}`),
    )
  })
  return [...new Set([...fields.map(({ at }) => at), ...cells])]
}

/**
 * The patch that changes the unit amounts are typed in without changing any amount: each is written anew, exactly, in
 * the new unit. A text that names its own unit, or that was not understood, stays as it is.
 * @example 4398712.35 typed in 元 becomes 439.871235 in 万元
 */
export function changeMoneyUnit(template: Template, draft: Draft, to: MoneyUnit): Patch {
  const from = moneyUnitOf(draft)
  const rewritten = amountPaths(template, draft).flatMap((at): readonly Change[] => {
    const typed = textAt(draft, at)
    const before = readAmount(typed, from)
    const after = readAmount(typed, to)
    if (before.state !== 'read') return []
    if (after.state === 'read' && after.value.n === before.value.n) return []
    return [{ op: 'set', at, text: exactText(before.value.n, to) }]
  })
  return [{ op: 'set', at: 'unit.money', text: to }, ...rewritten]
}
