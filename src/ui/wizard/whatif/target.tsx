import { createMemo, createSignal, For } from 'solid-js'
import { type Exact, readAmount, readPoints } from '../../../core/amount'
import type { FieldPath } from '../../../core/draft'
import type { FigureId } from '../../../core/figures'
import { type Sought, seek, type Target } from '../../../core/whatif'
import type { Session } from '../../../state/contract'
import { whatif as words } from './copy'

type Relation = Target['relation']
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
function targetFor(text: string, relation: Relation, percent: boolean): Target | undefined {
  const value = valueOfText(text, percent)
  return value && { relation, value, as: relation === 'equal' ? 'printed' : 'exact' }
}

/** What a person asks of `seek`: the relation, the number as typed, and the answer to them. */
export function createAim(of: {
  readonly session: () => Session
  readonly name: () => (id: FigureId) => string
  readonly at: () => FieldPath | undefined
  readonly figure: () => FigureId | undefined
}) {
  const [relation, setRelation] = createSignal<Relation>('equal')
  const [text, setText] = createSignal('')
  const isPercent = () => {
    const id = of.figure()
    return id !== undefined && of.session().evaluation().figures.measure(id) === 'percent'
  }
  const found = createMemo((): Sought | undefined => {
    const [at, figure] = [of.at(), of.figure()]
    if (at === undefined || figure === undefined || text().trim() === '') return undefined
    const target = targetFor(text(), relation(), isPercent())
    if (!target) return { ok: false, say: words.seekNotRead(text()) }
    const session = of.session()
    return seek({ template: session.template(), draft: session.draft(), name: of.name() }, at, figure, target)
  })
  return {
    relation,
    setRelation,
    text,
    setText,
    isPercent,
    answer: () => {
      const got = found()
      return got?.ok ? got : undefined
    },
    why: () => {
      const got = found()
      return got && !got.ok ? got.say : ''
    },
  }
}

type Aim = ReturnType<typeof createAim>

/** The relation and the number. */
export function AimFields(props: { readonly aim: Aim; readonly class: string }) {
  return (
    <>
      <RelationChoice value={props.aim.relation()} onChange={props.aim.setRelation} />
      <input
        class={`inp ${props.class}`}
        aria-label={words.seekValue}
        autocomplete="off"
        placeholder={props.aim.isPercent() ? '95%' : '3.2'}
        value={props.aim.text()}
        onInput={(event) => props.aim.setText(event.currentTarget.value)}
      />
    </>
  )
}

function RelationChoice(props: {
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
