// One report in every state a figure can have: what each sentence of 第二部分 says then, as one text to review.
import { apply, type Change, type Draft, type Patch, rowsOf } from '../../src/core/draft'
import { exampleDraft } from '../../src/rules'

const set = (at: string, text: string): Change => ({ op: 'set', at, text })

/** This year's figure and last year's, as they are typed. */
const PRIORS: readonly (readonly [now: string, prior: string])[] = [
  ['overall.total', 'overall.totalPrior'],
  ['fiscal.total', 'fiscal.totalPrior'],
  ['agency.now', 'agency.prior'],
  ['official.abroad', 'official.abroadPrior'],
]

/** Last year's figures whose this year follows from other fields, with what it comes to in the ordinary state. */
const SUMS: readonly (readonly [prior: string, now: string])[] = [
  ['general.prior', '4219914.00'],
  ['official.vehiclesPrior', '24800.00'],
  ['official.receptionPrior', '3000.00'],
]

const BUDGETS = ['official.abroadBudget', 'official.vehiclesBudget', 'official.receptionBudget']

/** An agency, so that all movements are written; every reason is there. */
const ordinary: Draft = apply(exampleDraft(), [
  set('unit.nature', 'civil'),
  set('agency.now', '370955.00'),
  set('agency.prior', '401200.00'),
  set('agency.reason', '水电费减少'),
  set('official.abroad', '12000'),
  set('official.abroadBudget', '15000'),
  set('official.abroadPrior', '10000'),
  set('official.abroadGroups', '1'),
  set('official.abroadPeople', '2'),
  set('official.abroadReason', '培训费增加'),
])

const textOf = (at: string): string => ordinary.fields[at] ?? ''
const finals = rowsOf(ordinary, 'functional').map(({ key, cells }) => [key, cells.final ?? ''] as const)

const equal: Patch = [
  ...PRIORS.map(([now, prior]) => set(prior, textOf(now))),
  ...SUMS.map(([prior, now]) => set(prior, now)),
  ...finals.map(([key, final]) => set(`functional.${key}.budget`, final)),
  ...[
    ['official.abroadBudget', '12000'],
    ['official.vehiclesBudget', '24800'],
    ['official.receptionBudget', '3000'],
  ].map(([at = '', text = '']) => set(at, text)),
]

const zeroBase: Patch = [
  ...PRIORS.map(([, prior]) => set(prior, '0')),
  ...SUMS.map(([prior]) => set(prior, '0')),
  ...BUDGETS.map((at) => set(at, '0')),
  ...finals.map(([key]) => set(`functional.${key}.budget`, '0')),
]

const numbers = (draft: Draft, text: string): Patch => [
  ...Object.entries(draft.fields).flatMap(([at, typed]) =>
    /^\d[\d.]*$/.test(typed) && at !== 'unit.year' ? [set(at, text)] : [],
  ),
  ...Object.entries(draft.lists).flatMap(([list, rows]) =>
    rows.flatMap(({ key, cells }) =>
      ['budget', 'final', 'amount'].flatMap((column) =>
        cells[column] === undefined ? [] : [set(`${list}.${key}.${column}`, text)],
      ),
    ),
  ),
]

/** 825.09 of 600 is 137.515 %, a true half; a third of a whole, and a change that prints as 0. */
const halfway: Patch = [
  set('official.vehiclesBudget', '6000000'),
  set('official.running', '8250900'),
  set('official.vehiclesPrior', '6000000'),
  set('overall.total', '8250900'),
  set('overall.totalPrior', '6000000'),
  set('fiscal.totalPrior', '4219914.30'),
  set('functional.r1.budget', '6000000'),
  set('functional.r1.final', '8250900'),
]

const negative: Patch = [
  set('overall.total', '-1000000'),
  set('fiscal.totalPrior', '-1000000'),
  set('general.prior', '-1'),
  set('income.other', '-2071400'),
  set('functional.r2.final', '-468512'),
]

export const states: readonly { readonly name: string; readonly draft: Draft }[] = [
  { name: '平常：有增有减', draft: ordinary },
  { name: '相等', draft: apply(ordinary, equal) },
  { name: '上年 0，预算 0', draft: apply(ordinary, zeroBase) },
  { name: '全是 0', draft: apply(ordinary, numbers(ordinary, '0')) },
  { name: '全没填', draft: apply(ordinary, numbers(ordinary, '')) },
  { name: '负数', draft: apply(ordinary, negative) },
  { name: '正好一半，和差几毛', draft: apply(ordinary, halfway) },
  {
    name: '0 的项不列',
    draft: apply(ordinary, [set('unit.zeros', 'omit'), set('official.details', 'omit')]),
  },
  {
    name: '2020 年，部门',
    draft: apply(ordinary, [set('unit.year', '2020'), set('unit.kind', 'department')]),
  },
]
