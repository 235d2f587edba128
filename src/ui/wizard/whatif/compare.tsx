import './compare.css'
import { createMemo, For, onCleanup, onMount, Show } from 'solid-js'
import { findingCounts, findingNews, keyFigures, settingsText } from '../../../render/comparison'
import { CompareSide } from './compare-side'
import { whatif as words } from './copy'
import type { Trying } from './trying'

/** So many of what is newly found are named. */
const NEWS = 2

/** The scenarios in the place of the form. */
export function ComparePane(props: { readonly trying: Trying }) {
  let pane: HTMLElement | undefined
  // On a wide window it takes the room of all panes, and on paper it is all there is.
  onMount(() => {
    const page = pane?.closest<HTMLElement>('.wz')
    if (!page) return
    page.dataset.comparing = ''
    onCleanup(() => {
      delete page.dataset.comparing
    })
    pane?.querySelector('h1')?.focus()
  })
  return (
    <section
      class="wz-form wi-compare"
      data-pane="form"
      tabindex="-1"
      aria-label={words.compareName}
      ref={pane}
    >
      <Compare trying={props.trying} />
    </section>
  )
}

/** All scenarios beside the draft: key figures, what the checks say, and what it looks like. */
function Compare(props: { readonly trying: Trying }) {
  const { trial } = props.trying
  const base = () => trial.base.evaluation()
  const all = createMemo(() => trial.scenarios().map(({ key }) => trial.evaluationOf(key)))
  const groups = createMemo(() => keyFigures(base(), all()))
  const counts = createMemo(() => [base(), ...all()].map(findingCounts))
  const news = createMemo(() => [[], ...all().map((one) => findingNews(base(), one))])
  return (
    <>
      <div class="wz-pane-head">
        <h1 tabindex="-1">{words.compareTitle(trial.scenarios().length)}</h1>
        <button type="button" class="btn" onClick={() => props.trying.compare(false)}>
          {words.returnToForm} <kbd class="kbd wz-not-narrow">Esc</kbd>
        </button>
      </div>
      <p class="wi-of">{base().report.title}</p>
      <p class="wz-lead">{words.compareLead}</p>
      <div class="card wi-table-box" tabindex="0" role="group" aria-label={words.keyFigures}>
        <table class="wi-table">
          <thead>
            <tr>
              <th scope="col">{words.keyFigures}</th>
              <th scope="col">{words.now}</th>
              <For each={trial.scenarios()}>
                {(scenario) => (
                  <th scope="col" classList={{ 'wi-current': scenario.key === trial.current().key }}>
                    {scenario.name}
                    {/* The arrow does not begin a line. */}
                    <small>{settingsText(scenario, base()).replace(/ → /g, '\u00a0→ ')}</small>
                  </th>
                )}
              </For>
            </tr>
          </thead>
          <For each={groups()}>
            {(group) => (
              <tbody>
                <tr class="wi-group">
                  <th scope="rowgroup" colspan={trial.scenarios().length + 2}>
                    {group.title}
                  </th>
                </tr>
                <For each={group.lines}>
                  {(line) => (
                    <tr>
                      <th scope="row" classList={{ 'wi-under': line.under }}>
                        {line.label}
                      </th>
                      <For each={line.cells}>
                        {(cell) => (
                          <td classList={{ 'wi-changed': cell.changed }}>
                            <Show when={cell.changed}>
                              <span class="wi-mark">{words.changed}</span>{' '}
                            </Show>
                            {cell.text}
                          </td>
                        )}
                      </For>
                    </tr>
                  )}
                </For>
              </tbody>
            )}
          </For>
          <tbody>
            <tr class="wi-group">
              <th scope="rowgroup" colspan={trial.scenarios().length + 2}>
                {words.checks}
              </th>
            </tr>
            <tr>
              <th scope="row">{words.errors}</th>
              <For each={counts()}>
                {(count, i) => (
                  <td class="wi-found" classList={{ 'wi-changed': count !== counts()[0] }}>
                    <Show when={count !== counts()[0]}>
                      <span class="wi-mark">{words.changed}</span>{' '}
                    </Show>
                    {count}
                    <Show when={news()[i()]?.length}>
                      {(n) => <small>{words.freshOnes(news()[i()]?.slice(0, NEWS) ?? [], n())}</small>}
                    </Show>
                  </td>
                )}
              </For>
            </tr>
            <tr class="wi-ends">
              <td />
              <td />
              <For each={trial.scenarios()}>
                {({ key, name, settings }) => (
                  <td>
                    <button
                      type="button"
                      class="btn sm wi-pri"
                      disabled={settings.length === 0}
                      aria-label={words.adoptNamed(name)}
                      onClick={() => props.trying.adopt(key)}
                    >
                      {words.adopt}
                    </button>{' '}
                    <button
                      type="button"
                      class="btn sm"
                      aria-label={words.dropNamed(name)}
                      onClick={() => props.trying.drop(key)}
                    >
                      {words.drop}
                    </button>
                  </td>
                )}
              </For>
            </tr>
          </tbody>
        </table>
      </div>
      <CompareSide trial={trial} />
    </>
  )
}
