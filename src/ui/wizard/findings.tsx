import { createMemo, For, Show } from 'solid-js'
import type { Finding } from '../../core/checks'
import type { FieldPath } from '../../core/draft'
import { type Section, sectionAsking } from '../../core/report'
import { useForm } from './context'
import { findings as words } from './copy'
import { fieldBehind } from './model/lead-back'
import { shortTitleOf } from './model/titles'

interface Way {
  readonly section: Section
  readonly at: FieldPath
}

/** What does not agree in this section, at its end, so that nothing above it moves. */
export function FindingList(props: {
  readonly findings: readonly Finding[]
  readonly goTo: (at: FieldPath) => void
}) {
  return (
    <Show when={props.findings.length > 0}>
      <section class="card wz-findings" aria-label={words.title}>
        <h2>{words.title}</h2>
        <ul>
          <For each={props.findings}>{(finding) => <Line finding={finding} goTo={props.goTo} />}</For>
        </ul>
      </section>
    </Show>
  )
}

function Line(props: { readonly finding: Finding; readonly goTo: (at: FieldPath) => void }) {
  const { session } = useForm()
  /** The fields behind both sides, one for each section they stand in. */
  const ways = createMemo((): readonly Way[] => {
    const { figures } = session.evaluation()
    const found = new Map<Section, Way>()
    for (const id of props.finding.figures) {
      const at = fieldBehind(figures, id)
      const section = at === undefined ? undefined : sectionAsking(session.template(), at)
      if (at !== undefined && section && !found.has(section)) found.set(section, { section, at })
    }
    return [...found.values()]
  })
  return (
    <li>
      <span
        class="chip"
        classList={{ bad: props.finding.severity === 'error', warn: props.finding.severity === 'warning' }}
      >
        {words.chip(props.finding.severity)}
      </span>
      <span class="wz-finding-say">{props.finding.say}</span>
      <span class="wz-finding-ways">
        <For each={ways()}>
          {(way) => (
            <button type="button" class="btn sm" onClick={() => props.goTo(way.at)}>
              {words.way(shortTitleOf(session.evaluation().report, way.section))}
            </button>
          )}
        </For>
      </span>
      <span class="hint wz-finding-rule">{props.finding.rule}</span>
    </li>
  )
}
