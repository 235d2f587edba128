import type { Rule } from '../../core/checks'
import type { Section } from '../../core/report'
import { basicRules, economicRules, functionalRules, generalRules } from './accounts'
import { officialFundRules, officialRules } from './official'
import { organisationRules, otherRules } from './other'
import { projectRules } from './performance'
import { expenditureRules, fiscalRules, fundRules, incomeRules, overallRules } from './totals'

/**
 * What must be true of the figures of each section (`holds`), by its id. It stands apart from the sections because checks
 * are fetched after the statement.
 */
const RULES: Readonly<Record<string, readonly Rule[]>> = {
  organisation: organisationRules,
  overall: overallRules,
  income: incomeRules,
  expenditure: expenditureRules,
  fiscal: fiscalRules,
  functionalAccounts: functionalRules,
  general: generalRules,
  economicAccounts: economicRules,
  basic: basicRules,
  official: officialRules,
  officialFund: officialFundRules,
  other: otherRules,
  projects: projectRules,
}

const FUNDS = ['fund', 'capital']

export const rulesOf = ({ id, short }: Section): readonly Rule[] =>
  FUNDS.includes(id) ? fundRules(id, short) : (RULES[id] ?? [])
