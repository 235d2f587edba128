import { createMemo, createSignal, For, Show } from 'solid-js'
import type { FieldPath } from '../../../core/draft'
import { dependsOn } from '../../../core/explain'
import type { FigureId } from '../../../core/figures'
import { KEY_FIGURES } from '../../../rules/key-figures'
import { namesOf } from '../../../rules/names'
import type { Trial } from '../../../state/trial'
import { whatif as words } from './copy'
import { AimFields, createAim } from './target'

/** What must the field in hand be, so that a key figure reaches a target? */
export function Seek(props: { readonly trial: Trial; readonly at: FieldPath; readonly label: string }) {
  const { session } = props.trial
  const names = createMemo(() => namesOf(session.evaluation()))
  const figures = createMemo((): readonly FigureId[] => {
    const { figures: all } = session.evaluation()
    const moves = dependsOn(all, props.at)
    return KEY_FIGURES.flatMap((group) => group.figures.map(({ id }) => id)).filter(
      (id) => all.has(id) && id !== props.at && moves(id),
    )
  })
  const isPercent = (id: FigureId) => session.evaluation().figures.measure(id) === 'percent'
  const [chosen, setChosen] = createSignal<FigureId>()
  const figure = () => {
    const id = chosen()
    return id !== undefined && figures().includes(id) ? id : (figures().find(isPercent) ?? figures()[0])
  }
  const aim = createAim({ session: () => session, name: names, at: () => props.at, figure })
  return (
    <Show when={figure()}>
      {(id) => (
        <section class="card wi-seek" aria-label={words.seek}>
          <b>{words.seek}</b>
          <select
            class="inp t"
            aria-label={words.seekFigure}
            value={id()}
            onChange={(event) => setChosen(event.currentTarget.value)}
          >
            <For each={figures()}>{(one) => <option value={one}>{names()(one)}</option>}</For>
          </select>
          <AimFields aim={aim} class="wi-value" />
          <span role="status">
            <Show when={aim.answer()} fallback={aim.why()}>
              {(got) => words.seekAnswer(props.label, got().side, got().shown)}
            </Show>
          </span>
          <Show when={aim.answer()}>
            {(got) => (
              <button
                type="button"
                class="link"
                onClick={() => {
                  session.edit(got().patch)
                  session.settle()
                }}
              >
                {words.seekPut}
              </button>
            )}
          </Show>
        </section>
      )}
    </Show>
  )
}
