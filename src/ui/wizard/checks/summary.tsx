import { For } from 'solid-js'
import { checks as words } from './copy'
import type { Counts, Filter } from './model/sort'

const ORDER = ['all', 'passed', 'error', 'warning', 'note', 'unchecked', 'acknowledged'] as const

/** How many rules ran and how they ended; each number lists its own. */
export function Summary(props: {
  readonly counts: Counts
  readonly filter: Filter
  readonly choose: (filter: Filter) => void
}) {
  return (
    <div class="ck-counts" role="group" aria-label={words.summary}>
      <For each={ORDER}>
        {(kind) => (
          <button
            type="button"
            data-kind={kind}
            data-some={props.counts[kind] > 0 ? '' : undefined}
            aria-pressed={props.filter === kind}
            onClick={() => props.choose(props.filter === kind ? undefined : kind)}
          >
            <b>{props.counts[kind]}</b>
            <span>{words.kinds[kind]}</span>
          </button>
        )}
      </For>
    </div>
  )
}
