import type { Derivation } from '../../core/figures'

/** Accounts that are part of an item of “三公”经费, as far as basic expenditure paid for it. */
export const OFFICIAL_ACCOUNTS = [
  ['30212', '因公出国（境）费用', 'official.abroad', '因公出国（境）费决算'],
  ['30217', '公务接待费', 'official.reception', '公务接待费决算'],
  ['30231', '公务用车运行维护费', 'official.running', '公务用车运行维护费决算'],
  ['31013', '公务用车购置', 'official.purchase', '公务用车购置费决算'],
] as const

export const officialAccounts: Readonly<Record<string, Derivation>> = Object.fromEntries(
  OFFICIAL_ACCOUNTS.map(([code]) => [
    `economicCode.${code}`,
    { op: 'node', tree: 'economicLines', code, column: 'amount', whole: 'basic.running' } as const,
  ]),
)
