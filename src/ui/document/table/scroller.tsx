import { createMemo, createSignal, Show } from 'solid-js'
import type { TableBlock, TableRow } from '../../../core/report'
import { copy } from '../copy'
import type { View } from '../view'
import { createBox } from './box'
import { acts } from './cells'
import { Grid } from './grid'
import { tableKeys } from './keys'
import { MOST_ROWS } from './window'

const NO_ROWS: readonly TableRow[] = []

/** The box of a table. Its rows are asked for only while it is on screen, or nearly so. */
export function TableScroller(props: { block: TableBlock; title: string; near: boolean; view: View }) {
  let host: HTMLDivElement | undefined
  /** What has the focus stays, however far it is scrolled away. */
  const [held, setHeld] = createSignal(false)
  const awake = createMemo(() => props.near || held())
  const rows = createMemo(() => (awake() ? props.block.body : NO_ROWS))
  const long = createMemo((was: boolean) => (awake() ? rows().length > MOST_ROWS : was), false)
  const leads = createMemo(
    (was: boolean) =>
      awake() ? rows().some((row) => row.cells.some((cell) => cell !== undefined && acts(cell))) : was,
    false,
  )
  const stop = () => box.scrolls() || leads()
  const box = createBox(() => host)
  return (
    <div
      class="doc-table-box"
      classList={{ 'doc-table-long': long() }}
      role="group"
      aria-label={copy.table(props.title, box.scrolls(), leads())}
      tabindex={stop() ? 0 : undefined}
      ref={host}
      onScroll={box.onScroll}
      onKeyDown={(event) => tableKeys(event, event.currentTarget)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={({ currentTarget, relatedTarget }) =>
        setHeld(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))
      }
    >
      <Show
        when={awake()}
        fallback={<div style={{ width: `${box.room().width}px`, height: `${box.room().height}px` }} />}
      >
        <Grid block={props.block} rows={rows()} title={props.title} box={box} view={props.view} />
      </Show>
    </div>
  )
}
