import type { Derives } from '../../core/figures'
import { shareOf, sumOf } from '../../core/figures'
import {
  type Condition,
  choice,
  maybe,
  money,
  name,
  nonzero,
  oneOf,
  type Pattern,
  say,
  year,
} from '../../core/wording'
import { namedShare, ofWhole } from '../sections/shared'

/** Sentences of 二、, from the figures of 第二部分: nothing is typed for them. */

const where = (id: string, p: Pattern): { when: Condition; p: Pattern } => ({ when: nonzero(id), p })

export const incomeSentence: Pattern = say`${year}年本年部门财政资金收入合计${money('income.fiscal')}${maybe(
  nonzero('income.fiscal'),
  say`，其中：${{
    t: 'joined',
    between: '；',
    parts: [
      where('income.general', say`一般公共预算财政拨款${money('income.general')}`),
      where('income.fund', say`政府性基金预算财政拨款${money('income.fund')}`),
      where('income.capital', say`国有资本经营预算财政拨款${money('income.capital')}`),
    ],
  }}`,
)}。`

/** By 类; funds and state capital, whose accounts are not listed here, as one line each. */
const byClass: Pattern = say`${year}年本年部门财政资金支出合计${money('review.spent')}${maybe(
  nonzero('review.spent'),
  say`，其中：${{
    t: 'joined',
    between: '；',
    parts: [
      where('general.total', {
        t: 'each',
        list: 'class',
        when: nonzero('.final'),
        item: say`${name('.name', '支出')}支出${money('.final')}`,
        between: '；',
      }),
      where('fund.expenditure', say`政府性基金预算财政拨款支出${money('fund.expenditure')}`),
      where('capital.expenditure', say`国有资本经营预算财政拨款支出${money('capital.expenditure')}`),
    ],
  }}`,
)}。`

const KINDS = [
  ['expenditure.basic', '基本支出'],
  ['expenditure.project', '项目支出'],
  ['expenditure.upward', '上缴上级支出'],
  ['expenditure.operating', '经营支出'],
  ['expenditure.subsidy', '对附属单位补助支出'],
] as const

const byKind: Pattern = say`${year}年本年支出合计${money('expenditure.total')}${maybe(
  nonzero('expenditure.total'),
  say`，其中：${{
    t: 'joined',
    between: '；',
    parts: KINDS.map(([id, called]) => where(id, namedShare(called, id, `${id}Share`))),
  }}`,
)}。`

export const expenditureSentence: Pattern = oneOf(
  [{ when: choice('review.expenditure', 'class'), p: byClass }],
  byKind,
)

export const moneyDerives = {
  figures: {
    'review.spent': sumOf('general.total', 'fund.expenditure', 'capital.expenditure'),
  },
} as const satisfies Derives

/** Money of the overall report of a unit below: typed, because its accounts are not in this report. */
export const UNIT_INCOME = [
  { id: 'staff', name: '基本人员经费' },
  { id: 'running', name: '公用经费' },
  { id: 'special', name: '专项经费' },
] as const
export const UNIT_EXPENDITURE = [
  { id: 'basic', name: '基本支出' },
  { id: 'project', name: '项目支出' },
] as const

type Parts = readonly { readonly id: string; readonly name: string }[]

const partsOf = (parts: Parts, share: string): Pattern => ({
  t: 'joined',
  between: '；',
  parts: parts.map(({ id, name: called }) =>
    where(`.${id}`, say`${called}${money(`.${id}`)}${ofWhole(`.${id}${share}`)}`),
  ),
})

const named = (total: string, parts: Pattern): Pattern => maybe(nonzero(total), say`，其中：${parts}`)

export const unitIncome: Pattern = say`${year}年年初预算安排收入共计${money('.income')}${named('.income', partsOf(UNIT_INCOME, 'Share'))}。`
export const unitExpenditure: Pattern = say`${year}年支出${money('.spent')}${named('.spent', partsOf(UNIT_EXPENDITURE, 'Share'))}。`

export const unitMoney = {
  income: sumOf(...UNIT_INCOME.map(({ id }) => `.${id}`)),
  spent: sumOf(...UNIT_EXPENDITURE.map(({ id }) => `.${id}`)),
  ...Object.fromEntries([
    ...UNIT_INCOME.map(({ id }) => [`${id}Share`, shareOf(`.${id}`, '.income')] as const),
    ...UNIT_EXPENDITURE.map(({ id }) => [`${id}Share`, shareOf(`.${id}`, '.spent')] as const),
  ]),
}
