import type { Patch } from '../../core/draft'
import type { Session } from '../../state/contract'
import type { Trying } from './whatif/trying'

/** What a wizard is given: a draft, or in 试算 a scenario over one. */
export interface WizardProps {
  readonly session: Session
  readonly section: string
  /** Begins 试算 (with a patch to try), or ends it. */
  readonly tryOut: (patch?: Patch) => void
  /** Opens the earlier versions of the draft. */
  readonly past?: () => void
  /** 试算 under way: `session` is then a scenario. */
  readonly trying?: Trying
  /** A part of the program did not arrive. */
  readonly failed?: boolean
}
