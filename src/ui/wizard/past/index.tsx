import './past.css'
import { createResource, createSignal, For, Show } from 'solid-js'
import { patchBetween, type Version } from '../../../core/whatif'
import type { Session } from '../../../state/contract'
import { fileOfLastYear, type LastYear, openLastYear } from '../../../state/last-year'
import { keepVersion, versionsOf } from '../../../state/versions'
import { Dialog } from '../../parts'
import { Changes } from './changes'
import { past as words } from './copy'
import { AgainstLastYear } from './last-year'
import { LastYearPicker } from './last-year-picker'

const timeOf = (iso: string): string => {
  const at = new Date(iso)
  if (Number.isNaN(at.getTime())) return ''
  const two = (n: number) => String(n).padStart(2, '0')
  return `${at.getMonth() + 1} 月 ${at.getDate()} 日 ${two(at.getHours())}:${two(at.getMinutes())}`
}

/** A draft of last year that was taken in hand, or why it was not; and which of the shelf it is. */
type Chosen =
  | { readonly id: string | undefined; readonly last: LastYear }
  | { readonly id: string | undefined; readonly say: string }

/**
 * What a draft is compared with: its earlier versions, with the way back to one of them as one step of undo, and last
 * year's draft.
 */
export default function Past(props: { readonly session: Session; readonly onClose: () => void }) {
  const { session } = props
  const [versions, { refetch }] = createResource(() => versionsOf(session), { initialValue: [] })
  const [chosen, setChosen] = createSignal<Version>()
  const [last, setLast] = createSignal<Chosen>()
  const version = () => (last() ? undefined : (chosen() ?? versions()[0]))
  let asked = 0
  const choose = (one: Version | undefined) => {
    asked += 1
    setLast(undefined)
    setChosen(one)
  }
  const compare = async (id: string | undefined, opening: ReturnType<typeof openLastYear>) => {
    asked += 1
    const own = asked
    const opened = await opening
    // Another one was asked for meanwhile.
    if (own === asked) setLast(opened.ok ? { id, last: opened.last } : { id, say: opened.say })
  }
  const restore = () => {
    const one = version()
    if (!one) return
    const patch = patchBetween(session.draft(), one.envelope.draft)
    props.onClose()
    session.edit(patch, { before: 'back' })
    session.settle()
  }
  return (
    <Dialog
      title={words.title}
      size="full"
      onClose={props.onClose}
      foot={
        <>
          <button
            type="button"
            class="btn"
            onClick={async () => {
              await keepVersion(session, words.kept, new Date())
              choose(undefined)
              await refetch()
            }}
          >
            {words.keep}
          </button>
          <button type="button" class="btn" data-focus onClick={() => props.onClose()}>
            {words.close}
          </button>
          <button type="button" class="btn pri" disabled={version() === undefined} onClick={restore}>
            {words.restore}
          </button>
        </>
      }
    >
      <div class="pa-room">
        <div>
          <Show when={versions().length > 0} fallback={<p class="hint">{words.none}</p>}>
            <ul class="pa-versions" aria-label={words.versions}>
              <For each={versions()}>
                {(one) => (
                  <li>
                    <button
                      type="button"
                      class="pa-version"
                      aria-pressed={version() === one}
                      onClick={() => choose(one)}
                    >
                      {words.version(one.label, timeOf(one.envelope.savedAt))}
                    </button>
                  </li>
                )}
              </For>
            </ul>
          </Show>
          <LastYearPicker
            session={session}
            chosen={last()?.id}
            open={(id) => void compare(id, openLastYear(session, id))}
            openFile={(file) => void compare(undefined, fileOfLastYear(session, file))}
          />
        </div>
        <Show when={version()} keyed>
          {(one) => <Changes session={session} version={one} />}
        </Show>
        <Show when={last()} keyed>
          {(one) =>
            'last' in one ? (
              <AgainstLastYear session={session} last={one.last} />
            ) : (
              <p class="fault" role="alert">
                {one.say}
              </p>
            )
          }
        </Show>
      </div>
    </Dialog>
  )
}
