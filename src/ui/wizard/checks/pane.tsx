import { type Accessor, type ComponentProps, Show, splitProps } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { panes } from '../copy'

type Checks = typeof import('.')

/** The place of the checks, where the form stood. What stands there is fetched when it is wanted. */
export function ChecksPane(
  props: ComponentProps<Checks['ChecksPanel']> & { readonly part: Accessor<Checks | undefined> },
) {
  const [, panel] = splitProps(props, ['part'])
  return (
    <section class="wz-form" data-pane="form" tabindex="-1" aria-label={panes.checks}>
      <Show when={props.part()} fallback={<p class="wz-lead">{panes.loadingChecks}</p>}>
        {(loaded) => <Dynamic component={loaded().ChecksPanel} {...panel} />}
      </Show>
    </section>
  )
}
