import { createMemo, For, Show } from 'solid-js'
import { printedText } from '../../../core/explain'
import type { FigureId } from '../../../core/figures'
import { type Evaluation, moneyUnitOf } from '../../../core/report'
import { compareReports, piecesOf, type Year } from '../../../core/whatif'
import { type Inline, plainText } from '../../../core/wording'
import { namesOf } from '../../../rules/names'
import { past as words } from './copy'

/** So many of a kind are listed. */
export const SHOWN = 40

/** A figure as its report prints it; a word where there is none. */
function printed({ evaluation, draft }: Year, id: FigureId): string {
  const { figures, facts } = evaluation
  const value = figures.has(id) ? figures.value(id) : undefined
  if (value?.state !== 'known') return words.noFigure
  return printedText(value.value, figures.measure(id), { unit: moneyUnitOf(draft), digits: facts.digits })
}

const nameIn = (id: FigureId, now: Evaluation, before: Evaluation): string =>
  namesOf(now.figures.has(id) ? now : before)(id)

interface DifferencesProps {
  readonly before: Year
  readonly now: Year
  /** The same sentence, as it is read for this comparison; word for word, where it is not given. */
  readonly same?: (before: string, now: string) => boolean
}

const textOf = (inlines: readonly Inline[] | undefined): string => (inlines ? plainText(inlines) : '')

/** What two reports say differently: the figures that are printed in them, and their sentences, old and new. */
export function Differences(props: DifferencesProps) {
  const difference = createMemo(() => compareReports(props.before.evaluation, props.now.evaluation))
  /** In the order of the document. */
  const figures = createMemo(() => {
    const changed = new Set(difference().figures.map(({ id }) => id))
    const inSentences = difference().sentences.flatMap(({ before = [], after = [] }) =>
      [...after, ...before].flatMap((inline) => (inline.kind === 'figure' ? [inline.id] : [])),
    )
    return [...new Set(inSentences)]
      .filter((id) => changed.has(id))
      .map((id) => ({ id, before: printed(props.before, id), after: printed(props.now, id) }))
      .filter(({ before, after }) => before !== after)
  })
  const sentences = createMemo(() =>
    difference().sentences.filter(
      ({ before, after }) => props.same?.(textOf(before), textOf(after)) !== true,
    ),
  )
  return (
    <>
      <h4>{words.figures(difference().figures.length)}</h4>
      <Show when={figures().length > 0}>
        <table class="pa-figures">
          <thead>
            <tr>
              <th scope="col">{words.figure}</th>
              <th scope="col">{words.before}</th>
              <th scope="col">{words.after}</th>
            </tr>
          </thead>
          <tbody>
            <For each={figures().slice(0, SHOWN)}>
              {(one) => (
                <tr>
                  <th scope="row">{nameIn(one.id, props.now.evaluation, props.before.evaluation)}</th>
                  <td>{one.before}</td>
                  <td>{one.after}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
        <More of={figures().length} />
      </Show>
      <h4>{words.sentences(sentences().length)}</h4>
      <For each={sentences().slice(0, SHOWN)}>
        {(sentence) => (
          <p class="pa-sentence">
            <For each={piecesOf(sentence.before ?? [], sentence.after ?? [])}>
              {(piece) =>
                piece.kind === 'same' ? (
                  plainText([piece.inline])
                ) : (
                  <>
                    <del>{piece.before}</del>
                    <ins>{piece.after}</ins>
                  </>
                )
              }
            </For>
          </p>
        )}
      </For>
      <More of={sentences().length} />
    </>
  )
}

/** How many there are beyond those that are listed. */
export function More(props: { readonly of: number }) {
  return (
    <Show when={props.of > SHOWN}>
      <p class="hint">{words.more(props.of - SHOWN)}</p>
    </Show>
  )
}
