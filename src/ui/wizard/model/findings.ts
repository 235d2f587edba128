import { type Accessor, createMemo } from 'solid-js'
import type { Check, Finding } from '../../../core/checks'
import { sectionsOf } from '../../../core/report'
import type { Session } from '../../../state/contract'
import { type Counts, countsOf, type Numbered, numbered } from '../checks/model/sort'

/** What was checked and found, as the whole wizard shows it. */
export interface Findings {
  readonly checks: Accessor<readonly Check[]>
  readonly counts: Accessor<Counts>
  /** What is open, with its numbers. */
  readonly open: Accessor<readonly Numbered[]>
  readonly byId: (id: string) => Numbered | undefined
  /** Errors and warnings of a section: what cannot be checked yet, and differences of rounding, are not said there. */
  readonly of: (sectionId: string) => readonly Numbered[]
  /** The gravest error or warning that touches a field or a figure. */
  readonly at: (place: string) => Numbered | undefined
}

const isLoud = ({ severity }: Numbered): boolean => severity !== 'note'

/** Of sums over more fields than this only the sums are marked: most of their inputs are right. */
const MOST_FIELDS = 12

/** The boxes of a form a finding is about: fields, and the grey ones of figures. */
const placesOf = ({ fields, figures }: Finding): readonly string[] =>
  fields.length > MOST_FIELDS ? figures : [...fields, ...figures]

const none: readonly Numbered[] = []

/** A finding with everything it says written out: it stays as it is when the draft goes on. */
const written = (check: Check): Check => (check.finding ? { ...check, finding: { ...check.finding } } : check)

/**
 * What the rules found. While a field is being typed in it stays as it was: half a number is not wrong yet.
 */
export function createFindings(
  session: Pick<Session, 'evaluation' | 'template'>,
  typing: Accessor<boolean>,
): Findings {
  const checks = createMemo((before: readonly Check[] | undefined) =>
    before && typing() ? before : session.evaluation().checks.map(written),
  )
  const sections = createMemo(() => sectionsOf(session.template()).map(({ id }) => id))
  const open = createMemo(() => numbered(checks(), sections()))
  const byId = createMemo(() => new Map(open().map((one) => [one.finding.id, one])))
  const bySection = createMemo(() => {
    const found = new Map<string, Numbered[]>()
    for (const one of open().filter(isLoud)) {
      const before = found.get(one.finding.section)
      if (before) before.push(one)
      else found.set(one.finding.section, [one])
    }
    return found
  })
  const byPlace = createMemo(() => {
    const found = new Map<string, Numbered>()
    for (const one of open().filter(isLoud)) {
      for (const place of placesOf(one.finding)) if (!found.has(place)) found.set(place, one)
    }
    return found
  })
  return {
    checks,
    counts: createMemo(() => countsOf(checks())),
    open,
    byId: (id) => byId().get(id),
    of: (sectionId) => bySection().get(sectionId) ?? none,
    at: (place) => byPlace().get(place),
  }
}
