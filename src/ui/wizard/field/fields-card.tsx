import { createMemo, For, Match, Show, Switch } from 'solid-js'
import type { Ask } from '../../../core/report'
import { useForm } from '../context'
import { askShown } from '../model/shown'
import { GapMark, NameBox, NoteLine, NumberBox, TextBox } from './boxes'
import { Choice } from './choice'
import { createTyped, numberKind } from './typed'

/** Fields one below the other: label and field, with the hint and what was understood under the field. */
export function FieldsCard(props: { readonly fields: readonly Ask[] }) {
  return <For each={props.fields}>{(ask) => <FieldRow ask={ask} />}</For>
}

function FieldRow(props: { readonly ask: Ask }) {
  const { session } = useForm()
  const shown = createMemo(() => askShown(props.ask, session.evaluation().facts))
  return (
    <Show when={shown()}>
      <Field ask={props.ask} />
    </Show>
  )
}

function Field(props: { readonly ask: Ask }) {
  // An ask never changes: it is a row of the rules.
  const { at, kind, label, hint, unit, options } = props.ask
  // The empty box of a number says itself that it is missing.
  const number = numberKind(kind)
  const isNumber = number !== undefined
  const field = createTyped(at, number ?? 'text')
  const hintId = hint === undefined ? undefined : `${field.id}-hint`
  return (
    <div class="wz-field" classList={{ 'wz-wide': kind === 'long' }}>
      <Show
        when={kind === 'choice'}
        fallback={
          <label class="wz-label" for={field.id}>
            {label}
            <Show when={!isNumber}>
              <GapMark field={field} />
            </Show>
          </label>
        }
      >
        <span class="wz-label">
          {label}
          <GapMark field={field} />
        </span>
      </Show>
      <div class="wz-entry">
        <Switch>
          <Match when={isNumber}>
            <span class="wz-with-unit">
              <NumberBox field={field} kind={number ?? 'amount'} hintId={hintId} />
              <Show when={unit}>
                <span class="wz-unit">{unit}</span>
              </Show>
            </span>
          </Match>
          <Match when={kind === 'choice'}>
            <Choice at={at} options={options ?? []} label={label} hintId={hintId} />
          </Match>
          <Match when={kind === 'name'}>
            <NameBox field={field} hintId={hintId} />
          </Match>
          <Match when={kind === 'text' || kind === 'long'}>
            <TextBox field={field} long={kind === 'long'} hintId={hintId} />
          </Match>
        </Switch>
        <NoteLine field={field} />
        <Show when={hint}>
          <div class="hint" id={hintId}>
            {hint}
          </div>
        </Show>
      </div>
    </div>
  )
}
