import { type Accessor, For, untrack } from 'solid-js'
import type { FieldPath, Row } from '../../../core/draft'
import { inRow } from '../../../core/figures'
import type { AskList } from '../../../core/report'
import { useForm } from '../context'
import { list as words } from '../copy'
import { GapMark, NameBox } from '../field/boxes'
import { createTyped, type TypedField } from '../field/typed'
import { changeCode } from '../model/list-rows'
import type { CatalogueState } from './catalogue'

const COLUMNS: Readonly<Record<string, readonly (readonly [column: string, label: string])[]>> = {
  functional: [
    ['code', words.code],
    ['class', words.class],
    ['group', words.group],
    ['item', words.item],
  ],
  economic: [
    ['code', words.code],
    ['name', words.name],
  ],
  plain: [['name', words.name]],
}

/** Code and names of an account, typed in small fields. The names follow a code the catalogue knows. */
export function AccountFields(props: {
  readonly list: AskList
  readonly key: string
  readonly rows: Accessor<readonly Row[]>
  readonly catalogue: CatalogueState
}) {
  const { session } = useForm()
  const { list, key, catalogue } = props
  const row = () => props.rows().find((one) => one.key === key)
  const before = untrack(row)?.cells ?? {}

  /** The code and all that comes with it are one patch; what the field itself then sends is there already. */
  const follow = (at: FieldPath, code: string) => {
    const now = row()
    if (!now || code === (now.cells.code ?? '')) return
    session.edit(changeCode(list.list, now, code, catalogue.get(), before), { merge: at })
  }
  const following = (field: TypedField): TypedField => ({
    ...field,
    handlers: {
      ...field.handlers,
      onInput: (event) => {
        if (!event.isComposing) follow(field.at, event.currentTarget.value)
        field.handlers.onInput(event)
      },
      onCompositionEnd: (event) => {
        follow(field.at, event.currentTarget.value)
        field.handlers.onCompositionEnd(event)
      },
    },
  })
  const fields = (COLUMNS[list.catalogue ?? 'plain'] ?? []).map(([column, label]) => {
    const field = createTyped(inRow(`.${column}`, list.list, key), 'text')
    return { label, field: column === 'code' ? following(field) : field }
  })
  return (
    <span class="wz-account-fields" data-count={fields.length}>
      <For each={fields}>
        {({ label, field }) => (
          <label for={field.id}>
            <span>
              {label}
              <GapMark field={field} />
            </span>
            <NameBox field={field} />
          </label>
        )}
      </For>
    </span>
  )
}
