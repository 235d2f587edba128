import { onCleanup } from 'solid-js'
import type { DraftSummary, Library } from '../../state'
import { home, shared } from '../copy'
import { Menu, type Notify } from '../parts'
import { draftAddress } from '../route'
import type { HomeActs } from '.'
import { sayDay, sayTime } from './time'

const { list } = home

interface DraftRowProps {
  readonly draft: DraftSummary
  readonly newest: boolean
  readonly now: Date
  readonly library: Library
  readonly notify: Notify
  readonly acts: HomeActs
  readonly rename: () => void
}

const filled = ({ sections, missing, complete }: DraftSummary): readonly [string, string] => {
  if (sections === 0) return ['—', list.uncounted]
  if (missing === 0 && complete === sections) return [list.full, list.allSections(sections)]
  return [list.missing(missing), list.someSections(sections, complete)]
}

/** Under the time of the last edit: whether there is a copy anywhere else. */
function kept({ fileSavedAt, downloadedAt }: DraftSummary, now: Date): { say: string; bare: boolean } {
  if (fileSavedAt !== undefined) return { say: list.filed(sayDay(fileSavedAt, now)), bare: false }
  return downloadedAt !== undefined
    ? { say: list.downloaded, bare: false }
    : { say: list.unfiled, bare: true }
}

export function DraftRow(props: DraftRowProps) {
  const name = () => props.draft.name || list.unnamed
  const { attempt } = props.acts
  let row: HTMLDivElement | undefined
  onCleanup(() => {
    // The focus of a row that goes away would fall back to the very beginning.
    if (row?.contains(document.activeElement)) document.querySelector('main')?.focus()
  })
  const items = () => {
    const { id } = props.draft
    const said = name()
    const { library, notify } = props
    return [
      { text: list.rename, run: props.rename },
      {
        text: list.duplicate,
        run: () => void attempt(library.duplicate(id), () => notify(list.duplicated(said))),
      },
      { text: list.saveFile, run: () => void attempt(library.saveFile(id)) },
      {
        text: list.remove,
        danger: true,
        run: () =>
          void attempt(library.remove(id), () =>
            notify(list.removed(said), {
              text: shared.undo,
              run: () => void attempt(library.restore(id)),
            }),
          ),
      },
    ]
  }
  return (
    <div class="draft" classList={{ newest: props.newest }} role="row" ref={row}>
      <span role="cell" class="draft-name">
        <b>{name()}</b>
        <small>{list.plate(props.draft.year, props.draft.kind, props.draft.nature)}</small>
      </span>
      <span role="cell">
        {filled(props.draft)[0]}
        <small>{filled(props.draft)[1]}</small>
      </span>
      <span role="cell">
        {sayTime(props.draft.savedAt, props.now)}
        <small classList={{ unfiled: kept(props.draft, props.now).bare }}>
          {kept(props.draft, props.now).say}
        </small>
      </span>
      <span role="cell" class="draft-acts">
        <a
          class="btn sm"
          classList={{ pri: props.newest }}
          href={draftAddress(props.draft.id)}
          aria-label={list.named(props.newest ? list.proceed : list.open, name(), props.draft.year)}
        >
          {props.newest ? list.proceed : list.open}
        </a>
        <Menu class="btn sm" name={list.named(shared.more, name(), props.draft.year)} items={items()} end>
          {shared.more}
          <span aria-hidden="true">▾</span>
        </Menu>
      </span>
    </div>
  )
}
