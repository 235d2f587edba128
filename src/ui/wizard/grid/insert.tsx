import { createSignal, Show } from 'solid-js'
import { onOutside } from '../outside'
import { Options } from './account/options'
import { createAccountSearch } from './account/search'
import type { Control } from './control'
import { accounts as accountWords, grid as words } from './copy'

/** 插入科目…: a button under which an account is looked for. A row for it is added where its code belongs. */
export function InsertAccount(props: { readonly control: Control }) {
  const { grid, add } = props.control
  const [open, setOpen] = createSignal(false)
  let host: HTMLSpanElement | undefined
  let button: HTMLButtonElement | undefined
  let input: HTMLInputElement | undefined
  let composing = false
  const search = createAccountSearch(grid.list, grid.catalogue, (cells) => {
    setOpen(false)
    add(cells)
  })
  const close = () => {
    search.clear()
    setOpen(false)
  }
  onOutside((target) => host?.contains(target) ?? false, close)
  const type = (text: string) => search.type(text)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape in any part of it
    <span
      class="gr-insert"
      ref={host}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented || !open()) return
        event.preventDefault()
        close()
        button?.focus()
      }}
    >
      <button
        type="button"
        class="btn sm"
        ref={button}
        aria-expanded={open()}
        onClick={() => {
          if (open()) return close()
          setOpen(true)
          input?.focus()
        }}
      >
        {words.insert}
      </button>
      <Show when={open()}>
        <span class="gr-insert-box">
          <input
            ref={input}
            class="wz-box"
            type="text"
            data-add
            autocomplete="off"
            spellcheck={false}
            {...search.combobox()}
            aria-label={accountWords.add(grid.list.addLabel)}
            placeholder={
              grid.list.catalogue === undefined
                ? accountWords.searchPlain(grid.list.addLabel)
                : accountWords.search
            }
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
            onKeyDown={(event) => {
              if (!composing && !event.isComposing && search.onKey(event)) return
              // Enter would walk on through the form.
              if (event.key === 'Enter') event.preventDefault()
            }}
          />
          <Options search={search} grid={grid} />
        </span>
      </Show>
    </span>
  )
}
