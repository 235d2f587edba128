// Drafts in which everything is consistent, from account lines of several 类, funds and other money: amounts in 元.
import fc from 'fast-check'
import type { Draft, Row } from '../../src/core/draft'
import { asksFor, bareDraft, type Choices } from './drafts'

const GENERAL =
  '2010301 2010350 2010399 2011399 2060101 2080505 2080801 2101102 2120399 2130599 2210201 2299999'
const FUND = '2120801 2120803 2120899 2290402 2340101'
const CAPITAL = '2230105 2230199 2230201'
const STAFF = '30101 30102 30107 30113 30302'
const RUNNING = '30201 30212 30217 30231 31002 31013'

/** An amount in 分: often 0, sometimes a few 元, sometimes negative. */
const cents: fc.Arbitrary<bigint> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0n) },
  { weight: 6, arbitrary: fc.bigInt({ min: 1n, max: 900_000_000n }) },
  { weight: 1, arbitrary: fc.bigInt({ min: 1n, max: 900n }) },
  { weight: 1, arbitrary: fc.bigInt({ min: -90_000_000n, max: -1n }) },
)
const positive: fc.Arbitrary<bigint> = fc.oneof(fc.constant(0n), fc.bigInt({ min: 1n, max: 90_000_000n }))

/** One line as it was drawn: its account, amounts for its columns, and what goes to the first economic account. */
interface Line {
  readonly code: string
  readonly amounts: readonly bigint[]
}

const linesOf = (codes: string, columns: number, most: number): fc.Arbitrary<readonly Line[]> =>
  fc.array(
    fc.record({
      code: fc.constantFrom(...codes.split(' ')),
      amounts: fc.array(cents, { minLength: columns + 1, maxLength: columns + 1 }),
    }),
    { maxLength: most },
  )

/** 元 with two decimals. */
export function yuan(amount: bigint): string {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(3, '0')
  return `${amount < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** Spends all of an amount on two economic accounts. */
const spread = (whole: bigint, first: bigint): Readonly<Record<string, string>> => ({
  e30201: yuan(first),
  e30101: yuan(whole - first),
})

const named = (code: string): Readonly<Record<string, string>> => ({
  code,
  class: `${code.slice(0, 3)}类支出`,
  group: `${code.slice(0, 5)}款`,
  item: `${code}项`,
  meaning: '反映这一项的支出。',
})

/** Rows with their columns; lists of fiscal money say what they were spent on. */
function rows(lines: readonly Line[], columns: readonly string[], isFiscal = true): readonly Row[] {
  return lines.map(({ code, amounts }, i) => {
    const at = (name: string): bigint => amounts[columns.indexOf(name)] ?? 0n
    const typed = columns.map((name, n) => [name, yuan(amounts[n] ?? 0n)])
    const spent = at('basic') + at('project')
    const own = isFiscal ? spread(spent, amounts[columns.length] ?? 0n) : {}
    return { key: `r${i + 1}`, cells: { ...named(code), ...Object.fromEntries(typed), ...own } }
  })
}

const total = (lines: readonly Line[], column: number): bigint =>
  lines.reduce((sum, { amounts }) => sum + (amounts[column] ?? 0n), 0n)

export const FISCAL = ['opening', 'income', 'basic', 'project'] as const
const OTHER = ['superior', 'service', 'operating', 'subordinate', 'other'] as const
const SPENDING = ['basic', 'project', 'upward', 'running', 'subsidy'] as const

interface Drawn {
  readonly general: readonly Line[]
  readonly fund: readonly Line[]
  readonly capital: readonly Line[]
  readonly other: readonly Line[]
  /** Amounts of economic accounts; the last takes what is left of 基本支出. */
  readonly economic: readonly bigint[]
  readonly balances: readonly bigint[]
  readonly official: readonly bigint[]
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  general: linesOf(GENERAL, 4, 20),
  fund: linesOf(FUND, 4, 6),
  capital: linesOf(CAPITAL, 4, 4),
  other: linesOf(GENERAL, 10, 10),
  economic: fc.array(cents, { minLength: 11, maxLength: 11 }),
  balances: fc.array(cents, { minLength: 4, maxLength: 4 }),
  official: fc.array(positive, { minLength: 16, maxLength: 16 }),
})

function economicRows(basic: bigint, amounts: readonly bigint[]): readonly Row[] {
  const codes = [...STAFF.split(' '), ...RUNNING.split(' ')]
  const before = amounts.slice(0, codes.length - 1)
  const last = basic - before.reduce((sum, one) => sum + one, 0n)
  return codes.map((code, i) => ({
    key: `a${code}`,
    cells: {
      code,
      name: `科目${code}`,
      part: STAFF.includes(code) ? 'staff' : 'running',
      amount: yuan(before[i] ?? last),
    },
  }))
}

/** “三公”经费 of which the basic part is no more than the whole, and the government fund paid some. */
function officialFields(
  economic: readonly Row[],
  extra: readonly bigint[],
): Readonly<Record<string, string>> {
  const basic = (code: string): bigint =>
    BigInt((economic.find(({ cells }) => cells.code === code)?.cells.amount ?? '0').replace('.', ''))
  const more = (i: number): bigint => extra[i] ?? 0n
  return Object.fromEntries(
    Object.entries({
      'official.abroad': basic('30212') + more(0),
      'official.boughtCostSedan': basic('31013') + more(1),
      'official.running': basic('30231') + more(2),
      'official.domestic': basic('30217') + more(3),
      'official.foreign': more(4),
      'official.abroadBudget': more(5),
      'official.purchaseBudget': more(6),
      'official.runningBudget': more(7),
      'official.receptionBudget': more(8),
      'officialFund.abroad': more(9),
      'officialFund.purchase': more(10),
      'officialFund.running': more(11),
      'officialFund.reception': more(12),
      'officialFund.abroadBudget': more(13),
      'officialFund.runningBudget': more(14),
      'officialFund.receptionBudget': more(15),
    }).map(([at, amount]) => [at, yuan(amount)]),
  )
}

/** A draft from what was drawn. A list without lines was declared absent, or its totals typed as 0. */
function draftFrom(
  choices: Choices,
  { general, fund, capital, other, economic, balances, official }: Drawn,
): Draft {
  const bare = bareDraft(choices)
  const fields: Record<string, string> = {}
  for (const { at, kind } of asksFor(bare)) {
    if (kind === 'amount' || kind === 'count' || kind === 'points') fields[at] = '0'
    else if (kind !== 'choice') fields[at] = '文字'
  }
  // What follows from lines, and totals that follow from their parts, are not typed as well.
  for (const at of ['overall.total', 'overall.closing', 'fiscal.total', 'fiscal.closingGeneral'])
    delete fields[at]
  const [surplus = 0n, opening = 0n, distribution = 0n, openingGeneral = 0n] = balances
  const accounts = general.length === 0 ? [] : economicRows(total(general, 2), economic)
  return {
    fields: {
      ...fields,
      ...bare.fields,
      ...officialFields(accounts, official),
      'unit.money': 'yuan',
      'overall.surplus': yuan(surplus),
      'overall.opening': yuan(opening),
      'overall.distribution': yuan(distribution),
      'fiscal.openingGeneral': yuan(openingGeneral),
      ...(fund.length === 0 ? { 'fund.absent': 'yes' } : {}),
    },
    lists: {
      functional: rows(general, ['budget', 'income', 'basic', 'project']),
      fundLines: rows(fund, FISCAL),
      capitalLines: rows(capital, FISCAL),
      otherLines: rows(other, [...OTHER, ...SPENDING], false),
      economic: accounts,
      projects: [],
      indicators: [],
      units: [{ key: 'u1', cells: { name: '甲' } }],
    },
  }
}

/** Consistent drafts of some years. */
export const consistentDraft = (years: readonly string[]): fc.Arbitrary<Draft> =>
  fc
    .record({
      year: fc.constantFrom(...years),
      kind: fc.constantFrom('department' as const, 'unit' as const),
      of: drawn,
    })
    .map(({ year, kind, of }) => draftFrom({ year, kind, nature: 'institution', zeros: 'list' }, of))
