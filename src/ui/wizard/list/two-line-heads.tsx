import { For, Show } from 'solid-js'
import type { AskColumn, AskList } from '../../../core/report'
import { list as words } from '../copy'
import type { WideColumns } from './wide'

/** Numbers stand at the right of their column. */
const isNumber = ({ kind }: AskColumn): boolean => kind !== 'text' && kind !== 'choice'

/** What the columns are called, on two lines as the rows are. */
export function TwoLineHeads(props: { readonly list: AskList; readonly lines: WideColumns }) {
  const Head = (one: { readonly column: AskColumn }) => (
    <span role="columnheader" classList={{ 'wz-end': isNumber(one.column) }}>
      {one.column.head}
    </span>
  )
  return (
    <div class="wz-two wz-list-heads" role="row">
      <div class="wz-two-upper">
        <For each={props.lines.upper}>{(column) => <Head column={column} />}</For>
      </div>
      <div class="wz-two-lower">
        <For each={props.lines.lower}>{(column) => <Head column={column} />}</For>
        <For each={props.list.figures}>
          {({ head }) => (
            <span role="columnheader" class="wz-end">
              {head}
            </span>
          )}
        </For>
      </div>
    </div>
  )
}

/** The totals, each under its column. The word 合计 takes the first column that has none. */
export function TwoLineTotal(props: {
  readonly list: AskList
  readonly lines: WideColumns
  readonly print: (id: string | undefined) => string
}) {
  const columns = () => [...props.lines.lower, ...props.list.figures]
  const beside = () => columns()[0]?.total === undefined
  return (
    <div class="wz-two wz-list-total" role="row">
      <Show when={!beside()}>
        <div class="wz-two-upper">
          <span role="rowheader">{words.total}</span>
        </div>
      </Show>
      <div class="wz-two-lower">
        <For each={columns()}>
          {(one, i) => (
            <Show
              when={beside() && i() === 0}
              fallback={
                <span role="cell" class="wz-end" data-head={one.total === undefined ? undefined : one.head}>
                  {props.print(one.total)}
                </span>
              }
            >
              <span role="rowheader">{words.total}</span>
            </Show>
          )}
        </For>
      </div>
    </div>
  )
}
