import { createEffect, createMemo, createSignal, ErrorBoundary, onCleanup, onMount, Show } from 'solid-js'
import { createLibrary, type Session } from '../state'
import { openShelf } from '../storage'
import { APP_NAME, app, shared } from './copy'
import { DraftRoom } from './draft-room'
import { Home } from './home'
import { LeaveDialog } from './leave-dialog'
import { createToasts } from './parts'
import { HOME, type Route, readRoute } from './route'

/** Shows what the address points to: the list of drafts, or one draft. */
export function App() {
  const library = createLibrary(openShelf())
  const { notify, Toasts } = createToasts()
  const [route, setRoute] = createSignal<Route>(readRoute(location.hash))
  const [leaving, setLeaving] = createSignal<string>()
  let session: Session | undefined
  let address = location.hash

  const leaves = (next: Route) => session !== undefined && !(next.at === 'draft' && next.id === session.id)
  /** A draft stays on the screen until its last write was answered: only then is it known whether to ask. */
  const follow = async () => {
    if (leaves(readRoute(location.hash))) await session?.drained()
    // Asked anew: while we waited, another address may have been wanted.
    const next = readRoute(location.hash)
    const state = session?.saved()
    if (leaves(next) && state?.state === 'failed' && state.edits > 0) {
      // What is only in memory would be gone: back to where we were, and ask.
      const wanted = location.hash
      history.replaceState(null, '', address)
      setLeaving(wanted)
      return
    }
    address = location.hash
    setRoute(next)
  }
  const leave = (to: string) => {
    setLeaving(undefined)
    session?.discard()
    session = undefined
    go(to || HOME)
    address = location.hash
    setRoute(readRoute(location.hash))
  }
  const go = (to: string) => {
    location.hash = to
  }
  const onHash = () => void follow()
  onMount(() => window.addEventListener('hashchange', onHash))
  onCleanup(() => window.removeEventListener('hashchange', onHash))

  const draft = () => {
    const here = route()
    return here.at === 'draft' ? here : undefined
  }
  const id = createMemo(() => draft()?.id)
  createEffect(() => {
    if (id() === undefined) document.title = APP_NAME
  })

  return (
    <ErrorBoundary fallback={() => <Stopped />}>
      <Show when={id()} keyed fallback={<Home library={library} notify={notify} go={go} />}>
        {(opened) => (
          <DraftRoom
            id={opened}
            section={draft()?.section ?? ''}
            library={library}
            onSession={(next) => {
              session = next
            }}
          />
        )}
      </Show>
      <Toasts />
      <Show when={leaving()}>
        {(to) => (
          <LeaveDialog session={session} onStay={() => setLeaving(undefined)} onLeave={() => leave(to())} />
        )}
      </Show>
    </ErrorBoundary>
  )
}

function Stopped() {
  return (
    <main class="notice" role="alert">
      <h1>{APP_NAME}</h1>
      <p>{app.broke}</p>
      <p>
        <button type="button" class="btn pri" onClick={() => location.reload()}>
          {shared.reload}
        </button>
      </p>
    </main>
  )
}
