import { createMemo, createSignal, Show } from 'solid-js'
import type { FieldPath } from '../../core/draft'
import { sectionsOf } from '../../core/report'
import { recordReport } from '../../render/record'
import type { Session } from '../../state/contract'
import { shortTitleOf } from '../wizard/model/titles'
import { FormatChoice } from './choice'
import { copy } from './copy'
import { type Format, formatsFor, isRecord } from './formats'
import type { Order } from './job'
import { Missing } from './missing'
import { fileName, usualName } from './name'
import { shortfallOf } from './shortfall'
import { countsOf } from './stages'

/** What would be downloaded now. */
export function createOffer(session: Session, first: readonly Format[] = ['docx']) {
  const evaluation = () => session.evaluation()
  const shortfall = createMemo(() =>
    shortfallOf(session.template(), evaluation(), (section) => session.status(section).state === 'untouched'),
  )
  /** While anything is missing or wrong, only a draft is to be had. */
  const draft = () => evaluation().gaps.length > 0 || shortfall().wrong.length > 0
  const counts = createMemo(() => countsOf(evaluation().report))
  const usual = () => usualName(evaluation().report.title, draft(), session.scenario?.())
  const [name, setName] = createSignal(usual())
  const [wanted, setWanted] = createSignal<readonly Format[]>(first)
  const offered = createMemo(() => formatsFor(evaluation().report))
  const chosen = () => offered().filter((format) => wanted().includes(format))
  const choose = (format: Format, want: boolean): void => {
    setWanted((before) => (want ? [...before, format] : before.filter((one) => one !== format)))
  }
  /** Whether what was chosen is marked as a draft. */
  const drafted = () => draft() && chosen().some((format) => !isRecord(format))
  const order = (): Order => {
    const { report, gaps, checks } = evaluation()
    const sections = sectionsOf(session.template())
    const record = recordReport({
      unit: session.text('unit.name').trim(),
      year: session.text('unit.year'),
      title: report.title,
      on: new Date(),
      checks,
      place: (id) => {
        const section = sections.find((one) => one.id === id)
        return section ? shortTitleOf(report, section) : ''
      },
    })
    const files = chosen().map((format) => ({ format, name: fileName(name(), usual(), format) }))
    return { report, record, draft: drafted(), gaps: gaps.length, files }
  }
  return { shortfall, draft, drafted, counts, name, setName, offered, chosen, choose, order }
}

export type Offer = ReturnType<typeof createOffer>

/** What is missing, beside what will be downloaded. */
export function AskBody(props: {
  offer: Offer
  doubt: string | undefined
  goTo: (at: FieldPath) => void
  check: (id: string) => void
}) {
  return (
    <>
      <Show when={props.doubt}>{(doubt) => <p class="ban warn">{doubt()}</p>}</Show>
      <Show when={props.offer.draft()}>
        <div class="ban bad dl-banner">
          <b>{copy.onlyDraft}</b>
          <span>{copy.stillLacking(props.offer.shortfall())}</span>
        </div>
      </Show>
      <div class="dl-parts" classList={{ 'dl-two': props.offer.draft() }}>
        <div>
          <Missing shortfall={props.offer.shortfall()} goTo={props.goTo} check={props.check} />
        </div>
        <div>
          <FileCard offer={props.offer} />
        </div>
      </div>
    </>
  )
}

/** The file's name, what it will hold, and which kinds of it are wanted. */
function FileCard(props: { offer: Offer }) {
  return (
    <>
      <h3>{copy.file}</h3>
      <label class="lab dl-lab">
        <span>{copy.fileName}</span>
        <input
          class="inp t"
          type="text"
          autocomplete="off"
          spellcheck={false}
          value={props.offer.name()}
          onInput={(event) => props.offer.setName(event.currentTarget.value)}
        />
        <span class="below hint">{copy.nameHint}</span>
      </label>
      <p class="lab dl-lab">
        <span>{copy.holds}</span>
        <span>{copy.held(props.offer.counts())}</span>
      </p>
      <FormatChoice
        offered={props.offer.offered()}
        chosen={props.offer.chosen()}
        counts={props.offer.counts()}
        choose={props.offer.choose}
      />
    </>
  )
}

interface AskFootProps {
  readonly offer: Offer
  /** A file is already in the making. */
  readonly busy: boolean
  readonly start: (order: Order) => void
  readonly close: () => void
  readonly goTo: (at: FieldPath) => void
  readonly check: (id: string) => void
}

export function AskFoot(props: AskFootProps) {
  const idle = () => !props.busy && props.offer.chosen().length > 0
  // Not disabled: a disabled button would let go of the focus.
  const start = (): void => {
    if (idle()) props.start(props.offer.order())
  }
  return (
    <>
      <span class="hint dl-foot-hint">{copy.local}</span>
      <button type="button" class="btn" onClick={() => props.close()}>
        {copy.cancel}
      </button>
      <button
        type="button"
        class="btn"
        classList={{ pri: !props.offer.drafted() }}
        data-focus={props.offer.drafted() ? undefined : true}
        aria-disabled={!idle()}
        onClick={start}
      >
        {props.offer.drafted() ? copy.draft : copy.download(props.offer.chosen())}
      </button>
      <Show when={props.offer.drafted()}>
        <Show
          when={props.offer.shortfall().wrong[0]}
          fallback={
            <Show when={props.offer.shortfall().first}>
              {(first) => (
                <button type="button" class="btn pri" data-focus onClick={() => props.goTo(first())}>
                  {copy.fillFirst}
                </button>
              )}
            </Show>
          }
        >
          {(wrong) => (
            <button type="button" class="btn pri" data-focus onClick={() => props.check(wrong().id)}>
              {copy.mendFirst}
            </button>
          )}
        </Show>
      </Show>
    </>
  )
}
