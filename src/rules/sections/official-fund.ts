import { type Derivation, minus, sumOf } from '../../core/figures'
import type { Section } from '../../core/report'
import { say, year } from '../../core/wording'
import { amount, row } from './shared'

/** Items of “三公”经费 as tables list them. */
const PARTS = [
  ['abroad', '因公出国（境）费'],
  ['purchase', '公务用车购置费'],
  ['running', '公务用车运行费'],
  ['reception', '公务接待费'],
] as const

const SIDES = ['Budget', ''] as const
const COLUMNS = ['abroad', 'vehicles', 'purchase', 'running', 'reception'] as const

/** What the general budget paid is all of it less what the government fund paid. */
const general: Record<string, Derivation> = Object.fromEntries(
  SIDES.flatMap((side) => {
    const total = side === '' ? 'total' : 'budget'
    const vehicles = side === '' ? 'official.vehicles' : 'official.vehiclesPlan'
    return [
      [`officialGeneral.${total}`, minus(`official.${total}`, `officialFund.${total}`)],
      ...COLUMNS.map((column) => [
        `officialGeneral.${column}${side}`,
        minus(
          column === 'vehicles' ? vehicles : `official.${column}${side}`,
          `officialFund.${column}${side}`,
        ),
      ]),
    ]
  }),
)

const fund: Record<string, Derivation> = Object.fromEntries(
  SIDES.flatMap((side) => [
    [`officialFund.vehicles${side}`, sumOf(`officialFund.purchase${side}`, `officialFund.running${side}`)],
    [
      `officialFund.${side === '' ? 'total' : 'budget'}`,
      sumOf(`officialFund.abroad${side}`, `officialFund.vehicles${side}`, `officialFund.reception${side}`),
    ],
  ]),
)

/** The part of “三公”经费 that the government fund paid: until 2021 it has a table of its own. */
export const officialFund: Section = {
  id: 'officialFund',
  title: undefined,
  short: '基金“三公”经费',
  lead: '附表把政府性基金安排的“三公”经费单列一张。没有的，点“无此项”。',
  absent: 'officialFund.absent',
  cards: [
    {
      heads: [say`${year} 年预算`, say`${year} 年决算`],
      rows: PARTS.map(([id, name]) =>
        row(name, [
          amount(`officialFund.${id}Budget`, `政府性基金安排的${name}预算`),
          amount(`officialFund.${id}`, `政府性基金安排的${name}决算`),
        ]),
      ),
    },
  ],
  derives: { figures: { ...fund, ...general } },
  says: [],
}
