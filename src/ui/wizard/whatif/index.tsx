import './whatif.css'
import { createSignal } from 'solid-js'
import type { Session } from '../../../state/contract'
import { createTrial, type Trial } from '../../../state/trial'
import { whatif } from './copy'
import type { Trying } from './trying'

export { TrialBar } from './bar'
export { changesOf } from './changes'
export { ComparePane } from './compare'
export { TrialStrip } from './strip'

/** Opens 试算 over a draft, with the scenarios that were kept beside it. */
export const beginTrial = async (session: Session): Promise<Trial> =>
  createTrial(session, await session.aside('scenarios'), whatif.scenario)

export function createDesk(trial: Trial): Pick<Trying, 'comparing' | 'compare' | 'changed'> {
  const [comparing, setComparing] = createSignal(false)
  const sections = () => new Set(trial.difference().sentences.map(({ section }) => section))
  return { comparing, compare: setComparing, changed: (section) => sections().has(section) }
}
