import { createMemo, For, Match, Show, Switch, untrack } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { Block, ContentsBlock, CoverBlock, HeadingBlock, ParagraphBlock } from '../../core/report'
import { cleanText } from '../../render/words'
import { ChartFigure } from './chart'
import { copy } from './copy'
import { gravestOf } from './marks'
import { TableFigure } from './table'
import { Tags } from './tags'
import { splitTerm } from './term'
import type { View } from './view'
import { Words } from './words'

/** Its items are a term and its meaning, in two types. */
const GLOSSARY = 'glossary'

/** The page's own h1 is elsewhere. */
const TAGS = { 1: 'h2', 2: 'h3', 3: 'h4', 4: 'h5' } as const

function Cover(props: { block: CoverBlock; view: View }) {
  return (
    <div class="doc-cover">
      <p class="doc-cover-year">{props.block.year}</p>
      <p class="doc-cover-name">
        <Words inlines={props.block.name} view={props.view} />
      </p>
      <p class="doc-cover-kind">{props.block.report}</p>
      <div class="doc-cover-rule" />
      <p class="doc-cover-foot">
        <Words inlines={props.block.name} view={props.view} />
      </p>
      <Show when={props.block.date}>{(date) => <p class="doc-cover-foot">{cleanText(date())}</p>}</Show>
    </div>
  )
}

function Contents(props: { block: ContentsBlock; view: View }) {
  const ids = createMemo(() => props.view.entries().map((entry) => entry.id))
  const entry = (id: string) => props.view.entries().find((one) => one.id === id)
  return (
    <nav class="doc-contents" aria-label={copy.contentsLabel}>
      <h2 class="doc-title">{copy.contents}</h2>
      <p class="doc-note">
        <Words inlines={props.block.note} view={props.view} />
      </p>
      <ul>
        <For each={ids()}>
          {(id) => (
            <li>
              <button
                type="button"
                classList={{ 'doc-entry': true, 'doc-entry-part': entry(id)?.level === 1 }}
                onClick={() => props.view.jump(id)}
              >
                {cleanText(entry(id)?.text ?? '')}
              </button>
            </li>
          )}
        </For>
      </ul>
    </nav>
  )
}

function Heading(props: { block: HeadingBlock; view: View }) {
  const number = (): string => {
    const { number, look } = props.block
    return number !== '' && (look === 'part' || look === 'title') ? `${number}　` : number
  }
  return (
    <Dynamic
      component={TAGS[props.block.level]}
      class={`doc-heading doc-heading-${props.block.look}`}
      data-block={untrack(() => props.block.id)}
      tabindex="-1"
    >
      {number()}
      <Words inlines={props.block.inlines} marks={props.view.marks(props.block.id)} view={props.view} />
      <Tags marks={props.view.marks(props.block.id).whole} view={props.view} />
    </Dynamic>
  )
}

function Paragraph(props: { block: ParagraphBlock; view: View }) {
  const parts = createMemo(() =>
    props.block.section === GLOSSARY && props.block.number !== ''
      ? splitTerm(props.block.inlines)
      : { term: [], rest: props.block.inlines },
  )
  const marks = createMemo(() => props.view.marks(props.block.id))
  return (
    <p
      class="doc-paragraph"
      data-block={untrack(() => props.block.id)}
      data-marked={gravestOf(marks().whole)}
    >
      {cleanText(props.block.number)}
      <Show when={parts().term.length > 0}>
        <span class="doc-term">
          <Words inlines={parts().term} marks={marks()} view={props.view} />
        </span>
      </Show>
      <Show
        when={props.view.changes?.pieces(props.block)}
        fallback={<Words inlines={parts().rest} marks={marks()} view={props.view} />}
      >
        {(pieces) => <Dynamic component={props.view.changes?.Sentence} pieces={pieces()} view={props.view} />}
      </Show>
      <Tags marks={marks().whole} view={props.view} />
    </p>
  )
}

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>
const of =
  <K extends Block['kind']>(kind: K) =>
  (block: Block | undefined): Of<K> | undefined =>
    block && isKind(block, kind) ? block : undefined
const isKind = <K extends Block['kind']>(block: Block, kind: K): block is Of<K> => block.kind === kind

const paragraph = of('paragraph')
const heading = of('heading')
const chart = of('chart')
const table = of('table')
const cover = of('cover')
const contents = of('contents')

/** One block of the report; redrawn only when it says something else. */
export function BlockView(props: { id: string; view: View }) {
  // A block that has just gone is still shown for a moment, until its parent takes it away.
  const block = createMemo<Block | undefined>((was) => props.view.block(props.id) ?? was)
  return (
    <Switch>
      <Match when={paragraph(block())}>{(b) => <Paragraph block={b()} view={props.view} />}</Match>
      <Match when={heading(block())}>{(b) => <Heading block={b()} view={props.view} />}</Match>
      <Match when={chart(block())}>{(b) => <ChartFigure block={b()} view={props.view} />}</Match>
      <Match when={table(block())}>{(b) => <TableFigure block={b()} view={props.view} />}</Match>
      <Match when={cover(block())}>{(b) => <Cover block={b()} view={props.view} />}</Match>
      <Match when={contents(block())}>{(b) => <Contents block={b()} view={props.view} />}</Match>
    </Switch>
  )
}
