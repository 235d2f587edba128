import { createResource, For, Show } from 'solid-js'
import type { Session } from '../../../state/contract'
import { draftsOfLastYear } from '../../../state/last-year'
import { past as words } from './copy'

/** More drafts of a year than this are looked for by their file. */
const MOST = 6

/** Which draft is last year's: one of the shelf, or a file. */
export function LastYearPicker(props: {
  readonly session: Session
  readonly chosen: string | undefined
  readonly open: (id: string) => void
  readonly openFile: (file: File) => void
}) {
  const [drafts] = createResource(() => draftsOfLastYear(props.session), { initialValue: [] })
  const year = () => String(Number(props.session.text('unit.year')) - 1)
  let picker: HTMLInputElement | undefined
  return (
    <section aria-label={words.lastYear}>
      <h3>{words.lastYear}</h3>
      <ul class="pa-versions" aria-label={words.lastDrafts(year())}>
        <For each={drafts().slice(0, MOST)}>
          {(one) => (
            <li>
              <button
                type="button"
                class="pa-version"
                aria-pressed={props.chosen === one.id}
                onClick={() => props.open(one.id)}
              >
                {words.draftOf(one.name, one.year)}
              </button>
            </li>
          )}
        </For>
      </ul>
      <Show when={drafts.state === 'ready' && drafts().length === 0}>
        <p class="hint">{words.noLast(year())}</p>
      </Show>
      <button type="button" class="btn sm" onClick={() => picker?.click()}>
        {words.pickFile}
      </button>
      <input
        type="file"
        hidden
        accept=".json,application/json"
        aria-label={words.pickLabel}
        ref={picker}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? []
          if (file) props.openFile(file)
          // Otherwise picking the same file again would not be noticed.
          event.currentTarget.value = ''
        }}
      />
    </section>
  )
}
