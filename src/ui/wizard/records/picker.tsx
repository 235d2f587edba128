import { createEffect, createMemo, For, Show } from 'solid-js'
import { rowsOf } from '../../../core/draft'
import type { AskRecords } from '../../../core/report'
import { useForm } from '../context'
import { Mark } from '../section-list'
import { records as words } from './copy'
import { missingIn } from './missing'

/** What a record is called in the list: its name, or its place. */
export const nameOf = (name: string | undefined, place: number): string =>
  name?.trim() || words.unnamed(place + 1)

/**
 * The records as a column of tabs: names are long, and there may be twenty. The keys go by the pattern for tabs: the
 * arrows open the next one, Home and End the first and the last, Delete takes the open one away.
 */
export function Picker(props: {
  readonly records: AskRecords
  readonly open: string | undefined
  readonly idOf: (key: string) => string
  readonly panelId: string
  readonly show: (key: string) => void
  readonly remove: () => void
}) {
  const { session, section } = useForm()
  const rows = () => rowsOf(session.draft(), props.records.list)
  const keys = createMemo(() => rows().map(({ key }) => key))
  const missing = createMemo(() =>
    missingIn(props.records, session.draft(), session.status(section()).missing),
  )
  let host: HTMLDivElement | undefined
  /** In a long list the open one may be out of sight. The pane around the list stays where it is. */
  createEffect(() => {
    const tab = props.open === undefined ? null : document.getElementById(props.idOf(props.open))
    if (!tab || !host) return
    const [top, bottom] = [tab.offsetTop, tab.offsetTop + tab.offsetHeight]
    if (top < host.scrollTop) host.scrollTop = top
    else if (bottom > host.scrollTop + host.clientHeight) host.scrollTop = bottom - host.clientHeight
  })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const all = keys()
    const at = all.indexOf(props.open ?? '')
    const last = all.length - 1
    const goals: Record<string, number | undefined> = {
      ArrowDown: at < last ? at + 1 : 0,
      ArrowUp: at > 0 ? at - 1 : last,
      Home: 0,
      End: last,
    }
    const goal = all[goals[event.key] ?? -1]
    if (goal === undefined && event.key !== 'Delete') return
    event.preventDefault()
    if (goal === undefined) return props.remove()
    props.show(goal)
    document.getElementById(props.idOf(goal))?.focus()
  }
  return (
    <div
      class="wz-records-list"
      ref={host}
      role="tablist"
      aria-orientation="vertical"
      aria-label={words.choose(props.records.addLabel)}
      onKeyDown={onKeyDown}
    >
      <For each={keys()}>
        {(key, i) => {
          const gaps = () => missing().get(key) ?? 0
          return (
            <button
              type="button"
              role="tab"
              id={props.idOf(key)}
              aria-selected={props.open === key}
              aria-controls={props.open === key ? props.panelId : undefined}
              tabindex={props.open === key ? 0 : -1}
              onClick={() => props.show(key)}
            >
              <Mark state={gaps() === 0 ? 'complete' : 'partial'} />
              <span class="wz-records-name">
                {nameOf(session.text(`${props.records.list}.${key}.${props.records.naming}`), i())}
              </span>
              <Show when={session.status(section()).state !== 'absent'}>
                <span class="wz-records-state">{words.missing(gaps())}</span>
              </Show>
            </button>
          )
        }}
      </For>
    </div>
  )
}
