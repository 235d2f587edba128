import { Show } from 'solid-js'
import { sameButYears } from '../../../core/whatif'
import type { Session } from '../../../state/contract'
import type { LastYear } from '../../../state/last-year'
import { Carried } from './carried'
import { past as words } from './copy'
import { Differences } from './differences'

/** This year against last year's draft: what was carried over otherwise, and what the two reports say. */
export function AgainstLastYear(props: { readonly session: Session; readonly last: LastYear }) {
  const { session } = props
  const now = () => ({ draft: session.draft(), evaluation: session.evaluation() })
  const apart = () => Number(session.text('unit.year')) - Number(props.last.year)
  const expected = () => String(Number(session.text('unit.year')) - 1)
  return (
    <section class="pa-changes" aria-label={words.againstLast}>
      <h3>{words.againstLast}</h3>
      <p class="hint">{words.lastIs(props.last.name, props.last.year)}</p>
      <Show when={props.last.year !== expected()}>
        <p class="ban warn">{words.otherYear(props.last.year, expected())}</p>
      </Show>
      <Carried session={session} last={props.last} />
      <Differences
        before={props.last}
        now={now()}
        same={(before, after) => sameButYears(before, after, apart())}
      />
    </section>
  )
}
