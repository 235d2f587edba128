import { For, Show } from 'solid-js'
import { panes } from './copy'
import type { Tab } from './view'

const TABS: readonly (readonly [Tab, string])[] = [
  ['list', panes.list],
  ['form', panes.form],
  ['document', panes.document],
  ['checks', panes.checks],
]

/** On a small window one pane at a time, chosen at the bottom. */
export function Tabs(props: {
  readonly tab: Tab
  readonly show: (tab: Tab) => void
  /** How many errors are open. */
  readonly errors: number
}) {
  return (
    <nav class="wz-tabs" aria-label={panes.switch}>
      <For each={TABS}>
        {([tab, label]) => (
          <button
            type="button"
            aria-current={props.tab === tab ? 'true' : undefined}
            onClick={() => props.show(tab)}
          >
            {label}
            <Show when={tab === 'checks' && props.errors > 0}>
              <span class="wz-tab-count">{props.errors}</span>
            </Show>
          </button>
        )}
      </For>
    </nav>
  )
}
