import type { Accessor } from 'solid-js'
import type { Trial } from '../../../state/trial'

/** What-if under way: the scenarios, the part of the page that shows them, and what it shows now. */
export interface Trying {
  readonly trial: Trial
  readonly part: typeof import('.')
  /** The table of all scenarios takes the place of the form. */
  readonly comparing: Accessor<boolean>
  readonly compare: (on: boolean) => void
  /** Whether a section says something else than in the draft. */
  readonly changed: (section: string) => boolean
  readonly end: () => void
}
