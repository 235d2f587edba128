import { createSignal, For, type JSX, Show } from 'solid-js'
import { onOutside } from '../outside'

export interface MenuItem {
  readonly label: string
  readonly keys?: string
  readonly disabled?: boolean
  readonly act: () => void
}

/** A button that opens a menu: arrows move, Esc closes and gives the focus back. */
export function Menu(props: {
  readonly label: string
  readonly items: readonly MenuItem[]
  readonly class?: string
  readonly end?: boolean
  readonly children: JSX.Element
}) {
  const [open, setOpen] = createSignal(false)
  let host: HTMLDivElement | undefined
  let button: HTMLButtonElement | undefined
  const items = () => [...(host?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])]
  const close = () => {
    setOpen(false)
    button?.focus()
  }
  const show = () => {
    setOpen(true)
    items()[0]?.focus()
  }
  onOutside(
    (target) => host?.contains(target) ?? false,
    () => setOpen(false),
  )

  const onKeyDown = (event: KeyboardEvent) => {
    if (!open()) {
      if (event.key === 'ArrowDown' && !event.altKey) {
        event.preventDefault()
        show()
      }
      return
    }
    const all = items()
    const at = items().findIndex((one) => one.contains(document.activeElement))
    const to: Record<string, number> = {
      ArrowDown: (at + 1) % all.length,
      ArrowUp: (at - 1 + all.length) % all.length,
      Home: 0,
      End: all.length - 1,
    }
    const next = to[event.key]
    if (next !== undefined) all[next]?.focus()
    else if (event.key === 'Escape') close()
    else if (event.key === 'Tab') setOpen(false)
    if (next === undefined && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div class="wz-menu" ref={host}>
      <button
        ref={button}
        type="button"
        class={props.class}
        aria-haspopup="menu"
        aria-expanded={open()}
        aria-label={props.label}
        onKeyDown={onKeyDown}
        onClick={() => (open() ? close() : show())}
      >
        {props.children}
      </button>
      <Show when={open()}>
        <div
          class="wz-popover"
          classList={{ 'wz-at-end': props.end ?? false }}
          role="menu"
          tabindex="-1"
          onKeyDown={onKeyDown}
          aria-label={props.label}
        >
          <For each={props.items}>
            {(item) => (
              <button
                type="button"
                role="menuitem"
                tabindex="-1"
                aria-disabled={item.disabled ? 'true' : undefined}
                onClick={() => {
                  if (item.disabled) return
                  close()
                  item.act()
                }}
              >
                {item.label}
                <Show when={item.keys}>
                  <kbd>{item.keys}</kbd>
                </Show>
              </button>
            )}
          </For>
        </div>
      </Show>
    </div>
  )
}
