import type { Accessor, Component } from 'solid-js'
import type { FieldPath } from '../../../core/draft'
import type { Trial } from '../../../state/trial'

export interface StripProps {
  /** The field in hand. */
  readonly current: FieldPath | undefined
  readonly goTo: (at: FieldPath) => void
}

/** What-if under way: the scenarios, the part of the page that shows them, and what it shows now. */
export interface Trying {
  readonly trial: Trial
  readonly part: {
    readonly TrialBar: typeof import('./bar')['TrialBar']
    readonly TrialStrip: Component<StripProps>
    readonly ComparePane: typeof import('./compare')['ComparePane']
    readonly changesOf: typeof import('./changes')['changesOf']
  }
  /** The table of all scenarios takes the place of the form. */
  readonly comparing: Accessor<boolean>
  readonly compare: (on: boolean) => void
  /** Whether a section says something else than in the draft. */
  readonly changed: (section: string) => boolean
  /** Makes a scenario the draft's own and ends 试算. */
  readonly adopt: (key: string) => void
  /** Takes a scenario away. */
  readonly drop: (key: string) => void
  /** The scenario that was just taken away, and the way to bring it back, until something else is done. */
  readonly dropped: Accessor<{ readonly name: string; readonly back: () => void } | undefined>
}
