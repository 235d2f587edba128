import { createComputed, createSignal, For, type JSX, on, Show } from 'solid-js'
import { nearness } from './near'
import type { View } from './view'

/** The room for a run that was never drawn, for each of its blocks. */
const GUESS = 72

/** Some of the many blocks of a section: drawn only near the screen, or where something leads to one of them. */
export function Run(props: { id: string; view: View; draw: (block: string) => JSX.Element }) {
  let host: HTMLDivElement | undefined
  const near = nearness(() => host)
  const [height, setHeight] = createSignal(0)
  const [held, setHeld] = createSignal(false)
  /** Who has the focus in it does not lose it by scrolling on. */
  const shown = (): boolean => near() || held() || props.view.wanted() === props.id
  createComputed(
    on(shown, (now, before) => {
      // Before its blocks go: the room they took is kept.
      if (before === true && !now && host) setHeight(host.offsetHeight)
      return now
    }),
  )
  const room = (): number => height() || props.view.children(props.id).length * GUESS
  return (
    <div
      class="doc-run"
      ref={host}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
      style={shown() ? {} : { height: `${room()}px` }}
    >
      <Show when={shown()}>
        <For each={props.view.children(props.id)}>{props.draw}</For>
      </Show>
    </div>
  )
}
