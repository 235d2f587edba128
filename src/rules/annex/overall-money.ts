import { shareOf, sumOf } from '../../core/figures'
import {
  all,
  type Condition,
  choice,
  maybe,
  money,
  name,
  nonzero,
  not,
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
      where('sources.general', say`一般公共预算财政拨款${money('sources.general')}`),
      where('sources.fund', say`政府性基金预算财政拨款${money('sources.fund')}`),
      where('sources.capital', say`国有资本经营预算财政拨款${money('sources.capital')}`),
    ],
  }}`,
)}。`

/** A fund of which only the total is known, without accounts. */
const whole = (list: string, id: string, called: string): { when: Condition; p: Pattern } => ({
  when: all(not({ c: 'rows', list }), nonzero(id)),
  p: say`${called}${money(id)}`,
})

/** By 类, those of all three funds. */
const byClass: Pattern = say`${year}年本年部门财政资金支出合计${money('fiscal.spent')}${maybe(
  nonzero('fiscal.spent'),
  say`，其中：${{
    t: 'joined',
    between: '；',
    parts: [
      {
        when: { c: 'rows', list: 'fiscalLines' },
        p: {
          t: 'each',
          list: 'fiscalLines',
          when: all(choice('.level', 'class'), nonzero('.spent')),
          item: say`${name('.name', '支出')}支出${money('.spent')}`,
          between: '；',
        },
      },
      whole('fundLines', 'fund.total', '政府性基金预算财政拨款支出'),
      whole('capitalLines', 'capital.total', '国有资本经营预算财政拨款支出'),
    ],
  }}`,
)}。`

const KINDS = [
  ['kinds.basic', '基本支出'],
  ['kinds.project', '项目支出'],
  ['kinds.upward', '上缴上级支出'],
  ['kinds.operating', '经营支出'],
  ['kinds.subsidy', '对附属单位补助支出'],
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
