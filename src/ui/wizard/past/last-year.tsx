import { createMemo, For, Show } from 'solid-js'
import type { Exact } from '../../../core/amount'
import { fullText, numbersOf } from '../../../core/explain'
import type { Measure } from '../../../core/figures'
import { againstLastYear, sameButYears } from '../../../core/whatif'
import { CARRIED, CARRIED_COLUMNS } from '../../../rules/last-year'
import { namesOf } from '../../../rules/names'
import type { Session } from '../../../state/contract'
import type { LastYear } from '../../../state/last-year'
import { past as words } from './copy'
import { Differences, More, SHOWN } from './differences'

/** This year against last year's draft: what was carried over otherwise, and what the two reports say. */
export function AgainstLastYear(props: { readonly session: Session; readonly last: LastYear }) {
  const { session } = props
  const now = () => ({ draft: session.draft(), evaluation: session.evaluation() })
  const carried = createMemo(() => againstLastYear(now(), props.last, CARRIED, CARRIED_COLUMNS))
  const name = createMemo(() => namesOf(session.evaluation()))
  const lastName = createMemo(() => namesOf(props.last.evaluation))
  const shown = (value: Exact, measure: Measure): string =>
    fullText(value, measure, numbersOf(session.evaluation(), session.draft()))
  const apart = () => Number(session.text('unit.year')) - Number(props.last.year)
  const expected = () => String(Number(session.text('unit.year')) - 1)
  return (
    <section class="pa-changes" aria-label={words.againstLast}>
      <h3>{words.againstLast}</h3>
      <p class="hint">{words.lastIs(props.last.name, props.last.year)}</p>
      <Show when={props.last.year !== expected()}>
        <p class="ban warn">{words.otherYear(props.last.year, expected())}</p>
      </Show>
      <h4>{words.carried}</h4>
      <Show
        when={carried().unlike.length > 0}
        fallback={<p class="hint">{words.carriedAlike(carried().compared)}</p>}
      >
        <ul aria-label={words.carried}>
          <For each={carried().unlike.slice(0, SHOWN)}>
            {(one) => (
              <li>
                {words.unlike(
                  name()(one.at),
                  shown(one.typed, one.measure),
                  lastName()(one.last),
                  shown(one.was, one.measure),
                )}
              </li>
            )}
          </For>
        </ul>
        <More of={carried().unlike.length} />
      </Show>
      <Differences
        before={props.last}
        now={now()}
        same={(before, after) => sameButYears(before, after, apart())}
      />
    </section>
  )
}
