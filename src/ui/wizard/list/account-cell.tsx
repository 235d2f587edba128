import './account.css'
import { createMemo, Show } from 'solid-js'
import { inRow } from '../../../core/figures'
import { useForm } from '../context'
import { list as words } from '../copy'
import { isNamed, nameOfRow } from '../model/list-rows'
import { AccountFields } from './account-fields'
import type { ListContext } from './columns'

/** Code and name, what it belongs to, and what is doubtful about it; or the fields to change them. */
export function AccountCell(props: {
  readonly key: string
  readonly context: ListContext
  readonly naming: boolean
  readonly setNaming: (open: boolean) => void
}) {
  const { session } = useForm()
  const { key, context } = props
  const { list, catalogue } = context
  const row = createMemo(() => context.rows().find((one) => one.key === key))
  const cells = () => row()?.cells ?? {}
  const name = () => nameOfRow(cells())
  const parents = () => [cells().class ?? '', cells().group ?? ''].filter((one) => one !== '').join(' / ')
  const doubtful = () => cells().doubt === 'yes' && !list.fixed
  // A line without all its names keeps its fields open.
  const toggles = () => !list.fixed && list.catalogue !== undefined && isNamed(list.catalogue, cells())
  let host: HTMLSpanElement | undefined
  let toggle: HTMLButtonElement | undefined

  const open = () => {
    props.setNaming(true)
    const first = host?.querySelector<HTMLInputElement>('input')
    first?.focus()
    first?.select()
  }
  /** The focus leaves the fields before they go away, so that what is typed in them is sent. */
  const close = () => {
    toggle?.focus()
    props.setNaming(false)
  }
  const checked = () => {
    toggle?.focus()
    session.edit([{ op: 'set', at: inRow('.doubt', list.list, key), text: '' }])
    session.settle()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing || !props.naming || !toggles()) return
    event.preventDefault()
    event.stopPropagation()
    close()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape in any of the fields
    <span ref={host} class="wz-account-text" onKeyDown={onKeyDown}>
      <Show
        when={props.naming}
        fallback={
          <span class="wz-account-name">
            <Show when={cells().code}>
              <span class="wz-code">{cells().code}</span>
            </Show>
            {cells().item ?? cells().name ?? ''}
          </span>
        }
      >
        <AccountFields list={list} key={key} rows={context.rows} catalogue={catalogue} />
      </Show>
      <Show when={toggles()}>
        <button
          ref={toggle}
          type="button"
          class="link wz-act wz-change"
          aria-expanded={props.naming}
          aria-label={props.naming ? words.closeNamed(name()) : words.changeNamed(name())}
          title={props.naming ? words.close : words.changeTitle}
          onClick={() => (props.naming ? close() : open())}
        >
          {props.naming ? words.close : words.change}
        </button>
      </Show>
      <Show when={!props.naming && parents()}>
        <small>{parents()}</small>
      </Show>
      <Show when={doubtful()}>
        <span class="wz-line-note">
          <span class="wz-gap" title={words.doubt}>
            {words.check}
          </span>
          <button
            type="button"
            class="link wz-act wz-checked"
            aria-label={words.checkedNamed(name())}
            title={words.doubt}
            onClick={checked}
          >
            {words.checked}
          </button>
        </span>
      </Show>
      <Show when={context.twice().has(key) && !list.fixed}>
        <span class="wz-gap wz-line-note">{words.twice}</span>
      </Show>
    </span>
  )
}
