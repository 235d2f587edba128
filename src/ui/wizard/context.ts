import { type Accessor, createContext, createMemo, onCleanup, useContext } from 'solid-js'
import type { MoneyUnit } from '../../core/amount'
import type { FieldPath } from '../../core/draft'
import { type Gap, moneyUnitOf, type OneRecord, type Section } from '../../core/report'
import type { Session } from '../../state/contract'
import type { Numbered } from './checks/model/sort'
import type { Findings } from './model/findings'
import type { OpenRecords } from './records/open'

/** What reads pasted tables. */
export type PasteCode = typeof import('./paste')
type Lists = typeof import('./lists')

/** Parts of the form that are fetched when they are wanted. */
export interface LazyParts {
  /** What draws lists and records, once it is there. */
  readonly lists: Accessor<Lists | undefined>
  /** What reads pasted tables; nothing where it could not be fetched, which is then said. */
  readonly pasting: () => Promise<PasteCode | undefined>
}

type Reveal = (at: FieldPath) => boolean

/** What every field of the form needs to know of the form it stands in. */
export interface FormContext extends LazyParts {
  readonly session: Session
  /** The draft as it is, where something is being tried over it. */
  readonly base: Session | undefined
  readonly section: Accessor<Section>
  /** The unit amounts are typed in. */
  readonly unit: Accessor<MoneyUnit>
  /** The section was declared absent: its amounts are 0 and cannot be typed. */
  readonly absent: Accessor<boolean>
  /** Whether the report waits for a field. Said only once a section was begun: an untouched one is all gaps. */
  readonly waits: (at: FieldPath) => boolean
  /** What was found of a field, or of a figure that has a box of its own; and the way to it. */
  readonly found: (place: string) => Numbered | undefined
  readonly openFinding: (id: string) => void
  readonly openRecords: OpenRecords
  /** The record whose form this is, where it is the form of one. */
  readonly record?: OneRecord
  /** Goes to a field that need not be on the page: a grid makes only the rows in view. Says whether it was done. */
  readonly reveal: Reveal
  /** What has fields that are not on the page brings them there, and may go to them itself. */
  readonly onReveal: (reveal: Reveal) => void
}

export function createFormContext(
  session: Session,
  section: Accessor<Section>,
  openRecords: OpenRecords,
  parts: LazyParts,
  findings: Findings,
  openFinding: (id: string) => void,
  base: Session | undefined,
): FormContext {
  const unit = createMemo(() => moneyUnitOf(session.draft()))
  const absent = createMemo(() => session.status(section()).state === 'absent')
  const gaps = createMemo((): ReadonlySet<FieldPath> => {
    const { state, missing } = session.status(section())
    return new Set(state === 'partial' ? missing.map((gap: Gap) => gap.at) : [])
  })
  const reveals = new Set<Reveal>()
  return {
    ...parts,
    session,
    base,
    section,
    unit,
    absent,
    waits: (at) => gaps().has(at),
    found: findings.at,
    openFinding,
    openRecords,
    reveal: (at) => [...reveals].some((one) => one(at)),
    onReveal: (one) => {
      reveals.add(one)
      onCleanup(() => reveals.delete(one))
    },
  }
}

const Context = createContext<FormContext>()

export const FormProvider = Context.Provider

export function useForm(): FormContext {
  const form = useContext(Context)
  if (!form) throw new Error('a field stands outside of a form')
  return form
}
