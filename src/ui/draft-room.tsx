import { type Component, createSignal, onCleanup, onMount, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { Library, Session } from '../state'
import { APP_NAME, app, shared } from './copy'
import { HOME } from './route'

type Wizard = Component<{ session: Session; section: string }>

interface DraftRoomProps {
  readonly id: string
  readonly section: string
  readonly library: Library
  readonly onSession: (session: Session | undefined) => void
}

interface Trouble {
  readonly say: string
  /** Trying once more can help: a part of the program did not arrive. */
  readonly again?: boolean
  /** The draft itself can be read, and taken away as a file. */
  readonly file?: boolean
}

/** A wait shorter than this is not worth a word. */
const SOON = 300

/** Fetches the wizard and opens a draft in it. */
export function DraftRoom(props: DraftRoomProps) {
  const [ready, setReady] = createSignal<{ readonly session: Session; readonly Wizard: Wizard }>()
  const [trouble, setTrouble] = createSignal<Trouble>()
  const [slow, setSlow] = createSignal(false)
  let tries = 0
  let left = false
  let session: Session | undefined

  const open = async () => {
    setTrouble(undefined)
    tries += 1
    const patience = setTimeout(() => setSlow(true), SOON)
    try {
      const [wizard, opened] = await Promise.all([
        import('./wizard/room').catch(() => undefined),
        props.library.open(props.id),
      ])
      if (opened.ok && (left || !wizard)) opened.session.dispose()
      if (left) return
      if (!opened.ok)
        setTrouble({
          say: opened.say,
          again: 'unloaded' in opened || ('why' in opened && opened.why === 'silent'),
          file: 'faulty' in opened,
        })
      else if (!wizard) setTrouble({ say: app.unloaded, again: true })
      else {
        session = opened.session
        props.onSession(session)
        setReady({ session, Wizard: wizard.default })
      }
    } catch {
      setTrouble({ say: app.cannotOpenSay, file: true })
    } finally {
      clearTimeout(patience)
      setSlow(false)
    }
  }
  onMount(() => void open())
  onCleanup(() => {
    left = true
    props.onSession(undefined)
    session?.dispose()
  })

  const saveFile = async () => {
    const done = await props.library.saveFile(props.id)
    if (!done.ok) setTrouble({ say: done.say })
  }

  // Some browsers remember a part that did not arrive; only a fresh page asks for it again.
  const retry = () => (tries < 2 ? void open() : location.reload())

  return (
    <Show
      when={ready()}
      fallback={
        <main class="notice">
          <h1>{trouble() ? app.cannotOpen : APP_NAME}</h1>
          <Show when={trouble()} fallback={<p role="status">{slow() ? app.opening : ''}</p>}>
            {(what) => (
              <>
                <p role="alert">{what().say}</p>
                <p class="notice-acts">
                  <Show when={what().again}>
                    <button type="button" class="btn pri" onClick={retry}>
                      {tries < 2 ? shared.retry : shared.reload}
                    </button>
                  </Show>
                  <Show when={what().file}>
                    <button type="button" class="btn pri" onClick={() => void saveFile()}>
                      {app.saveFirst}
                    </button>
                  </Show>
                  <a class="btn" href={HOME}>
                    {app.back}
                  </a>
                </p>
              </>
            )}
          </Show>
        </main>
      }
    >
      {(both) => <Dynamic component={both().Wizard} session={both().session} section={props.section} />}
    </Show>
  )
}
