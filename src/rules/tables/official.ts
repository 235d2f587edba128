import type { FigureId } from '../../core/figures'
import type { CellSpec, TableSpec } from '../../core/report'
import { all, lit, zero } from '../../core/wording'
import { about, figure, head, LANDSCAPE, LISTED, nothing } from './shared'

const COLUMN = 1195
const COLUMNS = 12

/** Total, abroad, vehicles, of them purchase and running, reception. */
type Six = readonly [FigureId, FigureId, FigureId, FigureId, FigureId, FigureId]

/** “三公”经费, budget and final, in twelve columns. */
function officialTable(title: string, plan: Six, done: Six, what: string): TableSpec {
  const heads: readonly CellSpec[] = [
    head('合计', { rows: 2 }),
    head('因公出国\n（境）费', { rows: 2 }),
    head('公务用车购置及运行费', { cols: 3 }),
    head('公务\n接待费', { rows: 2 }),
  ]
  const vehicles: readonly CellSpec[] = [head('小计'), head('购置费'), head('运行费')]
  return {
    ...LISTED,
    title: lit(title),
    orientation: 'landscape',
    size: 10.5,
    columns: Array.from({ length: COLUMNS }, (_, i) =>
      i === 0 ? LANDSCAPE - (COLUMNS - 1) * COLUMN : COLUMN,
    ),
    head: [
      [head('预算数', { cols: 6 }), head('决算数', { cols: 6 })],
      [...heads, ...heads],
      [...vehicles, ...vehicles],
    ],
    lines: [{ l: 'line', id: 'official', look: 'item', cells: [...plan, ...done].map(figure) }],
    notes: [about(`${what}的预算和决算情况，预算数为调整后的预算数`)],
    waits: { figures: [...plan, ...done] },
  }
}

const six = (of: string, plan: '' | 'Budget', vehicles = `${of}.vehicles${plan}`): Six => [
  `${of}.${plan === '' ? 'total' : 'budget'}`,
  `${of}.abroad${plan}`,
  vehicles,
  `${of}.purchase${plan}`,
  `${of}.running${plan}`,
  `${of}.reception${plan}`,
]

/** From 2022: one table for all fiscal money. */
export const officialExpensesTable: TableSpec = officialTable(
  '财政拨款“三公”经费支出决算表',
  // The budget of vehicles follows from its two parts where they are typed.
  six('official', 'Budget', 'official.vehiclesPlan'),
  six('official', ''),
  '财政拨款“三公”经费支出',
)

/** Until 2021: the general budget and the government fund apart. */
export const generalOfficialTable: TableSpec = officialTable(
  '一般公共预算财政拨款“三公”经费支出决算表',
  six('officialGeneral', 'Budget'),
  six('officialGeneral', ''),
  '一般公共预算财政拨款“三公”经费支出',
)

export const fundOfficialTable: TableSpec = {
  ...officialTable(
    '政府性基金预算财政拨款“三公”经费支出决算表',
    six('officialFund', 'Budget'),
    six('officialFund', ''),
    '政府性基金预算财政拨款“三公”经费支出',
  ),
  empty: {
    when: all(zero('officialFund.budget'), zero('officialFund.total')),
    note: nothing('政府性基金预算财政拨款“三公”经费支出'),
  },
}
