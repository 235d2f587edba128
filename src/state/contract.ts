import type { Accessor } from 'solid-js'
import type { Draft, FieldPath, Patch } from '../core/draft'
import type { Evaluation, Section, SectionStatus, Template } from '../core/report'

import type { Aside } from '../storage'

export type { DraftSummary } from '../storage'

/** Whether what is on the screen is also on the disk. Never says saved before it is. */
export type SaveState =
  | { readonly state: 'unsaved' }
  | { readonly state: 'saving' }
  | { readonly state: 'saved'; readonly at: Date }
  /** `since` is the last time that did reach the disk; `edits` how many since then are only in memory. */
  | {
      readonly state: 'failed'
      readonly say: string
      readonly since?: Date
      readonly edits: number
      /** Another tab changed or removed the draft: trying again cannot help. */
      readonly elsewhere: boolean
    }

/** An edit that is large to a person, however few its changes: a version is kept before it. */
export type Large = 'batch' | 'adopt' | 'paste' | 'back'

/** One open draft: accessors to read, verbs to change. Everything on the screen comes from here. */
export interface Session {
  readonly id: string
  /** In 试算 the name of the scenario in hand: what is downloaded then is no report of the draft. */
  readonly scenario?: Accessor<string>
  readonly draft: Accessor<Draft>
  readonly template: Accessor<Template>
  /**
   * Resolves when the parts behind the statement are there too, which are fetched after the rest; false where they could
   * not be.
   */
  readonly whole: Promise<boolean>
  /** Fetches the lists of accounts, and checks their names from then on. */
  readonly checkAccounts: () => Promise<void>
  readonly evaluation: Accessor<Evaluation>
  readonly status: (section: Section) => SectionStatus
  /** The text typed at a path; cheap, and reactive for that path alone. */
  readonly text: (at: FieldPath) => string
  readonly saved: Accessor<SaveState>

  /**
   * Applies a patch and saves. Successive edits that `merge` the same field are one step of undo. `before` a large one a
   * version is kept.
   */
  readonly edit: (patch: Patch, options?: { readonly merge?: FieldPath; readonly before?: Large }) => void
  /** Ends the merging of edits (a field was left). */
  readonly settle: () => void
  readonly undo: () => FieldPath | undefined
  readonly redo: () => FieldPath | undefined
  readonly canUndo: Accessor<boolean>
  readonly canRedo: Accessor<boolean>
  readonly retrySave: () => void
  /** Saves the draft as a file on the person's own disk. */
  readonly saveFile: () => Promise<void>
  /** Remembers that a Word file was downloaded. */
  readonly downloaded: () => void
  /** What is kept beside the draft and is no part of it; nobody promises what was written there. */
  readonly aside: (what: Aside) => Promise<unknown>
  /** Writes it; says whether it is on the disk. */
  readonly putAside: (what: Aside, value: unknown) => Promise<boolean>
  /** Resolves when no write is under way; `saved` then says whether everything is on the disk. */
  readonly drained: () => Promise<void>
  /**
   * Ends the session. What is being written is written to its end; what cannot be written is left as a last try for
   * the next time the draft is opened.
   */
  readonly dispose: () => void
  /** Ends it as well, and lets go of what is not on the disk: the person has chosen so. */
  readonly discard: () => void
}
