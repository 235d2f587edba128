import { createMemo, createSignal, For, Show } from 'solid-js'
import type { DraftSummary, Library } from '../../state'
import { KEPT_DAYS } from '../../storage'
import { deleted, home, shared } from '../copy'
import { Dialog, type Notify } from '../parts'
import type { HomeActs } from '.'
import { daysLeft, sayDay } from './time'

interface DeletedProps {
  readonly library: Library
  readonly notify: Notify
  readonly acts: HomeActs
  readonly onClose: () => void
}

const nameOf = ({ name }: DraftSummary): string => name || home.list.unnamed

export function DeletedDialog(props: DeletedProps) {
  const [doomed, setDoomed] = createSignal<DraftSummary>()
  const now = new Date()
  // The list as it was read before, where nothing changed: a fresh reading must not take the focus away.
  const rows = createMemo(() => props.library.deleted(), [], {
    equals: (before, after) => JSON.stringify(before) === JSON.stringify(after),
  })
  const restore = (draft: DraftSummary) =>
    void props.acts.attempt(props.library.restore(draft.id), () => {
      props.notify(deleted.restored(nameOf(draft)))
      if (props.library.deleted().length <= 1) props.onClose()
    })
  return (
    <Dialog
      title={deleted.title}
      size="wide"
      onClose={props.onClose}
      foot={
        <button type="button" class="btn" data-focus onClick={() => props.onClose()}>
          {shared.close}
        </button>
      }
    >
      <p class="hint">{deleted.say(KEPT_DAYS)}</p>
      <ul class="deleted">
        <For each={rows()} fallback={<li>{deleted.none}</li>}>
          {(draft) => (
            <li>
              <span>
                <b>{nameOf(draft)}</b>
                <small>
                  {home.list.plate(draft.year, draft.kind, draft.nature)}
                  <br />
                  {deleted.left(
                    sayDay(draft.deletedAt ?? '', now),
                    daysLeft(draft.deletedAt ?? '', now, KEPT_DAYS),
                  )}
                </small>
              </span>
              <button
                type="button"
                class="btn sm"
                aria-label={home.list.named(deleted.restore, nameOf(draft), draft.year)}
                onClick={() => restore(draft)}
              >
                {deleted.restore}
              </button>
              <button
                type="button"
                class="btn sm danger"
                aria-label={home.list.named(deleted.purge, nameOf(draft), draft.year)}
                onClick={() => setDoomed(draft)}
              >
                {deleted.purge}
              </button>
            </li>
          )}
        </For>
      </ul>
      <Show when={doomed()}>
        {(draft) => (
          <Dialog
            title={deleted.sure}
            onClose={() => setDoomed(undefined)}
            foot={
              <>
                <button type="button" class="btn" data-focus onClick={() => setDoomed(undefined)}>
                  {shared.cancel}
                </button>
                <button
                  type="button"
                  class="btn danger"
                  onClick={() => {
                    const { id } = draft()
                    const name = nameOf(draft())
                    setDoomed(undefined)
                    void props.acts.attempt(props.library.purge(id), () => props.notify(deleted.purged(name)))
                  }}
                >
                  {deleted.sureAct}
                </button>
              </>
            }
          >
            <p>{deleted.sureSay(nameOf(draft()))}</p>
          </Dialog>
        )}
      </Show>
    </Dialog>
  )
}
