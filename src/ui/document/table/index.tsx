import './table.css'
import { createEffect, createMemo, createSignal, For, onMount, Show, untrack } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { TableBlock } from '../../../core/report'
import { plainText } from '../../../core/wording'
import { cleanText } from '../../../render/words'
import { copy } from '../copy'
import { nearness } from '../near'
import type { View } from '../view'
import { Words } from '../words'
import { GUESS } from './guess'

type Scroller = typeof import('./scroller')['TableScroller']

/** What draws tables: fetched once for all of them. */
const [scroller, setScroller] = createSignal<Scroller>()
const load = async (): Promise<void> => {
  const { TableScroller } = await import('./scroller')
  setScroller(() => TableScroller)
}

/**
 * A table with what stands above and below it. What draws it is fetched when the first table is there, for the network
 * may be gone when one comes near the screen; it draws only there.
 */
export function TableFigure(props: { block: TableBlock; view: View }) {
  let host: HTMLDivElement | undefined
  const id = untrack(() => props.block.id)
  const near = nearness(() => host)
  const title = createMemo(() => cleanText(`${props.block.number}${plainText(props.block.title)}`))
  const above = () => props.block.above.left !== '' || props.block.above.right !== ''
  const [failed, setFailed] = createSignal(false)
  /** A table that was never near the screen draws nothing. */
  const seen = createMemo((before: boolean) => before || near(), false)

  /** Whether totals and parts add up as printed is seen in the lines: those of a table out of sight are not made for it. */
  const notes = createMemo((before: readonly string[]) => (near() ? props.block.notes : before), [])

  const fetch = async (): Promise<void> => {
    setFailed(false)
    try {
      await load()
    } catch {
      setFailed(true)
    }
  }
  // Until it is wanted, nobody has to hear that it could not be fetched.
  onMount(() => {
    if (!scroller()) load().catch(() => undefined)
  })
  createEffect(() => {
    if (near() && !untrack(scroller)) void fetch()
  })
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
      <div ref={host}>
        <Show
          when={seen() && scroller()}
          fallback={
            <div class="doc-table-box" style={{ height: `${GUESS.height}px` }}>
              <Show when={failed()}>
                <p class="doc-table-failed">{copy.tableFailed}</p>
              </Show>
            </div>
          }
        >
          {(loaded) => (
            <Dynamic
              component={loaded()}
              block={props.block}
              title={title()}
              near={near()}
              view={props.view}
            />
          )}
        </Show>
      </div>
      <For each={notes()}>{(note) => <p class="doc-table-note">{cleanText(note)}</p>}</For>
    </div>
  )
}
