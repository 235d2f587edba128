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
  onPress: () => void
  hint?: string
  title?: string
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
      tabindex="0"
      class={props.class}
      classList={{ 'doc-on': props.on, 'doc-fresh': props.fresh ?? false }}
      aria-describedby={props.hint}
      title={props.title}
      onClick={() => props.onPress()}
      onKeyDown={onKeyDown}
    >
      {props.children}
    </span>
  )
}

function Figure(props: { figure: Of<'figure'>; view: View }) {
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
    <Act
      class="doc-figure"
      on={props.view.concerns(props.figure)}
      fresh={fresh()}
      hint={props.view.hint}
      onPress={() => props.view.onFigure(props.figure.id)}
    >
      {props.figure.text}
    </Act>
  )
}

function Gap(props: { gap: Of<'gap'>; view: View }) {
  const names = createMemo(() => props.gap.needs.map(props.view.label))
  return (
    <Act
      class="doc-gap"
      on={props.view.concerns(props.gap)}
      title={copy.gapTitle(names())}
      onPress={() => props.view.onGap(props.gap.needs)}
    >
      {copy.gap(names())}
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
export function Words(props: { inlines: readonly Inline[]; view: View }) {
  return (
    <Index each={props.inlines}>
      {(inline) => (
        <Switch fallback={<Plain text={cleanText(plain(inline()))} />}>
          <Match when={asFigure(inline())}>
            {(figure) => <Figure figure={figure()} view={props.view} />}
          </Match>
          <Match when={asGap(inline())}>{(gap) => <Gap gap={gap()} view={props.view} />}</Match>
          <Match when={asTyped(inline())}>
            {(typed) => (
              <span class="doc-typed" classList={{ 'doc-on': props.view.concerns(typed()) }}>
                {cleanText(typed().text)}
              </span>
            )}
          </Match>
        </Switch>
      )}
    </Index>
  )
}

const plain = (inline: Inline): string => (inline.kind === 'text' ? inline.text : '')
