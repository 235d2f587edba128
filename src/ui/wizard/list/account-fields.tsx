import { For } from 'solid-js'
import { inRow } from '../../../core/figures'
import type { AskList } from '../../../core/report'
import { list as words } from '../copy'
import { GapMark, NameBox } from '../field/boxes'
import { createTyped } from '../field/typed'

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

/** The names of an account the catalogue does not have, typed in small fields. */
export function AccountFields(props: {
  readonly list: string
  readonly key: string
  readonly catalogue: AskList['catalogue']
}) {
  const fields = (COLUMNS[props.catalogue ?? 'plain'] ?? []).map(([column, label]) => ({
    label,
    field: createTyped(inRow(`.${column}`, props.list, props.key), 'text'),
  }))
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
