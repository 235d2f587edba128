import type { Accessor } from 'solid-js'
import type { Trial } from '../../../state/trial'

/** What-if under way: the scenarios, the part of the page that shows them, and what it shows now. */
export interface Trying {
  readonly trial: Trial
  readonly part: {
    readonly TrialBar: typeof import('./bar')['TrialBar']
    readonly TrialStrip: typeof import('./strip')['TrialStrip']
    readonly ComparePane: typeof import('./compare')['ComparePane']
    readonly changesOf: typeof import('./changes')['changesOf']
  }
  /** The table of all scenarios takes the place of the form. */
  readonly comparing: Accessor<boolean>
  readonly compare: (on: boolean) => void
  /** Whether a section says something else than in the draft. */
  readonly changed: (section: string) => boolean
  readonly end: () => void
}
