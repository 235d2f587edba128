// Which figure follows from which: the formulas of all sections, as an accountant would write them.
import { describe, expect, test } from 'vitest'
import type { Formula } from '../../src/core/figures'
import { evaluateDraft } from '../../src/rules'
import { type Choices, fullDraft } from '../support/drafts'
import {
  column,
  GENERAL,
  joined,
  movement,
  OTHER_INCOME,
  ROWS,
  type Row,
  shares,
  TREES,
  under,
} from '../support/lines'

const usual: Choices = { kind: 'unit', year: '2020', nature: 'administrative', zeros: 'list' }

function described(formula: Formula): string {
  switch (formula.op) {
    case 'input':
      return formula.at
    case 'rows':
      return `${formula.n} rows`
    case 'sum':
      return formula.of.join(' + ')
    case 'minus':
      return `${formula.a} − ${formula.b}`
    case 'share':
      return `${formula.part} ÷ ${formula.whole}`
    case 'growth':
      return `(${formula.now} − ${formula.was}) ÷ ${formula.was}`
    case 'rate':
      return `${formula.done} ÷ ${formula.plan}`
    case 'score':
      return `${formula.full} × ${formula.done} / ${formula.plan}`
  }
}

const INCOME = ['general', 'fund', 'capital', 'superior', 'service', 'operating', 'subordinate', 'other']
const KINDS = ['basic', 'project', 'upward', 'operating', 'subsidy']
const OFFICIAL = ['abroad', 'vehicles', 'reception']
/** 类 that the tables print in 2020, of which the draft uses five. */
const CLASSES =
  '201 202 203 204 205 206 207 208 210 211 212 213 214 215 216 217 219 220 221 222 223 224 229 231 232 234'
const LINES = ['functional', 'fundLines', 'capitalLines', 'otherLines']
/** A column over all lists of lines. */
const everywhere = (name: string): string =>
  LINES.map((list) => column(list, name, list === 'functional' ? GENERAL : ['r1'])).join(' + ')

/** 收入、支出、总计. */
const TOTALS: readonly Row[] = [
  ['sources.general', column('functional', 'income', GENERAL)],
  ['sources.fund', 'fundLines.r1.income'],
  ['sources.capital', 'capitalLines.r1.income'],
  ...OTHER_INCOME.map((name): Row => [`sources.${name}`, `otherLines.r1.${name}`]),
  ['income.total', joined('sources', INCOME)],
  ['income.fiscal', joined('sources', ['general', 'fund', 'capital'])],
  ...shares('sources', INCOME, 'income.total'),
  ['kinds.basic', everywhere('basic')],
  ['kinds.project', everywhere('project')],
  ['kinds.upward', 'otherLines.r1.upward'],
  ['kinds.operating', 'otherLines.r1.running'],
  ['kinds.subsidy', 'otherLines.r1.subsidy'],
  ['expenditure.total', joined('kinds', KINDS)],
  ...shares('kinds', KINDS, 'expenditure.total'),
  ['overall.grand', 'income.total + overall.surplus + overall.opening'],
  ['overall.out', 'expenditure.total + overall.distribution'],
  ['overall.closingDue', 'overall.grand − overall.out'],
  ['overall.spent', 'overall.out + overall.closingDue'],
  ...movement('overall.', 'overall.grand', 'overall.totalPrior'),
  ['fiscal.opening', 'fiscal.openingGeneral + fund.openingTotal + capital.openingTotal'],
  ['fiscal.grand', 'income.fiscal + fiscal.opening'],
  ['fiscal.availableGeneral', 'sources.general + fiscal.openingGeneral'],
  ['fiscal.closingDue', 'fiscal.availableGeneral − general.total'],
  ['fiscal.closing', 'fiscal.closingDue + fund.closing + capital.closing'],
  ['fiscal.spent', 'general.total + fund.total + capital.total'],
  ['fiscal.out', 'fiscal.spent + fiscal.closing'],
  ['fiscal.outGeneral', 'general.total + fiscal.closingDue'],
  ['fiscal.outFund', 'fund.total + fund.closing'],
  ['fiscal.outCapital', 'capital.total + capital.closing'],
  ...movement('fiscal.', 'fiscal.grand', 'fiscal.totalPrior'),
  ...['fund', 'capital'].flatMap((id): readonly Row[] => [
    [`${id}.openingTotal`, `${id}Lines.r1.opening`],
    [`${id}.basicTotal`, `${id}Lines.r1.basic`],
    [`${id}.projectTotal`, `${id}Lines.r1.project`],
    [`${id}.total`, `${id}.basicTotal + ${id}.projectTotal`],
    [`${id}.available`, `${id}.openingTotal + sources.${id}`],
    [`${id}.closing`, `${id}.available − ${id}.total`],
  ]),
]

/** 类 of 附表一 and 四: a line of a tree where there is one, else nothing. */
const CLASS_LINES: readonly Row[] = CLASSES.split(' ').flatMap((code): readonly Row[] => {
  const line = (list: string, ...used: string[]): string =>
    used.includes(code) ? `${list}.${code}.spent` : ''
  return [
    [`classAll.${code}`, line('spending', '201', '212', '221', '223')],
    [`classGeneral.${code}`, line('generalLines', '201', '221')],
    [`classFund.${code}`, line('fundTree', '212')],
    [`classCapital.${code}`, line('capitalTree', '223')],
    [`classFiscal.${code}`, `classGeneral.${code} + classFund.${code} + classCapital.${code}`],
  ]
})

/** 附表十 and 十二 of 2020 and 2021: all of “三公”经费 less what the government fund paid. */
const OFFICIAL_TABLES: readonly Row[] = (
  [
    ['', 'total', 'official.vehicles'],
    ['Budget', 'budget', 'official.vehiclesPlan'],
  ] as const
).flatMap(([side, total, vehicles]): readonly Row[] => [
  [`officialFund.vehicles${side}`, `officialFund.purchase${side} + officialFund.running${side}`],
  [
    `officialFund.${total}`,
    `officialFund.abroad${side} + officialFund.vehicles${side} + officialFund.reception${side}`,
  ],
  [`officialGeneral.${total}`, `official.${total} − officialFund.${total}`],
  [`officialGeneral.vehicles${side}`, `${vehicles} − officialFund.vehicles${side}`],
  ...['abroad', 'purchase', 'running', 'reception'].map(
    (name): Row => [
      `officialGeneral.${name}${side}`,
      `official.${name}${side} − officialFund.${name}${side}`,
    ],
  ),
])

const SOURCES = ['Account', 'Own', 'Other']

/** A project with one indicator, of the same key. */
function projectFigures(key: string, group: 'output' | 'satisfaction'): readonly Row[] {
  const of = `projects.${key}`
  const column = (name: string): readonly string[] => SOURCES.map((source) => `${name}${source}`)
  const owned = (one: string, figure: string): string => (one === group ? `indicators.${key}.${figure}` : '')
  return [
    [`${of}.rate`, `${of}.final ÷ ${of}.budget`],
    ...['initial', 'budget', 'final'].flatMap((name): readonly Row[] => [
      [`${of}.${name}Elsewhere`, joined(of, column(name))],
      [`${of}.${name}Fiscal`, `${of}.${name} − ${of}.${name}Elsewhere`],
      [`${of}.${name}Grant`, `${of}.${name} − ${of}.${name}Other`],
    ]),
    ...['Fiscal', 'Elsewhere', ...SOURCES].map(
      (source): Row => [`${of}.rate${source}`, `${of}.final${source} ÷ ${of}.budget${source}`],
    ),
    [`${of}.grantRate`, `${of}.granted ÷ ${of}.budget`],
    [`${of}.rateScore`, `${of}.rateWeight × ${of}.final / ${of}.budget`],
    [`${of}.indicators`, `indicators.${key}.one`],
    [`${of}.indicatorWeight`, `indicators.${key}.weight`],
    [`${of}.indicatorScore`, `indicators.${key}.got`],
    ...['output', 'effect', 'satisfaction'].flatMap((one): readonly Row[] => [
      [`${of}.${one}Weight`, owned(one, 'weight')],
      [`${of}.${one}Score`, owned(one, 'got')],
    ]),
    [`${of}.weights`, `${of}.rateWeight + ${of}.indicatorWeight`],
    [`${of}.total`, `${of}.rateScore + ${of}.indicatorScore`],
    [`${of}.full`, Array.from({ length: 10 }, () => `${of}.rateWeight`).join(' + ')],
  ]
}

/** Every figure that follows from others, as an accountant would write it. */
const FOLLOWS: readonly Row[] = [
  ...ROWS,
  ...TREES,
  ...TOTALS,
  ...CLASS_LINES,
  ...OFFICIAL_TABLES,
  ['general.total', column('functional', 'spent', GENERAL)],
  ['general.basic', column('functional', 'basic', GENERAL)],
  ['general.project', column('functional', 'project', GENERAL)],
  ['general.budget', column('functional', 'budget', GENERAL)],
  ['general.rate', 'general.total ÷ general.budget'],
  ['general.share', 'general.total ÷ expenditure.total'],
  ...movement('general.', 'general.total', 'general.prior'),
  ['basic.staffTotal', column('economic', 'amount', ['r1', 'r2'])],
  ['basic.runningTotal', 'economic.r3.amount'],
  ['basic.total', 'basic.staffTotal + basic.runningTotal'],
  // None of the accounts that belong to “三公”经费 is used.
  ...['30212', '30217', '30231', '31013'].map((code): Row => [`economicCode.${code}`, '']),
  ['official.bought', ['Sedan', 'Offroad', 'Coach'].map((kind) => `official.bought${kind}`).join(' + ')],
  [
    'official.purchase',
    ['Sedan', 'Offroad', 'Coach'].map((kind) => `official.boughtCost${kind}`).join(' + '),
  ],
  ['official.kept', ['Sedan', 'Offroad', 'Coach'].map((kind) => `official.kept${kind}`).join(' + ')],
  ['official.vehicles', 'official.purchase + official.running'],
  ['official.vehiclesPlan', 'official.purchaseBudget + official.runningBudget'],
  ['official.reception', 'official.domestic + official.foreign'],
  ['official.total', joined('official', OFFICIAL)],
  ['official.budget', 'official.abroadBudget + official.vehiclesPlan + official.receptionBudget'],
  ['official.rate', 'official.total ÷ official.budget'],
  ...shares('official', OFFICIAL, 'official.total'),
  ['official.abroadRate', 'official.abroad ÷ official.abroadBudget'],
  ['official.vehiclesRate', 'official.vehicles ÷ official.vehiclesPlan'],
  ['official.receptionRate', 'official.reception ÷ official.receptionBudget'],
  ...under('official', OFFICIAL).flatMap((id) => movement(id, id, `${id}Prior`)),
  ...movement('agency.', 'agency.now', 'agency.prior'),
  ['procurement.total', joined('procurement', ['goods', 'works', 'services'])],
  ['procurement.smesShare', 'procurement.smes ÷ procurement.total'],
  ['procurement.microShare', 'procurement.micro ÷ procurement.total'],
  [
    'assets.vehicles',
    joined('assets', ['leaders', 'confidential', 'emergency', 'enforcement', 'technical', 'other']),
  ],
  ['units.total', joined('units', ['administrative', 'civil', 'institution'])],
  ['units.listed', '2 rows'],
  ['performance.projects', '2 rows'],
  ['performance.all', joined('performance', ['appraised', 'targets', 'monitored', 'evaluated'])],
  ...projectFigures('r1', 'output'),
  ...projectFigures('r2', 'satisfaction'),
  ['indicators.r1.one', '1 rows'],
  ['indicators.r2.one', '1 rows'],
  ['indicators.r1.got', 'indicators.r1.score'],
  ['indicators.r2.got', 'indicators.r2.score'],
  ['annex.projects', '2 rows'],
  ['annex.final', 'projects.r1.final + projects.r2.final'],
  [
    'review.staff',
    joined(
      'review',
      ['Administrative', 'Civil', 'Institution', 'Workers'].map((id) => `staff${id}`),
    ),
  ],
]

describe('推算', () => {
  const { figures } = evaluateDraft(fullDraft(usual))

  test.each(FOLLOWS)('%s = %s', (id, formula) => {
    expect(described(figures.formula(id))).toBe(formula)
  })

  test('一个科目花在哪里：本级一栏、一类小计、全部', () => {
    const [line, group] = ['generalLines.2010302', 'generalLines.20103']
    expect(described(figures.formula(`${line}.e30101`))).toBe('functional.r2.e30101')
    expect(described(figures.formula(`${group}.e30101`))).toBe(
      'generalLines.2010301.e30101 + generalLines.2010302.e30101',
    )
    expect(described(figures.formula(`${line}.e301`))).toBe(`${line}.e30101 + ${line}.e30102`)
    expect(described(figures.formula(`${line}.e`))).toBe(`${line}.e301 + ${line}.e302`)
    expect(described(figures.formula('fiscalLines.2120803.e30201'))).toBe('fundLines.r1.e30201')
  })

  test('没有别的推算', () => {
    const inputs = figures.ids().filter((id) => described(figures.formula(id)) === id)
    const known = new Set([...inputs, ...FOLLOWS.map(([id]) => id)])
    expect(figures.ids().filter((id) => !known.has(id))).toEqual([])
  })
})
