import { type Named, notNegative, type Rule } from '../../core/checks'
import { asksOf, columnsOf, type Section } from '../../core/report'
import { rulesOf } from './sections'

/** T17: every amount of a form is asked about where it is below 0. */
function negatives({ cards }: Section): readonly Rule[] {
  const fields = cards
    .flatMap(asksOf)
    .flatMap(({ at, kind, label }): readonly Named[] =>
      kind === 'amount' && !at.startsWith('.') ? [[at, label]] : [],
    )
  const lists = new Map<string, Named[]>()
  for (const { list, column, kind, head } of cards.flatMap(columnsOf)) {
    if (kind !== 'amount') continue
    const named: Named = [`.${column}`, head]
    const before = lists.get(list)
    if (before) before.push(named)
    else lists.set(list, [named])
  }
  return [
    ...(fields.length > 0 ? [notNegative('T17', fields)] : []),
    ...[...lists].map(([list, columns]): Rule => ({ ...notNegative('T17', columns), of: list })),
  ]
}

/** A section with the rules that hold for every form. */
export const withStandard = (section: Section): Section => {
  const holds = [...(section.holds ?? []), ...rulesOf(section), ...negatives(section)]
  return holds.length > 0 ? { ...section, holds } : section
}
