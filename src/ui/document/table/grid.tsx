import { createMemo, For, Index, Show } from 'solid-js'
import { same } from '../../../core/memo'
import type { TableBlock, TableRow } from '../../../core/report'
import { cleanText } from '../../../render/words'
import type { View } from '../view'
import type { Box } from './box'
import { Row } from './cell'
import { widthOf } from './cells'
import { MOST_ROWS, rowsIn, stretchOf } from './window'

/** The room of rows that are not in the page. */
function Gone(props: { rows: number; height: number; columns: number }) {
  return (
    <Show when={props.rows > 0}>
      <tbody aria-hidden="true">
        <tr class="doc-row-gone">
          <td colspan={props.columns} style={{ height: `${props.rows * props.height}px` }} />
        </tr>
      </tbody>
    </Show>
  )
}

/** The table itself. An edit makes all its rows anew; only those that say something else are drawn again. */
export function Grid(props: {
  block: TableBlock
  rows: readonly TableRow[]
  title: string
  box: Box
  view: View
}) {
  const head = createMemo(() => props.block.head, [], { equals: same })
  const widths = createMemo(() => props.block.columns.map(({ width }) => width), [], { equals: same })
  const total = () => widths().reduce((sum, width) => sum + width, 0)
  const count = () => props.rows.length
  const long = createMemo(() => count() > MOST_ROWS)
  const stretch = createMemo(() => stretchOf(count(), props.box.opening()), undefined, { equals: same })
  const shown = createMemo(() => rowsIn(props.rows, stretch()))
  const ids = createMemo(() => shown().map(({ id }) => id), [], { equals: same })
  const rows = createMemo(() => new Map(shown().map((row) => [row.id, row])))
  const row = (id: string) =>
    createMemo<TableRow | undefined>((was) => rows().get(id) ?? was, undefined, { equals: same })
  const caption = () =>
    [props.title, cleanText(props.block.above.right)].filter((one) => one !== '').join('，')
  /** Counted for who cannot see that rows are left out. */
  const number = (index: number) => (long() ? index + 1 : undefined)

  return (
    <table
      ref={props.box.hold}
      style={{ 'min-width': `${widthOf(props.block, props.rows.slice(0, MOST_ROWS))}em` }}
      aria-rowcount={number(head().length + count() - 1)}
    >
      <Show when={caption() !== ''}>
        <caption class="unseen">{caption()}</caption>
      </Show>
      <colgroup>
        <For each={widths()}>{(width) => <col style={{ width: `${(width / total()) * 100}%` }} />}</For>
      </colgroup>
      <Show when={head().length > 0}>
        <thead>
          <Index each={head()}>
            {(one, index) => <Row row={one()} number={number(index)} short={false} view={props.view} />}
          </Index>
        </thead>
      </Show>
      <Gone rows={stretch().from} height={props.box.opening().row} columns={widths().length} />
      <tbody>
        <For each={ids()}>
          {(id, index) => (
            <Show when={row(id)()}>
              {(one) => (
                <Row
                  row={one()}
                  number={number(head().length + stretch().from + index())}
                  short={long()}
                  view={props.view}
                />
              )}
            </Show>
          )}
        </For>
      </tbody>
      <Gone rows={count() - stretch().to} height={props.box.opening().row} columns={widths().length} />
    </table>
  )
}
