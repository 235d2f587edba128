import { createMemo, For, Show } from 'solid-js'
import { readAmount } from '../../../core/amount'
import type { FieldPath } from '../../../core/draft'
import type { Ask, AskRow, Card, Cell } from '../../../core/report'
import { useForm } from '../context'
import { form } from '../copy'
import { isTable } from '../model/clipboard'
import { entryAmount, printedFigure } from '../model/printed'
import { followsOf, isComputed, rowShown, typedAsk, written } from '../model/shown'
import { pathOf } from '../steps'
import { NoteLine, NumberBox } from './boxes'
import { createFound, FoundMark } from './found'
import { Moved } from './moved'
import { createTyped, numberKind, type TypedField } from './typed'

type RowsData = Extract<Card, { rows: unknown }>

/** A form table: lines of figures under heads, typed or computed, and beside each line what follows from it. */
export function RowsCard(props: { readonly card: RowsData; readonly label: string }) {
  const { session, pasting } = useForm()
  const facts = () => session.evaluation().facts
  const heads = createMemo(() => props.card.heads.map((head) => written(head, facts()) ?? ''))
  const shown = createMemo(() => props.card.rows.filter((row) => rowShown(row, facts())))
  const follows = () => props.card.rows.some((row) => row.follows?.length)
  const pasteAt = async (text: string, rows: readonly AskRow[], at: FieldPath) => {
    const code = await pasting()
    if (!code) return
    session.edit(code.noted(session.draft(), code.pasteFormTable(text, rows, at), new Date()))
    session.settle()
  }
  /** Several cells of a spreadsheet are several fields; in one they would be no number. */
  const onPaste = (event: ClipboardEvent & { readonly target: Element }) => {
    const text = event.clipboardData?.getData('text/plain') ?? ''
    const at = pathOf(event.target)
    if (at === undefined || !isTable(text)) return
    event.preventDefault()
    void pasteAt(text, shown(), at)
  }
  return (
    <Show when={shown().length > 0}>
      <div
        class="wz-table"
        data-columns={props.card.heads.length}
        role="table"
        aria-label={props.label}
        onPaste={onPaste}
      >
        <div class="wz-heads" role="row">
          <span role="cell" />
          <For each={heads()}>{(head) => <span role="columnheader">{head}</span>}</For>
          <Show when={follows()}>
            <span role="columnheader" class="wz-follow-head">
              {form.follows}
            </span>
          </Show>
        </div>
        <For each={shown()}>{(row) => <Line row={row} heads={heads()} />}</For>
      </div>
    </Show>
  )
}

interface CellState {
  readonly cell: Cell
  readonly ask: Ask | undefined
  readonly field: TypedField | undefined
}

function stateOf(cell: Cell): CellState {
  const ask = typedAsk(cell)
  return { cell, ask, field: ask && createTyped(ask.at, numberKind(ask.kind) ?? 'amount') }
}

function Line(props: { readonly row: AskRow; readonly heads: readonly string[] }) {
  const { session, base, unit } = useForm()
  const cells = props.row.cells.map(stateOf)
  const follows = createMemo(() => followsOf(props.row, session.evaluation().facts))
  const followed = createMemo(() => base && followsOf(props.row, base.evaluation().facts))
  /** What a sentence beside the line was before what is being tried. */
  const was = (i: number) => followed() && (followed()?.[i]?.clauses.join('') ?? '')
  const single = cells.length === 1
  const [first] = cells
  const measure = single ? first?.ask?.unit : undefined
  // With one column there is no doubt which field a sentence is about.
  const headOf = (i: number) => (single ? '' : (props.heads[i] ?? ''))
  const differs = createMemo(() => cells.flatMap((state) => differsFrom(state, session, unit())).join(''))
  const typedBefore = createMemo(() =>
    cells
      .flatMap(({ ask }, i) => {
        const before = ask && base?.text(ask.at).trim()
        if (!ask || before === undefined || before === session.text(ask.at).trim()) return []
        return form.typedBefore(headOf(i), before)
      })
      .join('；'),
  )
  return (
    <div class="wz-line" role="row">
      <span class="wz-line-label" role="rowheader">
        {props.row.label}
      </span>
      <For each={cells}>
        {(state, i) => (
          <div class="wz-cell" role="cell" data-empty={state.cell === undefined ? '' : undefined}>
            <Show when={state.cell !== undefined}>
              <span class="wz-cell-head" aria-hidden="true">
                {props.heads[i()]}
              </span>
            </Show>
            <CellBox state={state} />
          </div>
        )}
      </For>
      <div class="wz-follows" role="cell">
        <Show when={measure}>
          <span class="wz-unit">{measure}</span>
        </Show>
        <For each={follows()}>
          {(one, i) => (
            <span classList={{ 'wz-main': one.main }}>
              <Show
                when={base}
                fallback={<For each={one.clauses}>{(clause) => <span class="wz-clause">{clause}</span>}</For>}
              >
                <Moved was={was(i())} now={one.clauses.join('')} />
              </Show>
            </span>
          )}
        </For>
      </div>
      <div class="wz-notes" role="cell">
        <For each={cells}>
          {(state, i) => (
            <Show when={state.field}>{(field) => <NoteLine field={field()} head={headOf(i())} />}</Show>
          )}
        </For>
        <Show when={differs()}>
          <div class="wz-note">{differs()}</div>
        </Show>
        <Show when={typedBefore()}>{(text) => <div class="wz-tried">{text()}</div>}</Show>
      </div>
    </div>
  )
}

/** The typed field; or the grey box, where the figure follows from others. */
function CellBox(props: { readonly state: CellState }) {
  const { session, base, unit } = useForm()
  const { cell, ask, field } = props.state
  const figure = cell !== undefined && 'figure' in cell ? cell.figure : undefined
  const found = createFound(figure)
  const computed = () => isComputed(cell, session.evaluation().figures)
  const text = createMemo(() =>
    figure === undefined ? '' : printedFigure(session.evaluation(), figure, unit()),
  )
  const was = createMemo(() =>
    figure === undefined ? undefined : base && printedFigure(base.evaluation(), figure, unit()),
  )
  /** What is not there cannot be asked about. */
  const known = () => text() !== ''
  return (
    <Show
      when={computed()}
      fallback={
        <Show when={field}>
          {(typed) => (
            <NumberBox field={typed()} kind={(ask && numberKind(ask.kind)) ?? 'amount'} label={ask?.label} />
          )}
        </Show>
      }
    >
      <span
        class="wz-computed"
        role={known() ? 'button' : undefined}
        tabindex={known() ? 0 : undefined}
        data-figure={known() ? figure : undefined}
        data-found={found()?.severity}
      >
        <Moved was={was()} now={text()} />
      </span>
      <Show when={figure}>{(place) => <FoundMark place={place()} />}</Show>
    </Show>
  )
}

/** A total that was typed and is not what the rows add up to: said, never overwritten. */
function differsFrom(
  { cell, ask }: CellState,
  session: ReturnType<typeof useForm>['session'],
  unit: ReturnType<ReturnType<typeof useForm>['unit']>,
): string[] {
  if (cell === undefined || !('figure' in cell) || ask === undefined) return []
  const { figures } = session.evaluation()
  const sum = figures.value(cell.figure)
  if (figures.formula(cell.figure).op === 'input' || sum.state !== 'known') return []
  const typed = readAmount(session.text(ask.at), unit)
  if (typed.state !== 'read') return []
  const [a, b] = [entryAmount(typed.value, unit), entryAmount(sum.value, unit)]
  return a === b ? [] : [form.typedDiffers(a, b, unit)]
}
