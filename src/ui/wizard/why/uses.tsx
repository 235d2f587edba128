import { createMemo, For, type JSX, Show } from 'solid-js'
import type { FieldPath } from '../../../core/draft'
import { dependantsOf, type Place, type RuleUse, usesOf } from '../../../core/explain'
import type { FigureId } from '../../../core/figures'
import type { Session } from '../../../state/contract'
import { why as words } from './copy'

/** So many of a kind are listed. */
const MOST = 40

interface UsesProps {
  readonly session: Session
  readonly figure: FigureId
  /** The field, where the figure is typed: then everything that moves with it is told, however far it is. */
  readonly at: FieldPath | undefined
  readonly name: (id: FigureId) => string
  readonly ask: (id: FigureId) => void
  readonly see: (block: string) => void
  readonly check: (id: string) => void
}

/** Where a figure is used; of a field, which figures, sentences, charts and rules move with it. */
export function UsesCard(props: UsesProps) {
  const uses = createMemo(() => {
    const [evaluation, template] = [props.session.evaluation(), props.session.template()]
    const direct = usesOf(evaluation, template, props.figure)
    const moved = props.at === undefined ? undefined : dependantsOf(evaluation, template, props.at)
    return { figures: [] as readonly FigureId[], ...direct, ...moved }
  })
  const figures = () => uses().figures.filter((id) => id !== props.figure)
  const unused = () => {
    const { sentences, tables, charts, rules } = uses()
    return sentences.length + tables.length + charts.length + rules.length === 0
  }
  const title = () => (props.at === undefined ? words.uses : words.moves)
  return (
    <section class="card" aria-label={title()}>
      <h2>{title()}</h2>
      <Show when={!unused()} fallback={<p class="hint">{words.unused}</p>}>
        <dl class="why-uses">
          <Lines head={words.figures} all={figures()}>
            {(id) => (
              <button type="button" class="link" onClick={() => props.ask(id)}>
                {props.name(id)}
              </button>
            )}
          </Lines>
          <Places head={words.sentences} places={uses().sentences} see={props.see} />
          <Places head={words.charts} places={uses().charts} see={props.see} />
          <Places head={words.tables} places={uses().tables} see={props.see} />
          <Lines head={words.rules} all={uses().rules}>
            {(rule) => <RuleLine rule={rule} check={props.check} />}
          </Lines>
        </dl>
      </Show>
    </section>
  )
}

function Lines<T>(props: {
  readonly head: string
  readonly all: readonly T[]
  readonly children: (one: T) => JSX.Element
}) {
  return (
    <Show when={props.all.length > 0}>
      <dt>{props.head}</dt>
      <For each={props.all.slice(0, MOST)}>{(one) => <dd>{props.children(one)}</dd>}</For>
      <Show when={props.all.length > MOST}>
        <dd class="hint">{words.more(props.all.length - MOST)}</dd>
      </Show>
    </Show>
  )
}

function Places(props: {
  readonly head: string
  readonly places: readonly Place[]
  readonly see: (block: string) => void
}) {
  return (
    <Lines head={props.head} all={props.places}>
      {(place) => (
        <button type="button" class="link" onClick={() => props.see(place.block)}>
          <Show when={place.sentence}>
            {(sentence) => (
              <span class="why-sentence">
                {words.sentence(sentence())}
                {'　'}
              </span>
            )}
          </Show>
          {place.text}
        </button>
      )}
    </Lines>
  )
}

/** A rule that has found something leads to it; of the others there is nothing to be seen. */
function RuleLine(props: { readonly rule: RuleUse; readonly check: (id: string) => void }) {
  const said = () => words.rule(props.rule.title, props.rule.rule)
  return (
    <>
      <Show when={props.rule.open} fallback={<span>{said()}</span>}>
        <button type="button" class="link" onClick={() => props.check(props.rule.id)}>
          {said()}
        </button>
      </Show>{' '}
      <span class="hint">{words.outcome(props.rule.outcome)}</span>
      <Show when={props.rule.say}>{(say) => <p class="hint">{say()}</p>}</Show>
    </>
  )
}
