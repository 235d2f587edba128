import './checks.css'
import { createEffect, createMemo, createSignal, For, Show } from 'solid-js'
import { acknowledge, type Finding, withdraw } from '../../../core/checks'
import type { FieldPath } from '../../../core/draft'
import type { Session } from '../../../state/contract'
import type { Findings } from '../model/findings'
import { createSaid } from '../said'
import { checks as words } from './copy'
import type { Desk } from './desk'
import type { Acts } from './item'
import { focusItem, focusNear, itemOf, listKeys, placeOf } from './keys'
import { KindGroup } from './list'
import { type Filter, kindOf, kindsFor } from './model/sort'
import { Summary } from './summary'

interface PanelProps {
  readonly session: Session
  readonly findings: Findings
  readonly desk: Desk
  readonly goTo: (at: FieldPath) => void
  readonly see: (id: string) => void
  readonly leave: () => void
  readonly record: () => void
}

/** The checks, where the form stood: how many rules ran and how they ended, and what there is to do. */
export function ChecksPanel(props: PanelProps) {
  const { session, findings, desk } = props
  const [filter, setFilter] = createSignal<Filter>()
  const [asking, setAsking] = createSignal<string>()
  const { said: status, say } = createSaid(session)
  const counts = () => findings.counts()
  const todo = () => counts().error + counts().warning
  const kinds = createMemo(() => kindsFor(filter()))
  const shows = (id: string) => {
    const check = findings.checks().find((one) => one.id === id)
    return check !== undefined && kinds().some(({ kind }) => kind === kindOf(check))
  }
  /** Tab comes to the finding in hand, or to the first. */
  const stop = createMemo(() => {
    const taken = desk.taken()
    if (taken !== undefined && shows(taken)) return taken
    const listed = kinds().flatMap(({ kind, folded }) =>
      folded ? [] : findings.checks().filter((check) => kindOf(check) === kind),
    )
    const [first] = findings.open()
    return first && shows(first.finding.id) ? first.finding.id : listed[0]?.id
  })
  let title: HTMLHeadingElement | undefined
  let list: HTMLDivElement | undefined

  /** What was done takes its finding away or to another place: the focus stays where it was in the list. */
  const change = (id: string, act: () => void, text: string) => {
    const place = list ? placeOf(list, id) : 0
    act()
    session.settle()
    setAsking(undefined)
    say(text)
    if (list) focusNear(list, place)
  }
  const acts: Acts = {
    goTo: (at) => props.goTo(at),
    see: ({ id }) => props.see(id),
    mend: ({ id, mend }) => {
      if (mend) change(id, () => session.edit(mend.patch), words.mended)
    },
    asking,
    ask: (id) => {
      const before = asking()
      setAsking(id)
      if (id === undefined && before !== undefined && list) focusItem(list, before)
    },
    acknowledge: (finding: Finding, reason) =>
      change(finding.id, () => session.edit(acknowledge(finding, reason)), words.accepted),
    withdraw: ({ id }) => change(id, () => session.edit(withdraw(id)), words.withdrawn),
  }
  createEffect(() => {
    const id = desk.goal()
    if (id === undefined) return
    if (id !== '' && !shows(id)) setFilter(undefined)
    if (id !== '') desk.take(id)
    desk.setGoal(undefined)
    queueMicrotask(() => {
      if (!list || id === '' || !focusItem(list, id)) title?.focus()
    })
  })
  return (
    <>
      <div class="ck-head">
        <h1 tabindex="-1" ref={title}>
          {words.title}
        </h1>
        <button type="button" class="btn sm" onClick={() => props.record()}>
          {words.record}
        </button>
        <button type="button" class="btn sm" onClick={() => props.leave()}>
          {words.back}
          <kbd class="kbd wz-not-narrow">Esc</kbd>
        </button>
      </div>
      <Summary counts={counts()} filter={filter()} choose={setFilter} />
      <p class="ck-line">
        <span role="status">{status()}</span>
        <span class="hint ck-keys wz-not-narrow">
          <For each={words.keys}>
            {([keys, says]) => (
              <span class="ck-key">
                <For each={keys}>{(key) => <kbd class="kbd">{key}</kbd>}</For> {says}
              </span>
            )}
          </For>
        </span>
      </p>
      <Show when={filter() === undefined && todo() === 0}>
        <p class="card ck-clear">
          <b>{words.clear}</b>
          <Show when={counts().unchecked > 0}>{words.waiting(counts().unchecked)}</Show>
        </p>
      </Show>
      <Show when={kinds().every(({ kind }) => counts()[kind] === 0) && filter() !== undefined}>
        <p class="card ck-clear">{words.nothing}</p>
      </Show>
      <div
        role="group"
        aria-label={words.list}
        ref={list}
        onKeyDown={(event) => list && listKeys(event, list)}
        onFocusIn={(event) => {
          const id = itemOf(event.target)?.dataset.finding
          if (id !== undefined) desk.take(id)
        }}
      >
        <For each={kinds()}>
          {({ kind, folded }) => (
            <KindGroup
              session={session}
              findings={findings}
              desk={desk}
              acts={acts}
              stop={stop()}
              kind={kind}
              folded={folded}
            />
          )}
        </For>
      </div>
    </>
  )
}
