import type { Trial } from '../../../state/trial'
import { whatif as words } from './copy'

/** How far the scenario in hand reaches. */
export function countsOf(trial: Trial): string {
  const changed = trial.current().settings.length
  const { figures, sentences } = trial.difference()
  return changed === 0 ? words.nothing : words.counts(changed, figures.length, sentences.length)
}

/** What the checks say to it that they do not say to the draft; '' where they say the same. */
export function newsOf(trial: Trial): string {
  const { fresh, vanished } = trial.difference()
  const of = (severity: string): number => fresh.filter((one) => one.severity === severity).length
  return words.news(of('error'), of('warning'), fresh.length - of('error') - of('warning'), vanished.length)
}
