import './preview.css'
import { createMemo, createSignal, createUniqueId, For, onCleanup, onMount, Show } from 'solid-js'
import type { MoneyUnit } from '../../../../core/amount'
import type { AskColumn } from '../../../../core/report'
import { Segmented } from '../../../parts'
import { useForm } from '../../context'
import { noted } from '../../paste/origin'
import type { Control } from '../control'
import { accounts, grid as gridWords } from '../copy'
import { takesBlock } from '../model/columns'
import { paste as words } from './copy'
import { Found } from './found'
import { Outcome } from './outcome'
import { planPaste } from './plan'
import { readTable } from './table'
import { UnknownLines } from './unknown'

/** What a pasted table would do, in the place of the document; nothing is done before it is confirmed. */
export function PastePreview(props: {
  readonly text: string
  readonly control: Control
  readonly onClose: () => void
}) {
  const { session, unit } = useForm()
  // Another table is another preview.
  const { text, control } = props
  const { grid } = control
  const columns: readonly AskColumn[] = grid
    .columns()
    .filter(takesBlock)
    .flatMap(({ id, head, kind, options }) =>
      kind === 'code' || kind === 'name' || kind === 'figure'
        ? []
        : [{ column: id, head, kind, ...(options ? { options } : {}) }],
    )
  const table = readTable(text, columns)
  const id = createUniqueId()
  const [uses, setUses] = createSignal(table.uses)
  const [from, setFrom] = createSignal<MoneyUnit>(table.unit?.is ?? unit())
  const [lines, setLines] = createSignal<ReadonlyMap<number, string>>(new Map())
  const plan = createMemo(() =>
    planPaste(
      table,
      { uses: uses(), unit: from(), lines: lines() },
      { list: grid.list, columns, rows: grid.rows(), catalogue: grid.catalogue.get(), unit: unit() },
    ),
  )
  let button: HTMLButtonElement | undefined
  onMount(() => button?.focus())

  const close = () => {
    props.onClose()
    control.follow()
  }
  // Closed, or accepted twice, while the names of accounts are on their way: nothing is done, or once.
  let open = true
  onCleanup(() => {
    open = false
  })
  const accept = () =>
    grid.catalogue.use(() => {
      if (!open) return
      const done = plan()
      session.edit(noted(session.draft(), done, new Date()), { before: 'paste' })
      session.settle()
      control.say(words.done(done))
      close()
    })
  const use = (at: number, to: string) =>
    // What a column of the list is, only one pasted column can be.
    setUses(uses().map((one, i) => (i === at ? to : one === to ? 'skip' : one)))
  return (
    <aside
      class="pp"
      aria-labelledby={`${id}-title`}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return
        event.preventDefault()
        close()
      }}
    >
      <h2 id={`${id}-title`}>{words.title}</h2>
      <p class="hint">{words.size(table.lines.length, table.uses.length)}</p>
      <div class="pp-uses">
        <For each={table.heads}>
          {(head, i) => (
            <>
              <label for={`${id}-${i()}`} title={head}>
                {words.column(i() + 1)}
              </label>
              <select
                id={`${id}-${i()}`}
                aria-label={words.columnNamed(i() + 1, head)}
                onChange={(event) => use(i(), event.currentTarget.value)}
              >
                <option value="skip" selected={uses()[i()] === 'skip'}>
                  {words.skip}
                </option>
                <option value="code" selected={uses()[i()] === 'code'}>
                  {words.code}
                </option>
                <option value="name" selected={uses()[i()] === 'name'}>
                  {words.name}
                </option>
                <For each={columns}>
                  {(column) => (
                    <option value={column.column} selected={uses()[i()] === column.column}>
                      {column.head}
                    </option>
                  )}
                </For>
              </select>
            </>
          )}
        </For>
        <span id={`${id}-unit`}>{words.unit}</span>
        <span class="pp-unit">
          <Segmented labelledBy={`${id}-unit`} options={gridWords.units} value={from()} onChange={setFrom} />
          <span class="hint">
            {table.unit?.is === from()
              ? words.byTable(table.unit.says)
              : from() === unit()
                ? ''
                : words.converted(unit())}
          </span>
        </span>
      </div>
      <Found plan={plan()} columns={columns} unit={unit()} />
      <UnknownLines
        plan={plan()}
        fixed={grid.list.fixed === true}
        chosen={lines()}
        choose={(line, what) => setLines(new Map([...lines(), [line, what]]))}
      />
      <Outcome plan={plan()} uses={uses()} control={control} />
      <div class="pp-acts">
        <button
          ref={button}
          type="button"
          class="btn pri"
          disabled={plan().patch.length === 0}
          onClick={accept}
        >
          {words.act(plan())}
        </button>
        <button type="button" class="btn" onClick={close}>
          {words.cancel}
        </button>
      </div>
      <Show when={grid.list.catalogue && grid.catalogue.loading()}>
        <p class="hint">{accounts.loading}</p>
      </Show>
      <p class="hint">{words.undo}</p>
    </aside>
  )
}
