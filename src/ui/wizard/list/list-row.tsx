import { createMemo, For, Show } from 'solid-js'
import { inRow } from '../../../core/figures'
import type { AskColumn } from '../../../core/report'
import { useForm } from '../context'
import { list as words } from '../copy'
import { GapMark, NoteLine, NumberBox, TextBox } from '../field/boxes'
import { createTyped, numberKind } from '../field/typed'
import { isTable } from '../model/clipboard'
import { nameOfRow } from '../model/list-rows'
import { printedFigure } from '../model/printed'
import { holds } from '../model/shown'
import type { ListContext } from './columns'
import { NameCell } from './name-cell'

export interface RowProps {
  readonly key: string
  readonly context: ListContext
}

/** A line of a list: its name, its amounts, what follows from them, and below it the texts it needs. */
export function ListRow(props: RowProps) {
  const { key, context } = props
  const { list, columns } = context
  const row = createMemo(() => context.rows().find((one) => one.key === key))
  const cells = () => row()?.cells ?? {}
  const name = createMemo(() => nameOfRow(cells()))
  const amounts = columns.inline.map((column) => {
    const kind = numberKind(column.kind) ?? 'amount'
    return { column, kind, field: createTyped(inRow(`.${column.column}`, list.list, key), kind) }
  })
  const called = createMemo(() => cells().item ?? cells().name ?? cells().code ?? '')
  const paste = (event: ClipboardEvent, column: string) => {
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (list.fixed || !isTable(text)) return
    event.preventDefault()
    void context.pasteCells(text, key, column)
  }

  return (
    <div class="wz-list-line" role="row" data-row={key} data-naming={list.fixed ? undefined : ''}>
      <div class="wz-account" role="rowheader">
        <NameCell {...props} cells={cells()} />
      </div>
      <For each={amounts}>
        {({ column, kind, field }) => (
          <div role="cell" class="wz-amount-cell">
            <span class="wz-cell-head" aria-hidden="true">
              {column.head}
            </span>
            <NumberBox
              field={field}
              kind={kind}
              label={words.cell(called(), column.head)}
              onPaste={(event) => paste(event, column.column)}
            />
          </div>
        )}
      </For>
      <For each={list.figures}>
        {(figure) => <RowFigure id={inRow(figure.id, list.list, key)} head={figure.head} />}
      </For>
      <Show when={!list.fixed}>
        <div role="cell" class="wz-remove-cell">
          <RemoveButton name={name()} remove={() => context.remove(key)} />
        </div>
      </Show>
      <div class="wz-notes" role="cell">
        <For each={amounts}>
          {({ column, field }) => <NoteLine field={field} head={amounts.length > 1 ? column.head : ''} />}
        </For>
      </div>
      <For each={columns.below}>{(column) => <Below column={column} called={called()} {...props} />}</For>
    </div>
  )
}

/** Takes a line away. */
export function RemoveButton(props: { readonly name: string; readonly remove: () => void }) {
  return (
    <button
      type="button"
      class="wz-remove"
      data-remove
      aria-label={words.removeNamed(props.name)}
      title={words.remove}
      onClick={() => props.remove()}
    >
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <path d="M2 2l8 8M10 2l-8 8" stroke="currentColor" stroke-width="1.5" fill="none" />
      </svg>
    </button>
  )
}

export function RowFigure(props: { readonly id: string; readonly head: string }) {
  const { session, unit } = useForm()
  const text = createMemo(() => printedFigure(session.evaluation(), props.id, unit()))
  return (
    <div
      role="cell"
      class="wz-rate"
      data-figure={text() === '' ? undefined : props.id}
      data-head={props.head}
      data-empty={text() === '' ? '' : undefined}
    >
      <span role={text() === '' ? undefined : 'button'} tabindex={text() === '' ? undefined : 0}>
        {text()}
      </span>
    </div>
  )
}

/** A text of a line, across its width: shown where it can matter, or where something was typed. */
export function Below(props: RowProps & { readonly column: AskColumn; readonly called: string }) {
  const { session } = useForm()
  const { key, context, column } = props
  const at = inRow(`.${column.column}`, context.list.list, key)
  const shown = createMemo(() => {
    if (column.when === undefined || session.text(at) !== '') return true
    const row = context.rows().find((one) => one.key === key)
    return (
      row !== undefined && holds(column.when, session.evaluation().facts, { list: context.list.list, row })
    )
  })
  return (
    <Show when={shown()}>
      <BelowField at={at} head={column.head} called={props.called} />
    </Show>
  )
}

function BelowField(props: { readonly at: string; readonly head: string; readonly called: string }) {
  const field = createTyped(props.at, 'text')
  return (
    <div class="wz-below" role="cell">
      <span class="wz-below-label" aria-hidden="true">
        {props.head}
        <GapMark field={field} />
      </span>
      <TextBox field={field} label={words.cell(props.called, props.head)} />
    </div>
  )
}
