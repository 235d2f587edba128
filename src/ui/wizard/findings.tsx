import { createMemo, For, Show } from 'solid-js'
import type { FieldPath } from '../../core/draft'
import type { Numbered } from './checks/model/sort'
import { waysOf } from './checks/model/ways'
import { tags } from './checks/tags'
import { useForm } from './context'
import { findings as words } from './copy'
import { shortTitleOf } from './model/titles'

/** What does not agree in this section, at its end, so that nothing above it moves. */
export function FindingList(props: {
  readonly findings: readonly Numbered[]
  readonly goTo: (at: FieldPath) => void
}) {
  const ids = createMemo(() => props.findings.map(({ finding }) => finding.id))
  const one = (id: string) => props.findings.find(({ finding }) => finding.id === id)
  return (
    <Show when={props.findings.length > 0}>
      <section class="card wz-findings" aria-label={words.title}>
        <h2>{words.title}</h2>
        <ul>
          <For each={ids()}>
            {(id) => <Show when={one(id)}>{(found) => <Line found={found()} goTo={props.goTo} />}</Show>}
          </For>
        </ul>
      </section>
    </Show>
  )
}

function Line(props: { readonly found: Numbered; readonly goTo: (at: FieldPath) => void }) {
  const { session, openFinding } = useForm()
  const finding = () => props.found.finding
  const ways = createMemo(() => waysOf(finding(), session.template(), session.evaluation()))
  const tag = () => tags.tag(props.found.severity, props.found.number)
  return (
    <li>
      <span
        class="chip"
        classList={{ bad: props.found.severity === 'error', warn: props.found.severity === 'warning' }}
      >
        {tag()}
      </span>
      <span class="wz-finding-say">{finding().say}</span>
      <span class="wz-finding-ways">
        <For each={ways()}>
          {(way) => (
            <button type="button" class="btn sm" onClick={() => props.goTo(way.at)}>
              {words.way(shortTitleOf(session.evaluation().report, way.section))}
            </button>
          )}
        </For>
        <button
          type="button"
          class="btn sm txt"
          aria-label={words.openNamed(tag())}
          onClick={() => openFinding(finding().id)}
        >
          {words.open}
        </button>
      </span>
      <span class="hint wz-finding-rule">{finding().rule}</span>
    </li>
  )
}
