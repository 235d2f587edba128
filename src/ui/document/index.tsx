import './document.css'
import './marks.css'
import { createUniqueId, For, onMount } from 'solid-js'
import type { FieldPath } from '../../core/draft'
import type { FigureId } from '../../core/figures'
import { sectionAsking } from '../../core/report'
import type { Session } from '../../state/contract'
import { BlockView } from './blocks'
import type { Changes } from './changes'
import { copy } from './copy'
import { bring, follow } from './follow'
import type { Marked } from './marks'
import { createView } from './view'

/** After so long what came into view is drawn, in milliseconds. */
const DRAWN = 120

interface PaperProps {
  readonly session: Session
  /** The field that is being filled in: what depends on it is marked, and the paper turns to it. */
  readonly current?: FieldPath | undefined
  readonly onFigure: (id: FigureId) => void
  readonly onGap: (needs: readonly FieldPath[]) => void
  /** What was found, each marked where it is seen; and the way to what is said of it. */
  readonly found: readonly Marked[]
  readonly onMark: (id: string) => void
  /** In 试算: what is shown as old and new. The same as long as the paper is. */
  readonly changes?: Changes | undefined
  /** Takes the way to the sentence of a finding. */
  readonly onReady: (see: (id: string) => void) => void
}

/** The whole report as it will be printed, from the same tree as the Word file. Every figure can be asked about. */
export default function Paper(props: PaperProps) {
  let paper: HTMLElement | undefined
  const hint = createUniqueId()

  const jump = (id: string): void => {
    const heading = paper?.querySelector<HTMLElement>(`[data-block="${CSS.escape(id)}"]`)
    if (!heading) return
    heading.focus({ preventScroll: true })
    bring(heading, 0.02)
  }
  const view = createView(
    () => props.session.evaluation(),
    () => props.current,
    () => props.found,
    {
      onFigure: (id) => props.onFigure(id),
      onGap: (needs) => props.onGap(needs),
      onMark: (id) => props.onMark(id),
      jump,
      hint,
      ...(props.changes && { changes: props.changes }),
    },
  )

  /** What is marked, the field's own section first. */
  const marked = (): readonly Element[] => {
    const at = props.current
    if (!paper || at === undefined) return []
    const own = sectionAsking(props.session.template(), at)?.id
    const all = [...paper.querySelectorAll('.doc-on')]
    const near = all.filter((one) => one.closest<HTMLElement>('[data-section]')?.dataset.section === own)
    return [...near, ...all.filter((one) => !near.includes(one))]
  }
  follow(
    () => paper,
    () => props.current,
    marked,
  )

  /** The sentence of a finding, the focus on its tag; what is in a table out of sight is drawn first. */
  const see = (id: string): void => {
    const tag = () => paper?.querySelector<HTMLElement>(`[data-mark="${CSS.escape(id)}"]`)
    const show = (place: HTMLElement | null | undefined): boolean => {
      if (!place) return false
      bring(place)
      place.focus({ preventScroll: true })
      return true
    }
    if (show(tag())) return
    const found = props.found.find((one) => one.id === id)
    const named = found?.blocks.map((block) => `[data-block="${CSS.escape(block)}"]`) ?? []
    const places = [...named, `[data-section="${CSS.escape(found?.section ?? '')}"]`]
    const place = places.flatMap((one) => paper?.querySelector<HTMLElement>(one) ?? [])[0]
    if (!place) return
    bring(place, 0.02)
    setTimeout(() => show(tag()), DRAWN)
  }
  onMount(() => props.onReady(see))

  return (
    <article class="doc-paper" aria-label={copy.paper} ref={paper}>
      <span class="unseen" id={hint}>
        {copy.figureHint}
      </span>
      <For each={view.children('')}>
        {(sheet) => (
          <div class="doc-sheet">
            <For each={view.children(sheet)}>
              {(group) => (
                <div class="doc-group" data-section={group.slice(sheet.length + 1)}>
                  <For each={view.children(group)}>{(id) => <BlockView id={id} view={view} />}</For>
                </div>
              )}
            </For>
          </div>
        )}
      </For>
    </article>
  )
}
