import { createMemo, For, Show } from 'solid-js'
import type { FieldPath } from '../../../core/draft'
import { moneyUnitOf } from '../../../core/report'
import { counterEntries } from '../../../core/whatif'
import { BALANCES } from '../../../rules/key-figures'
import type { Trial } from '../../../state/trial'
import { whatif as words } from './copy'
import { Seek } from './seek'
import { Tune } from './tune'

/** Under the form: the amount in hand, what the checks say to the scenario, and the way backwards. */
export function TrialStrip(props: { readonly trial: Trial; readonly current: FieldPath | undefined }) {
  const { session, base } = props.trial
  const difference = () => props.trial.difference()
  const settings = () => props.trial.current().settings.length
  /** The field in hand, where an amount is typed there. */
  const amount = createMemo((): FieldPath | undefined => {
    const at = props.current
    const { figures } = session.evaluation()
    if (at === undefined || !figures.has(at)) return undefined
    const formula = figures.formula(at)
    return formula.op === 'input' && formula.as === 'amount' && formula.at === at ? at : undefined
  })
  const label = (at: FieldPath): string => session.evaluation().facts.label(at)
  const entries = createMemo(() =>
    counterEntries(
      BALANCES,
      base.evaluation().figures,
      session.evaluation().figures,
      moneyUnitOf(session.draft()),
    ),
  )
  const unchanged = () => difference().fresh.length + difference().vanished.length + entries().length === 0
  return (
    <>
      <div class="wi-strip">
        <p class="wi-counts" role="status">
          {words.counts(
            settings(),
            settings() === 0 ? 0 : difference().figures.length,
            difference().sentences.length,
          )}
        </p>
        <section class="card wi-findings" aria-label={words.findings}>
          <h2>{words.findings}</h2>
          <Show when={!unchanged()} fallback={<p class="hint">{words.same}</p>}>
            <ul>
              <For each={difference().fresh}>
                {(finding) => (
                  <li>
                    <span
                      class="chip"
                      classList={{ bad: finding.severity === 'error', warn: finding.severity === 'warning' }}
                    >
                      {words.fresh(finding.severity)}
                    </span>
                    <span>{finding.say}</span>
                  </li>
                )}
              </For>
              <For each={entries()}>
                {(entry) => (
                  <li>
                    <span class="chip bad">{words.balance}</span>
                    <span>
                      {entry.say}{' '}
                      <button
                        type="button"
                        class="link"
                        onClick={() => {
                          session.edit(entry.patch)
                          session.settle()
                        }}
                      >
                        {entry.label}
                      </button>
                    </span>
                  </li>
                )}
              </For>
              <For each={difference().vanished}>
                {(finding) => (
                  <li>
                    <span class="chip good">{words.vanished}</span>
                    <span>{finding.title}</span>
                  </li>
                )}
              </For>
            </ul>
          </Show>
        </section>
        <Show when={amount()} keyed>
          {(at) => <Seek trial={props.trial} at={at} label={label(at)} />}
        </Show>
      </div>
      <Show when={amount()} keyed>
        {(at) => <Tune trial={props.trial} at={at} label={label(at)} />}
      </Show>
    </>
  )
}
