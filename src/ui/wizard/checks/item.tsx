import { createMemo, createUniqueId, For, Match, Show, Switch } from 'solid-js'
import type { Check, Finding } from '../../../core/checks'
import type { FieldPath } from '../../../core/draft'
import type { Session } from '../../../state/contract'
import type { Findings } from '../model/findings'
import { shortTitleOf } from '../model/titles'
import { checks as words } from './copy'
import { kindOf } from './model/sort'
import { type Way, waysOf } from './model/ways'
import { ReasonForm } from './reason'
import { tags } from './tags'

/** What can be done with a finding. */
export interface Acts {
  readonly goTo: (at: FieldPath) => void
  readonly see: (finding: Finding) => void
  readonly mend: (finding: Finding) => void
  /** The id of the finding whose reason is being written. */
  readonly asking: () => string | undefined
  readonly ask: (id: string | undefined) => void
  readonly acknowledge: (finding: Finding, reason: string) => void
  readonly withdraw: (finding: Finding) => void
}

interface ItemProps {
  readonly check: Check
  readonly session: Session
  readonly findings: Findings
  readonly acts: Acts
  readonly taken: boolean
  /** The one of the list that Tab comes to. */
  readonly stop: boolean
}

const CHIPS = {
  error: 'bad',
  warning: 'warn',
  note: 'note',
  unchecked: 'un',
  acknowledged: '',
  passed: 'good',
}

/** One finding: what is wrong, the sum with its numbers, what to do, and the ways to do it. A passed rule is a line. */
export function Item(props: ItemProps) {
  const id = createUniqueId()
  const kind = () => kindOf(props.check)
  const chip = () => {
    const now = kind()
    const own = props.findings.byId(props.check.id)
    if (now === 'passed' || now === 'unchecked' || now === 'acknowledged') return words.chip[now]
    return tags.tag(now, own?.number ?? 0)
  }
  return (
    <li
      class="ck-item"
      classList={{ 'ck-taken': props.taken }}
      data-finding={props.check.id}
      tabindex={props.stop ? 0 : -1}
      aria-current={props.taken ? 'true' : undefined}
      aria-labelledby={`${id}-chip ${id}-title`}
    >
      <span class={`chip ${CHIPS[kind()]}`} id={`${id}-chip`}>
        {chip()}
      </span>
      <div class="ck-body">
        <b id={`${id}-title`}>{props.check.title}</b>
        <Show when={props.check.finding}>{(finding) => <Body {...props} finding={finding()} />}</Show>
        <span class="ck-rule">{props.check.rule}</span>
      </div>
    </li>
  )
}

function Body(props: ItemProps & { readonly finding: Finding }) {
  const { session, acts } = props
  const ways = createMemo(() => waysOf(props.finding, session.template(), session.evaluation()))
  const first = () => ways()[0]
  /** The field by its name where it is the one; else the section, for a sum has many fields. */
  const label = ({ at, section, exact }: Way) => {
    const { facts, report } = session.evaluation()
    if (!exact) return words.goSection(shortTitleOf(report, section))
    return session.text(at).trim() === '' ? words.fill(facts.label(at)) : words.go(facts.label(at))
  }
  const seen = () =>
    props.finding.severity !== 'unchecked' && props.finding.blocks.length + props.finding.figures.length > 0
  const loud = () => props.finding.severity === 'error' || props.finding.severity === 'warning'
  return (
    <>
      <p class="ck-say">{props.finding.say}</p>
      <Show when={props.finding.todo}>
        <p class="ck-todo">{props.finding.todo}</p>
      </Show>
      <Show when={props.finding.acknowledged}>
        {(reason) => <p class="ck-todo">{words.said(reason())}</p>}
      </Show>
      <Show
        when={acts.asking() === props.finding.id}
        fallback={
          <p class="ck-acts">
            <Show when={first()}>
              {(way) => (
                <button type="button" class="btn sm" data-first onClick={() => acts.goTo(way().at)}>
                  {label(way())}
                </button>
              )}
            </Show>
            <For each={ways().slice(1)}>
              {(way) => (
                <button type="button" class="btn sm" onClick={() => acts.goTo(way.at)}>
                  {words.goSection(shortTitleOf(session.evaluation().report, way.section))}
                </button>
              )}
            </For>
            <Show when={props.finding.mend}>
              {(mend) => (
                <>
                  <button type="button" class="btn sm" onClick={() => acts.mend(props.finding)}>
                    {mend().label}
                  </button>
                  <span class="hint">{words.undoable}</span>
                </>
              )}
            </Show>
            <Show when={seen()}>
              <button type="button" class="btn sm" onClick={() => acts.see(props.finding)}>
                {words.see}
              </button>
            </Show>
            <Switch>
              <Match when={props.finding.acknowledged !== undefined}>
                <button type="button" class="btn sm txt" onClick={() => acts.withdraw(props.finding)}>
                  {words.withdraw}
                </button>
              </Match>
              <Match when={loud()}>
                <button
                  type="button"
                  class="btn sm txt"
                  data-acknowledge
                  onClick={() => acts.ask(props.finding.id)}
                >
                  {words.acknowledge}
                </button>
              </Match>
            </Switch>
          </p>
        }
      >
        <ReasonForm
          accept={(reason) => acts.acknowledge(props.finding, reason)}
          cancel={() => acts.ask(undefined)}
        />
      </Show>
    </>
  )
}
