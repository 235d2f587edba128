import { createSignal, onCleanup, Show } from 'solid-js'
import type { Patch } from '../../core/draft'
import type { Session } from '../../state/contract'
import Wizard from '.'
import type { Trying } from './whatif/trying'

/** A draft in its wizard; or, in 试算, a scenario over it in another, which edits the scenario in its stead. */
export default function Room(props: { session: Session; section: string }) {
  const [trying, setTrying] = createSignal<Trying>()
  const [failed, setFailed] = createSignal(false)
  let gone = false
  const end = () => {
    trying()?.trial.dispose()
    setTrying(undefined)
  }
  /** Fetches a part of the page and takes it into use. */
  const fetched = async <T,>(load: () => Promise<T>, use: (part: T) => void) => {
    try {
      use(await load())
      setFailed(false)
    } catch {
      setFailed(true)
    }
  }
  const begin = (patch: Patch = []) =>
    fetched(
      async () => {
        const part = await import('./whatif')
        return part.tryOut(await part.beginTrial(props.session), end, patch)
      },
      (one) => {
        if (gone || trying()) return one.trial.dispose()
        setTrying(one)
      },
    )
  const [Past, setPast] = createSignal<typeof import('./past')['default']>()
  const openPast = () =>
    fetched(
      () => import('./past'),
      (part) => setPast(() => part.default),
    )
  onCleanup(() => {
    gone = true
    trying()?.trial.dispose()
  })
  return (
    <>
      <Show
        when={trying()}
        keyed
        fallback={
          <Wizard
            session={props.session}
            section={props.section}
            tryOut={(patch) => void begin(patch)}
            failed={failed()}
            past={() => void openPast()}
          />
        }
      >
        {(one) => <Wizard session={one.trial.session} section={props.section} trying={one} tryOut={end} />}
      </Show>
      <Show when={Past()} keyed>
        {(Dialog) => <Dialog session={props.session} onClose={() => setPast(undefined)} />}
      </Show>
    </>
  )
}
