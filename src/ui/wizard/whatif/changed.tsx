import { For, Show } from 'solid-js'
import type { Piece } from '../../../core/whatif'
import { cleanText } from '../../../render/words'
import type { View } from '../../document/view'
import { Words } from '../../document/words'

/** A sentence as old → new: what gave way is struck out, what came stands behind it. */
export function Changed(props: { pieces: readonly Piece[]; view: View }) {
  return (
    <For each={props.pieces}>
      {(piece) =>
        piece.kind === 'same' ? (
          <Words inlines={[piece.inline]} view={props.view} />
        ) : (
          <>
            <Show when={piece.before !== ''}>
              <del class="doc-old">{cleanText(piece.before)}</del>
            </Show>
            <Show when={piece.before !== '' && piece.after !== ''}>
              <i class="doc-arrow">→</i>
            </Show>
            <Show when={piece.after !== ''}>
              <ins class="doc-new">
                <Words inlines={piece.inlines} view={props.view} />
              </ins>
            </Show>
          </>
        )
      }
    </For>
  )
}
