import { createMemo, Match, Show, Switch } from 'solid-js'
import { useForm } from '../context'
import { foundTitle } from '../field/found'
import type { Control } from './control'
import { accounts as accountWords, grid as words } from './copy'
import { shownOf } from './model/reading'
import { pathIn } from './state'

/** One line below the grid: what there is to say of the cell in hand, and of what was just done. */
export function CellNote(props: { readonly control: Control; readonly id: string }) {
  const { unit, waits, found: findingAt } = useForm()
  const { grid, editor, said, checked } = props.control
  const here = createMemo(() => {
    const [column, row] = [grid.column(), grid.row(grid.at().key)]
    return column && row ? { row, column } : undefined
  })
  /** A complaint about a text waits until it is finished. */
  const shown = createMemo(() => {
    const one = here()
    if (!one || one.column.kind === 'figure' || editor.mode() !== 'idle') return undefined
    const got = shownOf(one.column, grid.text(one.row.key, one.column), unit())
    return got.say === undefined ? undefined : { bad: got.bad, say: got.say }
  })
  const at = (say: string) => words.at(grid.nameOf(here()?.row.key ?? ''), here()?.column.head ?? '', say)
  const waiting = () => {
    const one = here()
    return (
      one !== undefined &&
      grid.text(one.row.key, one.column) === '' &&
      waits(pathIn(grid.list, one.row.key, one.column.id))
    )
  }
  /** What the rules found of the cell in hand. */
  const found = () => {
    const one = here()
    return one && findingAt(pathIn(grid.list, one.row.key, one.column.id))
  }
  const choice = () => (here()?.column.kind === 'choice' ? (here()?.column.options ?? []) : [])
  const doubtful = () => {
    const row = here()?.row
    return row?.cells.doubt === 'yes' && !grid.list.fixed ? row : undefined
  }
  return (
    <div class="gr-note">
      <span id={props.id}>
        <Switch>
          <Match when={shown()}>
            {(one) => <span classList={{ 'gr-note-bad': one().bad }}>{at(one().say)}</span>}
          </Match>
          <Match when={foundTitle(found())}>{(title) => title()}</Match>
          <Match when={choice().length > 0}>{words.turn(choice().map(({ label }) => label))}</Match>
          <Match when={doubtful()}>
            {(row) => <span>{`${grid.nameOf(row().key)}：${accountWords.doubt}。`}</span>}
          </Match>
          <Match when={here() && grid.twice().has(here()?.row.key ?? '')}>
            {`${grid.nameOf(here()?.row.key ?? '')}：${accountWords.twice}。`}
          </Match>
          <Match when={waiting()}>{at(words.waits)}</Match>
        </Switch>
      </span>
      <Show when={doubtful()}>
        {(row) => (
          <button
            type="button"
            class="btn sm"
            aria-label={accountWords.checkedNamed(grid.nameOf(row().key))}
            onClick={() => checked(row().key)}
          >
            {accountWords.checked}
          </button>
        )}
      </Show>
      <span role="status" class="gr-said">
        {said()}
      </span>
      <span id={`${props.id}-help`} class="unseen">
        {words.help}
      </span>
    </div>
  )
}
