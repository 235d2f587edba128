import { createSignal, createUniqueId, For, onMount, Show } from 'solid-js'
import { choices as asked } from '../../rules/choices'
import type { Library, UnitChoices } from '../../state'
import { newDraft as copy, shared } from '../copy'
import { Dialog, Segmented } from '../parts'
import { first, type Options, withLast } from './first-choices'

interface NewDraftProps {
  readonly library: Library
  readonly onClose: () => void
  readonly onCreated: (id: string) => void
}

/** The few choices a report cannot begin without. Those of the newest draft are there already. */
export function NewDraftDialog(props: NewDraftProps) {
  const id = createUniqueId()
  const [choices, setChoices] = createSignal(first)
  const touched = new Set<keyof UnitChoices>()
  const choose = <Name extends keyof UnitChoices>(name: Name, value: UnitChoices[Name]) => {
    touched.add(name)
    setChoices((now) => ({ ...now, [name]: value }))
  }
  const [fault, setFault] = createSignal<string>()
  const [busy, setBusy] = createSignal(false)
  let field: HTMLInputElement | undefined

  onMount(async () => {
    const last = await props.library.lastChoices()
    setChoices((now) => withLast(now, last, touched))
    // The next key replaces the name that came by itself, never one that is being typed.
    if (!touched.has('name') && document.activeElement === field) field?.select()
  })

  const twin = () =>
    props.library.drafts()?.some((one) => one.name === choices().name.trim() && one.year === choices().year)

  const submit = async () => {
    if (busy()) return
    if (choices().name.trim() === '') {
      setFault(copy.nameMissing)
      field?.focus()
      return
    }
    setBusy(true)
    const done = await props.library.create(choices()).finally(() => setBusy(false))
    if (done.ok) props.onCreated(done.id)
    else setFault(done.say)
  }

  const Line = <Name extends Exclude<keyof UnitChoices, 'name' | 'year'>>(line: {
    name: Name
    options: Options<UnitChoices[Name]>
    hint?: string | undefined
  }) => (
    <div class="lab new-line">
      <span id={`${id}-${line.name}`}>{asked[line.name].label}</span>
      <span class="new-choice">
        <Segmented
          labelledBy={`${id}-${line.name}`}
          options={line.options}
          value={choices()[line.name]}
          onChange={(value) => choose(line.name, value)}
        />
        <Show when={line.hint}>
          <span class="hint">{line.hint}</span>
        </Show>
      </span>
    </div>
  )

  return (
    <Dialog
      title={copy.title}
      size="wide"
      onClose={props.onClose}
      onSubmit={() => void submit()}
      foot={
        <>
          <span class="hint sp">{copy.later}</span>
          <button type="button" class="btn" onClick={() => props.onClose()}>
            {shared.cancel}
          </button>
          <button type="submit" class="btn pri">
            {copy.create}
          </button>
        </>
      }
    >
      <div class="lab">
        <label for={`${id}-name`}>{asked.name.label}</label>
        <input
          id={`${id}-name`}
          class="inp t"
          classList={{ err: fault() !== undefined }}
          value={choices().name}
          maxlength="100"
          autocomplete="off"
          required
          aria-describedby={`${id}-name-below`}
          aria-invalid={fault() !== undefined}
          data-focus
          ref={field}
          onInput={(event) => {
            setFault(undefined)
            choose('name', event.currentTarget.value)
          }}
        />
        <span class="below" id={`${id}-name-below`}>
          <Show when={fault()} fallback={<span class="hint">{asked.name.hint}</span>}>
            {(say) => (
              <span class="fault" role="alert">
                {say()}
              </span>
            )}
          </Show>
        </span>
      </div>
      <div class="lab new-line">
        <label for={`${id}-year`}>{asked.year.label}</label>
        <span class="new-choice">
          <select
            id={`${id}-year`}
            class="inp t new-year"
            value={choices().year}
            onChange={(event) => choose('year', event.currentTarget.value)}
          >
            <For each={asked.year.options}>
              {({ value, label }) => <option value={value}>{label}</option>}
            </For>
          </select>
          <span class="hint">{twin() ? copy.twin : copy.yearHint(choices().year)}</span>
        </span>
      </div>
      <Line name="kind" options={asked.kind.options} hint={asked.kind.hint} />
      <Line
        name="nature"
        options={asked.nature.options}
        hint={choices().nature === 'institution' ? asked.nature.hint : undefined}
      />
      <Line name="level" options={asked.level.options} />
      <Line name="money" options={asked.money.options} hint={asked.money.hint} />
    </Dialog>
  )
}
