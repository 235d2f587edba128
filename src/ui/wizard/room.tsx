import { createSignal, onCleanup, Show } from 'solid-js'
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
  const begin = async () => {
    try {
      const part = await import('./whatif')
      const trial = await part.beginTrial(props.session)
      setFailed(false)
      if (gone) trial.dispose()
      else setTrying({ trial, part, ...part.createDesk(trial), end })
    } catch {
      setFailed(true)
    }
  }
  const [Past, setPast] = createSignal<typeof import('./past')['default']>()
  const openPast = async () => {
    try {
      const part = await import('./past')
      setFailed(false)
      setPast(() => part.default)
    } catch {
      setFailed(true)
    }
  }
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
            tryOut={() => void begin()}
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
