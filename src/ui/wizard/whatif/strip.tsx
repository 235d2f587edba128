import { createMemo, For, Show } from 'solid-js'
import type { Finding } from '../../../core/checks'
import type { FieldPath } from '../../../core/draft'
import { moneyUnitOf } from '../../../core/report'
import { counterEntries } from '../../../core/whatif'
import { BALANCES } from '../../../rules/key-figures'
import type { Trial } from '../../../state/trial'
import { waysOf } from '../checks/model/ways'
import { shortTitleOf } from '../model/titles'
import { whatif as words } from './copy'
import { countsOf } from './counts'
import { Seek } from './seek'
import { markTried } from './tried'
import type { StripProps } from './trying'
import { Tune } from './tune'

/** Under the form: the amount in hand, what the checks say to the scenario, and the way backwards. */
export function TrialStrip(props: StripProps & { readonly trial: Trial }) {
  const { session, base } = props.trial
  const difference = () => props.trial.difference()
  markTried(() => props.trial.current().settings.map(({ at }) => at))
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
  /** Where something can be done about a finding: the first of its fields. */
  const wayOf = (finding: Finding) => waysOf(finding, session.template(), session.evaluation())[0]
  const unchanged = () => difference().fresh.length + difference().vanished.length + entries().length === 0
  return (
    <>
      <div class="wi-strip">
        <p class="wi-counts wz-only-narrow" role="status">
          {countsOf(props.trial)}
        </p>
        <section class="card wi-findings" tabindex="-1" aria-label={words.findings}>
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
                    <span>
                      {finding.say}{' '}
                      <Show when={wayOf(finding)} keyed>
                        {(way) => (
                          <button type="button" class="link" onClick={() => props.goTo(way.at)}>
                            {words.way(shortTitleOf(session.evaluation().report, way.section))}
                          </button>
                        )}
                      </Show>
                    </span>
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
