import { createUniqueId } from 'solid-js'
import { list as words } from '../copy'
import { isTable } from '../model/clipboard'
import { tableColumns } from '../model/table-columns'
import type { ListContext } from './columns'
import { isWide } from './wide'

/** The last line of a list: a name typed here, or a table pasted, adds lines. */
export function AddRow(props: { readonly context: ListContext }) {
  const { context } = props
  const { list } = context
  const hint = createUniqueId()

  const onKeyDown = (event: KeyboardEvent & { readonly currentTarget: HTMLInputElement }) => {
    const box = event.currentTarget
    const name = box.value.trim()
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || name === '') return
    // Enter would walk on through the form.
    event.preventDefault()
    event.stopPropagation()
    box.value = ''
    context.add(name)
  }
  const onPaste = (event: ClipboardEvent & { readonly currentTarget: HTMLInputElement }) => {
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (!isTable(text)) return
    event.preventDefault()
    event.currentTarget.value = ''
    void context.pasteTable(text)
  }
  return (
    <div class="wz-list-line wz-add" role="row">
      <div role="cell" class="wz-add-cell">
        <input
          class="wz-box"
          type="text"
          data-add
          data-at={list.list}
          autocomplete="off"
          spellcheck={false}
          aria-label={words.add(list.addLabel)}
          aria-describedby={hint}
          placeholder={words.newName(list.addLabel)}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
        />
        <div class="hint" id={hint}>
          {isWide(list) ? words.columnsHint(tableColumns(list).map(({ head }) => head)) : words.pasteHint}
        </div>
      </div>
    </div>
  )
}
