import './why.css'
import { createEffect, createMemo, createSignal, For, on, onCleanup, Show } from 'solid-js'
import type { FieldPath, Patch } from '../../../core/draft'
import { explain } from '../../../core/explain'
import type { FigureId } from '../../../core/figures'
import type { Section } from '../../../core/report'
import { namesOf } from '../../../rules/names'
import type { Session } from '../../../state/contract'
import { Backwards } from './backwards'
import { why as words } from './copy'
import { Crumbs } from './crumbs'
import type { Why } from './desk'
import type { EarlyPastes } from './early'
import { followFigures } from './hover'
import { sayAtPaper } from './looking'
import { notePastes } from './pasting'
import { Tree } from './tree'
import { UsesCard } from './uses'

/** What listens to the whole wizard: asks about figures at the pointer, and notes what is pasted. */
export function listen(root: HTMLElement, session: Session, early: EarlyPastes): void {
  followFigures(root, session)
  notePastes(root, session, early)
}

interface PaneProps {
  readonly session: Session
  readonly why: Why
  readonly goTo: (at: FieldPath) => void
  /** To the form of a section. */
  readonly open: (section: Section) => void
  /** Turns the paper to a block; on a small window it takes the place of this. */
  readonly see: (block: string) => void
  readonly check: (id: string) => void
  /** Takes a patch into 试算. */
  readonly put: (patch: Patch) => void
}

/** Where a figure comes from and where it goes, in the place of the form. */
export function WhyPane(props: PaneProps) {
  /** What was put into 试算 is seen in its field. */
  const put = (patch: Patch) => {
    props.put(patch)
    props.session.settle()
    const [first] = patch
    if (first?.op === 'set') props.goTo(first.at)
  }
  return (
    <section class="wz-form" data-pane="form" tabindex="-1" aria-label={words.title}>
      <Show when={props.why.figure()}>
        {(figure) => (
          <WhyPanel
            session={props.session}
            figure={figure()}
            ask={props.why.ask}
            goTo={props.goTo}
            open={props.open}
            see={props.see}
            check={props.check}
            put={put}
            close={props.why.close}
          />
        )}
      </Show>
    </section>
  )
}

/** A sentence apart: its numbers with their units, and what stands between them. */
const numbersIn = (say: string) =>
  say.split(/(-?\d[\d,]*(?:\.\d+)?(?:%|元|万元)?)/).map((text, i) => ({ text, number: i % 2 === 1 }))

interface WhyProps {
  readonly session: Session
  readonly figure: FigureId
  readonly ask: (id: FigureId) => void
  readonly goTo: (at: FieldPath) => void
  readonly open: (section: Section) => void
  readonly see: (block: string) => void
  readonly check: (id: string) => void
  readonly put: (patch: Patch) => void
  readonly close: () => void
}

function WhyPanel(props: WhyProps) {
  let title: HTMLHeadingElement | undefined
  const evaluation = () => props.session.evaluation()
  const name = createMemo(() => namesOf(evaluation()))
  const told = (id: FigureId) => explain(evaluation(), id, { draft: props.session.draft(), name: name() })
  const one = createMemo(() => told(props.figure))
  /** Which lines are open, or shut again: the first two levels are open from the start. */
  const [folds, setFolds] = createSignal<Readonly<Record<string, boolean>>>({})
  const isOpen = (path: string) => folds()[path] ?? path === props.figure
  createEffect(
    on(
      () => props.figure,
      () => {
        setFolds({})
        queueMicrotask(() => title?.focus({ preventScroll: true }))
      },
    ),
  )
  sayAtPaper(() => words.looking(one().name, one().printed))
  /** A ratio of amounts is worked out from what was typed, not from what is printed. */
  const rounded = createMemo((): readonly string[] => {
    if (one().value.state !== 'known' || evaluation().figures.measure(props.figure) !== 'percent') return []
    const parts = one().parts.map(told)
    return parts.some(({ full, printed }) => full !== printed) ? parts.map(({ printed }) => printed) : []
  })
  // The paper shows where the figure stands.
  createEffect(() => {
    const places = document.querySelectorAll(`.doc-figure[data-figure="${CSS.escape(props.figure)}"]`)
    for (const place of places) place.classList.add('why-asked')
    onCleanup(() => {
      for (const place of places) place.classList.remove('why-asked')
    })
  })
  return (
    <>
      <Crumbs
        session={props.session}
        figure={props.figure}
        name={one().name}
        open={props.open}
        see={props.see}
      />
      <div class="wz-pane-head">
        <h1 tabindex="-1" ref={title}>
          {words.title}
        </h1>
        <button type="button" class="btn" onClick={() => props.close()}>
          {words.back} <kbd class="kbd wz-not-narrow">Esc</kbd>
        </button>
      </div>
      <section class="card why-say" aria-live="polite">
        <h2>
          {one().name}
          <Show when={one().printed}>
            <b class="why-printed">{one().printed}</b>
          </Show>
        </h2>
        <p>
          <For each={numbersIn(one().say)}>{({ text, number }) => (number ? <b>{text}</b> : text)}</For>
        </p>
        <Show when={rounded().length > 0}>
          <p class="hint">{words.exactly(rounded())}</p>
        </Show>
      </section>
      <section class="card">
        <div class="why-parts-head">
          <h2>{words.parts}</h2>
          <span class="hint wz-not-narrow">
            <kbd class="kbd">←</kbd> <kbd class="kbd">→</kbd> {words.fold}　<kbd class="kbd">Enter</kbd>{' '}
            {words.fill}
          </span>
        </div>
        <Show when={props.figure} keyed>
          {(root) => (
            <Tree
              root={root}
              explain={told}
              open={isOpen}
              setOpen={(path, open) => setFolds((before) => ({ ...before, [path]: open }))}
              goTo={props.goTo}
              ask={props.ask}
            />
          )}
        </Show>
      </section>
      <UsesCard
        session={props.session}
        figure={props.figure}
        at={one().at}
        name={name()}
        ask={props.ask}
        see={props.see}
        check={props.check}
      />
      <Backwards session={props.session} figure={props.figure} name={name()} put={props.put} />
    </>
  )
}
