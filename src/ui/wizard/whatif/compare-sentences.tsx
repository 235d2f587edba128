import { createMemo, For, Show } from 'solid-js'
import { piecesOf } from '../../../core/whatif'
import { plainText } from '../../../core/wording'
import { changedSentences } from '../../../render/comparison'
import type { Trial } from '../../../state/trial'
import { whatif as words } from './copy'

/** The sentences that change, as the draft and as each scenario writes them. */
export function CompareSentences(props: { readonly trial: Trial }) {
  const sentences = createMemo(() => {
    const { trial } = props
    return changedSentences(
      trial.base.evaluation(),
      trial.scenarios().map(({ key }) => trial.evaluationOf(key)),
    )
  })
  return (
    <Show when={sentences().length > 0} fallback={<p class="hint">{words.noSentences}</p>}>
      <For each={sentences()}>
        {(sentence, i) => (
          <>
            <Show when={sentence.under !== '' && sentence.under !== sentences()[i() - 1]?.under}>
              <h3>{sentence.under}</h3>
            </Show>
            <dl>
              <dt>{words.now}</dt>
              <dd>{sentence.now ? plainText(sentence.now) : words.notWritten}</dd>
              <For each={sentence.scenarios}>
                {(one, j) => (
                  <>
                    <dt class="wi-name-of">{props.trial.scenarios()[j()]?.name}</dt>
                    <dd>
                      <Show when={one.changed} fallback={<span class="hint">{words.sameAsNow}</span>}>
                        <Show when={one.inlines} fallback={words.notWritten}>
                          {(inlines) => (
                            <For each={piecesOf(sentence.now ?? [], inlines())}>
                              {(piece) =>
                                piece.kind === 'same' ? (
                                  plainText([piece.inline])
                                ) : (
                                  <Show when={piece.after !== ''}>
                                    <ins class="doc-new">{piece.after}</ins>
                                  </Show>
                                )
                              }
                            </For>
                          )}
                        </Show>
                      </Show>
                    </dd>
                  </>
                )}
              </For>
            </dl>
          </>
        )}
      </For>
    </Show>
  )
}
