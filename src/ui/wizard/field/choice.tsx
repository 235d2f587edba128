import { For } from 'solid-js'
import type { FieldPath } from '../../../core/draft'
import type { Option } from '../../../core/report'
import { useForm } from '../context'
import { createFound, FoundMark, foundId } from './found'

interface ChoiceProps {
  readonly at: FieldPath
  readonly options: readonly Option[]
  readonly label: string
  readonly hintId?: string | undefined
  readonly small?: boolean
}

/** A few values side by side: radio buttons, of which only the chosen one is in the tab order. */
export function Choice(props: ChoiceProps) {
  const { session, absent } = useForm()
  const choose = (value: string) => {
    session.edit([{ op: 'set', at: props.at, text: value }])
    session.settle()
  }
  const found = createFound(props.at)
  return (
    <div
      class="seg"
      classList={{ 'wz-small': props.small ?? false }}
      role="radiogroup"
      aria-label={props.label}
      data-set={props.small && session.text(props.at) !== '' ? '' : undefined}
      data-found={found()?.severity}
      aria-describedby={[props.hintId ?? '', found() ? foundId(props.at) : ''].join(' ').trim() || undefined}
      data-at={props.at}
    >
      <For each={props.options}>
        {(option) => (
          <label>
            <input
              type="radio"
              name={props.at}
              value={option.value}
              checked={session.text(props.at) === option.value}
              disabled={absent()}
              onChange={() => choose(option.value)}
            />
            <span>{option.label}</span>
          </label>
        )}
      </For>
      <FoundMark place={props.at} />
    </div>
  )
}
