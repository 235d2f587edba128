import { For } from 'solid-js'
import { copy } from './copy'
import type { Mark } from './marks'
import type { View } from './view'

/** The tags of what was found at a place, after its words: 错误1. Pressed, they lead to the list of findings. */
export function Tags(props: { marks: readonly Mark[]; within?: boolean; view: View }) {
  return (
    <For each={props.marks}>
      {(mark) => {
        const press = (event: Event): void => {
          event.preventDefault()
          event.stopPropagation()
          props.view.onMark(mark.id)
        }
        return (
          <span
            role="button"
            tabindex={props.within ? -1 : 0}
            class={`doc-tag doc-tag-${mark.severity}`}
            data-mark={mark.id}
            aria-label={copy.markLabel(mark.tag, mark.title)}
            title={copy.markLabel(mark.tag, mark.title)}
            onClick={press}
            onKeyDown={(event) => {
              if (event.key === 'Enter' || event.key === ' ') press(event)
            }}
          >
            {mark.tag}
          </span>
        )
      }}
    </For>
  )
}
