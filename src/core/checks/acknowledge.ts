import { fingerprint, type Patch, type Row } from '../draft'
import type { Check, Finding } from './rule'

/** The list of a draft in which a person stands by what was found. No figure and no sentence reads it. */
export const ACKNOWLEDGED = 'acknowledged'

/** A key for an id: the same each time, of the letters a key may have. Two fingerprints: a key must be no other's. */
const keyOf = (id: string): string => `a${fingerprint(id)}-${fingerprint(id, 0x2f0b4c47)}`

/** Stands by a finding, with the reason; one given before is replaced. */
export function acknowledge({ id, basis }: Pick<Finding, 'id' | 'basis'>, reason: string): Patch {
  const row = { key: keyOf(id), cells: { finding: id, basis, reason } }
  return [...withdraw(id), { op: 'insert', list: ACKNOWLEDGED, index: 0, row }]
}

/** Takes an acknowledgement back. */
export const withdraw = (id: string): Patch => [{ op: 'remove', list: ACKNOWLEDGED, key: keyOf(id) }]

/**
 * Checks with their acknowledgements: only one that was given on the very same basis counts.
 * @param rows those of the list `ACKNOWLEDGED`
 */
export function withAcknowledged(checks: readonly Check[], rows: readonly Row[]): readonly Check[] {
  if (rows.length === 0) return checks
  const given = new Map(rows.map(({ cells }) => [cells.finding ?? '', cells]))
  return checks.map((check) => {
    const { finding } = check
    const cells = finding && given.get(finding.id)
    if (!finding || cells === undefined || cells.basis !== finding.basis) return check
    return { ...check, finding: { ...finding, acknowledged: cells.reason ?? '' } }
  })
}
