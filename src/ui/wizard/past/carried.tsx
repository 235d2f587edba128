import { createMemo, createSignal, For, Show } from 'solid-js'
import type { Exact } from '../../../core/amount'
import { fullText, numbersOf, withOrigin } from '../../../core/explain'
import type { Measure } from '../../../core/figures'
import { sectionAsking } from '../../../core/report'
import { againstLastYear, takeLastYear, type Unlike } from '../../../core/whatif'
import { CARRIED, CARRIED_COLUMNS } from '../../../rules/last-year'
import { namesOf } from '../../../rules/names'
import type { Session } from '../../../state/contract'
import type { LastYear } from '../../../state/last-year'
import { createSaid } from '../said'
import { past as words } from './copy'
import { More, SHOWN } from './differences'

/** What this year's draft says of the year before, where last year's draft says otherwise; and the way to take that over. */
export function Carried(props: { readonly session: Session; readonly last: LastYear }) {
  const { session } = props
  let host: HTMLDivElement | undefined
  const now = () => ({ draft: session.draft(), evaluation: session.evaluation() })
  const carried = createMemo(() => againstLastYear(now(), props.last, CARRIED, CARRIED_COLUMNS))
  const name = createMemo(() => namesOf(session.evaluation()))
  const lastName = createMemo(() => namesOf(props.last.evaluation))
  const shown = (value: Exact, measure: Measure): string =>
    fullText(value, measure, numbersOf(session.evaluation(), session.draft()))
  /** An amount of a section without such an item is 0, whatever is written. */
  const fillable = (at: string): boolean => {
    const section = sectionAsking(session.template(), at)
    return section !== undefined && session.status(section).state !== 'absent'
  }
  const patchFor = (unlike: readonly Unlike[]) => takeLastYear(now(), unlike, fillable)
  const takeable = createMemo(
    () => new Set(patchFor(carried().unlike).flatMap((change) => (change.op === 'set' ? change.at : []))),
  )
  const { said, say } = createSaid(session)
  const [back, setBack] = createSignal(false)

  /** The button that was pressed may be gone with its line: the focus goes to the one in its place. */
  const focus = (at: number) =>
    queueMicrotask(() => {
      const buttons = [...(host?.querySelectorAll<HTMLElement>('.pa-take') ?? [])]
      const next = buttons[Math.min(at, buttons.length - 1)] ?? host?.querySelector<HTMLElement>('.pa-back')
      next?.focus()
    })
  const take = (unlike: readonly Unlike[], note: string, at: number) => {
    const { last } = props
    const origin = { from: 'brought', place: words.fromLast(last.name, last.year) } as const
    session.settle()
    session.edit(withOrigin(session.draft(), patchFor(unlike), { ...origin, when: new Date().toISOString() }))
    say(note)
    setBack(true)
    focus(at)
  }
  const takeBack = () => {
    session.undo()
    say(words.tookBack)
    setBack(false)
    focus(0)
  }
  return (
    <div ref={host}>
      <div class="pa-carried-head">
        <h4>{words.carried}</h4>
        <Show when={takeable().size > 1}>
          <button
            type="button"
            class="btn sm"
            onClick={() => take(carried().unlike, words.tookAll(takeable().size), 0)}
          >
            {words.takeAll(takeable().size)}
          </button>
        </Show>
      </div>
      <p class="pa-took">
        <span role="status">{said()}</span>
        <Show when={said() !== '' && back()}>
          <button type="button" class="link pa-back" onClick={takeBack}>
            {words.takeBack}
          </button>
        </Show>
      </p>
      <Show
        when={carried().unlike.length > 0}
        fallback={<p class="hint">{words.carriedAlike(carried().compared)}</p>}
      >
        <ul aria-label={words.carried}>
          <For each={carried().unlike.slice(0, SHOWN)}>
            {(one, i) => (
              <li>
                {words.unlike(
                  name()(one.at),
                  shown(one.typed, one.measure),
                  lastName()(one.last),
                  shown(one.was, one.measure),
                )}{' '}
                <Show when={takeable().has(one.at)}>
                  <button
                    type="button"
                    class="btn sm pa-take"
                    aria-label={words.takeNamed(name()(one.at))}
                    onClick={() => take([one], words.took(name()(one.at), shown(one.was, one.measure)), i())}
                  >
                    {words.take}
                  </button>
                </Show>
              </li>
            )}
          </For>
        </ul>
        <More of={carried().unlike.length} />
      </Show>
    </div>
  )
}
