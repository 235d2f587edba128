import { minus, type RowFigures, rateOf, scoreOf, sumOf } from '../../core/figures'
import { levelIds } from './words'

/** Columns of the money of a project: 年初预算, 调整后预算, 执行数. */
export const MONEY = ['initial', 'budget', 'final'] as const

/** Sources beside 财政资金: 财政专户管理资金, 单位资金, 其他资金. */
export const SOURCES = [
  { id: 'Account', name: '财政专户管理资金' },
  { id: 'Own', name: '单位资金' },
  { id: 'Other', name: '其他资金' },
] as const

const inputs = Object.fromEntries(
  MONEY.flatMap((column) => SOURCES.map(({ id }) => [`${column}${id}`, 'amount' as const])),
)

/** What is not typed of the money: 财政资金 is what the other sources leave. */
const sources = Object.fromEntries(
  MONEY.flatMap((column) => [
    [`${column}Elsewhere`, sumOf(...SOURCES.map(({ id }) => `.${column}${id}`))],
    [`${column}Fiscal`, minus(`.${column}`, `.${column}Elsewhere`)],
    // Before 2022 the forms know 财政拨款 and 其他资金 only.
    [`${column}Grant`, minus(`.${column}`, `.${column}Other`)],
  ]),
)

const rates = Object.fromEntries(
  SOURCES.map(({ id }) => [`rate${id}`, rateOf(`.final${id}`, `.budget${id}`)]),
)

const owned = (column: string, levels?: readonly string[]) =>
  ({
    op: 'sumOwned',
    list: 'indicators',
    of: 'project',
    column,
    ...(levels ? { where: { column: 'level2', is: levels } } : {}),
  }) as const

const TENTHS = 10

/** What follows of a project; its budget, its final amount and the rate of both are those of section 十. */
export const projectFigures: RowFigures = {
  list: 'projects',
  inputs: { ...inputs, initial: 'amount', granted: 'amount', rateWeight: 'points' },
  figures: {
    ...sources,
    ...rates,
    rateFiscal: rateOf('.finalFiscal', '.budgetFiscal'),
    rateElsewhere: rateOf('.finalElsewhere', '.budgetElsewhere'),
    grantRate: rateOf('.granted', '.budget'),
    // 执行率得分 = 10 × 执行率, at most 10.
    rateScore: scoreOf('.final', '.budget', '.rateWeight', 'atLeast'),
    indicators: owned('one'),
    indicatorWeight: owned('weight'),
    indicatorScore: owned('got'),
    outputWeight: owned('weight', levelIds('output')),
    outputScore: owned('got', levelIds('output')),
    effectWeight: owned('weight', levelIds('effect')),
    effectScore: owned('got', levelIds('effect')),
    satisfactionWeight: owned('weight', levelIds('satisfaction')),
    satisfactionScore: owned('got', levelIds('satisfaction')),
    weights: sumOf('.rateWeight', '.indicatorWeight'),
    total: sumOf('.rateScore', '.indicatorScore'),
    // The rate has a tenth of all points in each form: what the weights must come to.
    full: sumOf(...Array.from({ length: TENTHS }, () => '.rateWeight')),
  },
}
