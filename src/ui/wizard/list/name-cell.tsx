import './name.css'
import { Show } from 'solid-js'
import type { Row } from '../../../core/draft'
import { inRow } from '../../../core/figures'
import { list as words } from '../copy'
import { GapMark, NameBox } from '../field/boxes'
import { createTyped } from '../field/typed'
import type { ListContext } from './columns'

/** What a row is called: its name in a field; or, where the row comes from elsewhere, code, name and what it belongs to. */
export function NameCell(props: {
  readonly key: string
  readonly context: ListContext
  readonly cells: Row['cells']
}) {
  const { key, context } = props
  const parents = () =>
    [props.cells.class ?? '', props.cells.group ?? ''].filter((one) => one !== '').join(' / ')
  return (
    <span class="wz-account-text">
      <Show when={context.list.fixed} fallback={<NameField {...props} />}>
        <span class="wz-account-name">
          <Show when={props.cells.code}>
            <span class="wz-code">{props.cells.code}</span>
          </Show>
          {props.cells.item ?? props.cells.name ?? ''}
        </span>
        <Show when={parents()}>
          <small>{parents()}</small>
        </Show>
      </Show>
      <Show when={context.twice().has(key) && !context.list.fixed}>
        <span class="wz-gap wz-line-note">{words.twice}</span>
      </Show>
    </span>
  )
}

function NameField({ key, context }: { readonly key: string; readonly context: ListContext }) {
  const field = createTyped(inRow('.name', context.list.list, key), 'text')
  return (
    <label class="wz-name-field" for={field.id}>
      <span>
        {words.name}
        <GapMark field={field} />
      </span>
      <NameBox field={field} />
    </label>
  )
}
