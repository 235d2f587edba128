import type { Check, Finding } from '../../../../core/checks'
import { type Draft, freshKey, type Patch, rowsOf } from '../../../../core/draft'
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

/** Takes back what was said of a finding. */
export const withdraw = (draft: Draft, id: string): Patch =>
  rowsOf(draft, LIST)
    .filter(({ cells }) => cells.finding === id)
    .map(({ key }) => ({ op: 'remove', list: LIST, key }))

/** Keeps why a person stands by what was found. */
export const acknowledge = (draft: Draft, { id, basis }: Finding, reason: string): Patch => [
  ...withdraw(draft, id),
  {
    op: 'insert',
    list: LIST,
    index: rowsOf(draft, LIST).length,
    row: { key: freshKey(rowsOf(draft, LIST)), cells: { finding: id, basis, reason } },
  },
]
