import { createMemo, createSignal, For, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { DraftSummary, Library } from '../../state'
import { app, home } from '../copy'
import type { Notify } from '../parts'
import { createOnDemand } from '../wizard/on-demand'
import type { HomeActs } from '.'
import { DraftRow } from './row'

interface DraftListProps {
  readonly drafts: readonly DraftSummary[]
  readonly library: Library
  readonly notify: Notify
  readonly acts: HomeActs
  /** A file hovers over the page. */
  readonly over: boolean
}

/** The drafts, newest first, and what can be done with each. */
export function DraftList(props: DraftListProps) {
  const [renaming, setRenaming] = createSignal<DraftSummary>()
  const dialog = createOnDemand(
    () => import('./rename'),
    () => renaming() !== undefined,
    () => {
      setRenaming(undefined)
      props.notify(app.unloaded)
    },
  )
  // Read once for all rows: two rows must not disagree on what today is.
  const now = createMemo(() => {
    void props.drafts
    return new Date()
  })
  // Rows follow the id: a row that only changed keeps its place, and the focus in it.
  const ids = () => props.drafts.map(({ id }) => id)
  return (
    <div>
      <div class="home-head">
        <h1>{home.drafts}</h1>
        <button type="button" class="btn" onClick={() => props.acts.pickFile()}>
          {home.openFile}
        </button>
        <button type="button" class="btn pri" onClick={() => props.acts.show('new')}>
          {home.create}
        </button>
      </div>
      {/* Roles of its own: the layout is a grid, which takes a table's meaning away. */}
      <div class="drafts" role="table" aria-label={home.drafts}>
        <div role="rowgroup">
          <div class="draft draft-heads" role="row">
            <span role="columnheader">{home.list.unit}</span>
            <span role="columnheader">{home.list.filled}</span>
            <span role="columnheader">{home.list.changed}</span>
            <span role="columnheader">
              <span class="unseen">{home.list.actions}</span>
            </span>
          </div>
        </div>
        <div role="rowgroup">
          <For each={ids()}>
            {(id, index) => (
              <Show when={props.drafts.find((one) => one.id === id)}>
                {(draft) => (
                  <DraftRow
                    draft={draft()}
                    newest={index() === 0}
                    now={now()}
                    library={props.library}
                    notify={props.notify}
                    acts={props.acts}
                    rename={() => setRenaming(draft())}
                  />
                )}
              </Show>
            )}
          </For>
        </div>
      </div>
      <p class="hint home-hint">{home.list.hint}</p>
      <DropZone over={props.over} pick={props.acts.pickFile} />
      <Show when={dialog() && renaming()}>
        {(draft) => (
          <Dynamic
            component={dialog()?.RenameDialog}
            draft={draft()}
            library={props.library}
            onClose={() => setRenaming(undefined)}
            onDone={(name: string) => props.notify(home.list.renamed(name))}
          />
        )}
      </Show>
    </div>
  )
}

function DropZone(props: { over: boolean; pick: () => void }) {
  return (
    <div class="drop" classList={{ over: props.over }}>
      <div>
        <b>{props.over ? home.drop.over : home.drop.title}</b>
        <div class="drop-act">
          <button type="button" class="btn sm" onClick={() => props.pick()}>
            {home.openFile}
          </button>
        </div>
      </div>
      <dl>
        <For each={home.drop.rows}>
          {([what, then]) => (
            <div class="drop-row">
              <dt>{what}</dt>
              <dd>{then}</dd>
            </div>
          )}
        </For>
      </dl>
    </div>
  )
}
