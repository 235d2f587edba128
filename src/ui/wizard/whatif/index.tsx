import './whatif.css'
import { createSignal } from 'solid-js'
import type { Session } from '../../../state/contract'
import { createTrial, type Trial } from '../../../state/trial'
import { TrialBar } from './bar'
import { changesOf } from './changes'
import { ComparePane } from './compare'
import { whatif } from './copy'
import { TrialStrip } from './strip'
import type { Trying } from './trying'

/** Opens 试算 over a draft, with the scenarios that were kept beside it. */
export const beginTrial = async (session: Session): Promise<Trial> =>
  createTrial(session, await session.aside('scenarios'), whatif.scenario)

/** What the page needs of 试算 under way. */
export function tryOut(trial: Trial, end: () => void): Trying {
  const [comparing, setComparing] = createSignal(false)
  const sections = () => new Set(trial.difference().sentences.map(({ section }) => section))
  return {
    trial,
    part: { TrialBar, TrialStrip, ComparePane, changesOf },
    comparing,
    compare: setComparing,
    changed: (section) => sections().has(section),
    end,
  }
}
