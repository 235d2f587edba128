import { createMemo, createSignal, For, Show } from 'solid-js'
import { inRow } from '../../../core/figures'
import type { AskList } from '../../../core/report'
import { useForm } from '../context'
import { list as words } from '../copy'
import { addRows } from '../model/list-rows'
import { printedFigure } from '../model/printed'
import { holds } from '../model/shown'
import { createOwnRows } from '../records/own-rows'
import { createSaid } from '../said'
import { AddRow } from './add-row'
import { belowOf, columnsOf, figureTrack, type ListContext, trackOf } from './columns'
import { ListRow } from './list-row'
import { createPasting } from './pasting'
import { TwoLineHeads, TwoLineTotal } from './two-line-heads'
import { TwoLineRow } from './two-line-row'
import { isWide, lowerTrack, sameColumns, upperTrack, wideColumns } from './wide'

/** How many lines are in the page at first, and how many more each time: thousands would make it slow. */
const SHOWN = 60

/** A list: a line for each row, one to add at the end where it grows, and the totals. */
export function ListCard(props: { readonly list: AskList; readonly label: string }) {
  const { session, unit, onReveal, pasting } = useForm()
  // A list never changes: it is part of the rules.
  const { list } = props
  const { rows, all, held } = createOwnRows(list)
  const wide = isWide(list)
  // Keys, not rows: a row is a new object after each edit, and its fields must stay where they are.
  const keys = createMemo(() => rows().map((row) => row.key))
  const [limit, setLimit] = createSignal(SHOWN)
  const shownKeys = createMemo(() => keys().slice(0, limit()))
  const shows = (key: string | undefined) => setLimit(Math.max(limit(), keys().indexOf(key ?? '') + 1))
  onReveal((at) => {
    const [name, key] = at.split('.')
    if (name === list.list) shows(key)
    return false
  })
  const hidden = () => keys().length - shownKeys().length
  const twice = createMemo(() => {
    const seen = new Set<string>()
    return new Set(
      rows().flatMap(({ key, cells: { name = '' } }) => {
        if (name === '' || !seen.has(name)) return seen.add(name) && []
        return [key]
      }),
    )
  })
  const { said: note, say } = createSaid(session)
  let host: HTMLDivElement | undefined

  /** On to the first field of the new line that is still empty. */
  const focusAfterAdding = (key: string) => {
    const boxes = host?.querySelectorAll<HTMLInputElement>(`[data-row="${key}"] .wz-box`) ?? []
    const empty = [...boxes].find((box) => box.value === '')
    ;(empty ?? boxes[0])?.focus()
  }
  const context: ListContext = {
    list,
    rows,
    twice,
    columns: columnsOf(list),
    add: (name) => {
      const { patch, keys: fresh } = addRows(list.list, all(), [{ name, ...held }])
      session.edit(patch)
      session.settle()
      shows(fresh[0])
      if (fresh[0] !== undefined) focusAfterAdding(fresh[0])
    },
    remove: (key) => {
      const at = keys().indexOf(key)
      session.edit([{ op: 'remove', list: list.list, key }])
      session.settle()
      const next = keys()[at] ?? keys()[at - 1]
      const target = next === undefined ? '[data-add]' : `[data-row="${next}"] [data-remove]`
      host?.querySelector<HTMLElement>(target)?.focus()
    },
    ...createPasting(
      list,
      wide,
      () => ({ rows: rows(), all: all(), held }),
      pasting,
      (pasted, text, { noted }) => {
        if (pasted.patch.length > 0) session.edit(noted(session.draft(), pasted, new Date()))
        session.settle()
        say(text)
      },
    ),
  }
  const total = (id: string | undefined) =>
    id === undefined ? '' : printedFigure(session.evaluation(), id, unit())
  const { inline } = context.columns
  // A condition of a column is about the report: scores only where they are given.
  const lines = createMemo(
    () => wideColumns(list, ({ when }) => holds(when, session.evaluation().facts)),
    undefined,
    { equals: sameColumns },
  )
  /** What a figure counts is the same in every row. */
  const figures = createMemo(() => {
    const of = session.evaluation().figures
    const [key = ''] = keys()
    return figureTrack(
      list.figures
        .map(({ id }) => inRow(id, list.list, key))
        .map((id) => (of.has(id) ? of.measure(id) : undefined)),
    )
  })
  const hasTotal = () => rows().length > 0 && inline.some((one) => one.total !== undefined)

  return (
    <div
      class="wz-list"
      data-list={list.list}
      ref={host}
      style={{
        '--wz-track': wide ? 'minmax(0, 1fr)' : trackOf(list, figures()),
        '--wz-below': belowOf(list),
        ...(wide && { '--wz-upper': upperTrack(lines()), '--wz-lower': lowerTrack(lines(), figures()) }),
      }}
    >
      <div role="table" aria-label={props.label}>
        <Show when={wide && rows().length > 0}>
          <TwoLineHeads list={list} lines={lines()} />
        </Show>
        <Show when={!wide && inline.length > 0 && rows().length > 0}>
          <div class="wz-list-line wz-list-heads" role="row">
            <span role="columnheader">{list.addLabel}</span>
            <For each={inline}>
              {(one) => (
                <span role="columnheader" class="wz-end">
                  {one.head}
                </span>
              )}
            </For>
            <For each={list.figures}>
              {(one) => (
                <span role="columnheader" class="wz-end">
                  {one.head}
                </span>
              )}
            </For>
          </div>
        </Show>
        <For each={shownKeys()}>
          {(key) =>
            wide ? (
              <TwoLineRow key={key} context={context} lines={lines()} />
            ) : (
              <ListRow key={key} context={context} />
            )
          }
        </For>
        <Show when={!list.fixed}>
          <AddRow context={context} />
        </Show>
        <Show when={wide && hasTotal()}>
          <TwoLineTotal list={list} lines={lines()} print={total} />
        </Show>
        <Show when={!wide && hasTotal()}>
          <div class="wz-list-line wz-list-total" role="row">
            <span role="rowheader">{words.total}</span>
            <For each={inline}>
              {(one) => (
                <span role="cell" class="wz-end">
                  {total(one.total)}
                </span>
              )}
            </For>
            <For each={list.figures}>
              {(one) => (
                <span role="cell" class="wz-end" data-head={one.head}>
                  {total(one.total)}
                </span>
              )}
            </For>
          </div>
        </Show>
      </div>
      <Show when={hidden() > 0}>
        <div class="wz-more-lines">
          <span class="hint">{words.hidden(shownKeys().length, keys().length)}</span>
          <button type="button" class="btn sm" onClick={() => setLimit(limit() + SHOWN)}>
            {words.showMore(Math.min(SHOWN, hidden()))}
          </button>
        </div>
      </Show>
      <div class="hint wz-said" role="status">
        {note()}
      </div>
    </div>
  )
}
