import { createSignal, createUniqueId, For } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { Trial } from '../../../state/trial'
import { CompareCharts } from './compare-charts'
import { CompareSentences } from './compare-sentences'
import { whatif as words } from './copy'
import { Save } from './save'

const VIEWS = [
  { name: words.sentences, View: CompareSentences },
  { name: words.charts, View: CompareCharts },
] as const

/** Beside the table: the sentences that change, or the key figures drawn. Paper has both. */
export function CompareSide(props: { readonly trial: Trial }) {
  const id = createUniqueId()
  const [open, setOpen] = createSignal(0)
  let tabs: HTMLDivElement | undefined
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const goals: Readonly<Record<string, number>> = {
      ArrowRight: (open() + 1) % VIEWS.length,
      ArrowLeft: (open() + VIEWS.length - 1) % VIEWS.length,
      Home: 0,
      End: VIEWS.length - 1,
    }
    const goal = goals[event.key]
    if (goal === undefined) return
    event.preventDefault()
    setOpen(goal)
    tabs?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus()
  }
  return (
    <div class="wi-side">
      <div class="wi-side-head">
        <div class="wi-views" role="tablist" aria-label={words.views} ref={tabs} onKeyDown={onKeyDown}>
          <For each={VIEWS}>
            {({ name }, i) => (
              <button
                type="button"
                role="tab"
                id={`${id}-${i()}`}
                aria-selected={open() === i()}
                aria-controls={`${id}-panel-${i()}`}
                tabindex={open() === i() ? 0 : -1}
                onClick={() => setOpen(i())}
              >
                {name}
              </button>
            )}
          </For>
        </div>
        <Save trial={props.trial} />
      </div>
      <For each={VIEWS}>
        {({ name, View }, i) => (
          <div
            class="card wi-sentences"
            role="tabpanel"
            id={`${id}-panel-${i()}`}
            aria-labelledby={`${id}-${i()}`}
            tabindex="0"
            hidden={open() !== i()}
          >
            <h2>{name}</h2>
            <Dynamic component={View} trial={props.trial} />
          </div>
        )}
      </For>
    </div>
  )
}
