import './batch.css'
import { createMemo, createSignal, createUniqueId, For, Show } from 'solid-js'
import { groupedText, type MoneyUnit, readAmount, readPoints, unitWord } from '../../../../core/amount'
import { type Act, batch } from '../../../../core/whatif'
import { Dialog, Segmented } from '../../../parts'
import { useForm } from '../../context'
import type { Control } from '../control'
import { BLANK } from '../model/lines'
import { batchWords as words } from './copy'

const SHOWN = 30

/** What was typed as the amount of an act; undefined where it is none. */
function actOf(act: Act['act'], text: string, unit: MoneyUnit): Act | undefined {
  if (act === 'multiply') {
    const factor = readPoints(text)
    if (factor.state !== 'read') return undefined
    const percent = /%\s*$/.test(text.normalize('NFKC'))
    return { act, by: percent ? { n: factor.value.n, d: factor.value.d * 100n } : factor.value }
  }
  const amount = readAmount(text, unit)
  return amount.state === 'read' ? { act, cents: amount.value.n } : undefined
}

/** Multiplies, adds to, or spreads an amount over lines of a grid: seen before it is done, and one step of undo. */
export function BatchDialog(props: { readonly control: Control; readonly onClose: () => void }) {
  const { session, unit } = useForm()
  const { grid } = props.control
  const ids = { which: createUniqueId(), act: createUniqueId() }
  const columns = () => grid.columns().filter(({ kind }) => kind === 'amount')
  const listed = () => grid.keys().filter((key) => key !== BLANK)
  const chosen = grid.chosen()
  const inHand = chosen.keys.filter((key) => key !== BLANK)
  const several = inHand.length > 1
  const [which, setWhich] = createSignal<'chosen' | 'all'>(several ? 'chosen' : 'all')
  const [column, setColumn] = createSignal(
    (chosen.columns.find(({ kind }) => kind === 'amount') ?? columns()[0])?.id ?? '',
  )
  const [act, setAct] = createSignal<Act['act']>('multiply')
  const [text, setText] = createSignal('')
  const keys = () => (which() === 'chosen' ? inHand : listed())
  const todo = createMemo(() => actOf(act(), text(), unit()))
  const preview = createMemo(() => {
    const what = todo()
    const at = keys().map((key) => `${grid.list.list}.${key}.${column()}`)
    return what && batch(session.draft(), at, what, unit())
  })
  const changed = () => preview()?.patch.length ?? 0
  const apply = () => {
    const made = preview()
    if (!made || changed() === 0) return
    session.edit(made.patch, { before: 'batch' })
    session.settle()
    props.onClose()
    props.control.say(words.done(changed()))
  }
  const keyOf = (at: string): string => at.split('.')[1] ?? ''
  const shownAmount = (typed: string): string => {
    const reading = readAmount(typed, unit())
    return reading.state === 'read' ? groupedText(reading.value.n, unit()) : typed
  }
  return (
    <Dialog
      title={words.title}
      size="wide"
      onClose={props.onClose}
      onSubmit={apply}
      foot={
        <>
          <button type="button" class="btn" data-focus onClick={() => props.onClose()}>
            {words.cancel}
          </button>
          <button type="submit" class="btn pri" disabled={changed() === 0}>
            {words.apply(changed())}
          </button>
        </>
      }
    >
      <div class="lab">
        <span id={ids.which}>{words.which}</span>
        <Segmented
          labelledBy={ids.which}
          options={[
            ...(several ? [{ value: 'chosen' as const, label: words.chosen(inHand.length) }] : []),
            { value: 'all' as const, label: words.all(listed().length) },
          ]}
          value={which()}
          onChange={setWhich}
        />
      </div>
      <label class="lab">
        <span>{words.column}</span>
        <select class="inp t" value={column()} onChange={(event) => setColumn(event.currentTarget.value)}>
          <For each={columns()}>{(one) => <option value={one.id}>{one.head}</option>}</For>
        </select>
      </label>
      <div class="lab">
        <span id={ids.act}>{words.act}</span>
        <span class="bt-act">
          <Segmented labelledBy={ids.act} options={words.acts} value={act()} onChange={setAct} />
          <input
            class="inp"
            aria-label={words.value(act(), unitWord[unit()])}
            placeholder={words.value(act(), unitWord[unit()])}
            autocomplete="off"
            value={text()}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </span>
      </div>
      <Show when={text().trim() !== '' && !todo()}>
        <p class="fault" role="alert">
          {words.notRead(text())}
        </p>
      </Show>
      <Show when={preview()}>
        {(made) => (
          <>
            <p role="status">
              {words.counts(changed(), `${groupedText(made().moved, unit())}${unitWord[unit()]}`)}
              <Show when={made().skipped.length > 0}>{words.skipped(made().skipped.length)}</Show>
            </p>
            <table class="bt-table">
              <thead>
                <tr>
                  <th scope="col">{words.row}</th>
                  <th scope="col">{words.before}</th>
                  <th scope="col">{words.after}</th>
                </tr>
              </thead>
              <tbody>
                <For each={made().rows.slice(0, SHOWN)}>
                  {(row) => (
                    <tr>
                      <th scope="row">{grid.nameOf(keyOf(row.at))}</th>
                      <td>{shownAmount(row.before)}</td>
                      <td classList={{ 'bt-new': row.before !== row.after }}>{shownAmount(row.after)}</td>
                    </tr>
                  )}
                </For>
              </tbody>
            </table>
            <Show when={made().rows.length > SHOWN}>
              <p class="hint">{words.more(made().rows.length - SHOWN)}</p>
            </Show>
          </>
        )}
      </Show>
    </Dialog>
  )
}
