import { For } from 'solid-js'
import { panes } from './copy'
import type { View } from './view'

const TABS: readonly (readonly [View, string])[] = [
  ['list', panes.list],
  ['form', panes.form],
  ['document', panes.document],
]

/** On a small window one pane at a time, chosen at the bottom. */
export function Tabs(props: { readonly view: View; readonly show: (view: View) => void }) {
  return (
    <nav class="wz-tabs" aria-label={panes.switch}>
      <For each={TABS}>
        {([view, label]) => (
          <button
            type="button"
            aria-current={props.view === view ? 'true' : undefined}
            onClick={() => props.show(view)}
          >
            {label}
          </button>
        )}
      </For>
    </nav>
  )
}
