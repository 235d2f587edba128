import { createSignal, createUniqueId, Show } from 'solid-js'
import { app } from '../../copy'
import { Segmented } from '../../parts'
import { useForm } from '../context'
import { batchWords } from './batch/copy'
import type { Control } from './control'
import { grid as words } from './copy'
import { InsertAccount } from './insert'

/** What acts on a grid as a whole. */
export function Toolbar(props: { readonly control: Control }) {
  const { session, unit } = useForm()
  const { control } = props
  const { grid } = control
  const id = createUniqueId()
  const chosen = () => grid.chosen().keys
  const amounts = () => grid.columns().some(({ kind, across }) => kind === 'amount' && !across)
  const [dialog, setDialog] = createSignal<typeof import('./batch')['BatchDialog']>()
  const openBatch = async () => {
    try {
      const { BatchDialog } = await import('./batch')
      setDialog(() => BatchDialog)
    } catch {
      control.say(app.unloaded)
    }
  }
  return (
    <div class="gr-bar">
      <span class="gr-unit">
        <span id={id}>{words.unit}</span>
        <Segmented
          labelledBy={id}
          options={words.units}
          value={unit()}
          onChange={(to) => {
            session.edit([{ op: 'set', at: 'unit.money', text: to }])
            session.settle()
          }}
        />
      </span>
      <Show when={!grid.list.fixed}>
        <InsertAccount control={control} />
      </Show>
      <Show when={amounts()}>
        <button type="button" class="btn sm" title={words.zerosTitle} onClick={control.fillZeros}>
          {words.zeros}
        </button>
        <button type="button" class="btn sm" onClick={() => void openBatch()}>
          {batchWords.open}
        </button>
      </Show>
      <Show when={dialog()} keyed>
        {(BatchDialog) => <BatchDialog control={control} onClose={() => setDialog(undefined)} />}
      </Show>
      <Show when={!grid.list.fixed}>
        <button
          type="button"
          class="btn sm"
          disabled={chosen().length === 0}
          aria-label={words.removeNamed(chosen().length, grid.nameOf(chosen()[0] ?? ''))}
          onClick={control.remove}
        >
          {words.remove(chosen().length)}
        </button>
      </Show>
      <input
        class="wz-box gr-find"
        type="search"
        data-add
        autocomplete="off"
        spellcheck={false}
        aria-label={words.find}
        placeholder={words.find}
        value={grid.find()}
        onInput={(event) => {
          if (!event.isComposing) grid.setFind(event.currentTarget.value)
        }}
        onCompositionEnd={(event) => grid.setFind(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.isComposing) return
          if (event.key === 'Escape' && grid.find() !== '') {
            event.preventDefault()
            grid.setFind('')
          }
          if (event.key !== 'Enter') return
          event.preventDefault()
          control.follow('middle')
        }}
      />
      <label class="gr-only">
        <input
          type="checkbox"
          checked={grid.onlyFilled()}
          onChange={(event) => grid.setOnlyFilled(event.currentTarget.checked)}
        />
        {words.onlyFilled}
      </label>
    </div>
  )
}
