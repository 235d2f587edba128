import { createMemo, For, Show } from 'solid-js'
import { keyBars } from '../../../render/comparison'
import type { Trial } from '../../../state/trial'
import { whatif as words } from './copy'

/** The key amounts of the draft and of each scenario as bars. What they show stands beside them as numbers. */
export function CompareCharts(props: { readonly trial: Trial }) {
  const groups = createMemo(() => {
    const { trial } = props
    return keyBars(
      trial.base.evaluation(),
      trial.scenarios().map(({ key }) => trial.evaluationOf(key)),
    )
  })
  const names = () => [words.now, ...props.trial.scenarios().map(({ name }) => name)]
  return (
    <Show when={groups().length > 0} fallback={<p class="hint">{words.noCharts}</p>}>
      <For each={groups()}>
        {(group) => (
          <>
            <h3>{words.money(group.title)}</h3>
            <For each={group.charts}>
              {(chart) => (
                <figure class="wi-chart">
                  <figcaption>{chart.label}</figcaption>
                  <ul>
                    <For each={chart.bars}>
                      {(bar, i) => (
                        <li classList={{ 'wi-of-trial': i() > 0 }}>
                          <span class="wi-chart-name">{names()[i()]}</span>
                          <span class="wi-chart-room" aria-hidden="true">
                            <span class="wi-chart-bar" style={{ width: `${bar.share * 100}%` }} />
                          </span>
                          <span class="wi-chart-text" classList={{ 'wi-changed': bar.changed }}>
                            {bar.text}
                            <Show when={chart.bars.length > 1} fallback={<small>{words.allSame}</small>}>
                              <Show when={bar.off !== ''}>
                                <small>{bar.off}</small>
                              </Show>
                            </Show>
                          </span>
                        </li>
                      )}
                    </For>
                  </ul>
                </figure>
              )}
            </For>
          </>
        )}
      </For>
    </Show>
  )
}
