import './options.css'
import { createSignal, For, type JSX, onMount, Show } from 'solid-js'
import type { Account } from '../../../../rules/accounts'
import { accounts as words } from '../copy'
import type { CatalogueState } from './catalogue'

/** Room below the field under which the list opens upwards instead. */
const ROOM = 220

/** The accounts found, and last of all the text as typed. */
export function Options(props: {
  readonly id: string
  readonly label: string
  readonly accounts: readonly Account[]
  readonly catalogue: CatalogueState
  readonly present: ReadonlySet<string>
  readonly typed: string
  readonly active: number
  readonly pick: (at: number) => void
}) {
  const [up, setUp] = createSignal(false)
  let host: HTMLDivElement | undefined
  onMount(() => {
    const field = host?.parentElement?.getBoundingClientRect()
    const pane = host?.closest('[data-pane]')?.getBoundingClientRect()
    if (!field || !pane) return
    const bottom = Math.min(pane.bottom, window.visualViewport?.height ?? pane.bottom)
    setUp(bottom - field.bottom < ROOM && field.top - pane.top > bottom - field.bottom)
  })
  const parentsOf = (account: Account) =>
    props.catalogue
      .get()
      ?.parents(account.code)
      .map((one) => one.name)
      .join(' / ')
  return (
    <div class="wz-options" classList={{ 'wz-up': up() }} ref={host}>
      <Show when={props.catalogue.loading() || props.catalogue.failed()}>
        <div class="hint wz-option-note">{props.catalogue.failed() ? words.loadFailed : words.loading}</div>
      </Show>
      <div role="listbox" id={`${props.id}-list`} aria-label={props.label}>
        <For each={props.accounts}>
          {(account, i) => (
            <Option id={props.id} at={i()} active={props.active} pick={props.pick}>
              <span class="wz-option-name">
                <span class="wz-code">{account.code}</span>
                {account.name}
                <Show when={props.present.has(account.code)}>
                  <span class="chip">{words.present}</span>
                </Show>
                <Show when={account.doubtful}>
                  <span class="wz-gap" title={words.doubt}>
                    {words.check}
                  </span>
                </Show>
              </span>
              <small>{parentsOf(account)}</small>
            </Option>
          )}
        </For>
        <Option id={props.id} at={props.accounts.length} active={props.active} pick={props.pick}>
          {words.asTyped(props.typed)}
        </Option>
      </div>
    </div>
  )
}

function Option(props: {
  readonly id: string
  readonly at: number
  readonly active: number
  readonly pick: (at: number) => void
  readonly children: JSX.Element
}) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox takes them
    <div
      class="wz-option"
      role="option"
      id={`${props.id}-${props.at}`}
      aria-selected={props.active === props.at}
      // The field must keep the focus, or its list would close before the click.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => props.pick(props.at)}
    >
      {props.children}
    </div>
  )
}
