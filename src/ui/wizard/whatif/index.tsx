import './whatif.css'
import { createSignal, onMount } from 'solid-js'
import type { Patch } from '../../../core/draft'
import type { Scenario } from '../../../core/whatif'
import type { Session } from '../../../state/contract'
import { createTrial, type Trial } from '../../../state/trial'
import { sayAdopted } from './adopted'
import { TrialBar } from './bar'
import { changesOf } from './changes'
import { ComparePane } from './compare'
import { whatif } from './copy'
import { TrialStrip } from './strip'
import type { Trying } from './trying'

/** Opens 试算 over a draft, with the scenarios that were kept beside it. */
export const beginTrial = async (session: Session): Promise<Trial> =>
  createTrial(session, await session.aside('scenarios'), whatif.scenario)

interface Dropped {
  readonly name: string
  readonly back: () => void
  /** What was in hand then: once that is another, no more is said of it. */
  readonly beside: Scenario
}

/**
 * What the page needs of 试算 under way.
 * @param patch what is to be tried first: in a scenario of its own, since it was worked out on the draft as it is
 */
export function tryOut(trial: Trial, end: () => void, patch: Patch): Trying {
  if (patch.length > 0 && trial.current().settings.length > 0) trial.add()
  trial.session.edit(patch)
  trial.session.settle()
  const [first] = patch
  const [comparing, setComparing] = createSignal(false)
  const [dropped, setDropped] = createSignal<Dropped>()
  const sections = () => new Set(trial.difference().sentences.map(({ section }) => section))
  return {
    trial,
    part: {
      TrialBar,
      TrialStrip: (props) => {
        onMount(() => first?.op === 'set' && props.goTo(first.at))
        return <TrialStrip trial={trial} {...props} />
      },
      ComparePane,
      changesOf,
    },
    comparing,
    compare: setComparing,
    changed: (section) => sections().has(section),
    adopt: (key) => {
      const { name } = trial.scenarios().find((one) => one.key === key) ?? trial.current()
      trial.adopt(key)
      end()
      sayAdopted(trial.base, name)
      // The page is another one: those who work with keys go on at its title.
      queueMicrotask(() => document.querySelector<HTMLElement>('.wz-form h1')?.focus())
    },
    drop: (key) => {
      const { name } = trial.scenarios().find((one) => one.key === key) ?? trial.current()
      const back = trial.drop(key)
      setDropped({ name, back, beside: trial.current() })
      // Its buttons may be gone with it, and the focus with them.
      if (document.activeElement === document.body)
        document.querySelector<HTMLElement>('.wi-compare h1')?.focus()
    },
    dropped: () => (dropped()?.beside === trial.current() ? dropped() : undefined),
  }
}
