import { createMemo, createSignal, createUniqueId, type JSX, Show } from 'solid-js'
import type { Account } from '../../../rules/accounts'
import { list as words } from '../copy'
import { cellsOfAccount, cellsOfTyped } from '../model/list-rows'
import { isTable } from '../model/paste'
import { tableColumns } from '../model/read-table'
import type { ListContext } from './columns'
import { Options } from './options'
import { isWide } from './wide'

/** How many accounts are offered, and how many are looked through for them: 类 and 款 cannot be chosen. */
const OFFERED = 20
const SEARCHED = 80

/** The last line of a list: a combobox that finds an account by code, name or initials and adds a line for it. */
export function AddRow(props: { readonly context: ListContext }) {
  const { context } = props
  const { list, catalogue } = context
  const id = createUniqueId()
  const [query, setQuery] = createSignal('')
  const [open, setOpen] = createSignal(false)
  const [active, setActive] = createSignal(0)
  let composing = false
  let input: HTMLInputElement | undefined

  const found = createMemo((): readonly Account[] => {
    const known = catalogue.get()
    if (!known || query().trim() === '') return []
    return known
      .find(query(), SEARCHED)
      .filter((account) => account.level === 'item')
      .slice(0, OFFERED)
  })
  const searches = list.catalogue !== undefined
  const expanded = () => searches && open() && query().trim() !== ''
  const present = createMemo(() => new Set(context.rows().map((row) => row.cells.code ?? '')))

  const type = (text: string) => {
    setQuery(text)
    setActive(0)
    setOpen(true)
  }
  const clear = () => {
    type('')
    setOpen(false)
    if (input) input.value = ''
  }
  const pickTyped = () => {
    const [, code = '', name = ''] = /^(\d{3,7})?\s*(.*)$/.exec(query().trim()) ?? []
    const cells = cellsOfTyped(
      list.catalogue,
      searches ? code : '',
      searches ? name : query().trim(),
      catalogue.get(),
    )
    clear()
    context.add(cells)
  }
  /** The option behind the last account takes the text as it is. */
  const pick = (at: number) => {
    const [account, known] = [found()[at], catalogue.get()]
    if (!account || !known) return pickTyped()
    clear()
    context.add(cellsOfAccount(account, known))
  }
  const move = (by: number) => {
    const count = found().length + 1
    setOpen(true)
    setActive((active() + by + count) % count)
    document.getElementById(`${id}-${active()}`)?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (composing || event.isComposing) return
    const filled = query().trim() !== ''
    const handled: Record<string, (() => void) | undefined> = {
      ArrowDown: event.altKey || !searches || !filled ? undefined : () => move(expanded() ? 1 : 0),
      ArrowUp: event.altKey || !searches || !filled ? undefined : () => move(expanded() ? -1 : 0),
      Enter:
        !filled || event.shiftKey
          ? undefined
          : () => (expanded() || !searches ? pick(active()) : setOpen(true)),
      Escape: expanded() ? () => setOpen(false) : undefined,
    }
    const act = handled[event.key]
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (!isTable(text)) return
    event.preventDefault()
    clear()
    void context.pasteTable(text)
  }

  const combobox = (): JSX.InputHTMLAttributes<HTMLInputElement> =>
    searches
      ? {
          role: 'combobox',
          'aria-autocomplete': 'list',
          'aria-expanded': expanded(),
          'aria-controls': `${id}-list`,
          'aria-activedescendant': expanded() ? `${id}-${active()}` : undefined,
        }
      : {}

  return (
    <div class="wz-list-line wz-add" role="row">
      <div role="cell" class="wz-add-cell">
        <input
          ref={input}
          class="wz-box"
          type="text"
          data-add
          data-at={list.list}
          autocomplete="off"
          spellcheck={false}
          {...combobox()}
          aria-label={words.add(list.addLabel)}
          aria-describedby={`${id}-hint`}
          placeholder={searches ? words.search : words.searchPlain(list.addLabel)}
          onInput={(event) => {
            if (!composing && !event.isComposing) type(event.currentTarget.value)
          }}
          onCompositionStart={() => {
            composing = true
          }}
          onCompositionEnd={(event) => {
            composing = false
            type(event.currentTarget.value)
          }}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          onBlur={() => setOpen(false)}
        />
        <Show when={expanded()}>
          <Options
            id={id}
            label={list.addLabel}
            accounts={found()}
            catalogue={catalogue}
            present={present()}
            typed={query().trim()}
            active={active()}
            pick={pick}
          />
        </Show>
        <div class="hint" id={`${id}-hint`}>
          {isWide(list) ? words.columnsHint(tableColumns(list).map(({ head }) => head)) : words.searchHint}
        </div>
        <span class="unseen" role="status">
          <Show when={expanded() && catalogue.get()}>{words.found(found().length)}</Show>
        </span>
      </div>
    </div>
  )
}
