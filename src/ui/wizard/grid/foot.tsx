import { For } from 'solid-js'
import type { Layout } from './layout'
import type { GridColumn } from './model/columns'
import type { Footing } from './model/foot'

/** The lines under the rows, which stay in view: totals, and whether they agree with what they should be. */
export function Foot(props: {
  readonly footings: readonly Footing[]
  readonly columns: readonly GridColumn[]
  readonly layout: Layout
  /** The first line's number among all lines of the grid. */
  readonly first: number
}) {
  const rest = () => props.columns.slice(props.layout.label - 1)
  return (
    <For each={props.footings}>
      {(footing, i) => (
        <div role="row" class="gr-line" aria-rowindex={props.first + i()}>
          <div
            role="rowheader"
            class="gr-cell gr-frozen gr-foot-label"
            classList={{ 'gr-strong': footing.strong }}
            style={{ 'grid-column': `1 / span ${props.layout.label}` }}
            aria-colindex={1}
            aria-colspan={props.layout.label}
          >
            <span class="gr-text">{footing.label}</span>
          </div>
          <For each={rest()}>
            {(column, j) => {
              const cell = () => footing.cells.get(column.id)
              return (
                <div
                  role="gridcell"
                  class="gr-cell gr-end"
                  classList={{ 'gr-good': cell()?.look === 'good', 'gr-off': cell()?.look === 'bad' }}
                  aria-colindex={props.layout.label + 1 + j()}
                  aria-readonly="true"
                >
                  {cell()?.text}
                </div>
              )
            }}
          </For>
        </div>
      )}
    </For>
  )
}
