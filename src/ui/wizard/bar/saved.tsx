import { Match, Show, Switch } from 'solid-js'
import type { SaveState, Session } from '../../../state/contract'
import { bar, saving as words } from '../copy'

const two = (n: number): string => String(n).padStart(2, '0')
const hours = (at: Date): string => `${two(at.getHours())}:${two(at.getMinutes())}`
const seconds = (at: Date): string => `${hours(at)}:${two(at.getSeconds())}`

type Failed = Extract<SaveState, { state: 'failed' }>

/** Whether what is on the screen is on the disk. Said politely here; losing it is said by the banner. */
export function SavedLine(props: { readonly session: Session }) {
  const saved = () => props.session.saved()
  return (
    <span class="saved wz-saved" classList={{ 'wz-bad': saved().state === 'failed' }} role="status">
      <Switch>
        <Match when={saved().state === 'unsaved'}>{words.unsaved}</Match>
        <Match when={saved().state === 'saving'}>{words.saving}</Match>
        <Match when={failedNow(saved())}>{(state) => headline(state())}</Match>
        <Match when={at(saved())}>
          {(time) => (
            <>
              <span class="wz-not-narrow">{words.saved(seconds(time()))}</span>
              <span class="wz-only-narrow">{words.saved(hours(time()))}</span>
            </>
          )}
        </Match>
      </Switch>
    </span>
  )
}

const failedNow = (saved: SaveState): Failed | undefined => (saved.state === 'failed' ? saved : undefined)
const headline = ({ elsewhere }: Failed): string => (elsewhere ? words.elsewhere : words.failed)

const at = (saved: SaveState): Date | undefined => (saved.state === 'saved' ? saved.at : undefined)

/** Edits that are only in memory: it stays until they are safe, and offers the two ways to make them so. */
export function SaveBanner(props: { readonly session: Session }) {
  const failed = () => failedNow(props.session.saved())
  const detail = ({ say, since, edits }: Failed) =>
    (since ? words.kept(seconds(since), edits) : words.lost(edits)) + say
  return (
    <Show when={failed()}>
      {(state) => (
        <div class="ban bad" role="alert">
          <b>{headline(state())}</b>
          <span>{detail(state())}</span>
          <span class="wz-banner-acts">
            <Show when={!state().elsewhere}>
              <button type="button" class="btn sm" onClick={() => props.session.retrySave()}>
                {words.retry}
              </button>
            </Show>
            <button type="button" class="btn sm pri" onClick={() => void props.session.saveFile()}>
              {bar.saveFile}
            </button>
          </span>
        </div>
      )}
    </Show>
  )
}
