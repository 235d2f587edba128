import type { Check, Finding } from '../../../../core/checks'
import { type Draft, type Patch, rowsOf } from '../../../../core/draft'
import type { Evaluation } from '../../../../core/report'

const LIST = 'acknowledged'

const OUTCOMES = { error: 'failed', warning: 'failed', note: 'note', unchecked: 'unchecked' } as const

function withReason(finding: Finding, draft: Draft): Finding {
  const row = rowsOf(draft, LIST).find(
    ({ cells }) => cells.finding === finding.id && cells.basis === finding.basis,
  )
  return row ? { ...finding, acknowledged: row.cells.reason ?? '' } : finding
}

/** Every rule at every place, and how it ended. */
export const checksOf = ({ findings }: Evaluation, draft: Draft): readonly Check[] =>
  [...findings.values()].flat().map((found) => {
    const finding = withReason(found, draft)
    const { id, rule, title, section } = finding
    return { id, rule, title, section, outcome: OUTCOMES[finding.severity], finding }
  })

const keyOf = (id: string): string => `a${[...id].map((one) => one.charCodeAt(0).toString(36)).join('-')}`

/** Takes back what was said of a finding. */
export const withdraw = (id: string): Patch => [{ op: 'remove', list: LIST, key: keyOf(id) }]

/** Keeps why a person stands by what was found. */
export const acknowledge = ({ id, basis }: Finding, reason: string): Patch => [
  ...withdraw(id),
  { op: 'insert', list: LIST, index: 0, row: { key: keyOf(id), cells: { finding: id, basis, reason } } },
]
