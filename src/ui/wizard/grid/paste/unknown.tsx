import { For, Show } from 'solid-js'
import { readAmount } from '../../../../core/amount'
import { paste as words } from './copy'
import { type PastePlan, TYPED, type Unknown } from './plan'

/** More lines than a person decides one by one. */
const SHOWN = 40

/** The lines that were not recognised, and what is done with each: skipped, unless it is said otherwise. */
export function UnknownLines(props: {
  readonly plan: PastePlan
  /** No rows are added here. */
  readonly fixed: boolean
  readonly chosen: ReadonlyMap<number, string>
  readonly choose: (line: number, what: string) => void
}) {
  const says = (one: Unknown): string => {
    if (one.sum) return words.sum(one.sum)
    if (one.why === 'parent') return words.parent
    const none = one.amount !== '' && readAmount(one.amount, 'yuan').state === 'blank'
    return none ? words.noFigure(one.amount) : ''
  }
  return (
    <Show when={props.plan.unknown.length > 0}>
      <div class="card pp-unknown">
        <h3>{words.unknown(props.plan.unknown.length)}</h3>
        <For each={props.plan.unknown.slice(0, SHOWN)}>
          {(one) => (
            <div class="pp-line">
              <span>
                {one.name}　{one.amount}
                <Show when={says(one)}>
                  <span class="hint">{says(one)}</span>
                </Show>
              </span>
              <select
                aria-label={words.leaveLabel(one.name)}
                onChange={(event) => props.choose(one.line, event.currentTarget.value)}
              >
                <option value="" selected={!props.chosen.has(one.line)}>
                  {words.leave(one.why)}
                </option>
                <For each={one.accounts}>
                  {({ code, name }) => <option value={code}>{`${code} ${name}`}</option>}
                </For>
                <Show when={one.why === 'unknown' && !props.fixed && one.name !== ''}>
                  <option value={TYPED}>{words.asTyped}</option>
                </Show>
              </select>
            </div>
          )}
        </For>
        <Show when={props.plan.unknown.length > SHOWN}>
          <p class="hint">{words.unknownMore(props.plan.unknown.length - SHOWN)}</p>
        </Show>
      </div>
    </Show>
  )
}
