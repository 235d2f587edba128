import { createSignal, createUniqueId, For, type JSX, onMount, Show } from 'solid-js'
import type { Library, UnitChoices } from '../../state'
import { newDraft as copy, shared } from '../copy'
import { Dialog, Segmented } from '../parts'

interface NewDraftProps {
  readonly library: Library
  readonly onClose: () => void
  readonly onCreated: (id: string) => void
}

const start: UnitChoices = {
  name: '',
  year: copy.years[0][0],
  kind: 'unit',
  nature: 'institution',
  level: 'county',
  money: 'yuan',
}

type Options<Value extends string> = readonly (readonly [Value, string])[]
const known = <Value extends string>(options: Options<Value>, value: string | undefined): Value | undefined =>
  options.find(([one]) => one === value)?.[0]

/** The few choices a report cannot begin without. Those of the newest draft are there already. */
export function NewDraftDialog(props: NewDraftProps) {
  const id = createUniqueId()
  const [choices, setChoices] = createSignal(start)
  const choose = (some: Partial<UnitChoices>) => setChoices((now) => ({ ...now, ...some }))
  const [fault, setFault] = createSignal<string>()
  const [busy, setBusy] = createSignal(false)
  let field: HTMLInputElement | undefined

  onMount(async () => {
    const last = await props.library.lastChoices()
    const now = choices()
    const { kinds, natures, levels, moneys } = copy
    choose({
      // Somebody quick is typing already; and nobody works for the unit of the example.
      name: now.name || (copy.isExample(last.name ?? '') ? '' : (last.name ?? '')),
      kind: known(kinds, last.kind) ?? now.kind,
      nature: known(natures, last.nature) ?? now.nature,
      level: known(levels, last.level) ?? now.level,
      money: known(moneys, last.money) ?? now.money,
    })
    field?.select()
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

  const Line = (line: { for: string; text: string; children: JSX.Element; hint?: string }) => (
    <div class="lab new-line">
      <span id={`${id}-${line.for}`}>{line.text}</span>
      <span class="new-choice">
        {line.children}
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
        <label for={`${id}-name`}>{copy.name}</label>
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
            choose({ name: event.currentTarget.value })
          }}
        />
        <span class="below" id={`${id}-name-below`}>
          <Show when={fault()} fallback={<span class="hint">{copy.nameHint}</span>}>
            {(say) => (
              <span class="fault" role="alert">
                {say()}
              </span>
            )}
          </Show>
        </span>
      </div>
      <div class="lab new-line">
        <label for={`${id}-year`}>{copy.year}</label>
        <span class="new-choice">
          <select
            id={`${id}-year`}
            class="inp t new-year"
            value={choices().year}
            onChange={(event) => choose({ year: event.currentTarget.value })}
          >
            <For each={copy.years}>{([value, text]) => <option value={value}>{text}</option>}</For>
          </select>
          <span class="hint">{twin() ? copy.twin : copy.yearHint(choices().year)}</span>
        </span>
      </div>
      <Line for="kind" text={copy.kind} hint={copy.kindHint}>
        <Segmented
          labelledBy={`${id}-kind`}
          options={copy.kinds}
          value={choices().kind}
          onChange={(value) => choose({ kind: value })}
        />
      </Line>
      <Line for="nature" text={copy.nature} hint={choices().nature === 'institution' ? copy.natureHint : ''}>
        <Segmented
          labelledBy={`${id}-nature`}
          options={copy.natures}
          value={choices().nature}
          onChange={(value) => choose({ nature: value })}
        />
      </Line>
      <Line for="level" text={copy.level}>
        <Segmented
          labelledBy={`${id}-level`}
          options={copy.levels}
          value={choices().level}
          onChange={(value) => choose({ level: value })}
        />
      </Line>
      <Line for="money" text={copy.money} hint={copy.moneyHint}>
        <Segmented
          labelledBy={`${id}-money`}
          options={copy.moneys}
          value={choices().money}
          onChange={(value) => choose({ money: value })}
        />
      </Line>
    </Dialog>
  )
}
