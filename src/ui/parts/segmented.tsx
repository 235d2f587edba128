import { createUniqueId, For } from 'solid-js'

interface SegmentedProps<Value extends string> {
  /** Id of the element that names the group. */
  readonly labelledBy: string
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly value: Value
  readonly onChange: (value: Value) => void
}

/** A choice of few, all in view. Native radio buttons underneath: arrows and screen readers know them. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const name = createUniqueId()
  return (
    <div class="seg" role="radiogroup" aria-labelledby={props.labelledBy}>
      <For each={props.options}>
        {({ value, label }) => (
          <label>
            <input
              type="radio"
              name={name}
              value={value}
              checked={props.value === value}
              onChange={() => props.onChange(value)}
            />
            <span>{label}</span>
          </label>
        )}
      </For>
    </div>
  )
}
