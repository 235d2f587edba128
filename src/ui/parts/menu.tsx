import './menu.css'
import { createEffect, createSignal, createUniqueId, For, type JSX, onCleanup, Show } from 'solid-js'

export interface MenuItem {
  readonly text: string
  readonly run: () => void
  /** The keys that do the same. */
  readonly keys?: string
  /** Shown and reached like the others, but does nothing now. */
  readonly disabled?: boolean
  /** Takes something away: apart from the others, and in red. */
  readonly danger?: boolean
}

interface MenuProps {
  /** What the button and its menu are called: what stands on the button may not say it all. */
  readonly name: string
  readonly items: readonly MenuItem[]
  /** Of the button. */
  readonly class: string
  /** The menu ends where the button ends; otherwise both begin at the same place. */
  readonly end?: boolean
  /** What stands on the button. */
  readonly children: JSX.Element
}

type Place = Partial<Record<'left' | 'right' | 'top' | 'bottom', string>>

/** Under the button where there is room, above it otherwise. Fixed, so that no box around it cuts it off. */
function placeAt(button: Element, rows: number, end: boolean): Place {
  const { top, bottom, left, right } = button.getBoundingClientRect()
  const { clientWidth: width, clientHeight: height } = document.documentElement
  const place = end ? { right: `${Math.max(4, width - right)}px` } : { left: `${Math.max(4, left)}px` }
  return height - bottom > rows * 44 + 16 || top < rows * 44
    ? { ...place, top: `${bottom + 4}px` }
    : { ...place, bottom: `${height - top + 4}px` }
}

/** A button with a menu, as the ARIA pattern wants it: arrows, Home and End, Esc, and Tab leaves. */
export function Menu(props: MenuProps) {
  const id = createUniqueId()
  const [place, setPlace] = createSignal<Place>()
  let button: HTMLButtonElement | undefined
  let menu: HTMLDivElement | undefined

  const rows = () => [...(menu?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])]
  const focus = (index: number) => {
    const all = rows()
    all[(index + all.length) % all.length]?.focus()
  }
  const open = (at: number) => {
    if (!button) return
    setPlace(placeAt(button, props.items.length, props.end ?? false))
    focus(at)
  }
  const close = () => {
    setPlace(undefined)
    button?.focus()
  }

  createEffect(() => {
    if (!place()) return
    const leave = (event: Event) => {
      if (event.target instanceof Node && (menu?.contains(event.target) || button?.contains(event.target)))
        return
      setPlace(undefined)
    }
    const gone = () => setPlace(undefined)
    document.addEventListener('pointerdown', leave)
    window.addEventListener('scroll', gone, true)
    window.addEventListener('resize', gone)
    onCleanup(() => {
      document.removeEventListener('pointerdown', leave)
      window.removeEventListener('scroll', gone, true)
      window.removeEventListener('resize', gone)
    })
  })

  const keys = (event: KeyboardEvent) => {
    const at = rows().indexOf(document.activeElement as HTMLElement)
    const go: Readonly<Record<string, () => void>> = {
      ArrowDown: () => focus(at + 1),
      ArrowUp: () => focus(at - 1),
      Home: () => focus(0),
      End: () => focus(-1),
      Escape: close,
    }
    if (event.key === 'Tab') setPlace(undefined)
    const act = go[event.key]
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }

  return (
    <>
      <button
        type="button"
        class={props.class}
        aria-haspopup="menu"
        aria-expanded={place() !== undefined}
        aria-controls={place() ? id : undefined}
        aria-label={props.name}
        ref={button}
        onClick={() => (place() ? close() : open(0))}
        onKeyDown={(event) => {
          if ((event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || event.altKey) return
          event.preventDefault()
          open(event.key === 'ArrowDown' ? 0 : -1)
        }}
      >
        {props.children}
      </button>
      <Show when={place()}>
        {(where) => (
          <div
            class="menu"
            id={id}
            role="menu"
            aria-label={props.name}
            tabindex="-1"
            style={{ ...where() }}
            ref={menu}
            onKeyDown={keys}
          >
            <For each={props.items}>
              {(item) => (
                <button
                  type="button"
                  role="menuitem"
                  tabindex="-1"
                  classList={{ danger: item.danger === true }}
                  aria-disabled={item.disabled ? 'true' : undefined}
                  onClick={() => {
                    if (item.disabled) return
                    close()
                    item.run()
                  }}
                >
                  {item.text}
                  <Show when={item.keys}>
                    <kbd>{item.keys}</kbd>
                  </Show>
                </button>
              )}
            </For>
          </div>
        )}
      </Show>
    </>
  )
}
