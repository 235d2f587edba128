import { For, Show } from 'solid-js'
import { copy } from './copy'
import type { Format } from './formats'
import type { Counts } from './stages'

interface ChoiceProps {
  readonly offered: readonly Format[]
  readonly chosen: readonly Format[]
  readonly counts: Counts
  readonly choose: (format: Format, wanted: boolean) => void
}

/** Which kinds of file are wanted. */
export function FormatChoice(props: ChoiceProps) {
  return (
    <fieldset class="dl-formats">
      <legend>{copy.choose}</legend>
      <For each={props.offered}>
        {(format) => (
          <label class="dl-format">
            <input
              type="checkbox"
              checked={props.chosen.includes(format)}
              onChange={(event) => props.choose(format, event.currentTarget.checked)}
            />
            <span>
              {copy.offer(format, props.counts)}
              <small>{copy.formatSay[format]}</small>
            </span>
          </label>
        )}
      </For>
      <p class="hint" role="status">
        <Show when={props.chosen.length === 0}>{copy.noneChosen}</Show>
      </p>
    </fieldset>
  )
}
