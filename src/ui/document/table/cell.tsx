import { createMemo, Index, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { TableCell, TableRow } from '../../../core/report'
import { cleanText } from '../../../render/words'
import { ANY_TABLE } from '../marks'
import type { View } from '../view'
import { CellWords } from '../words'
import { classOf, inlineOf, roleOf } from './cells'

function Cell(props: { cell: TableCell; row: TableRow; short: boolean; view: View }) {
  const marks = () => props.view.marks(ANY_TABLE)
  const role = createMemo(() => roleOf(props.cell, props.row))
  const inline = createMemo(() => inlineOf(props.cell))
  const tag = createMemo(() => role().tag)
  return (
    <Dynamic
      component={tag()}
      scope={role().scope}
      class={classOf(props.cell)}
      colspan={props.cell.cols}
      rowspan={props.cell.rows}
      // A row of fixed height cuts what does not fit.
      title={props.short && props.cell.kind !== 'number' ? cleanText(props.cell.text) : undefined}
    >
      <Show
        when={props.short && props.cell.rows !== undefined}
        fallback={<CellWords inline={inline()} marks={marks()} view={props.view} />}
      >
        <div class="doc-cell-joined">
          <CellWords inline={inline()} marks={marks()} view={props.view} />
        </div>
      </Show>
    </Dynamic>
  )
}

/** A row of a table. Its cells keep their place and their node while they change. */
export function Row(props: { row: TableRow; number: number | undefined; short: boolean; view: View }) {
  return (
    <tr class={`doc-row-${props.row.look}`} aria-rowindex={props.number}>
      <Index each={props.row.cells}>
        {(cell) => (
          <Show when={cell()}>
            {(present) => <Cell cell={present()} row={props.row} short={props.short} view={props.view} />}
          </Show>
        )}
      </Index>
    </tr>
  )
}
