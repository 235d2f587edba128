import { children, createUniqueId, type JSX, onCleanup, onMount, Show } from 'solid-js'
import { Portal } from 'solid-js/web'
import { shared } from '../copy'

interface DialogProps {
  /** Says the act. */
  readonly title: string
  readonly size?: 'wide' | 'full'
  /** Esc, the cross, or whatever else means: not now. */
  readonly onClose: () => void
  /** Makes the dialog a form: Enter in a field does the same as the main button. */
  readonly onSubmit?: () => void
  /** The foot, which stays in view; buttons, the main one last. */
  readonly foot?: JSX.Element
  readonly children: JSX.Element
}

const actors =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex="0"]'

/** Takes the rest of the page away from mouse, keyboard and screen reader. Gives the way back. */
function hideOthers(own: Element): () => void {
  const others = [...document.body.children].filter((one) => !one.contains(own) && one.tagName !== 'SCRIPT')
  const before = others.map((one) => [one.getAttribute('aria-hidden'), one.hasAttribute('inert')] as const)
  for (const one of others) {
    one.setAttribute('aria-hidden', 'true')
    one.setAttribute('inert', '')
  }
  return () => {
    others.forEach((one, index) => {
      const [hidden = null, inert = false] = before[index] ?? []
      if (hidden === null) one.removeAttribute('aria-hidden')
      else one.setAttribute('aria-hidden', hidden)
      if (!inert) one.removeAttribute('inert')
    })
  }
}

/** What Tab stops at, one radio of a group only: the chosen one. */
function stopsIn(box: Element): readonly HTMLElement[] {
  const found = [...box.querySelectorAll<HTMLElement>(actors)].filter((one) => one.offsetParent !== null)
  return found.filter(
    (one) =>
      !(one instanceof HTMLInputElement && one.type === 'radio') ||
      one.checked ||
      !box.querySelector(`input[type="radio"][name="${CSS.escape(one.name)}"]:checked`),
  )
}

/** The open dialogs, the innermost last. */
const open: Element[] = []

/**
 * A dialog for browsers without <dialog> too. Focus starts on `data-focus` (the safe choice), stays inside, and goes
 * back to where it came from.
 */
export function Dialog(props: DialogProps) {
  const title = createUniqueId()
  // Asked for twice below, made once.
  const foot = children(() => props.foot)
  const opener = document.activeElement
  let scrim: HTMLDivElement | undefined
  let box: HTMLDivElement | undefined

  onMount(() => {
    if (!scrim || !box) return
    const own = box
    open.push(own)
    // The page's, not the box's: wherever the focus has got to, the dialog still has the keys.
    document.addEventListener('keydown', keys)
    const showOthers = hideOthers(scrim)
    const first = box.querySelector<HTMLElement>('[data-focus]') ?? box
    first.focus()
    onCleanup(() => {
      document.removeEventListener('keydown', keys)
      open.splice(open.indexOf(own), 1)
      showOthers()
      const back =
        opener instanceof HTMLElement && opener.isConnected && opener !== document.body
          ? opener
          : document.querySelector<HTMLElement>('main')
      back?.focus()
    })
  })

  const keys = (event: KeyboardEvent) => {
    if (event.isComposing || event.defaultPrevented || !box || open[open.length - 1] !== box) return
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      props.onClose()
    }
    if (event.key !== 'Tab') return
    const stops = stopsIn(box)
    const [first, last] = [stops[0], stops[stops.length - 1]]
    const here = document.activeElement
    const leaving = event.shiftKey ? here === first || here === box : here === last
    if (!leaving && box.contains(here)) return
    event.preventDefault()
    const target = event.shiftKey ? last : first
    target?.focus()
  }

  const inside = () => (
    <>
      <div class="dlg-body">{props.children}</div>
      <Show when={foot()}>
        <div class="dlg-foot">{foot()}</div>
      </Show>
    </>
  )

  return (
    <Portal>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it does nothing, which is the point */}
      <div
        class="scrim"
        ref={scrim}
        onMouseDown={(event) => {
          // A press beside the dialog would take the focus away from it.
          if (event.target === scrim) event.preventDefault()
        }}
      >
        <div
          class="dlg"
          classList={{ wide: props.size === 'wide', full: props.size === 'full' }}
          role="dialog"
          aria-modal="true"
          aria-labelledby={title}
          tabindex="-1"
          ref={box}
        >
          <header>
            <h2 id={title}>{props.title}</h2>
            <button type="button" class="x" aria-label={shared.close} onClick={() => props.onClose()}>
              <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
                <path d="M2 2l10 10M12 2L2 12" stroke="currentColor" stroke-width="1.4" />
              </svg>
            </button>
          </header>
          <Show when={props.onSubmit} fallback={inside()}>
            <form
              noValidate
              onSubmit={(event) => {
                event.preventDefault()
                props.onSubmit?.()
              }}
            >
              {inside()}
            </form>
          </Show>
        </div>
      </div>
    </Portal>
  )
}
