import { createMemo, Show } from 'solid-js'
import { list as words } from '../copy'
import { isTable } from '../model/paste'
import { tableColumns } from '../model/read-table'
import { createAccountSearch } from './account-search'
import type { ListContext } from './columns'
import { Options } from './options'
import { isWide } from './wide'

/** The last line of a list: a combobox that finds an account by code, name or initials and adds a line for it. */
export function AddRow(props: { readonly context: ListContext }) {
  const { context } = props
  const { list, catalogue } = context
  const searches = list.catalogue !== undefined
  let composing = false
  let input: HTMLInputElement | undefined
  const empty = () => {
    if (input) input.value = ''
  }
  const search = createAccountSearch(list, catalogue, (cells) => {
    empty()
    context.add(cells)
  })
  const { id, type } = search
  const present = createMemo(() => new Set(context.rows().map((row) => row.cells.code ?? '')))

  const onKeyDown = (event: KeyboardEvent) => {
    if (!composing && !event.isComposing) search.onKey(event)
  }
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (!isTable(text)) return
    event.preventDefault()
    search.clear()
    empty()
    void context.pasteTable(text)
  }

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
          {...search.combobox()}
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
          onBlur={search.close}
        />
        <Show when={search.expanded()}>
          <Options
            id={id}
            label={list.addLabel}
            accounts={search.found()}
            catalogue={catalogue}
            present={present()}
            typed={search.query().trim()}
            active={search.active()}
            pick={search.pick}
          />
        </Show>
        <div class="hint" id={`${id}-hint`}>
          {isWide(list) ? words.columnsHint(tableColumns(list).map(({ head }) => head)) : words.searchHint}
        </div>
        <span class="unseen" role="status">
          <Show when={search.expanded() && catalogue.get()}>{words.found(search.found().length)}</Show>
        </span>
      </div>
    </div>
  )
}
