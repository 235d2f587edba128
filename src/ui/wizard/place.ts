import { type Accessor, createMemo, untrack } from 'solid-js'
import { type Section, sectionsOf } from '../../core/report'
import type { Session } from '../../state/contract'
import { draftAddress } from '../route'

/** What stands in the address where a section would, while the checks are on the screen. */
const CHECKS = 'checks'

/** Where in the draft the address leads. */
export interface Place {
  /** The section in hand; behind the checks it stays the one before. */
  readonly section: Accessor<Section>
  readonly checking: Accessor<boolean>
  readonly neighbour: (by: 1 | -1) => Section | undefined
  readonly addressOf: (section: string) => string
  readonly checksAddress: string
}

/** Where to begin: the first section that still waits for something. */
function firstOpen(sections: readonly Section[], session: Session): Section {
  const waiting = sections.find((one) => ['partial', 'untouched'].includes(session.status(one).state))
  const found = waiting ?? sections[0]
  if (!found) throw new Error('a template without sections')
  return found
}

export function createPlace(session: Session, address: Accessor<string>): Place {
  const sections = createMemo(() => sectionsOf(session.template()))
  // Asked once: the form must not move on by itself when its last gap is filled.
  const begin = untrack(() => firstOpen(sections(), session))
  const id = createMemo((before: string) => (address() === CHECKS ? before : address()), begin.id)
  const section = createMemo((): Section => sections().find((one) => one.id === id()) ?? begin)
  const addressOf = (to: string): string => `${draftAddress(session.id)}/${to}`
  return {
    section,
    checking: () => address() === CHECKS,
    neighbour: (by) => sections()[sections().indexOf(section()) + by],
    addressOf,
    checksAddress: addressOf(CHECKS),
  }
}
