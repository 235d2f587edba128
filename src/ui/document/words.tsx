import {
  createEffect,
  createMemo,
  createRenderEffect,
  createSignal,
  Index,
  type JSX,
  Match,
  on,
  onCleanup,
  Switch,
} from 'solid-js'
import type { Inline } from '../../core/wording'
import { cleanText } from '../../render/words'
import { copy } from './copy'
import { type BlockMarks, gravestOf, marksAt } from './marks'
import { Tags } from './tags'
import type { View } from './view'

type Of<K extends Inline['kind']> = Extract<Inline, { kind: K }>

/** How long a figure that changed stays marked, in milliseconds. */
const FRESH = 1000

const asFigure = (inline: Inline): Of<'figure'> | undefined => (inline.kind === 'figure' ? inline : undefined)
const asTyped = (inline: Inline): Of<'typed'> | undefined => (inline.kind === 'typed' ? inline : undefined)
const asGap = (inline: Inline): Of<'gap'> | undefined => (inline.kind === 'gap' ? inline : undefined)

/** Words that act. A real button would neither wrap nor be copied with the sentence around it. */
function Act(props: {
  class: string
  on: boolean
  fresh?: boolean
  marked?: string | undefined
  figure?: string
  onPress: () => void
  hint?: string
  title?: string | undefined
  changed?: boolean
  label?: string
  /** Reached by the keys of the table it stands in. */
  within?: boolean
  children: JSX.Element
}) {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    props.onPress()
  }
  return (
    <span
      role="button"
      tabindex={props.within ? -1 : 0}
      class={props.class}
      classList={{ 'doc-on': props.on, 'doc-fresh': props.fresh ?? false, 'doc-new': props.changed ?? false }}
      data-marked={props.marked}
      data-figure={props.figure}
      aria-describedby={props.hint}
      title={props.title}
      aria-label={props.label}
      onClick={() => props.onPress()}
      onKeyDown={onKeyDown}
    >
      {props.children}
    </span>
  )
}

function Figure(props: { figure: Of<'figure'>; marks?: BlockMarks; within?: boolean; view: View }) {
  const marks = createMemo(() => marksAt(props.marks, props.figure))
  const was = () => (props.within ? props.view.changes?.was(props.figure.id) : undefined)
  const [fresh, setFresh] = createSignal(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  onCleanup(() => clearTimeout(timer))
  createEffect(
    on(
      () => props.figure,
      (now, before) => {
        if (!before || before.id !== now.id || before.text === now.text) return
        setFresh(true)
        clearTimeout(timer)
        timer = setTimeout(() => setFresh(false), FRESH)
      },
    ),
  )
  return (
    <>
      <Act
        class="doc-figure"
        title={was()}
        changed={was() !== undefined}
        on={props.view.concerns(props.figure)}
        fresh={fresh()}
        marked={gravestOf(marks())}
        figure={props.figure.id}
        within={props.within ?? false}
        hint={props.view.hint}
        onPress={() => props.view.onFigure(props.figure.id)}
      >
        {props.figure.text}
      </Act>
      <Tags marks={marks()} within={props.within ?? false} view={props.view} />
    </>
  )
}

/** In a cell of a table there is no room for what is missing: it is said, not shown. */
function Gap(props: { gap: Of<'gap'>; within?: boolean; view: View }) {
  const names = createMemo(() => props.gap.needs.map(props.view.label))
  return (
    <Act
      class="doc-gap"
      on={props.view.concerns(props.gap)}
      title={copy.gapTitle(names())}
      within={props.within ?? false}
      {...(props.within ? { label: copy.gap(names()) } : {})}
      onPress={() => props.view.onGap(props.gap.needs)}
    >
      {props.within ? copy.gapShort : copy.gap(names())}
    </Act>
  )
}

/** A text node of its own, or a change of one word would put new nodes in the place of all its neighbours. */
function Plain(props: { text: string }) {
  const node = document.createTextNode('')
  const text = createMemo(() => props.text)
  createRenderEffect(() => {
    node.data = text()
  })
  return node
}

/** A sentence: plain words, figures, typed words and gaps. Each keeps its place and its node while it changes. */
export function Words(props: { inlines: readonly Inline[]; marks?: BlockMarks; view: View }) {
  const marked = (inline: Inline) => marksAt(props.marks, inline)
  return (
    <Index each={props.inlines}>
      {(inline) => (
        <Switch fallback={<Plain text={cleanText(plain(inline()))} />}>
          <Match when={asFigure(inline())}>
            {(figure) => (
              <Figure figure={figure()} {...(props.marks && { marks: props.marks })} view={props.view} />
            )}
          </Match>
          <Match when={asGap(inline())}>{(gap) => <Gap gap={gap()} view={props.view} />}</Match>
          <Match when={asTyped(inline())}>
            {(typed) => (
              <>
                <span
                  class="doc-typed"
                  classList={{ 'doc-on': props.view.concerns(typed()) }}
                  data-marked={gravestOf(marked(typed()))}
                >
                  {cleanText(typed().text)}
                </span>
                <Tags marks={marked(typed())} view={props.view} />
              </>
            )}
          </Match>
        </Switch>
      )}
    </Index>
  )
}

/** What a cell of a table says. Words typed there lead to their field, as figures and gaps do. */
export function CellWords(props: { inline: Inline; marks: BlockMarks; view: View }) {
  return (
    <Switch fallback={<Plain text={cleanText(plain(props.inline))} />}>
      <Match when={asFigure(props.inline)}>
        {(figure) => <Figure figure={figure()} marks={props.marks} within={true} view={props.view} />}
      </Match>
      <Match when={asGap(props.inline)}>{(gap) => <Gap gap={gap()} within={true} view={props.view} />}</Match>
      <Match when={asTyped(props.inline)}>
        {(typed) => (
          <Act
            class="doc-typed"
            within={true}
            on={props.view.concerns(typed())}
            hint={props.view.hint}
            onPress={() => props.view.onGap([typed().at])}
          >
            {cleanText(typed().text)}
          </Act>
        )}
      </Match>
    </Switch>
  )
}

const plain = (inline: Inline): string => (inline.kind === 'text' ? inline.text : '')
