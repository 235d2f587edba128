import { createMemo, For, Match, Show, Switch } from 'solid-js'
import { useForm } from '../context'
import { printedFigure } from '../model/printed'
import { Cell } from './cell'
import type { Control } from './control'
import type { Layout } from './layout'
import { type GridColumn, isNumeric } from './model/columns'
import type { Line } from './model/lines'
import { isSingle } from './model/moves'
import { ROW } from './model/window'

interface LineProps {
  readonly id: string
  readonly control: Control
  readonly layout: Layout
  readonly noteId: string
}

/** A line of a grid, where it stands among all of them. */
export function RowLine(props: LineProps) {
  const { grid } = props.control
  const place = () => grid.placeOf(props.id)
  // A line keeps its kind and its key as long as it keeps its id.
  const line = grid.lines()[place()]
  const number = () => {
    const now = grid.lines()[place()]
    return now?.kind === 'row' ? now.number : ''
  }
  return (
    <div
      role="row"
      class="gr-line"
      classList={{ 'gr-class': line?.kind === 'class' }}
      style={{ top: `${place() * ROW}px` }}
      aria-rowindex={place() + 2}
    >
      <div
        role="gridcell"
        class="gr-cell gr-n gr-frozen"
        aria-colindex={1}
        data-row={line?.kind === 'row' ? line.key : undefined}
      >
        {number()}
      </div>
      <Switch>
        <Match when={line?.kind === 'class' && line}>
          {(one) => <ClassCells line={one()} control={props.control} layout={props.layout} />}
        </Match>
        <Match when={line !== undefined && line.kind !== 'class' && line}>
          {(one) => <RowCells {...props} row={one().key} />}
        </Match>
      </Switch>
    </div>
  )
}

function RowCells(props: LineProps & { readonly row: string }) {
  const { control, row } = props
  const { grid } = control
  const here = createMemo(() => (grid.at().key === row ? grid.at().column : undefined))
  /** The columns of this row that are in the block, where it is more than the cell in hand. */
  const chosen = createMemo(() => {
    const block = grid.block()
    const { top, bottom, left, right } = block
    const place = grid.spotOf({ key: row, column: '' }).row
    return isSingle(block) || place < top || place > bottom || grid.keys()[place] !== row
      ? undefined
      : { left, right }
  })
  const isChosen = (place: number) => {
    const span = chosen()
    return span !== undefined && place >= span.left && place <= span.right
  }
  return (
    <For each={grid.columns()}>
      {(column, i) => (
        <Cell
          control={control}
          row={row}
          column={column}
          place={i()}
          here={here() === column.id}
          chosen={isChosen(i())}
          left={props.layout.left(i())}
          noteId={props.noteId}
        />
      )}
    </For>
  )
}

/** Subtotals of a 类, in bold. */
function ClassCells(props: {
  readonly line: Extract<Line, { kind: 'class' }>
  readonly control: Control
  readonly layout: Layout
}) {
  const { session, unit } = useForm()
  const { grid } = props.control
  const { code, first } = props.line
  const tree = grid.list.classes?.tree ?? ''
  const name = createMemo(() => {
    const own = grid.row(first)?.cells.class
    if (own) return own
    return (
      session
        .evaluation()
        .facts.rows(tree)
        .find(({ cells }) => cells.code === code)?.cells.name ?? ''
    )
  })
  const text = ({ id, kind }: GridColumn): string => {
    if (kind === 'code') return code
    if (kind === 'name') return name()
    const figure = `${tree}.${code}.${id.replace(/^\./, '')}`
    const evaluation = session.evaluation()
    return evaluation.figures.has(figure) ? printedFigure(evaluation, figure, unit()) : ''
  }
  return (
    <For each={grid.columns()}>
      {(column, i) => (
        // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles have it
        <div
          role={column.kind === 'name' ? 'rowheader' : 'gridcell'}
          class="gr-cell"
          classList={{
            'gr-end': isNumeric(column),
            'gr-frozen': props.layout.left(i()) !== undefined,
            'gr-name': column.kind === 'name',
          }}
          style={props.layout.left(i()) === undefined ? {} : { '--gr-left': `${props.layout.left(i())}px` }}
          aria-colindex={i() + 2}
          aria-readonly="true"
        >
          <Show when={text(column)}>{(shown) => <span class="gr-text">{shown()}</span>}</Show>
        </div>
      )}
    </For>
  )
}
