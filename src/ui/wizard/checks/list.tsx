import { createEffect, createMemo, createSignal, createUniqueId, For, Show } from 'solid-js'
import { sectionsOf } from '../../../core/report'
import type { Session } from '../../../state/contract'
import type { Findings } from '../model/findings'
import { shortTitleOf } from '../model/titles'
import { checks as words } from './copy'
import type { Desk } from './desk'
import { type Acts, Item } from './item'
import { groupsOf, type Kind } from './model/sort'

export interface ListProps {
  readonly session: Session
  readonly findings: Findings
  readonly desk: Desk
  readonly acts: Acts
  /** The one of the list that Tab comes to. */
  readonly stop: string | undefined
}

/** Checks of one kind, a card for each section. Ids, not checks: a check is a new object after each edit. */
export function KindGroup(props: ListProps & { readonly kind: Kind; readonly folded: boolean }) {
  const id = createUniqueId()
  const [unfolded, setUnfolded] = createSignal(false)
  const sections = createMemo(() => sectionsOf(props.session.template()))
  const groups = createMemo(() =>
    groupsOf(
      props.findings.checks(),
      props.kind,
      sections().map((one) => one.id),
    ),
  )
  const count = () => props.findings.counts()[props.kind]
  const open = () => !props.folded || unfolded()
  /** What is to be gone to is not left folded. */
  createEffect(() => {
    const taken = props.desk.taken()
    if (groups().some((group) => group.checks.some(({ id }) => id === taken))) setUnfolded(true)
  })
  const names = createMemo(() => groups().map((group) => group.section))
  const group = (section: string) => groups().find((one) => one.section === section)
  const name = (section: string) => {
    const found = sections().find((one) => one.id === section)
    return found ? shortTitleOf(props.session.evaluation().report, found) : ''
  }
  return (
    <Show when={count() > 0}>
      <section class="ck-kind" aria-labelledby={id}>
        <h2 id={id}>
          <Show when={props.folded} fallback={words.group(props.kind, count())}>
            <button
              type="button"
              class="ck-fold"
              aria-expanded={open()}
              onClick={() => setUnfolded(!unfolded())}
            >
              {words.group(props.kind, count())}
            </button>
          </Show>
        </h2>
        <Show when={open()}>
          <For each={names()}>
            {(section) => (
              <div class="ck-group">
                <h3 id={`${id}-${section}`}>
                  {name(section)}
                  <span>{words.inSection(group(section)?.checks.length ?? 0)}</span>
                </h3>
                <Items {...props} section={section} labelId={`${id}-${section}`} groups={groups} />
              </div>
            )}
          </For>
        </Show>
      </section>
    </Show>
  )
}

function Items(
  props: ListProps & {
    readonly section: string
    readonly labelId: string
    readonly groups: () => ReturnType<typeof groupsOf>
  },
) {
  const own = createMemo(
    () =>
      new Map(
        props
          .groups()
          .find((one) => one.section === props.section)
          ?.checks.map((check) => [check.id, check]),
      ),
  )
  const ids = createMemo(() => [...own().keys()])
  return (
    <ul aria-labelledby={props.labelId}>
      <For each={ids()}>
        {(id) => (
          <Show when={own().get(id)}>
            {(check) => (
              <Item
                check={check()}
                session={props.session}
                findings={props.findings}
                acts={props.acts}
                taken={props.desk.taken() === id}
                stop={props.stop === id}
              />
            )}
          </Show>
        )}
      </For>
    </ul>
  )
}
