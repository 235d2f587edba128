import { createSignal, createUniqueId, Show } from 'solid-js'
import type { DraftSummary, Library } from '../../state'
import { rename, shared } from '../copy'
import { Dialog } from '../parts'

interface RenameProps {
  readonly draft: DraftSummary
  readonly library: Library
  readonly onClose: () => void
  readonly onDone: (name: string) => void
}

export function RenameDialog(props: RenameProps) {
  const id = createUniqueId()
  const [fault, setFault] = createSignal<string>()
  let field: HTMLInputElement | undefined

  const submit = async () => {
    const name = field?.value.trim() ?? ''
    if (name === '') {
      setFault(rename.missing)
      field?.focus()
      return
    }
    const done = await props.library.rename(props.draft.id, name)
    if (!done.ok) {
      setFault(done.say)
      return
    }
    props.onClose()
    props.onDone(name)
  }

  return (
    <Dialog
      title={rename.title}
      onClose={props.onClose}
      onSubmit={() => void submit()}
      foot={
        <>
          <button type="button" class="btn" onClick={() => props.onClose()}>
            {shared.cancel}
          </button>
          <button type="submit" class="btn pri">
            {rename.save}
          </button>
        </>
      }
    >
      <div class="lab">
        <label for={id}>{rename.name}</label>
        <input
          id={id}
          class="inp t"
          classList={{ err: fault() !== undefined }}
          value={props.draft.name}
          maxlength="100"
          autocomplete="off"
          aria-describedby={`${id}-below`}
          aria-invalid={fault() !== undefined}
          data-focus
          ref={field}
          onInput={() => setFault(undefined)}
        />
        <span class="below" id={`${id}-below`}>
          <Show when={fault()} fallback={<span class="hint">{rename.hint}</span>}>
            {(say) => (
              <span class="fault" role="alert">
                {say()}
              </span>
            )}
          </Show>
        </span>
      </div>
    </Dialog>
  )
}
