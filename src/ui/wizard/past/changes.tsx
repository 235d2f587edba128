import { createMemo, For, Show } from 'solid-js'
import { evaluate } from '../../../core/report'
import { differenceOf, type Version } from '../../../core/whatif'
import type { Session } from '../../../state/contract'
import { past as words } from './copy'
import { Differences, More, SHOWN } from './differences'
import { typedText } from './typed-text'

/** What changed since an earlier version: what was typed, and what follows from it. */
export function Changes(props: { readonly session: Session; readonly version: Version }) {
  const { session } = props
  const now = () => session.evaluation()
  const draft = () => props.version.envelope.draft
  const texts = createMemo(() => differenceOf(draft(), session.draft()))
  const before = createMemo(() => ({
    draft: draft(),
    evaluation: evaluate(session.template(), draft()),
  }))
  const after = () => ({ draft: session.draft(), evaluation: now() })
  const rows = () => texts().added.length + texts().removed.length
  return (
    <section class="pa-changes" aria-label={words.against}>
      <h3>{words.against}</h3>
      <Show when={texts().texts.length + rows() > 0} fallback={<p class="hint">{words.same}</p>}>
        <h4>{words.inputs(texts().texts.length)}</h4>
        <ul>
          <For each={texts().texts.slice(0, SHOWN)}>
            {({ at, ...texts }) => (
              <li>
                {words.text(
                  now().facts.label(at),
                  typedText(before(), at, texts.before),
                  typedText(after(), at, texts.after),
                )}
              </li>
            )}
          </For>
        </ul>
        <More of={texts().texts.length} />
        <Show when={rows() > 0}>
          <p>{words.rows(texts().added.length, texts().removed.length)}</p>
        </Show>
        <Differences before={before()} now={after()} />
      </Show>
    </section>
  )
}
