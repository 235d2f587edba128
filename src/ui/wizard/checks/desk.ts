import { type Accessor, createSignal } from 'solid-js'
import type { Findings } from '../model/findings'
import { nextOf } from './model/sort'

/** Which finding is in hand: it outlives the panel, so that F8 goes on from it. */
export interface Desk {
  readonly taken: Accessor<string | undefined>
  readonly take: (id: string) => void
  /** The finding the panel is to go to once it is on the screen; '' is its title. */
  readonly goal: Accessor<string | undefined>
  readonly setGoal: (id: string | undefined) => void
  /** The error or warning after or before the one in hand; '' where there is none. */
  readonly next: (by: 1 | -1) => string
}

export function createDesk(findings: Findings): Desk {
  const [taken, setTaken] = createSignal<string>()
  const [goal, setGoal] = createSignal<string>()
  let place = 0
  const loud = () =>
    findings
      .open()
      .filter(({ severity }) => severity !== 'note')
      .map(({ finding }) => finding.id)
  return {
    taken,
    take: (id) => {
      place = Math.max(0, loud().indexOf(id))
      setTaken(id)
    },
    goal,
    setGoal,
    next: (by) => {
      const ids = loud()
      return ids[nextOf(ids, taken(), place, by)] ?? ''
    },
  }
}
