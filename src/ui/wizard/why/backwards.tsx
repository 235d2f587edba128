import { createMemo, createSignal, For, Show } from 'solid-js'
import type { Patch } from '../../../core/draft'
import type { FigureId } from '../../../core/figures'
import { inputsBehind } from '../../../core/whatif'
import type { Session } from '../../../state/contract'
import { whatif as words } from '../whatif/copy'
import { AimFields, createAim } from '../whatif/target'

/** So many inputs are offered. */
const MOST = 60

/** What must one of its inputs be, so that the figure reaches a target? */
export function Backwards(props: {
  readonly session: Session
  readonly figure: FigureId
  readonly name: (id: FigureId) => string
  /** Takes the answer into 试算. */
  readonly put: (patch: Patch) => void
}) {
  const evaluation = () => props.session.evaluation()
  const inputs = createMemo(() => inputsBehind(evaluation().figures, props.figure).slice(0, MOST))
  const [chosen, setChosen] = createSignal<string>()
  const input = () => {
    const at = chosen()
    return at !== undefined && inputs().includes(at) ? at : inputs()[0]
  }
  const aim = createAim({
    session: () => props.session,
    name: () => props.name,
    at: input,
    figure: () => props.figure,
  })
  const label = () => evaluation().facts.label(input() ?? '')
  return (
    <Show when={input() !== undefined && input() !== props.figure}>
      <section class="card why-seek" aria-label={words.seek}>
        <b>{words.seek}</b>
        <span>{words.seekIt}</span>
        <AimFields aim={aim} class="why-seek-value" />
        <span>{words.seekBy}</span>
        <select
          class="inp t"
          aria-label={words.seekInput}
          value={input()}
          onChange={(event) => setChosen(event.currentTarget.value)}
        >
          <For each={inputs()}>{(at) => <option value={at}>{evaluation().facts.label(at)}</option>}</For>
        </select>
        <span role="status">
          <Show when={aim.answer()} fallback={aim.why()}>
            {(got) => words.seekAnswer(label(), got().side, got().shown)}
          </Show>
        </span>
        <Show when={aim.answer()}>
          {(got) => (
            <button type="button" class="btn sm why-try" onClick={() => props.put(got().patch)}>
              {words.seekTry}
            </button>
          )}
        </Show>
      </section>
    </Show>
  )
}
