import { createMemo, For, Match, Show, Switch } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { Change, FieldPath } from '../../core/draft'
import { asks, asksOf, type Card, type Section } from '../../core/report'
import type { Numbered } from './checks/model/sort'
import { useForm } from './context'
import { panes, form as words } from './copy'
import { FieldsCard } from './field/fields-card'
import { RowsCard } from './field/rows-card'
import { FindingList } from './findings'
import { cardShown, isComputed, rowShown, typedAsk } from './model/shown'
import { shortTitleOf, titleOf } from './model/titles'
import { createOwnRows } from './records/own-rows'
import { enter, stopAfter } from './steps'

/** A card without a title of its own goes on with the box before it. */
function boxesOf(cards: readonly Card[]): readonly (readonly Card[])[] {
  const boxes: Card[][] = []
  for (const card of cards) {
    const last = boxes[boxes.length - 1]
    if (card.title === undefined && last?.[0] && !('records' in last[0]) && 'fields' in card) last.push(card)
    else boxes.push([card])
  }
  return boxes
}

function hasAmounts(card: Card): boolean {
  if ('records' in card) return card.records.cards.some(hasAmounts)
  return 'list' in card
    ? card.list.columns.some((one) => one.kind === 'amount')
    : asksOf(card).some((ask) => ask.kind === 'amount')
}

interface StepsProps {
  readonly previous: Section | undefined
  readonly next: Section | undefined
  readonly open: (section: Section) => void
}

export interface FormProps extends StepsProps {
  readonly findings: readonly Numbered[]
  readonly goTo: (at: FieldPath) => void
}

/** The form of one section, drawn from what the section asks for and nothing else. */
export function SectionForm(props: FormProps) {
  const { session, section, unit } = useForm()
  const report = () => session.evaluation().report
  const asksAmounts = () => section().cards.some(hasAmounts)
  const title = createMemo(() => titleOf(report(), section()))
  return (
    <>
      <h1 tabindex="-1">{title()}</h1>
      <p class="wz-lead">
        {section().lead}
        {asksAmounts() ? words.unit(unit()) : ''}
      </p>
      {/* What of the year's template was not seen is said where the year is chosen. */}
      <Show when={asks(section(), 'unit.year') && session.template().doubt}>
        {(doubt) => <p class="ban warn">{doubt()}</p>}
      </Show>
      <Show when={section().absent}>{(at) => <AbsentSwitch at={at()} />}</Show>
      {/* Fields are made for what a section asks: a section that is only checked more is the same form. */}
      <Show when={section().cards} keyed>
        {(cards) => <Boxes cards={cards} fallbackLabel={section().short} />}
      </Show>
      <FindingList findings={props.findings} goTo={props.goTo} />
      <Steps {...props} hint={asksAmounts()} />
    </>
  )
}

/** Lists and records are fetched when they are first wanted. */
function Opening() {
  return <p class="hint">{panes.opening}</p>
}

function Boxes(props: { readonly cards: readonly Card[]; readonly fallbackLabel: string }) {
  const { lists } = useForm()
  return (
    <For each={boxesOf(props.cards)}>
      {(cards) => {
        const [first] = cards
        return first && 'records' in first ? (
          <Show when={lists()} fallback={<Opening />}>
            {(loaded) => (
              <Dynamic component={loaded().RecordsCard} card={first} fallbackLabel={props.fallbackLabel}>
                {(own) => <Boxes cards={own} fallbackLabel={props.fallbackLabel} />}
              </Dynamic>
            )}
          </Show>
        ) : (
          <Box cards={cards} fallbackLabel={props.fallbackLabel} />
        )
      }}
    </For>
  )
}

/** On to the next section, or back to the one before. */
export function Steps(props: StepsProps & { readonly hint: boolean }) {
  const { session } = useForm()
  const report = () => session.evaluation().report
  return (
    <div class="wz-steps">
      <Show when={props.hint}>
        <span class="hint wz-not-narrow">
          <kbd class="kbd">Enter</kbd> {words.enter}
        </span>
      </Show>
      <button
        type="button"
        class="btn wz-previous"
        disabled={!props.previous}
        onClick={() => props.previous && props.open(props.previous)}
      >
        {words.previous}
      </button>
      <Show when={props.next}>
        {(next) => (
          <button type="button" class="btn wz-next" data-stop onClick={() => props.open(next())}>
            <span class="wz-only-narrow">{words.next}</span>
            <span class="wz-not-narrow">{words.nextNamed(shortTitleOf(report(), next()))}</span>
          </button>
        )}
      </Show>
    </div>
  )
}

/** 无此项: the section is declared absent, and its amounts count as 0. */
export function AbsentSwitch(props: { readonly at: string }) {
  const { session, absent } = useForm()
  return (
    <label class="wz-switch">
      <input
        type="checkbox"
        checked={absent()}
        data-at={props.at}
        onChange={(event) => {
          session.edit([{ op: 'set', at: props.at, text: event.currentTarget.checked ? 'yes' : '' }])
          session.settle()
        }}
      />
      {words.absent}
    </label>
  )
}

/** The most characters a label of the usual width takes in one line. */
const USUAL_LABEL = 9

/** How wide the labels of a box are: with one column of figures there is room for long ones, with three for little more. */
function labelWidth(cards: readonly Card[]): 'middle' | 'long' | undefined {
  const tables = cards.filter((card) => 'rows' in card)
  if (tables.some((table) => table.heads.length > 2)) return 'middle'
  const long = tables.some((table) => table.rows.some(({ label }) => label.length > USUAL_LABEL))
  return long && tables.every((table) => table.heads.length === 1) ? 'long' : undefined
}

function Box(props: { readonly cards: readonly Card[]; readonly fallbackLabel: string }) {
  const { session, absent, lists } = useForm()
  const facts = () => session.evaluation().facts
  const shown = createMemo(() => props.cards.filter((card) => cardShown(card, facts())))
  const title = () => shown()[0]?.title
  const label = createMemo(() => labelWidth(shown()))
  const [first] = props.cards
  const own = first && 'list' in first ? createOwnRows(first.list) : undefined
  const rowCount = () => own?.rows().length ?? 0
  /** Amounts and counts of the box's tables that are still empty. */
  const blanks = createMemo(() =>
    absent()
      ? []
      : shown().flatMap((card) =>
          'rows' in card
            ? card.rows
                .filter((row) => rowShown(row, facts()))
                .flatMap((row) => row.cells)
                .filter((cell) => !isComputed(cell, session.evaluation().figures))
                .flatMap((cell) => typedAsk(cell) ?? [])
                .filter((ask) => session.text(ask.at).trim() === '')
            : [],
        ),
  )
  const fillZeros = (button: HTMLButtonElement) => {
    const form = button.closest<HTMLElement>('.wz-form')
    const next = form ? stopAfter(form, button) : undefined
    session.edit(blanks().map((ask): Change => ({ op: 'set', at: ask.at, text: '0' })))
    session.settle()
    if (next) enter(next)
  }
  return (
    <Show when={shown().length > 0}>
      <div role="group" class="card" data-label={label()} aria-label={title() ?? props.fallbackLabel}>
        <Show when={title()}>
          <h2>
            {title()}
            <Show when={rowCount() > 0}>
              <span class="wz-count">{words.rows(rowCount())}</span>
            </Show>
          </h2>
        </Show>
        <For each={shown()}>
          {(card) => (
            <>
              <Switch>
                <Match when={'rows' in card && card}>
                  {(rows) => <RowsCard card={rows()} label={rows().title ?? props.fallbackLabel} />}
                </Match>
                <Match when={'fields' in card && card}>
                  {(fields) => <FieldsCard fields={fields().fields} />}
                </Match>
                <Match when={'list' in card && card}>
                  {(one) => (
                    <Show when={lists()} fallback={<Opening />}>
                      {(loaded) => (
                        <Dynamic
                          component={loaded().ListCard}
                          list={one().list}
                          label={one().title ?? one().list.addLabel}
                        />
                      )}
                    </Show>
                  )}
                </Match>
              </Switch>
              <Show when={card.note !== undefined || ('rows' in card && blanks().length > 0)}>
                <div class="wz-card-foot">
                  <span class="hint">{card.note}</span>
                  <Show when={'rows' in card && blanks().length > 0}>
                    <button
                      type="button"
                      class="link wz-act"
                      onClick={(event) => fillZeros(event.currentTarget)}
                    >
                      {words.restZero}
                    </button>
                  </Show>
                </div>
              </Show>
            </>
          )}
        </For>
      </div>
    </Show>
  )
}
