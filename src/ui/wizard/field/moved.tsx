import { Show } from 'solid-js'

interface MovedProps {
  /** What it was before what is being tried; nothing where nothing is. */
  readonly was: string | undefined
  readonly now: string
}

/** A text as old → new where what is tried changes it, and by itself where it does not. */
export function Moved(props: MovedProps) {
  return (
    <Show when={props.was !== undefined && props.was !== props.now} fallback={props.now}>
      <Show when={props.was}>
        <del class="doc-old">{props.was}</del>
        <i class="doc-arrow">→</i>
      </Show>
      <ins class="doc-new">{props.now}</ins>
    </Show>
  )
}
