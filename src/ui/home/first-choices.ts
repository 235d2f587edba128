import { choices } from '../../rules/choices'
import type { UnitChoices } from '../../state'
import { newDraft } from '../copy'

/** What a new draft begins with where nothing is known of an older one. */
export const first: UnitChoices = {
  name: '',
  year: choices.year.options[0].value,
  kind: 'unit',
  nature: 'institution',
  level: 'county',
  money: 'yuan',
}

export type Options<Value extends string> = readonly { readonly value: Value; readonly label: string }[]

const known = <Value extends string>(options: Options<Value>, value: string | undefined): Value | undefined =>
  options.find((one) => one.value === value)?.value

/**
 * The choices of the newest draft put in, which may arrive late: what a person has touched meanwhile stays. The year is
 * not taken over, and nobody works for the unit of the example.
 */
export function withLast(
  now: UnitChoices,
  last: Partial<Record<keyof UnitChoices, string>>,
  touched: ReadonlySet<keyof UnitChoices>,
): UnitChoices {
  const { kind, nature, level, money } = choices
  const name = newDraft.isExample(last.name ?? '') ? undefined : last.name
  const taken: UnitChoices = {
    ...now,
    name: name ?? now.name,
    kind: known(kind.options, last.kind) ?? now.kind,
    nature: known(nature.options, last.nature) ?? now.nature,
    level: known(level.options, last.level) ?? now.level,
    money: known(money.options, last.money) ?? now.money,
  }
  return { ...taken, ...Object.fromEntries([...touched].map((one) => [one, now[one]])) }
}
