import './table.css'
import { createMemo, createSignal, For, Show, untrack } from 'solid-js'
import type { TableBlock, TableRow } from '../../../core/report'
import { plainText } from '../../../core/wording'
import { cleanText } from '../../../render/words'
import { copy } from '../copy'
import { nearness } from '../near'
import type { View } from '../view'
import { Words } from '../words'
import { createBox } from './box'
import { acts } from './cells'
import { Grid } from './grid'
import { tableKeys } from './keys'
import { MOST_ROWS } from './window'

const NO_ROWS: readonly TableRow[] = []

/** A table with what stands above and below it. Its rows are asked for only while it is on screen, or nearly so. */
export function TableFigure(props: { block: TableBlock; view: View }) {
  let host: HTMLDivElement | undefined
  const id = untrack(() => props.block.id)
  const near = nearness(() => host)
  /** What has the focus stays, however far it is scrolled away. */
  const [held, setHeld] = createSignal(false)
  const awake = createMemo(() => near() || held())
  const rows = createMemo(() => (awake() ? props.block.body : NO_ROWS))
  const long = createMemo((was: boolean) => (awake() ? rows().length > MOST_ROWS : was), false)
  const leads = createMemo(
    (was: boolean) =>
      awake() ? rows().some((row) => row.cells.some((cell) => cell !== undefined && acts(cell))) : was,
    false,
  )
  const stop = () => box.scrolls() || leads()
  const box = createBox(() => host)
  const title = createMemo(() => cleanText(`${props.block.number}${plainText(props.block.title)}`))
  const above = () => props.block.above.left !== '' || props.block.above.right !== ''

  return (
    <div class="doc-table" data-size={props.block.size} data-block={title() === '' ? id : undefined}>
      <Show when={title() !== ''}>
        <h3 class="doc-heading doc-table-title" data-block={id} tabindex="-1">
          {props.block.number}
          <Words inlines={props.block.title} view={props.view} />
        </h3>
      </Show>
      <Show when={props.block.mark !== ''}>
        <p class="doc-table-mark">{props.block.mark}</p>
      </Show>
      <Show when={above()}>
        <p class="doc-table-above">
          <span>{cleanText(props.block.above.left)}</span>
          <span>{cleanText(props.block.above.right)}</span>
        </p>
      </Show>
      <div
        class="doc-table-box"
        classList={{ 'doc-table-long': long() }}
        role="group"
        aria-label={copy.table(title(), box.scrolls(), leads())}
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
          <Grid block={props.block} rows={rows()} title={title()} box={box} view={props.view} />
        </Show>
      </div>
      <For each={props.block.notes}>{(note) => <p class="doc-table-note">{cleanText(note)}</p>}</For>
    </div>
  )
}
