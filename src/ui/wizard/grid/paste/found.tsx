import { createMemo, For, Show } from 'solid-js'
import { type MoneyUnit, unitWord } from '../../../../core/amount'
import type { AskColumn } from '../../../../core/report'
import { shownOf } from '../model/reading'
import { paste as words } from './copy'
import type { PastePlan, Planned } from './plan'

/** More lines than a person looks through; the counts are of all. */
const SHOWN = 100
const CHIP: Readonly<Record<Planned['does'], string>> = {
  add: 'good',
  fill: 'good',
  replace: 'warn',
  same: '',
}

/** The lines that were recognised, each with what is written and what was there. */
export function Found(props: {
  readonly plan: PastePlan
  readonly columns: readonly AskColumn[]
  readonly unit: MoneyUnit
}) {
  /** Only columns in which something is written. */
  const columns = createMemo(() => {
    const written = new Set(props.plan.found.flatMap(({ cells }) => cells.map(({ column }) => column)))
    return props.columns.filter(({ column }) => written.has(column))
  })
  const read = ({ column, kind, head, options }: AskColumn, text: string) =>
    shownOf({ id: column, kind, head, width: 0, ...(options ? { options } : {}) }, text, props.unit)
  const headOf = ({ head, kind }: AskColumn) =>
    kind === 'amount' ? `${head}（${unitWord[props.unit]}）` : head
  return (
    <div class="card pp-found">
      <Show when={props.plan.found.length > 0} fallback={<p>{words.none}</p>}>
        <div class="pp-scroll" tabindex="0" role="group" aria-label={words.found(props.plan.found.length)}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.found(props.plan.found.length)}</th>
                <For each={columns()}>
                  {(column) => (
                    <th scope="col" class="pp-end">
                      {headOf(column)}
                    </th>
                  )}
                </For>
                <td />
              </tr>
            </thead>
            <tbody>
              <For each={props.plan.found.slice(0, SHOWN)}>
                {(row) => (
                  <tr>
                    <td>
                      {row.code}
                      {row.code === '' ? '' : '　'}
                      {row.name}
                    </td>
                    <For each={columns()}>
                      {(column) => {
                        const cell = row.cells.find((one) => one.column === column.column)
                        const [before, after] = [cell?.before ?? '', read(column, cell?.after ?? '')]
                        return (
                          <td classList={{ 'pp-end': column.kind !== 'text', 'pp-bad': after.bad }}>
                            <Show when={before !== '' && before !== cell?.after}>
                              <s>{read(column, before).text}</s>
                            </Show>
                            <span>{after.text}</span>
                          </td>
                        )
                      }}
                    </For>
                    <td>
                      <span class={`chip ${CHIP[row.does]}`}>{words.does[row.does]}</span>
                    </td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </div>
      </Show>
      <Show when={props.plan.found.length > SHOWN}>
        <p class="hint">{words.more(props.plan.found.length - SHOWN)}</p>
      </Show>
      <Show when={props.plan.renamed > 0}>
        <p class="hint">{words.renamed(props.plan.renamed)}</p>
      </Show>
    </div>
  )
}
