// Which figure follows from which: the formulas of all sections, as an accountant would write them.
import { describe, expect, test } from 'vitest'
import type { Formula } from '../../src/core/figures'
import { evaluateDraft } from '../../src/rules'
import { type Choices, fullDraft } from '../support/drafts'

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
const EXPENDITURE = ['basic', 'project', 'upward', 'operating', 'subsidy']
const OFFICIAL = ['abroad', 'vehicles', 'reception']
const under = (section: string, names: readonly string[]): readonly string[] =>
  names.map((name) => `${section}.${name}`)
const sharesOf = (section: string, names: readonly string[]): readonly [string, string][] =>
  under(section, names).map((id) => [`${id}Share`, `${id} ÷ ${section}.total`])
const movementOf = (id: string, now: string, prior: string): readonly [string, string][] => [
  [`${id}Change`.replace('.C', '.c'), `${now} − ${prior}`],
  [`${id}Growth`.replace('.G', '.g'), `(${now} − ${prior}) ÷ ${prior}`],
]
const columnSum = (list: string, column: string, keys: readonly string[]): string =>
  keys.map((key) => `${list}.${key}.${column}`).join(' + ')

/** Every figure that follows from others, as an accountant would write it. */
const FOLLOWS: readonly (readonly [string, string])[] = [
  ...movementOf('overall.', 'overall.total', 'overall.totalPrior'),
  ['income.total', under('income', INCOME).join(' + ')],
  ...sharesOf('income', INCOME),
  ['income.fiscal', under('income', ['general', 'fund', 'capital']).join(' + ')],
  ['expenditure.total', under('expenditure', EXPENDITURE).join(' + ')],
  ...sharesOf('expenditure', EXPENDITURE),
  ...movementOf('fiscal.', 'fiscal.total', 'fiscal.totalPrior'),
  ['general.total', columnSum('functional', 'final', ['r1', 'r2', 'r3'])],
  ['general.budget', columnSum('functional', 'budget', ['r1', 'r2', 'r3'])],
  ['general.rate', 'general.total ÷ general.budget'],
  ['general.share', 'general.total ÷ expenditure.total'],
  ...movementOf('general.', 'general.total', 'general.prior'),
  ...['r1', 'r2', 'r3'].flatMap((key): [string, string][] => [
    [`functional.${key}.rate`, `functional.${key}.final ÷ functional.${key}.budget`],
    [`functional.${key}.share`, `functional.${key}.final ÷ general.total`],
  ]),
  ['class.201.final', columnSum('functional', 'final', ['r1', 'r2'])],
  ['class.201.share', 'class.201.final ÷ general.total'],
  ['class.221.final', 'functional.r3.final'],
  ['class.221.share', 'class.221.final ÷ general.total'],
  ['basic.staffTotal', columnSum('economic', 'amount', ['r1', 'r2'])],
  ['basic.runningTotal', 'economic.r3.amount'],
  ['basic.total', 'basic.staffTotal + basic.runningTotal'],
  ['official.bought', ['Sedan', 'Offroad', 'Coach'].map((kind) => `official.bought${kind}`).join(' + ')],
  [
    'official.purchase',
    ['Sedan', 'Offroad', 'Coach'].map((kind) => `official.boughtCost${kind}`).join(' + '),
  ],
  ['official.kept', ['Sedan', 'Offroad', 'Coach'].map((kind) => `official.kept${kind}`).join(' + ')],
  ['official.vehicles', 'official.purchase + official.running'],
  ['official.reception', 'official.domestic + official.foreign'],
  ['official.total', under('official', OFFICIAL).join(' + ')],
  ['official.budget', OFFICIAL.map((name) => `official.${name}Budget`).join(' + ')],
  ['official.rate', 'official.total ÷ official.budget'],
  ...sharesOf('official', OFFICIAL),
  ...under('official', OFFICIAL).flatMap((id): [string, string][] => [
    [`${id}Rate`, `${id} ÷ ${id}Budget`],
    [`${id}Change`, `${id} − ${id}Prior`],
    [`${id}Growth`, `(${id} − ${id}Prior) ÷ ${id}Prior`],
  ]),
  ...movementOf('agency.', 'agency.now', 'agency.prior'),
  ['procurement.total', under('procurement', ['goods', 'works', 'services']).join(' + ')],
  ['procurement.smesShare', 'procurement.smes ÷ procurement.total'],
  ['procurement.microShare', 'procurement.micro ÷ procurement.total'],
  [
    'assets.vehicles',
    under('assets', ['leaders', 'confidential', 'emergency', 'enforcement', 'technical', 'other']).join(
      ' + ',
    ),
  ],
  ['performance.projects', '2 rows'],
  ['performance.all', under('performance', ['appraised', 'targets', 'monitored', 'evaluated']).join(' + ')],
  ['projects.r1.rate', 'projects.r1.final ÷ projects.r1.budget'],
  ['projects.r2.rate', 'projects.r2.final ÷ projects.r2.budget'],
]

describe('推算', () => {
  const { figures } = evaluateDraft(fullDraft(usual))

  test.each(FOLLOWS)('%s = %s', (id, formula) => {
    expect(described(figures.formula(id))).toBe(formula)
  })

  test('没有别的推算', () => {
    const inputs = figures.ids().filter((id) => described(figures.formula(id)) === id)
    const known = new Set([...inputs, ...FOLLOWS.map(([id]) => id)])
    expect(figures.ids().filter((id) => !known.has(id))).toEqual([])
  })
})
