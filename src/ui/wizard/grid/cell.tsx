import { createEffect, createMemo, Show } from 'solid-js'
import { useForm } from '../context'
import { form, list as listWords } from '../copy'
import { createFound, foundTitle } from '../field/found'
import { Options } from './account/options'
import type { Control } from './control'
import { accounts as accountWords, grid as words } from './copy'
import { type GridColumn, isNumeric } from './model/columns'
import { BLANK } from './model/lines'
import { type Shown, shownOf } from './model/reading'
import { pathIn } from './state'

interface CellProps {
  readonly control: Control
  readonly row: string
  readonly column: GridColumn
  readonly place: number
  /** Whether this is the cell in hand, and whether it is in the block. */
  readonly here: boolean
  readonly chosen: boolean
  /** Where a column that stays when the grid scrolls sideways stands. */
  readonly left: number | undefined
  readonly noteId: string
}

const EMPTY: Shown = { text: '', bad: false, none: false }

/** One cell: what was typed, read and shown; or the field, where it is in hand. */
export function Cell(props: CellProps) {
  const { unit, waits, absent } = useForm()
  // A cell never changes its row or its column.
  const { control, row, column } = props
  const { grid, editor } = control
  const shown = createMemo((): Shown => {
    if (row === BLANK) return EMPTY
    const text = grid.text(row, column)
    if (column.kind === 'figure') return { ...EMPTY, text }
    return absent() && column.kind === 'amount' ? { ...EMPTY, text: '0' } : shownOf(column, text, unit())
  })
  const typed = () => grid.isTyped(row, column)
  const gap = () =>
    row !== BLANK && shown().text === '' && waits(pathIn(grid.list, row, column.id)) ? form.gap : ''
  const hint = () => (row === BLANK && column.kind === 'name' ? words.blankHint : '')
  const idle = () => !props.here || editor.mode() === 'idle'
  const found = createFound(row === BLANK ? undefined : pathIn(grid.list, row, column.id))
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles have it
    <div
      role={column.kind === 'name' ? 'rowheader' : 'gridcell'}
      class="gr-cell"
      classList={{
        'gr-end': isNumeric(column),
        'gr-grey': !typed() && row !== BLANK,
        'gr-frozen': props.left !== undefined,
        'gr-name': column.kind === 'name',
        'gr-chosen': props.chosen,
        'gr-here': props.here,
        'gr-bad': shown().bad && idle(),
        'gr-none': shown().none,
      }}
      style={props.left === undefined ? {} : { '--gr-left': `${props.left}px` }}
      data-row={row}
      data-column={column.id}
      data-found={found()?.severity}
      aria-colindex={props.place + 2}
      aria-selected={props.chosen || props.here}
      aria-readonly={typed() ? undefined : true}
      title={
        foundTitle(found()) ?? (column.kind === 'name' || column.kind === 'text' ? shown().text : undefined)
      }
    >
      <Show
        when={props.here}
        fallback={
          <Show when={shown().text || gap()} fallback={<span class="gr-hint">{hint()}</span>}>
            <span class="gr-text" classList={{ 'wz-gap': gap() !== '' }}>
              {shown().text || gap()}
            </span>
          </Show>
        }
      >
        <Field {...props} shown={shown()} hint={gap() || hint()} typed={typed()} />
      </Show>
      <Show when={column.kind === 'name' && row !== BLANK}>
        <Marks control={control} row={row} />
      </Show>
    </div>
  )
}

/** What is doubtful about an account, beside its name. */
function Marks(props: { readonly control: Control; readonly row: string }) {
  const { grid } = props.control
  const doubtful = () => grid.row(props.row)?.cells.doubt === 'yes' && !grid.list.fixed
  return (
    <>
      <Show when={doubtful()}>
        <span class="gr-mark" title={accountWords.doubt}>
          {accountWords.check}
        </span>
      </Show>
      <Show when={grid.twice().has(props.row) && !grid.list.fixed}>
        <span class="gr-mark" title={accountWords.twice}>
          {words.twice}
        </span>
      </Show>
    </>
  )
}

/**
 * The field of the cell in hand. While keys move, all of its text is chosen, unseen: what is typed, also through an
 * input method, takes its place by itself.
 */
function Field(props: CellProps & { readonly shown: Shown; readonly hint: string; readonly typed: boolean }) {
  const { control, row, column } = props
  const { grid, editor, search } = control
  let input: HTMLInputElement | undefined
  const name = () => grid.nameOf(row)
  const idle = () => editor.mode() === 'idle'
  const text = () => (idle() ? props.shown.text : editor.buffer())
  const searching = () => row === BLANK
  createEffect(() => {
    text()
    if (idle() && input && document.activeElement === input) input.select()
  })
  createEffect(() => {
    // To be mended, the text is no longer chosen as a whole.
    if (editor.mode() === 'caret') input?.setSelectionRange(input.value.length, input.value.length)
  })
  return (
    <>
      <input
        ref={input}
        class="gr-field"
        classList={{ 'gr-typing': !idle() }}
        type="text"
        data-field
        data-at={row === BLANK ? grid.list.list : pathIn(grid.list, row, column.id)}
        data-add={row === BLANK && !idle() ? '' : undefined}
        autocomplete="off"
        spellcheck={false}
        inputmode={isNumeric(column) ? 'decimal' : 'text'}
        aria-label={listWords.cell(name(), column.head)}
        aria-invalid={props.shown.bad && idle() ? true : undefined}
        aria-describedby={props.noteId}
        placeholder={props.hint}
        readOnly={!props.typed || column.kind === 'choice'}
        value={text()}
        {...(searching() ? search.combobox() : {})}
        onInput={editor.handlers.onInput}
        onCompositionStart={editor.handlers.onCompositionStart}
        onCompositionEnd={editor.handlers.onCompositionEnd}
        onFocus={(event) => {
          if (idle()) event.currentTarget.select()
        }}
        onBlur={editor.handlers.onBlur}
      />
      <Show when={searching()}>
        <Options search={search} grid={grid} />
      </Show>
    </>
  )
}
