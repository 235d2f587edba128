import './records.css'
import { createMemo, createUniqueId, type JSX, Show } from 'solid-js'
import { rowsOf } from '../../../core/draft'
import { type Card, inRecord } from '../../../core/report'
import { FormProvider, useForm } from '../context'
import { holds } from '../model/shown'
import { createSaid } from '../said'
import { enterAt, enterFirst } from '../steps'
import { records as words } from './copy'
import { addRecord, copyRecord, type Done, moveRecord, removeRecord } from './edits'
import { nameOf, Picker } from './picker'

type RecordsData = Extract<Card, { records: unknown }>

/** Records, one of them open: the list of them with what can be done to the open one, and below it its own form. */
export function RecordsCard(props: {
  readonly card: RecordsData
  readonly fallbackLabel: string
  /** Draws the cards of a record. */
  readonly children: (cards: readonly Card[]) => JSX.Element
}) {
  const form = useForm()
  const { session, openRecords, absent } = form
  // A card never changes: it is part of the rules.
  const { records, title, note, when } = props.card
  const { list, addLabel, naming } = records
  const id = createUniqueId()
  const panelId = `${id}-record`
  const tabId = (key: string) => `${id}-${key}`
  const shown = createMemo(() => !absent() && holds(when, session.evaluation().facts))
  const open = createMemo(() => openRecords.keyOf(records))
  const place = () => rowsOf(session.draft(), list).findIndex(({ key }) => key === open())
  const last = () => rowsOf(session.draft(), list).length - 1
  const name = () => nameOf(session.text(`${list}.${open()}.${naming}`), place())
  const { said: status, say } = createSaid(session)
  let host: HTMLDivElement | undefined

  const take = ({ patch, key }: Done, text = '') => {
    session.edit(patch)
    session.settle()
    if (key !== undefined) openRecords.show(list, key)
    say(text)
  }
  /** The name first: a record without one is hard to find again. */
  const enterRecord = () => {
    const pane = host?.closest<HTMLElement>('.wz-form')
    const panel = document.getElementById(panelId)
    if (!pane || !panel) return
    if (!enterAt(panel, `${list}.${open()}.${naming}`)) enterFirst(panel)
  }
  const add = () => {
    take(addRecord(records, session.draft()))
    enterRecord()
  }
  const copy = (key: string) => {
    const done = copyRecord(records, session.draft(), key)
    take(done, words.copied(name(), done.rows))
    enterRecord()
  }
  const remove = (key: string) => {
    const done = removeRecord(records, session.draft(), key)
    take(done, words.removed(name(), done.rows))
    const next = done.key === undefined ? undefined : document.getElementById(tabId(done.key))
    ;(next ?? host?.querySelector<HTMLElement>('[data-add-record]'))?.focus()
  }
  /** At an end the button stays a button: the focus must not fall off it. */
  const move = (key: string, by: 1 | -1) => take(moveRecord(records, session.draft(), key, by))

  const act = (label: string, does: (key: string) => void, off: () => boolean = () => false) => (
    <button
      type="button"
      class="btn sm"
      aria-label={words.of(label, name())}
      aria-disabled={off()}
      onClick={() => {
        const key = open()
        if (key !== undefined && !off()) does(key)
      }}
    >
      {label}
    </button>
  )
  return (
    <Show when={shown()}>
      <div
        role="group"
        class="card wz-records"
        aria-label={title ?? props.fallbackLabel}
        data-records={list}
        ref={host}
      >
        <h2>
          {title ?? addLabel}
          <Show when={open() !== undefined}>
            <span class="wz-count">{words.count(last() + 1)}</span>
          </Show>
        </h2>
        <Show when={open() !== undefined} fallback={<p class="wz-records-none">{words.none(addLabel)}</p>}>
          <Picker
            records={records}
            open={open()}
            idOf={tabId}
            panelId={panelId}
            show={(key) => openRecords.show(list, key)}
            remove={() => {
              const key = open()
              if (key !== undefined) remove(key)
            }}
          />
        </Show>
        <div class="wz-records-acts">
          <button
            type="button"
            class="btn sm"
            data-add-record
            data-at={open() === undefined ? list : undefined}
            onClick={add}
          >
            {words.add(addLabel)}
          </button>
          <Show when={open() !== undefined}>
            {act(words.copy, copy)}
            {act(
              words.up,
              (key) => move(key, -1),
              () => place() === 0,
            )}
            {act(
              words.down,
              (key) => move(key, 1),
              () => place() === last(),
            )}
            {act(words.remove, remove)}
          </Show>
        </div>
        <Show when={note}>
          <div class="hint">{note}</div>
        </Show>
        <div class="hint wz-said" role="status">
          {status()}
        </div>
      </div>
      <Show when={open()} keyed>
        {(key) => (
          <div class="wz-record" role="tabpanel" id={panelId} aria-labelledby={tabId(key)}>
            <FormProvider value={{ ...form, record: { list, key } }}>
              {props.children(records.cards.map((card) => inRecord(card, { list, key })))}
            </FormProvider>
          </div>
        )}
      </Show>
    </Show>
  )
}
