import { createMemo, For, Show } from 'solid-js'
import { apply } from '../../../../core/draft'
import { evaluate } from '../../../../core/report'
import { useForm } from '../../context'
import type { Control } from '../control'
import { foot as footWords } from '../copy'
import { footOf } from '../model/foot'
import { paste as words } from './copy'
import type { PastePlan } from './plan'
import type { Use } from './table'

/** What the totals would be, and whether they then agree: computed from the draft as it would be. */
export function Outcome(props: {
  readonly plan: PastePlan
  readonly uses: readonly Use[]
  readonly control: Control
}) {
  const { session, unit } = useForm()
  const { grid } = props.control
  const after = createMemo(() => {
    const draft = apply(session.draft(), props.plan.patch)
    const columns = grid.columns()
    const lines = footOf(grid.list, columns, evaluate(session.template(), draft), unit(), footWords)
    const off = lines.findIndex(({ label }) => label === footWords.difference)
    const [total, compared, differs] =
      off < 0 ? [lines[lines.length - 1]] : [lines[off - 2], lines[off - 1], lines[off]]
    return columns
      .filter(({ id, kind }) => kind === 'amount' && props.uses.includes(id))
      .flatMap(({ id, head }) => {
        const sum = total?.cells.get(id)?.text ?? ''
        const difference = differs?.cells.get(id)
        return sum === '' ? [] : [{ head, sum, difference, with: compared?.label ?? '' }]
      })
  })
  return (
    <For each={after()}>
      {(one) => (
        <p>
          {words.after(one.head)}
          <b>{one.sum}</b>
          <Show when={one.difference} fallback={words.end}>
            {(off) => (
              <span class={off().look === 'good' ? 'gr-good' : 'gr-note-bad'}>
                {off().look === 'good' ? words.agrees(one.with) : words.differs(one.with, off().text)}
              </span>
            )}
          </Show>
        </p>
      )}
    </For>
  )
}
