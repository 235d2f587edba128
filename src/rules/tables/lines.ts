import type { TableSpec } from '../../core/report'
import { all, type Condition, lit, nonzero, zero } from '../../core/wording'
import { about, accountHead, accountLine, head, LANDSCAPE, LISTED, nothing, totalLine } from './shared'

/** Tables with a line for each 类, 款 and 项. */

const WIDE = { ...LISTED, orientation: 'landscape', size: 10.5 } as const

/** Code, name and `count` columns of figures, as wide as the page. */
function widths(count: number, figures: number): readonly number[] {
  const code = 1250
  return [code, LANDSCAPE - code - count * figures, ...Array.from({ length: count }, () => figures)]
}

/** A table cannot be complete before there is a line. */
const ANY_LINE = 'classAll.201'

const OTHER = ['superior', 'service', 'operating', 'subordinate', 'other'] as const
const FISCAL_LISTS = ['functional', 'fundLines', 'capitalLines'] as const

/** 二、收入决算表 */
export const incomeTable: TableSpec = {
  ...WIDE,
  title: lit('收入决算表'),
  columns: widths(7, 1380),
  head: accountHead([
    '本年收入合计',
    '财政拨款收入',
    '上级补助收入',
    '事业收入',
    '经营收入',
    '附属单位\n上缴收入',
    '其他收入',
  ]),
  lines: [
    totalLine(['income.total', 'income.fiscal', ...OTHER.map((one) => `sources.${one}`)]),
    accountLine('incomeLines', ['total', 'fiscal', ...OTHER]),
  ],
  notes: [about('取得的各项收入情况')],
  waits: {
    lists: [
      ...FISCAL_LISTS.map((list) => ({ list, columns: ['income'] })),
      { list: 'otherLines', columns: OTHER },
    ],
    figures: ['income.total', ANY_LINE],
  },
}

const KINDS = ['basic', 'project', 'upward', 'running', 'subsidy'] as const

/** 三、支出决算表 */
export const expenditureTable: TableSpec = {
  ...WIDE,
  title: lit('支出决算表'),
  columns: widths(6, 1460),
  head: accountHead([
    '本年支出合计',
    '基本支出',
    '项目支出',
    '上缴上级支出',
    '经营支出',
    '对附属单位\n补助支出',
  ]),
  lines: [
    totalLine([
      'expenditure.total',
      'kinds.basic',
      'kinds.project',
      'kinds.upward',
      'kinds.operating',
      'kinds.subsidy',
    ]),
    accountLine('spending', ['spent', ...KINDS]),
  ],
  notes: [about('各项支出情况')],
  waits: {
    lists: [
      ...FISCAL_LISTS.map((list) => ({ list, columns: ['basic', 'project'] })),
      { list: 'otherLines', columns: KINDS },
    ],
    figures: ['expenditure.total', ANY_LINE],
  },
}

/** 六、一般公共预算财政拨款支出决算表 */
export const generalTable: TableSpec = {
  ...WIDE,
  title: lit('一般公共预算财政拨款支出决算表'),
  orientation: 'portrait',
  columns: [1250, 3294, 1460, 1420, 1420],
  head: accountHead(['合计', '基本支出', '项目支出']),
  lines: [
    totalLine(['general.total', 'general.basic', 'general.project']),
    accountLine('generalLines', ['spent', 'basic', 'project']),
  ],
  notes: [about('一般公共预算财政拨款支出情况')],
  waits: { lists: [{ list: 'functional', columns: ['basic', 'project'] }], figures: ['general.total'] },
}

/** 九、一般公共预算财政拨款项目支出决算表: only accounts that have project expenditure. */
export const projectTable: TableSpec = {
  ...WIDE,
  title: lit('一般公共预算财政拨款项目支出决算表'),
  orientation: 'portrait',
  columns: [1450, 5394, 2000],
  head: [[head('科目编码'), head('科目名称'), head('项目支出')]],
  lines: [
    totalLine(['general.project']),
    accountLine('generalLines', ['project'], { when: nonzero('.project') }),
  ],
  notes: [about('一般公共预算财政拨款项目支出情况')],
  empty: { when: zero('general.project'), note: nothing('一般公共预算财政拨款项目支出') },
  waits: { lists: [{ list: 'functional', columns: ['project'] }], figures: ['general.total'] },
}

/** T15: a fund's table is empty exactly where all its totals are 0. */
const untouched = (id: string): Condition =>
  all(zero(`${id}.total`), zero(`sources.${id}`), zero(`${id}.openingTotal`))

const fundTotals = (id: string): readonly string[] => [
  `${id}.openingTotal`,
  `sources.${id}`,
  `${id}.total`,
  `${id}.basicTotal`,
  `${id}.projectTotal`,
  `${id}.closing`,
]

/** Income, expenditure and balance of one fund. */
const fundTable = (id: string, list: string, tree: string, name: string): TableSpec => ({
  ...WIDE,
  title: lit(`${name}预算财政拨款收入支出决算表`),
  columns: [1250, 4114, 1660, 1440, 1400, 1410, 1410, 1660],
  head: [
    [
      head('项　目', { cols: 2 }),
      head('年初结转和结余', { rows: 2 }),
      head('本年收入', { rows: 2 }),
      head('本年支出', { cols: 3 }),
      head('年末结转和结余', { rows: 2 }),
    ],
    [head('科目编码'), head('科目名称'), head('小计'), head('基本支出'), head('项目支出')],
  ],
  lines: [
    totalLine(fundTotals(id)),
    accountLine(tree, ['opening', 'income', 'spent', 'basic', 'project', 'left']),
  ],
  notes: [about(`${name}预算财政拨款收入、支出及结转和结余情况`)],
  empty: { when: untouched(id), note: nothing(`${name}预算财政拨款收入支出`) },
  waits: {
    lists: [{ list, columns: ['opening', 'income', 'basic', 'project'] }],
    figures: [`${id}.total`, `${id}.basicTotal`],
  },
})

export const governmentFundTable = fundTable('fund', 'fundLines', 'fundTree', '政府性基金')
export const capitalTable = fundTable('capital', 'capitalLines', 'capitalTree', '国有资本经营')

/** 国有资本经营预算财政拨款支出决算表 */
export const capitalSpendingTable: TableSpec = {
  ...WIDE,
  title: lit('国有资本经营预算财政拨款支出决算表'),
  orientation: 'portrait',
  columns: [1250, 3294, 1460, 1420, 1420],
  head: accountHead(['合计', '基本支出', '项目支出']),
  lines: [
    totalLine(['capital.total', 'capital.basicTotal', 'capital.projectTotal']),
    accountLine('capitalTree', ['spent', 'basic', 'project']),
  ],
  notes: [about('国有资本经营预算财政拨款支出情况')],
  empty: { when: zero('capital.total'), note: nothing('国有资本经营预算财政拨款支出') },
  waits: {
    lists: [{ list: 'capitalLines', columns: ['basic', 'project'] }],
    figures: ['capital.total', 'capital.basicTotal'],
  },
}
