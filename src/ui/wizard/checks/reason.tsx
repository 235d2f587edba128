import { createSignal, createUniqueId, onMount, Show } from 'solid-js'
import { checks as words } from './copy'

/** Why a person stands by what was found: asked for in place, and kept in the draft. */
export function ReasonForm(props: {
  readonly accept: (reason: string) => void
  readonly cancel: () => void
}) {
  const [text, setText] = createSignal('')
  const [asked, setAsked] = createSignal(false)
  const hint = createUniqueId()
  let box: HTMLInputElement | undefined
  onMount(() => box?.focus())
  return (
    <form
      class="ck-reason"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const reason = text().trim()
        if (reason !== '') return props.accept(reason)
        setAsked(true)
        box?.focus()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return
        event.preventDefault()
        props.cancel()
      }}
    >
      <input
        class="inp t"
        type="text"
        autocomplete="off"
        ref={box}
        aria-label={words.reason}
        aria-describedby={hint}
        aria-invalid={asked() && text().trim() === ''}
        value={text()}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button type="submit" class="btn sm">
        {words.accept}
      </button>
      <button type="button" class="btn sm txt" onClick={() => props.cancel()}>
        {words.cancel}
      </button>
      <p class="hint" id={hint}>
        {words.reasonHint}
        <Show when={asked() && text().trim() === ''}>
          <span class="fault" role="alert">
            {words.reasonNeeded}
          </span>
        </Show>
      </p>
    </form>
  )
}
