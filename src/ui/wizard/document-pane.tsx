import { Show } from 'solid-js'
import type { FieldPath } from '../../core/draft'
import type { FigureId } from '../../core/figures'
import type { Session } from '../../state/contract'
import Paper, { type PaperVerbs } from '../document'
import type { Changes } from '../document/changes'
import type { Marked } from '../document/marks'
import { panes } from './copy'

interface DocumentPaneProps {
  readonly session: Session
  readonly current: FieldPath | undefined
  readonly found: readonly Marked[]
  /** In 试算: what is shown as old and new. */
  readonly changes: Changes | undefined
  readonly goTo: (at: FieldPath) => void
  /** Where does a figure come from? */
  readonly ask: (id: FigureId) => void
  readonly check: (id: string) => void
  readonly onPane: (pane: HTMLElement) => void
  readonly onReady: (verbs: PaperVerbs) => void
}

/** The report beside the form. Every figure tells where it comes from, every mark leads to what was found. */
export function DocumentPane(props: DocumentPaneProps) {
  let paper: PaperVerbs | undefined
  return (
    <section
      class="wz-document"
      data-pane="document"
      tabindex="-1"
      aria-label={panes.document}
      ref={props.onPane}
    >
      <div class="wz-document-head">
        <b>{panes.preview}</b>
        <Show when={props.found.length > 0} fallback={<small>{panes.same}</small>}>
          <span>
            <button type="button" class="link wz-act" onClick={() => paper?.step(-1)}>
              {panes.markBefore}
            </button>
            <button type="button" class="link wz-act" onClick={() => paper?.step(1)}>
              {panes.markAfter}
            </button>
          </span>
        </Show>
      </div>
      <Paper
        session={props.session}
        current={props.current}
        onFigure={(id) => {
          const formula = props.session.evaluation().figures.formula(id)
          // What was typed has nothing to tell but where it stands.
          if (formula.op === 'input') props.goTo(formula.at)
          else props.ask(id)
        }}
        onGap={([first]) => {
          if (first !== undefined) props.goTo(first)
        }}
        found={props.found}
        changes={props.changes}
        onMark={(id) => props.check(id)}
        onReady={(verbs) => {
          paper = verbs
          props.onReady(verbs)
        }}
      />
    </section>
  )
}
