import './two-line.css'
import { createMemo, For, Match, Show, Switch } from 'solid-js'
import { inRow } from '../../../core/figures'
import type { AskColumn } from '../../../core/report'
import { useForm } from '../context'
import { list as words } from '../copy'
import { GapMark, NoteLine, NumberBox, TextBox } from '../field/boxes'
import { Choice } from '../field/choice'
import { MenuBox } from '../field/menu-box'
import { createTyped, numberKind, type TypedField } from '../field/typed'
import { isTable } from '../model/clipboard'
import { isMenu, tableColumns } from '../model/table-columns'
import { pathOf } from '../steps'
import { Below, RemoveButton, RowFigure, type RowProps } from './list-row'
import type { WideColumns } from './wide'

interface CellState {
  readonly column: AskColumn
  readonly field: TypedField
}

/** A row with many columns: its name and what it belongs to on one line, all else on the next, texts below. */
export function TwoLineRow(props: RowProps & { readonly lines: WideColumns }) {
  const { session } = useForm()
  const { key, context } = props
  const { list } = context
  const stateOf = (column: AskColumn): CellState => {
    const at = inRow(`.${column.column}`, list.list, key)
    return { column, field: createTyped(at, numberKind(column.kind) ?? 'text') }
  }
  // One state for each column, so that a note below the line and its field are of one mind.
  const states = new Map(
    tableColumns(list)
      .filter(({ below }) => !below)
      .map((column) => [column.column, stateOf(column)]),
  )
  const statesOf = (columns: readonly AskColumn[]) =>
    columns.flatMap(({ column }) => states.get(column) ?? [])
  const called = createMemo(() => session.text(inRow('.name', list.list, key)))
  const texts = new Set(context.columns.below.map(({ column }) => column))
  /** Several cells of a spreadsheet are several cells here; a text below the line takes several paragraphs. */
  const onPaste = (event: ClipboardEvent & { readonly target: Element }) => {
    const text = event.clipboardData?.getData('text/plain') ?? ''
    const column = pathOf(event.target)?.split('.')[2]
    if (list.fixed || column === undefined || texts.has(column) || !isTable(text)) return
    event.preventDefault()
    void context.pasteCells(text, key, column)
  }
  return (
    <div class="wz-two wz-two-row" role="row" data-row={key} onPaste={onPaste}>
      <div class="wz-two-upper">
        <For each={statesOf(props.lines.upper)}>{(state) => <Cell {...state} called={called()} />}</For>
      </div>
      <div class="wz-two-lower">
        <For each={statesOf(props.lines.lower)}>{(state) => <Cell {...state} called={called()} />}</For>
        <For each={list.figures}>
          {(figure) => <RowFigure id={inRow(figure.id, list.list, key)} head={figure.head} />}
        </For>
      </div>
      <div class="wz-notes" role="cell">
        <For each={statesOf([...props.lines.upper, ...props.lines.lower])}>
          {({ column, field }) => <NoteLine field={field} head={column.head} />}
        </For>
      </div>
      <For each={context.columns.below}>
        {(column) => <Below column={column} called={called()} {...props} />}
      </For>
      <Show when={!list.fixed}>
        <div role="cell" class="wz-two-remove">
          <RemoveButton name={called() || list.addLabel} remove={() => context.remove(key)} />
        </div>
      </Show>
    </div>
  )
}

function Cell(props: CellState & { readonly called: string }) {
  // A column never changes: it is part of the rules.
  const { column, field } = props
  const { kind, head, options = [] } = column
  const isName = column.column === 'name'
  const label = () => words.cell(isName ? '' : props.called, head)
  return (
    <div role={isName ? 'rowheader' : 'cell'} class="wz-two-cell" data-name={isName ? '' : undefined}>
      <span class="wz-cell-head" aria-hidden="true">
        {head}
      </span>
      <Switch fallback={<NumberBox field={field} kind={numberKind(kind) ?? 'amount'} label={label()} />}>
        <Match when={kind === 'text'}>
          <TextBox field={field} inCell label={label()} />
        </Match>
        <Match when={isMenu(column)}>
          <MenuBox field={field} options={options} label={label()} />
        </Match>
        <Match when={kind === 'choice'}>
          <Choice small at={field.at} options={options} label={label()} />
          <GapMark field={field} />
        </Match>
      </Switch>
    </div>
  )
}
