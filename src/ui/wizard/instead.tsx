import { type Accessor, type JSX, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { FieldPath } from '../../core/draft'
import type { Session } from '../../state/contract'
import { bring } from '../document/follow'
import { panes } from './copy'
import { createOnDemand } from './on-demand'
import type { Trying } from './whatif/trying'
import { why as whyWords } from './why/copy'
import type { Why } from './why/desk'

interface InsteadProps {
  readonly session: Session
  readonly why: Why
  readonly trying: Trying | undefined
  readonly goTo: (at: FieldPath) => void
  /** On a small window: the paper in the place of this. */
  readonly showPaper: () => void
  readonly check: (id: string) => void
  readonly failed: () => void
}

/** What takes the place of the form beside the checks: where a figure comes from, or the scenarios side by side. */
export function Instead(props: InsteadProps) {
  const failed = () => props.failed()
  /** Turns the paper to a block. Behind another pane nothing has a place. */
  const seeBlock = (id: string) => {
    props.showPaper()
    requestAnimationFrame(() => {
      const block = document.querySelector(`.doc-paper [data-block="${CSS.escape(id)}"]`)
      if (block) bring(block)
    })
  }
  const why = createOnDemand(
    () => import('./why'),
    () => props.why.figure() !== undefined,
    failed,
  )
  return (
    <>
      <Show when={props.trying?.comparing() && props.why.figure() === undefined && props.trying}>
        {(trying) => (
          <section class="wz-form wi-compare" data-pane="form" tabindex="-1" aria-label={panes.compare}>
            <Dynamic component={trying().part.Compare} trying={trying()} />
          </section>
        )}
      </Show>
      <Show when={props.why.figure()}>
        {(figure) => (
          <section class="wz-form why-pane" data-pane="form" tabindex="-1" aria-label={whyWords.title}>
            <Loaded part={why}>
              {(loaded) => (
                <Dynamic
                  component={loaded.WhyPanel}
                  session={props.session}
                  figure={figure()}
                  ask={props.why.ask}
                  goTo={props.goTo}
                  see={seeBlock}
                  check={props.check}
                  close={props.why.close}
                />
              )}
            </Loaded>
          </section>
        )}
      </Show>
    </>
  )
}

function Loaded<T>(props: {
  readonly part: Accessor<T | undefined>
  readonly children: (part: T) => JSX.Element
}) {
  return (
    <Show when={props.part()} fallback={<p class="wz-lead">{panes.loading}</p>}>
      {(part) => props.children(part())}
    </Show>
  )
}
