import { economicAccounts, functionalAccounts } from './accounts'
import { laterWith } from './later'
import type { Later } from './templates'

/** The same with the lists of accounts: then their names are checked too (W12). */
export const laterWithAccounts: Later = laterWith((year) => [
  functionalAccounts(year),
  economicAccounts(year),
])
