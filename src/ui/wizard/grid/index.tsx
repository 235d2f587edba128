import './grid.css'
import './pane.css'
import { createEffect, createMemo, createSignal, createUniqueId, For, Show } from 'solid-js'
import { type AskList, sectionsOf } from '../../../core/report'
import { useForm } from '../context'
import { FindingList } from '../findings'
import { AbsentSwitch, type FormProps, Steps } from '../form'
import { shortTitleOf, titleOf } from '../model/titles'
import { type Control, createControl } from './control'
import { grid as words } from './copy'
import { listAt } from './list-at'
import { BLANK } from './model/lines'
import type { Span } from './model/window'
import { CellNote } from './note'
import { PastePreview } from './paste/preview'
import { createGrid } from './state'
import { GridTable } from './table'
import { Toolbar } from './toolbar'

interface Pasting {
  readonly text: string
  readonly control: Control
}

/** The form of a section whose lines are filled in as in a spreadsheet. */
export function GridForm(props: FormProps & { readonly lists: readonly AskList[] }) {
  const { session, section, onReveal } = useForm()
  // The lists never change: they are part of the rules.
  const { lists } = props
  const [tab, setTab] = createSignal(0)
  const [range, setRange] = createSignal('')
  const [pasting, setPasting] = createSignal<Pasting>()
  const title = createMemo(() => titleOf(session.evaluation().report, section()))
  const id = createUniqueId()
  let control: Control | undefined
  let tabs: HTMLDivElement | undefined

  const show = (at: number) => {
    setPasting(undefined)
    setTab(at)
  }
  onReveal((at) => {
    const found = listAt(lists, at)
    if (found < 0) return false
    if (found !== tab()) show(found)
    control?.reveal(at)
    return true
  })
  const onTabKey = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    show((tab() + by + lists.length) % lists.length)
    tabs?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus()
  }
  return (
    <>
      <div class="gr-pane" data-pasting={pasting() ? '' : undefined}>
        <h1 tabindex="-1">{title()}</h1>
        <p class="wz-lead">
          {range()}
          {section().lead}
        </p>
        <Show when={section().absent}>{(at) => <AbsentSwitch at={at()} />}</Show>
        <Show when={lists.length > 1}>
          <div class="gr-tabs" role="tablist" aria-label={words.tabs} ref={tabs} onKeyDown={onTabKey}>
            <For each={lists}>
              {(one, i) => (
                <button
                  type="button"
                  role="tab"
                  id={`${id}-${i()}`}
                  aria-selected={i() === tab()}
                  aria-controls={`${id}-panel`}
                  tabindex={i() === tab() ? 0 : -1}
                  onClick={() => show(i())}
                >
                  {one.tab ?? one.addLabel}
                </button>
              )}
            </For>
          </div>
        </Show>
        <div
          class="gr-card"
          id={`${id}-panel`}
          {...(lists.length > 1 ? { role: 'tabpanel', 'aria-labelledby': `${id}-${tab()}` } : {})}
        >
          <Show when={lists[tab()]} keyed>
            {(list) => (
              <ListGrid
                list={list}
                label={list.tab ?? section().short}
                onRange={setRange}
                onControl={(made) => {
                  control = made
                }}
                onPaste={setPasting}
              />
            )}
          </Show>
        </div>
        <FindingList findings={props.findings} goTo={props.goTo} />
        <div class="gr-last">
          <Keys />
          <Steps {...props} hint={false} />
        </div>
      </div>
      <Show when={pasting()} keyed>
        {({ text, control: on }) => (
          <PastePreview text={text} control={on} onClose={() => setPasting(undefined)} />
        )}
      </Show>
    </>
  )
}

/** One list of the grid: what acts on it, its rows, and what there is to say. */
function ListGrid(props: {
  readonly list: AskList
  readonly label: string
  readonly onRange: (text: string) => void
  readonly onControl: (control: Control) => void
  readonly onPaste: (pasting: Pasting) => void
}) {
  const grid = createGrid(props.list)
  const control: Control = createControl(grid, (text) => props.onPaste({ text, control }))
  props.onControl(control)
  const id = createUniqueId()
  const [view, setView] = createSignal<Span>({ from: 0, to: 0 })
  createEffect(() => {
    const [count, shown] = [grid.rows().length, grid.keys().filter((key) => key !== BLANK)]
    if (shown.length < count) return props.onRange(words.filtered(shown.length, count))
    const numbers = grid
      .lines()
      .slice(view().from, view().to)
      .flatMap((line) => (line.kind === 'row' ? [line.number] : []))
    props.onRange(words.range(count, numbers[0] ?? count, numbers[numbers.length - 1] ?? count))
  })
  const { session } = useForm()
  /** The section that says there is nothing of the kind: the lines then do not count. */
  const absent = createMemo(() =>
    sectionsOf(session.template()).find(
      (one) =>
        one.absent !== undefined &&
        one.absentLists?.includes(props.list.list) &&
        session.text(one.absent) === 'yes',
    ),
  )
  return (
    <>
      <Show when={absent()}>
        {(one) => <p class="gr-absent">{words.absent(shortTitleOf(session.evaluation().report, one()))}</p>}
      </Show>
      <Toolbar control={control} />
      <GridTable control={control} label={props.label} noteId={id} onView={setView} />
      <CellNote control={control} id={id} />
    </>
  )
}

function Keys() {
  return (
    <div class="gr-keys wz-not-narrow">
      <For each={words.keys}>
        {([keys, says]) => (
          <span>
            <For each={keys}>{(key) => <kbd class="kbd">{key}</kbd>}</For> {says}
          </span>
        )}
      </For>
    </div>
  )
}
