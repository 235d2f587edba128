import { createSignal, For, onCleanup, Show } from 'solid-js'

interface Action {
  readonly text: string
  readonly run: () => void
}

interface Toast {
  readonly say: string
  readonly action?: Action
}

export type Notify = (say: string, action?: Action) => void

/** Long enough to read a sentence and reach for its button. */
const STAYS = 10_000

/** A short line at the foot of the page, for what was done and can be taken back. Stays while it is being used. */
export function createToasts(): { readonly notify: Notify; readonly Toasts: () => ReturnType<typeof For> } {
  const [toasts, setToasts] = createSignal<readonly Toast[]>([])
  const drop = (toast: Toast) => setToasts((all) => all.filter((one) => one !== toast))
  const notify: Notify = (say, action) => setToasts([action ? { say, action } : { say }])

  const One = (props: { toast: Toast }) => {
    let timer = setTimeout(() => drop(props.toast), STAYS)
    const hold = () => clearTimeout(timer)
    const release = () => {
      clearTimeout(timer)
      timer = setTimeout(() => drop(props.toast), STAYS)
    }
    onCleanup(hold)
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: pausing the timer needs no role
      <div class="toast" onMouseEnter={hold} onMouseLeave={release} onFocusIn={hold} onFocusOut={release}>
        <span>{props.toast.say}</span>
        <Show when={props.toast.action}>
          {(action) => (
            <button
              type="button"
              onClick={() => {
                drop(props.toast)
                action().run()
              }}
            >
              {action().text}
            </button>
          )}
        </Show>
      </div>
    )
  }

  const Toasts = () => (
    <div class="toasts" role="status" aria-live="polite">
      <For each={toasts()}>{(toast) => <One toast={toast} />}</For>
    </div>
  )
  return { notify, Toasts }
}
