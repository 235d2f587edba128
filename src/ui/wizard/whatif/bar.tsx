import { createSignal, For, Show } from 'solid-js'
import type { Trial } from '../../../state/trial'
import { whatif as words } from './copy'
import type { Trying } from './trying'

/** The bar under the top bar: which scenario is in hand, and what becomes of it. */
export function TrialBar(props: { readonly trying: Trying }) {
  const trial = (): Trial => props.trying.trial
  const [renaming, setRenaming] = createSignal<string>()
  const [dropped, setDropped] = createSignal<{ readonly name: string; readonly back: () => void }>()
  const current = () => trial().current()
  const drop = () => {
    const { key, name } = current()
    setDropped({ name, back: trial().drop(key) })
  }
  const adopt = () => {
    trial().adopt(current().key)
    props.trying.end()
  }
  return (
    <section class="wi-bar" aria-label={words.region}>
      <b class="wi-still" role="status">
        {trial().refused() ? words.refused : words.still}
      </b>
      <div class="wi-scenarios" role="group" aria-label={words.scenarios}>
        <For each={trial().scenarios()}>
          {({ key, name }) => (
            <Show
              when={renaming() === key}
              fallback={
                <button
                  type="button"
                  class="wi-scenario"
                  aria-pressed={current().key === key}
                  onClick={() => trial().choose(key)}
                  onDblClick={() => setRenaming(key)}
                  onKeyDown={(event) => {
                    if (event.key === 'F2') setRenaming(key)
                  }}
                >
                  {name}
                </button>
              }
            >
              <input
                class="wi-name"
                aria-label={words.rename}
                value={name}
                ref={(box) => queueMicrotask(() => box.select())}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter' && event.key !== 'Escape') return
                  event.preventDefault()
                  event.stopPropagation()
                  if (event.key === 'Escape') event.currentTarget.value = name
                  event.currentTarget.blur()
                }}
                onBlur={(event) => {
                  const to = event.currentTarget.value.trim()
                  setRenaming(undefined)
                  if (to !== '' && to !== name) trial().rename(key, to)
                }}
              />
            </Show>
          )}
        </For>
        <button type="button" class="wi-scenario wi-add" onClick={() => trial().add()}>
          {words.add}
        </button>
      </div>
      <span class="wi-said" role="status">
        <Show when={dropped()}>
          {(one) => (
            <>
              {words.dropped(one().name)}
              <button
                type="button"
                class="link"
                onClick={() => {
                  one().back()
                  setDropped(undefined)
                }}
              >
                {words.back}
              </button>
            </>
          )}
        </Show>
      </span>
      <div class="wi-acts">
        <button
          type="button"
          class="btn"
          classList={{ on: props.trying.comparing() }}
          aria-pressed={props.trying.comparing()}
          onClick={() => props.trying.compare(!props.trying.comparing())}
        >
          {words.compare(trial().scenarios().length)}
        </button>
        <button type="button" class="btn" onClick={drop}>
          {words.drop}
        </button>
        <button type="button" class="btn wi-pri" disabled={current().settings.length === 0} onClick={adopt}>
          {words.adoptNamed(current().name)}
        </button>
      </div>
    </section>
  )
}
