import { Show } from 'solid-js'
import { textAt } from '../../../core/draft'
import type { Section } from '../../../core/report'
import type { Session } from '../../../state/contract'
import { Menu, type MenuItem } from '../../parts'
import { HOME } from '../../route'
import type { Counts } from '../checks/model/sort'
import { tags } from '../checks/tags'
import { keys, panes, bar as words } from '../copy'
import { shortTitleOf } from '../model/titles'
import type { Tab, View } from '../view'
import { SavedLine } from './saved'

interface TopBarProps {
  readonly session: Session
  readonly section: Section
  readonly view: View
  readonly show: (tab: Tab) => void
  readonly listOpen: boolean
  readonly toggleList: () => void
  readonly undo: () => void
  readonly redo: () => void
  readonly rename: () => void
  readonly download: () => void
  readonly counts: Counts
  readonly checking: boolean
  readonly check: () => void
  /** 试算 is under way. */
  readonly trying: boolean
  /** Opens the earlier versions; none in 试算. */
  readonly past: () => void
  readonly tryOut: () => void
}

export function TopBar(props: TopBarProps) {
  const text = (at: string) => textAt(props.session.draft(), at)
  const name = () => text('unit.name').trim() || words.unnamed
  const subtitle = () => words.subtitle(text('unit.year'), text('unit.kind'))
  const back: MenuItem = {
    text: words.back,
    run: () => {
      location.hash = HOME
    },
  }
  const file = (): MenuItem => ({
    text: words.saveFile,
    keys: keys.saveFile,
    run: () => void props.session.saveFile(),
  })
  const past = (): MenuItem => ({ text: words.past, disabled: props.trying, run: props.past })
  const rename = (): MenuItem => ({ text: words.rename, run: props.rename })
  const all = (): readonly MenuItem[] => [
    { text: words.undo, keys: keys.undo, disabled: !props.session.canUndo(), run: props.undo },
    { text: words.redo, keys: keys.redo, disabled: !props.session.canRedo(), run: props.redo },
    { text: words.tryOut, run: props.tryOut },
    { text: words.download, run: props.download },
    file(),
    rename(),
    past(),
    back,
  ]
  const section = () => shortTitleOf(props.session.evaluation().report, props.section)

  return (
    <header class="top wz-top">
      <a class="brand wz-not-narrow" href={HOME} aria-label={words.brand}>
        <span>{words.brand}</span>
      </a>
      <a class="wz-back wz-only-narrow" href={HOME}>
        <span aria-hidden="true">‹ </span>
        {words.backShort}
      </a>
      <b class="wz-only-narrow wz-here">
        {props.view === 'list' ? subtitle() : props.checking ? panes.checks : section()}
      </b>
      <div class="wz-not-narrow wz-name">
        <Menu class="wz-docname" name={`${name()} ${subtitle()}`} items={[back, file(), rename(), past()]}>
          <b>{name()}</b>
          <span>{subtitle()}</span>
          <Caret />
        </Menu>
      </div>
      <button
        type="button"
        class="btn wz-only-middle wz-sections-button"
        aria-expanded={props.listOpen}
        aria-controls="wz-sections"
        onClick={() => props.toggleList()}
      >
        {section()}
        <Caret />
      </button>
      <SavedLine session={props.session} />
      <span class="sp" />
      <div class="wz-only-middle wz-views" role="group" aria-label={panes.switch}>
        <Switcher
          label={panes.form}
          on={props.view !== 'document' && !props.checking}
          act={() => props.show('form')}
        />
        <Switcher label={panes.document} on={props.view === 'document'} act={() => props.show('document')} />
      </div>
      <div class="wz-not-narrow wz-tools" role="group" aria-label={words.tools}>
        <button
          type="button"
          class="btn txt"
          title={keys.undo}
          disabled={!props.session.canUndo()}
          onClick={() => props.undo()}
        >
          {words.undo}
        </button>
        <button
          type="button"
          class="btn txt"
          title={keys.redo}
          disabled={!props.session.canRedo()}
          onClick={() => props.redo()}
        >
          {words.redo}
        </button>
        <button
          type="button"
          class="btn wz-try"
          classList={{ on: props.trying }}
          aria-pressed={props.trying}
          onClick={() => props.tryOut()}
        >
          {words.tryOut}
        </button>
        <button
          type="button"
          class="btn wz-check"
          classList={{ on: props.checking }}
          aria-pressed={props.checking}
          title={keys.finding}
          onClick={() => props.check()}
        >
          {panes.checks}
          <Show when={props.counts.error > 0}>
            {' '}
            <span class="chip bad">{tags.counted('error', props.counts.error)}</span>
          </Show>
          <Show when={props.counts.warning > 0}>
            {' '}
            <span class="chip warn">{tags.counted('warning', props.counts.warning)}</span>
          </Show>
        </button>
        <button type="button" class="btn pri" onClick={() => props.download()}>
          {words.download}
        </button>
      </div>
      <div class="wz-only-narrow">
        <Menu class="wz-more" name={words.more} items={all()} end>
          {words.more}
        </Menu>
      </div>
    </header>
  )
}

function Switcher(props: { readonly label: string; readonly on: boolean; readonly act: () => void }) {
  return (
    <button type="button" aria-pressed={props.on} onClick={() => props.act()}>
      {props.label}
    </button>
  )
}

function Caret() {
  return (
    <svg class="wz-caret" viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
      <path d="M1.5 3l3.5 4 3.5-4z" fill="currentColor" />
    </svg>
  )
}
