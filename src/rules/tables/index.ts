import { sumOf } from '../../core/figures'
import type { Body, Section, TableSpec } from '../../core/report'
import { choice, not } from '../../core/wording'
import { pick } from '../sections/shared'
import { classFigures } from './classes'
import { basicTable, fiscalDetailTable, generalDetailTable } from './economic'
import {
  capitalSpendingTable,
  capitalTable,
  expenditureTable,
  generalTable,
  governmentFundTable,
  incomeTable,
  projectTable,
} from './lines'
import { fundOfficialTable, generalOfficialTable, officialExpensesTable } from './official'
import { fiscalTable, overallTable } from './totals'

/** The lists of tables of the template: 14 until 2021, 13 since 2022, when the two of “三公”经费 became one, moved last. */
export type TableList = 'fourteen' | 'thirteen'

const detailed = not(choice('tables.detail', 'no'))

/** A table of the list; `detail` ones can be handed in apart. */
interface Listed {
  readonly id: string
  readonly table: TableSpec
  readonly detail?: true
}

/** 附表 of a year, in their order. */
function tablesOf(year: number, list: TableList): readonly Listed[] {
  const first: readonly Listed[] = [
    { id: 'overall', table: overallTable(year) },
    { id: 'income', table: incomeTable },
    { id: 'expenditure', table: expenditureTable },
    { id: 'fiscal', table: fiscalTable(year) },
    { id: 'fiscalDetail', table: fiscalDetailTable, detail: true },
    { id: 'general', table: generalTable },
    { id: 'generalDetail', table: generalDetailTable, detail: true },
    { id: 'basic', table: basicTable(year) },
    { id: 'project', table: projectTable },
  ]
  const fund: Listed = { id: 'fund', table: governmentFundTable }
  const capital: readonly Listed[] = [
    { id: 'capital', table: capitalTable },
    { id: 'capitalSpending', table: capitalSpendingTable },
  ]
  return list === 'fourteen'
    ? [
        ...first,
        { id: 'generalOfficial', table: generalOfficialTable },
        fund,
        { id: 'fundOfficial', table: fundOfficialTable },
        ...capital,
      ]
    : [...first, fund, ...capital, { id: 'official', table: officialExpensesTable }]
}

/** 第五部分 附表: its form asks only which tables are printed. */
export function tablesSection(year: number, list: TableList): Section {
  const listed = tablesOf(year, list)
  return {
    id: 'tables',
    title: undefined,
    short: `${listed.length} 张表`,
    lead: '表里的数都从前面各节和科目明细来，这里只选放不放。',
    cards: [
      {
        fields: [
          pick('tables.print', '附表', { yes: '放入', no: '不放' }, 'yes'),
          pick('tables.detail', '两张明细表（五、七）', { yes: '放入', no: '另附' }, 'yes', {
            hint: '功能科目乘经济科目，在“经济分类科目”里填',
            when: not(choice('tables.print', 'no')),
          }),
        ],
      },
    ],
    derives: {
      figures: {
        ...classFigures,
        'fiscal.outGeneral': sumOf('general.total', 'fiscal.closingDue'),
        'fiscal.outFund': sumOf('fund.total', 'fund.closing'),
        'fiscal.outCapital': sumOf('capital.total', 'capital.closing'),
      },
    },
    says: listed.map(
      ({ id, table, detail }): Body => ({ t: 'table', id, table, ...(detail ? { when: detailed } : {}) }),
    ),
  }
}
