import { For } from 'solid-js'
import type { Option } from '../../../core/report'
import { useForm } from '../context'
import { form } from '../copy'
import { createFound, FoundMark, foundId } from './found'
import type { TypedField } from './typed'

/** A choice among words too long to stand side by side in a cell. */
export function MenuBox(props: {
  readonly field: TypedField
  readonly options: readonly Option[]
  readonly label: string
}) {
  const { session } = useForm()
  const choose = (value: string) => {
    session.edit([{ op: 'set', at: props.field.at, text: value }])
    session.settle()
  }
  const found = createFound(props.field.at)
  return (
    <>
      <select
        class="wz-box wz-menu"
        id={props.field.id}
        data-at={props.field.at}
        data-empty={props.field.text() === '' ? '' : undefined}
        aria-label={props.label}
        data-found={found()?.severity}
        aria-describedby={found() ? foundId(props.field.at) : undefined}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value="" selected={props.field.text() === ''}>
          {props.field.waits() ? form.gap : ''}
        </option>
        <For each={props.options}>
          {({ value, label }) => (
            <option value={value} selected={props.field.text() === value}>
              {label}
            </option>
          )}
        </For>
      </select>
      <FoundMark place={props.field.at} />
    </>
  )
}
