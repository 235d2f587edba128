import './options.css'
import { createSignal, For, type JSX, onMount, Show } from 'solid-js'
import type { Account } from '../../../../rules/accounts'
import { accounts as words } from '../copy'
import type { Grid } from '../state'
import type { AccountSearch } from './search'

/** Room below the field under which the list opens upwards instead. */
const ROOM = 220

interface OptionsProps {
  readonly search: AccountSearch
  readonly grid: Grid
}

/** The accounts found, and last of all the text as typed. */
export function Options(props: OptionsProps) {
  return (
    <Show when={props.search.expanded()}>
      <List {...props} />
    </Show>
  )
}

function List(props: OptionsProps) {
  const { search, grid } = props
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
    grid.catalogue
      .get()
      ?.parents(account.code)
      .map((one) => one.name)
      .join(' / ')
  return (
    <div class="wz-options" classList={{ 'wz-up': up() }} ref={host}>
      <Show when={grid.catalogue.loading() || grid.catalogue.failed()}>
        <div class="hint wz-option-note">{grid.catalogue.failed() ? words.loadFailed : words.loading}</div>
      </Show>
      <div role="listbox" id={`${search.id}-list`} aria-label={grid.list.addLabel}>
        <For each={search.found()}>
          {(account, i) => (
            <Option search={search} at={i()}>
              <span>
                <span class="wz-code">{account.code}</span>
                {account.name}
                <Show when={grid.present().has(account.code)}>
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
        <Option search={search} at={search.found().length}>
          {(grid.catalogue.loading() ? words.adding : words.asTyped)(search.query().trim())}
        </Option>
      </div>
    </div>
  )
}

function Option(props: {
  readonly search: AccountSearch
  readonly at: number
  readonly children: JSX.Element
}) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox takes them
    <div
      class="wz-option"
      role="option"
      id={`${props.search.id}-${props.at}`}
      aria-selected={props.search.active() === props.at}
      // The field must keep the focus, or its list would close before the click.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => props.search.pick(props.at)}
    >
      {props.children}
    </div>
  )
}
