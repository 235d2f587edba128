// One report in every state a figure can have: what each sentence of 第二部分 says then, as one text to review.
import { exactText } from '../../src/core/amount'
import { apply, type Change, type Draft, type Patch, rowsOf } from '../../src/core/draft'
import type { FigureId } from '../../src/core/figures'
import { evaluateDraft, exampleDraft } from '../../src/rules'

const set = (at: string, text: string): Change => ({ op: 'set', at, text })

/** This year's figure, and last year's as it is typed. */
const PRIORS: readonly (readonly [now: FigureId, prior: string])[] = [
  ['overall.grand', 'overall.totalPrior'],
  ['fiscal.grand', 'fiscal.totalPrior'],
  ['agency.now', 'agency.prior'],
  ['official.abroad', 'official.abroadPrior'],
  ['general.total', 'general.prior'],
  ['official.vehicles', 'official.vehiclesPrior'],
  ['official.reception', 'official.receptionPrior'],
]

/** Final amounts and their budgets; nothing was to be bought. */
const BUDGETS: readonly (readonly [now: FigureId, budget: string])[] = [
  ['official.abroad', 'official.abroadBudget'],
  ['official.running', 'official.runningBudget'],
  ['official.reception', 'official.receptionBudget'],
]

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

const { figures } = evaluateDraft(ordinary)

/** A figure of the ordinary state as one types it in 元. */
function textOf(id: FigureId): string {
  const value = figures.value(id)
  if (value.state !== 'known') throw new Error(`${id} is not known`)
  return exactText(value.value.n / value.value.d, 'yuan')
}

const accounts = rowsOf(ordinary, 'functional').map(({ key }) => `functional.${key}`)

const equal: Patch = [
  ...[...PRIORS, ...BUDGETS].map(([now, then]) => set(then, textOf(now))),
  ...accounts.map((row) => set(`${row}.budget`, textOf(`${row}.spent`))),
]

const zeroBase: Patch = [
  ...[...PRIORS, ...BUDGETS].map(([, then]) => set(then, '0')),
  ...accounts.map((row) => set(`${row}.budget`, '0')),
]

const numbers = (draft: Draft, text: string): Patch => [
  ...Object.entries(draft.fields).flatMap(([at, typed]) =>
    /^\d[\d.]*$/.test(typed) && at !== 'unit.year' ? [set(at, text)] : [],
  ),
  ...Object.entries(draft.lists).flatMap(([list, rows]) =>
    rows.flatMap(({ key, cells }) =>
      Object.entries(cells).flatMap(([column, typed]) =>
        /^\d[\d.]*$/.test(typed) && column !== 'code' ? [set(`${list}.${key}.${column}`, text)] : [],
      ),
    ),
  ),
]

/** 825.09 of 600 is 137.515 %, a true half; a third of a whole, and a change that prints as 0. */
const halfway: Patch = [
  set('official.runningBudget', '6000000'),
  set('official.running', '8250900'),
  set('official.vehiclesPrior', '6000000'),
  // With an income of 6291314.00 the grand total is 8250900.00.
  set('overall.opening', '1959586'),
  set('overall.totalPrior', '6000000'),
  set('fiscal.totalPrior', '4219914.30'),
  set('functional.r1.budget', '6000000'),
  set('functional.r1.basic', '8250900'),
]

const negative: Patch = [
  set('overall.opening', '-7291314'),
  set('fiscal.totalPrior', '-1000000'),
  set('general.prior', '-1'),
  set('otherLines.r1.other', '-2071400'),
  set('functional.r2.project', '-468512'),
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
