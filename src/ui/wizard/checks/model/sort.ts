import type { Check, Finding, Severity } from '../../../../core/checks'

/** How the panel sorts what was checked. */
export type Kind = 'error' | 'warning' | 'note' | 'unchecked' | 'acknowledged' | 'passed'

/** In the order in which they are listed. */
export const KINDS: readonly Kind[] = ['error', 'warning', 'note', 'unchecked', 'acknowledged', 'passed']

/** Which checks are listed: a kind, all of them, or (undefined) what there is to do. */
export type Filter = Kind | 'all' | undefined

export type Counts = Readonly<Record<Kind | 'all', number>>

export function kindOf({ finding }: Check): Kind {
  if (!finding) return 'passed'
  return finding.acknowledged === undefined ? finding.severity : 'acknowledged'
}

export function countsOf(checks: readonly Check[]): Counts {
  const counts = {
    all: checks.length,
    error: 0,
    warning: 0,
    note: 0,
    unchecked: 0,
    acknowledged: 0,
    passed: 0,
  }
  for (const check of checks) counts[kindOf(check)] += 1
  return counts
}

/** An open finding with the number it bears in the list, in the form and in the document. */
export interface Numbered {
  readonly finding: Finding
  readonly severity: Severity
  readonly number: number
}

/** Checks of one kind and one section, in their order. */
export interface Group {
  readonly section: string
  readonly checks: readonly Check[]
}

/** The checks of a kind by section, in the order of the document. */
export function groupsOf(
  checks: readonly Check[],
  kind: Kind,
  sections: readonly string[],
): readonly Group[] {
  const own = new Map<string, Check[]>(sections.map((id) => [id, []]))
  for (const check of checks) {
    if (kindOf(check) !== kind) continue
    const before = own.get(check.section)
    if (before) before.push(check)
    else own.set(check.section, [check])
  }
  return [...own].flatMap(([section, its]) => (its.length > 0 ? [{ section, checks: its }] : []))
}

const NUMBERED = ['error', 'warning', 'note'] as const

/** Open findings, the gravest first, each kind numbered from 1 through the document. */
export const numbered = (checks: readonly Check[], sections: readonly string[]): readonly Numbered[] =>
  NUMBERED.flatMap((severity) =>
    groupsOf(checks, severity, sections)
      .flatMap((group) => group.checks.flatMap(({ finding }) => finding ?? []))
      .map((finding, i) => ({ finding, severity, number: i + 1 })),
  )

/** The kinds a filter lists, and whether each begins folded. */
export function kindsFor(filter: Filter): readonly { readonly kind: Kind; readonly folded: boolean }[] {
  if (filter === 'all') return KINDS.map((kind) => ({ kind, folded: false }))
  if (filter !== undefined) return [{ kind: filter, folded: false }]
  return KINDS.filter((kind) => kind !== 'passed').map((kind) => ({
    kind,
    folded: kind === 'note' || kind === 'unchecked',
  }))
}

/** The next one of a ring of findings; where the last one has gone, the one that took its place. */
export function nextOf(ids: readonly string[], last: string | undefined, place: number, by: 1 | -1): number {
  if (ids.length === 0) return -1
  const at = last === undefined ? -1 : ids.indexOf(last)
  if (at >= 0) return (at + by + ids.length) % ids.length
  if (last === undefined) return by > 0 ? 0 : ids.length - 1
  return (by > 0 ? place : place - 1 + ids.length) % ids.length
}
