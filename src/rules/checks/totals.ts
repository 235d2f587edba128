import {
  atMost,
  type Named,
  notNegative,
  notZero,
  type Rule,
  same,
  warning,
  written,
} from '../../core/checks'
import { shows } from '../../core/wording'

/** 收入支出决算总表 and 财政拨款收入支出决算总表: T01–T04, T08–T10, X03, X05, X07, X09, X10. */

const grand: Named = ['overall.grand', '收、支总计']
const income: Named = ['income.total', '本年收入合计']
const spent: Named = ['expenditure.total', '本年支出合计']
const fiscal: Named = ['fiscal.grand', '财政拨款收、支总计']
const fiscalSpent: Named = ['fiscal.spent', '财政拨款本年支出']
const general: Named = ['general.total', '一般公共预算财政拨款支出']

/** Income that no appropriation is. */
const OTHER_INCOME: readonly Named[] = [
  ['sources.superior', '上级补助收入'],
  ['sources.service', '事业收入'],
  ['sources.operating', '经营收入'],
  ['sources.subordinate', '附属单位上缴收入'],
  ['sources.other', '其他收入'],
]

const reasonFor = (id: string, name: string): Rule =>
  written('R01', [`${id}.reason`, '变动的原因'], [`${id}.change`, name], shows(`${id}.change`))

export const overallRules: readonly Rule[] = [
  same('T01', ['overall.grand', '收入总计'], ['overall.spent', '支出总计']),
  same(
    'T02',
    ['overall.grand', '收入总计'],
    [income, ['overall.surplus', '使用非财政拨款结余'], ['overall.opening', '年初结转和结余']],
  ),
  atMost('T02', income, grand),
  same(
    'T03',
    ['overall.spent', '支出总计'],
    [spent, ['overall.distribution', '结余分配'], ['overall.closingDue', '年末结转和结余']],
  ),
  atMost('T03', spent, grand),
  notNegative('T17', ['overall.closingDue', '年末结转和结余']),
  notZero('T18', grand),
  reasonFor('overall', '收、支总计的变动'),
]

const source = (id: string, name: string): Named => [`sources.${id}`, name]
const appropriations: readonly Named[] = [
  source('general', '一般公共预算财政拨款收入'),
  source('fund', '政府性基金预算财政拨款收入'),
  source('capital', '国有资本经营预算财政拨款收入'),
]

export const incomeRules: readonly Rule[] = [
  same('T04', income, [...appropriations, ...OTHER_INCOME]),
  same('X05', ['income.fiscal', '财政拨款收入'], appropriations),
]

export const expenditureRules: readonly Rule[] = [
  same('T04', spent, [
    ['kinds.basic', '基本支出'],
    ['kinds.project', '项目支出'],
    ['kinds.upward', '上缴上级支出'],
    ['kinds.operating', '经营支出'],
    ['kinds.subsidy', '对附属单位补助支出'],
  ]),
  // All accounts together: those of the appropriations, and those of other money.
  atMost(
    'X02',
    [
      ['fiscal.spent', '财政拨款支出'],
      ['otherTree.all.spent', '其他资金各科目的支出'],
    ],
    spent,
  ),
]

export const fiscalRules: readonly Rule[] = [
  atMost('X05', ['income.fiscal', '本年三项财政拨款收入'], fiscal),
  same('X05', fiscal, [
    ['income.fiscal', '本年财政拨款收入'],
    ['fiscal.opening', '年初财政拨款结转和结余'],
  ]),
  same('T08', fiscalSpent, [
    general,
    ['fund.total', '政府性基金预算财政拨款支出'],
    ['capital.total', '国有资本经营预算财政拨款支出'],
  ]),
  same(
    'T09',
    [
      ['sources.general', '一般公共预算本年收入'],
      ['fiscal.openingGeneral', '年初结转和结余'],
    ],
    [
      ['general.total', '一般公共预算本年支出'],
      ['fiscal.closingDue', '年末结转和结余'],
    ],
  ),
  same('T10', ['fiscal.grand', '财政拨款收入总计'], ['fiscal.out', '财政拨款支出总计']),
  atMost('X03', general, fiscal),
  atMost('X07', fiscalSpent, fiscal),
  // Other income is no part of the appropriations: what is left over them must hold it.
  {
    ...atMost('X07', [fiscal, ...OTHER_INCOME], grand),
    title: '财政拨款收、支总计不含其他收入',
    todo: '财政拨款收、支总计里不应有其他收入、事业收入这些；改财政拨款收、支总计。',
  },
  atMost('X07', fiscalSpent, spent),
  atMost('X07', ['fiscal.opening', '年初财政拨款结转和结余'], ['overall.opening', '年初结转和结余']),
  atMost('X07', ['fiscal.closing', '年末财政拨款结转和结余'], ['overall.closingDue', '年末结转和结余']),
  {
    ...atMost(
      'X09',
      [spent, ['fiscal.spent', '−财政拨款支出']],
      [
        ...OTHER_INCOME,
        ['overall.surplus', '使用非财政拨款结余'],
        ['overall.opening', '年初结转和结余'],
        ['fiscal.opening', '−其中财政拨款'],
      ],
    ),
    title: '财政拨款以外的支出有来源',
  },
  notNegative('T17', ['fiscal.closingDue', '一般公共预算年末结转和结余']),
  warning(
    atMost('X10', ['fiscal.totalPrior', '上年财政拨款收、支总计'], ['overall.totalPrior', '上年收、支总计']),
  ),
  reasonFor('fiscal', '财政拨款收、支总计的变动'),
]

/** Of one fund: what it had and got is what it spent and has left. */
export const fundRules = (id: string, name: string): readonly Rule[] => [
  same(
    'T09',
    [
      [`${id}.openingTotal`, `${name}年初结转和结余`],
      [`sources.${id}`, '本年收入'],
    ],
    [
      [`${id}.total`, `${name}本年支出`],
      [`${id}.closing`, '年末结转和结余'],
    ],
  ),
  same(
    'T16',
    [`${id}.total`, `${name}支出`],
    [
      [`${id}.basicTotal`, '基本支出'],
      [`${id}.projectTotal`, '项目支出'],
    ],
    { c: 'nonzero', id: `${id}.total` },
  ),
  notNegative('T17', [`${id}.closing`, `${name}年末结转和结余`]),
]
