import { For, Show } from 'solid-js'
import type { Severity } from '../../core/checks'
import { listsOf, type Section, type SectionState } from '../../core/report'
import type { Session } from '../../state/contract'
import { form as formWords, panes, stateWord } from './copy'
import type { Findings } from './model/findings'
import { cardShown } from './model/shown'
import { partTitleOf, shortTitleOf } from './model/titles'

/** The sections by parts, each with its mark and the word for it. */
export function SectionList(props: {
  readonly session: Session
  readonly current: Section
  readonly findings: Findings
  /** In 试算: whether a section says something else than in the draft. */
  readonly changed?: ((section: string) => boolean) | undefined
  readonly hrefOf: (section: Section) => string
  readonly onOpen: (section: Section) => void
}) {
  const report = () => props.session.evaluation().report
  return (
    <nav class="wz-sections" id="wz-sections" data-pane="list" tabindex="-1" aria-label={panes.list}>
      <For each={props.session.template().parts}>
        {(part) => (
          <>
            <Show when={partTitleOf(report(), part)}>{(title) => <h2>{title()}</h2>}</Show>
            <ul>
              <For each={part.sections}>
                {(section) => (
                  <li>
                    <Entry {...props} section={section} title={shortTitleOf(report(), section)} />
                  </li>
                )}
              </For>
            </ul>
          </>
        )}
      </For>
    </nav>
  )
}

function Entry(props: {
  readonly session: Session
  readonly current: Section
  readonly section: Section
  readonly findings: Findings
  readonly title: string
  /** In 试算: whether a section says something else than in the draft. */
  readonly changed?: ((section: string) => boolean) | undefined
  readonly hrefOf: (section: Section) => string
  readonly onOpen: (section: Section) => void
}) {
  const status = () => props.session.status(props.section)
  const moved = () => errors() === 0 && props.changed?.(props.section.id) === true
  const count = (wanted: Severity) =>
    props.findings.of(props.section.id).filter(({ severity }) => severity === wanted).length
  const errors = () => count('error')
  const grave = () => (errors() > 0 ? 'error' : count('warning') > 0 ? 'warning' : undefined)
  /** Lines of the lists that are filled in here; a list in two tabs counts once. */
  const rows = () => {
    const { facts } = props.session.evaluation()
    const cards = props.section.cards.filter((card) => cardShown(card, facts))
    const lists = cards.flatMap(listsOf).filter(({ fixed }) => fixed !== true)
    const names = [...new Set(lists.map(({ list }) => list))]
    return names.reduce((sum, name) => sum + (props.session.draft().lists[name]?.length ?? 0), 0)
  }
  return (
    <a
      href={props.hrefOf(props.section)}
      aria-current={props.current.id === props.section.id ? 'page' : undefined}
      onClick={() => props.onOpen(props.section)}
    >
      <Mark state={errors() > 0 ? 'wrong' : status().state} />
      <span class="wz-section-name">{props.title}</span>
      <Show
        when={rows() > 0 && props.findings.of(props.section.id).length === 0 && status().state === 'complete'}
      >
        <span class="wz-section-rows">{formWords.rows(rows())}</span>
      </Show>
      <span class="wz-section-state" classList={{ 'wi-state': moved() }} data-grave={grave()}>
        {moved() ? formWords.moved : stateWord(status(), errors(), count('warning'))}
      </span>
    </a>
  )
}

/** Disc, half, ring, dash or triangle; the word beside it says the same. */
export function Mark(props: { readonly state: SectionState | 'wrong' }) {
  return (
    <svg
      class="wz-mark"
      data-state={props.state}
      viewBox="0 0 10 10"
      width="10"
      height="10"
      aria-hidden="true"
    >
      <Show
        when={props.state !== 'absent' && props.state !== 'wrong'}
        fallback={
          props.state === 'wrong' ? (
            <path d="M5 0l5 10H0z" fill="currentColor" />
          ) : (
            <path d="M0 5h10" stroke="currentColor" stroke-width="2" />
          )
        }
      >
        <circle
          cx="5"
          cy="5"
          r="4.25"
          stroke="currentColor"
          stroke-width="1.5"
          fill={props.state === 'complete' ? 'currentColor' : 'none'}
        />
        <Show when={props.state === 'partial'}>
          <path d="M5 .75a4.25 4.25 0 0 0 0 8.5z" fill="currentColor" />
        </Show>
      </Show>
    </svg>
  )
}
