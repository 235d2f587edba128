import './document.css'
import './marks.css'
import { createMemo, createUniqueId, For, onMount } from 'solid-js'
import type { FieldPath } from '../../core/draft'
import type { FigureId } from '../../core/figures'
import { sectionAsking } from '../../core/report'
import type { Session } from '../../state/contract'
import { afterPaint } from '../parts/after-paint'
import { BlockView } from './blocks'
import type { Changes } from './changes'
import { copy } from './copy'
import { bring, follow } from './follow'
import type { Marked } from './marks'
import { isRun } from './outline'
import { Run } from './run'
import { createSeeing, type PaperVerbs } from './see'
import { createView } from './view'

export type { PaperVerbs }

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
  /** Takes the ways to what is marked. */
  readonly onReady: (verbs: PaperVerbs) => void
}

/** The whole report as it will be printed, from the same tree as the Word file. Every figure can be asked about. */
export default function Paper(props: PaperProps) {
  let paper: HTMLElement | undefined
  const hint = createUniqueId()

  const jump = (id: string): void => {
    view.reveal(id)
    const heading = paper?.querySelector<HTMLElement>(`[data-block="${CSS.escape(id)}"]`)
    if (!heading) return
    heading.focus({ preventScroll: true })
    bring(heading, 0.02)
  }
  // The two go together: the field in hand is looked for in the report that has it.
  const shown = afterPaint(() => ({ evaluation: props.session.evaluation(), current: props.current }))
  const current = createMemo(() => shown().current)
  const view = createView(
    createMemo(() => shown().evaluation),
    current,
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

  const draw = (id: string) => <BlockView id={id} view={view} />

  /** What is marked, the field's own section first. */
  const marked = (): readonly Element[] => {
    const at = current()
    if (!paper || at === undefined) return []
    const own = sectionAsking(props.session.template(), at)?.id
    const all = [...paper.querySelectorAll('.doc-on')]
    const near = all.filter((one) => one.closest<HTMLElement>('[data-section]')?.dataset.section === own)
    return [...near, ...all.filter((one) => !near.includes(one))]
  }
  follow(() => paper, current, marked, view.revealField)

  const seeing = createSeeing(
    () => paper,
    () => props.found,
    view.reveal,
  )
  onMount(() => props.onReady(seeing))

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
                  <For each={view.children(group)}>
                    {(id) => (isRun(id) ? <Run id={id} view={view} draw={draw} /> : draw(id))}
                  </For>
                </div>
              )}
            </For>
          </div>
        )}
      </For>
    </article>
  )
}
