import { createEffect, createMemo, createSignal, For, onCleanup, onMount, Show } from 'solid-js'
import { useForm } from '../context'
import type { Control, TableView } from './control'
import { foot as footWords, grid as words } from './copy'
import { Foot } from './foot'
import { layoutOf } from './layout'
import { RowLine } from './line'
import { isNumeric } from './model/columns'
import { footOf } from './model/foot'
import { BLANK } from './model/lines'
import { inView, made, ROW, type Span, scrollFor } from './model/window'

/**
 * The rows that are on the screen and a few around them, between a head and a foot that stay. The row in hand is there
 * wherever it stands, or it would lose the focus when it is scrolled away.
 */
export function GridTable(props: {
  readonly control: Control
  readonly label: string
  readonly noteId: string
  readonly onView: (span: Span) => void
}) {
  const { session, unit } = useForm()
  const { control } = props
  const { grid, editor } = control
  const [scrollTop, setScrollTop] = createSignal(0)
  const [room, setRoom] = createSignal(0)
  let host: HTMLDivElement | undefined
  let head: HTMLDivElement | undefined
  let foot: HTMLDivElement | undefined

  const phone = matchMedia('(max-width: 760px)')
  const [narrow, setNarrow] = createSignal(phone.matches)
  const onPhone = () => setNarrow(phone.matches)
  phone.addEventListener('change', onPhone)
  onCleanup(() => phone.removeEventListener('change', onPhone))
  const layout = createMemo(() => layoutOf(grid.columns(), narrow()))
  const lineOf = (key: string) => (key === BLANK ? 'blank' : `row ${key}`)
  const visible = createMemo(() => inView(scrollTop(), room(), grid.lines().length), undefined, {
    equals: (a, b) => a.from === b.from && a.to === b.to,
  })
  createMemo(() => props.onView(visible()))
  let held = false
  const ids = createMemo(() => {
    // Asked before the rows change: one that is moved among the others lets go of the focus.
    held = host?.contains(document.activeElement) ?? false
    const { from, to } = made(visible(), grid.lines().length)
    const near = grid
      .lines()
      .slice(from, to)
      .map(({ id }) => id)
    const here = lineOf(grid.at().key)
    const place = grid.placeOf(here)
    if (place < 0 || (place >= from && place < to)) return near
    // On its own side, so that it keeps its place among the others.
    return place < from ? [here, ...near] : [...near, here]
  })
  createEffect(() => {
    ids()
    if (held && !host?.contains(document.activeElement)) view.focus()
  })
  const footings = createMemo(() =>
    footOf(grid.list, grid.columns(), session.evaluation(), unit(), footWords),
  )
  const measure = () => {
    const height = host?.clientHeight ?? 0
    // Behind the checks it has no size, and keeps its rows.
    if (height === 0) return
    setRoom(Math.max(0, height - (head?.offsetHeight ?? 0) - (foot?.offsetHeight ?? 0)))
  }

  const view: TableView = {
    page: () => Math.max(1, Math.floor(room() / ROW)),
    show: (where) => {
      if (!host) return
      const at = grid.reach()
      const line = grid.placeOf(lineOf(at.key))
      if (line >= 0) host.scrollTop = scrollFor(line, host.scrollTop, room(), where)
      setScrollTop(host.scrollTop)
      const cell = host.querySelector<HTMLElement>(
        `[data-row="${at.key}"][data-column="${CSS.escape(at.column)}"]`,
      )
      if (!cell || cell.classList.contains('gr-frozen')) return
      // What stays at the left covers cells behind it.
      const [left, right] = [cell.offsetLeft - layout().frozen, cell.offsetLeft + cell.offsetWidth]
      if (left < host.scrollLeft) host.scrollLeft = left
      else if (right > host.scrollLeft + host.clientWidth) host.scrollLeft = right - host.clientWidth
    },
    focus: () => host?.querySelector<HTMLInputElement>('[data-field]')?.focus({ preventScroll: true }),
  }
  control.attach(view)
  onMount(() => {
    const watch = new ResizeObserver(measure)
    for (const part of [host, head, foot]) if (part) watch.observe(part)
    measure()
    onCleanup(() => watch.disconnect())
  })

  const cellAt = (target: EventTarget | null) => {
    const cell =
      target instanceof Element && !target.closest('.wz-options')
        ? target.closest<HTMLElement>('[data-row]')
        : undefined
    const { row, column } = cell?.dataset ?? {}
    return row === undefined || column === undefined ? undefined : { row, column }
  }
  let dragging = false
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return
    const number = event.target instanceof Element ? event.target.closest<HTMLElement>('.gr-n') : undefined
    if (number?.dataset.row !== undefined) {
      event.preventDefault()
      return control.enterRow(number.dataset.row)
    }
    const cell = cellAt(event.target)
    if (!cell) return
    const { key, column } = grid.at()
    const same = cell.row === key && cell.column === column && !event.shiftKey
    // The caret is put where the pointer is while a text is being mended.
    if (same && editor.mode() !== 'idle') return
    if (event.pointerType === 'mouse') event.preventDefault()
    const focused = host?.contains(document.activeElement)
    // A second touch of the cell in hand changes it: a finger has no double click.
    if (same && focused && event.pointerType !== 'mouse') return control.edit()
    control.enter(cell.row, cell.column, event.shiftKey)
    dragging = event.pointerType === 'mouse'
  }
  const onPointerMove = (event: PointerEvent) => {
    if (!dragging) return
    if ((event.buttons & 1) === 0) {
      dragging = false
      return
    }
    const cell = cellAt(event.target)
    const { key, column } = grid.reach()
    if (cell && cell.row !== BLANK && (cell.row !== key || cell.column !== column)) {
      control.enter(cell.row, cell.column, true)
    }
  }
  return (
    <div
      class="gr"
      role="grid"
      ref={host}
      aria-label={props.label}
      aria-describedby={`${props.noteId}-help`}
      aria-multiselectable="true"
      aria-rowcount={1 + grid.lines().length + footings().length}
      aria-colcount={grid.columns().length + 1}
      style={{ '--gr-track': layout().track, '--gr-width': `${layout().width}px` }}
      onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
      onKeyDown={(event) => control.onKeyDown(event)}
      onCopy={control.onCopy}
      onCut={control.onCut}
      onPaste={control.onPaste}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onMouseDown={(event) => {
        const cell = cellAt(event.target)
        const here = cell?.row === grid.at().key && cell.column === grid.at().column
        if (cell && !(here && editor.mode() !== 'idle')) event.preventDefault()
      }}
      onDblClick={(event) => {
        if (cellAt(event.target)) control.edit()
      }}
    >
      <div role="rowgroup" class="gr-head" ref={head}>
        <div role="row" class="gr-line" aria-rowindex={1}>
          <div role="columnheader" class="gr-cell gr-n gr-frozen" aria-colindex={1}>
            <span class="unseen">{words.number}</span>
          </div>
          <For each={grid.columns()}>
            {(column, i) => (
              <div
                role="columnheader"
                class="gr-cell"
                classList={{
                  'gr-end': isNumeric(column),
                  'gr-frozen': layout().left(i()) !== undefined,
                  'gr-name': column.kind === 'name',
                }}
                style={layout().left(i()) === undefined ? {} : { '--gr-left': `${layout().left(i())}px` }}
                aria-colindex={i() + 2}
                title={column.head}
              >
                <span class="gr-head-text">{column.head}</span>
              </div>
            )}
          </For>
        </div>
      </div>
      <div role="rowgroup" class="gr-body" style={{ height: `${grid.lines().length * ROW}px` }}>
        <For each={ids()}>
          {(id) => <RowLine id={id} control={control} layout={layout()} noteId={props.noteId} />}
        </For>
      </div>
      <div role="rowgroup" class="gr-foot" ref={foot}>
        <Show when={footings().length > 0}>
          <Foot
            footings={footings()}
            columns={grid.columns()}
            layout={layout()}
            first={grid.lines().length + 2}
          />
        </Show>
      </div>
    </div>
  )
}
