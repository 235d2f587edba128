// The published reports with their mistakes mended, and with the lines of the tables that they do not print.
import { type Exact, exactText, negate, sign, subtract, whole } from '../../src/core/amount'
import { apply, type Change, type Draft, textAt } from '../../src/core/draft'
import { moneyUnitOf } from '../../src/core/report'
import { evaluateDraft } from '../../src/rules'
import { readDraft } from './fixtures'

const set = (at: string, text: string): Change => ({ op: 'set', at, text })

/** Mistakes in words and in single figures. */
const MENDS: Readonly<Record<string, readonly Change[]>> = {
  '000-city-service-bureau.json': [
    set('agency.now', '48.06'),
    set('performance.names', '购买劳务、伙食费补助、机关运行、网络通信维护费、租赁费'),
    set('functional.r1.reason', '单位厉行节约'),
  ],
  '001-district-approval-bureau.json': [
    set('general.reason', '增加了人员支出'),
    set('agency.reason', '办公费增加'),
    set('basic.staff', '203.87'),
    set('indicators.i13.actual', '2020年支付33.9万元'),
    set('indicators.i22.actual', '2020年支付7.96万元'),
    set('indicators.i39.actual', '2020年支付资金30.74万元'),
  ],
  '003-city-office.json': [],
  '004-county-centre.json': [
    set('projects.p1.operator', '通江县政务服务和公共资源交易服务中心'),
    set('projects.p1.budget', '198.2'),
    set('projects.p1.final', '198.2'),
    set('projects.p1.granted', '198.2'),
    set('indicators.i10.target', '36.7万元'),
    set('indicators.i10.actual', '36.7万元'),
    set('official.domesticBatches', '4'),
    set('official.domesticPeople', '20'),
    set('official.receptionReason', '检查事项增加'),
  ],
}

const positive = (value: Exact): Exact => (sign(value) > 0 ? value : whole(0n))
const plus = (a: Exact, b: Exact): Exact => subtract(a, negate(b))

/** Openings that leave nothing unexplained, and no total that was typed beside its parts. */
export function balanced(draft: Draft): Draft {
  const without = apply(draft, [
    ...['overall.total', 'overall.closing', 'fiscal.total', 'fiscal.closingGeneral'].map((at) => set(at, '')),
    ...['overall.surplus', 'overall.distribution', 'overall.opening'].map((at) => set(at, '0')),
    ...['fiscal.openingGeneral', ...(textAt(draft, 'fund.absent') === 'yes' ? [] : ['fund.opening'])].map(
      (at) => set(at, '0'),
    ),
  ])
  const { figures } = evaluateDraft(without)
  const value = (id: string): Exact => {
    const got = figures.value(id)
    if (got.state !== 'known') throw new Error(`${id} is ${got.state}`)
    return got.value
  }
  const money = moneyUnitOf(draft)
  const text = ({ n, d }: Exact): string => exactText(n / d, money)
  const short = (spent: string, income: string): Exact => positive(subtract(value(spent), value(income)))
  const [general, fund] = [short('general.total', 'sources.general'), short('fund.total', 'sources.fund')]
  const other = subtract(value('income.total'), value('income.fiscal'))
  const elsewhere = positive(subtract(subtract(value('expenditure.total'), value('fiscal.spent')), other))
  return apply(without, [
    set('fiscal.openingGeneral', text(general)),
    ...(textAt(draft, 'fund.absent') === 'yes' ? [] : [set('fund.opening', text(fund))]),
    set('overall.opening', text(plus(plus(general, fund), elsewhere))),
  ])
}

/** A published report as it should have been. */
export const cleanDraft = (file: string): Draft => balanced(apply(readDraft(file), MENDS[file] ?? []))

export const cleanFiles = Object.keys(MENDS)
