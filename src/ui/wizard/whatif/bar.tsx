import { createEffect, createSignal, For, on, onMount, Show } from 'solid-js'
import type { Trial } from '../../../state/trial'
import { whatif as words } from './copy'
import { countsOf, newsOf } from './counts'
import type { Trying } from './trying'

/** The bar under the top bar: which scenario is in hand, and what becomes of it. */
export function TrialBar(props: { readonly trying: Trying }) {
  const trial = (): Trial => props.trying.trial
  const [renaming, setRenaming] = createSignal<string>()
  const current = () => trial().current()
  let bar: HTMLElement | undefined
  const pressed = () => bar?.querySelector<HTMLElement>('[aria-pressed="true"]')
  // On a phone the row of scenarios moves sideways: the one in hand is always to be seen.
  createEffect(
    on(
      () => current().key,
      () => queueMicrotask(() => pressed()?.scrollIntoView({ block: 'nearest', inline: 'nearest' })),
    ),
  )
  // The page is another one: those who work with keys go on where 试算 begins.
  onMount(() =>
    queueMicrotask(() => {
      if (document.activeElement === document.body) pressed()?.focus({ preventScroll: true })
    }),
  )
  /** What the checks say stands below the form. */
  const toFindings = () => {
    props.trying.compare(false)
    queueMicrotask(() => document.querySelector<HTMLElement>('.wi-findings')?.focus())
  }
  return (
    <section class="wi-bar" aria-label={words.region} ref={bar}>
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
        <Show
          when={props.trying.dropped()}
          fallback={
            <span class="wz-not-narrow">
              {countsOf(trial())}
              <Show when={newsOf(trial())}>
                {(news) => (
                  <button type="button" class="link" onClick={toFindings}>
                    {news()}
                  </button>
                )}
              </Show>
            </span>
          }
        >
          {(one) => (
            <>
              {words.dropped(one().name)}
              <button type="button" class="link" onClick={() => one().back()}>
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
        <button type="button" class="btn" onClick={() => props.trying.drop(current().key)}>
          {words.drop}
        </button>
        <button
          type="button"
          class="btn wi-pri"
          disabled={current().settings.length === 0}
          onClick={() => props.trying.adopt(current().key)}
        >
          {words.adoptNamed(current().name)}
        </button>
      </div>
    </section>
  )
}
