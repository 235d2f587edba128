import { Show } from 'solid-js'
import type { FieldPath } from '../../core/draft'
import type { Session } from '../../state/contract'
import Paper, { type PaperVerbs } from '../document'
import type { Marked } from '../document/marks'
import { panes } from './copy'
import { fieldBehind } from './model/lead-back'

interface DocumentPaneProps {
  readonly session: Session
  readonly current: FieldPath | undefined
  readonly found: readonly Marked[]
  readonly goTo: (at: FieldPath) => void
  readonly check: (id: string) => void
  readonly onPane: (pane: HTMLElement) => void
  readonly onReady: (verbs: PaperVerbs) => void
}

/** The report beside the form. Every figure leads back to its field, every mark to what was found. */
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
          const at = fieldBehind(props.session.evaluation().figures, id)
          if (at !== undefined) props.goTo(at)
        }}
        onGap={([first]) => {
          if (first !== undefined) props.goTo(first)
        }}
        found={props.found}
        onMark={(id) => props.check(id)}
        onReady={(verbs) => {
          paper = verbs
          props.onReady(verbs)
        }}
      />
    </section>
  )
}
