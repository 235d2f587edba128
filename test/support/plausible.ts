// Drafts as a careful accountant would hand them in: random amounts, everything consistent, nothing to ask about.
import fc from 'fast-check'
import type { Draft, Row } from '../../src/core/draft'
import { exampleDraft } from '../../src/rules'
import { balanced } from './clean'

const CODES = '2010301 2010350 2011399 2060101 2080505 2101102 2120399 2130599 2210201'.split(' ')

interface Line {
  readonly basic: number
  readonly project: number
  readonly saved: number
  readonly income: number
}

/** Hundredths of the unit of entry; seldom 0. */
const amount = fc.oneof(
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 9_000_000 }) },
)
const line: fc.Arbitrary<Line> = fc.record({
  basic: fc.integer({ min: 1, max: 9_000_000 }),
  project: amount,
  saved: fc.oneof(fc.constant(0), amount),
  income: amount,
})

const printed = (hundredths: number): string => {
  const digits = String(hundredths).padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}

const named = (code: string): Readonly<Record<string, string>> => ({
  code,
  class: `${code.slice(0, 3)}类支出`,
  group: `${code.slice(0, 5)}款`,
  item: `${code}项`,
  meaning: '反映这一项的支出。',
})

const functionalRow = ({ basic, project, saved, income }: Line, i: number): Row => ({
  key: `r${i + 1}`,
  cells: {
    ...named(CODES[i] ?? ''),
    basic: printed(basic),
    project: printed(project),
    budget: printed(basic + project + saved),
    income: printed(income),
    reason: '工作安排有调整',
  },
})

const zeros = (...columns: string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(columns.map((column) => [column, '0']))

const otherRow = ({ basic, project, income }: Line, i: number): Row => ({
  key: `o${i + 1}`,
  cells: {
    ...named(CODES[i] ?? ''),
    ...zeros('superior', 'operating', 'subordinate', 'other', 'upward', 'running', 'subsidy'),
    service: printed(income),
    basic: printed(basic),
    project: printed(project),
  },
})

function economicRows(basic: number, part: number): readonly Row[] {
  const staff = Math.floor(basic * part)
  return [
    { key: 'e1', cells: { code: '30101', name: '基本工资', part: 'staff', amount: printed(staff) } },
    { key: 'e2', cells: { code: '30201', name: '办公费', part: 'running', amount: printed(basic - staff) } },
  ]
}

/** Consistent drafts, in 元 or in 万元 with two decimals. */
export const plausibleDraft: fc.Arbitrary<Draft> = fc
  .record({
    general: fc.array(line, { minLength: 1, maxLength: CODES.length }),
    others: fc.array(line, { maxLength: 3 }),
    part: fc.integer({ min: 0, max: 100 }).map((n) => n / 100),
    priors: fc.array(fc.integer({ min: 1, max: 90_000_000 }), { minLength: 3, maxLength: 3 }),
    money: fc.constantFrom('yuan', 'wan'),
  })
  .map(({ general, others, part, priors, money }) => {
    const example = exampleDraft()
    const [general1 = 1, fiscal = 1, overall = 1] = [...priors].sort((a, b) => a - b).map(printed)
    const basic = general.reduce((sum, one) => sum + one.basic, 0)
    const fields = {
      ...example.fields,
      'unit.money': money,
      'general.prior': String(general1),
      'fiscal.totalPrior': String(fiscal),
      'overall.totalPrior': String(overall),
      'overall.reason': '工作安排有调整',
      'fiscal.reason': '工作安排有调整',
      'general.reason': '工作安排有调整',
    }
    const lists = {
      ...example.lists,
      functional: general.map(functionalRow),
      otherLines:
        others.length > 0
          ? others.map(otherRow)
          : [otherRow({ basic: 0, project: 0, saved: 0, income: 0 }, 0)],
      economic: economicRows(basic, part),
      projects: [],
      indicators: [],
    }
    return balanced({ fields, lists })
  })
