import { For } from 'solid-js'
import { type Exact, readAmount, readPoints } from '../../../core/amount'
import type { Target } from '../../../core/whatif'
import { whatif as words } from './copy'

export type Relation = Target['relation']
const RELATIONS: readonly Relation[] = ['equal', 'atMost', 'atLeast']
const isRelation = (text: string): text is Relation => RELATIONS.some((one) => one === text)

/** 95% is a share of one; 3.2 is 万元, as the report prints amounts. */
function valueOfText(text: string, percent: boolean): Exact | undefined {
  if (!percent) {
    const amount = readAmount(text, 'wan')
    return amount.state === 'read' ? amount.value : undefined
  }
  const points = readPoints(text)
  return points.state === 'read' ? { n: points.value.n, d: points.value.d * 100n } : undefined
}

/** What was typed as a target; an equality is what the report prints, a limit is the figure itself. */
export function targetFor(text: string, relation: Relation, percent: boolean): Target | undefined {
  const value = valueOfText(text, percent)
  return value && { relation, value, as: relation === 'equal' ? 'printed' : 'exact' }
}

export function RelationChoice(props: {
  readonly value: Relation
  readonly onChange: (relation: Relation) => void
}) {
  return (
    <select
      class="inp t"
      aria-label={words.seekRelation}
      value={props.value}
      onChange={(event) => {
        if (isRelation(event.currentTarget.value)) props.onChange(event.currentTarget.value)
      }}
    >
      <For each={RELATIONS}>{(one) => <option value={one}>{words.relations[one]}</option>}</For>
    </select>
  )
}
