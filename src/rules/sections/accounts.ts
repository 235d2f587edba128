import { type Derives, minus, rateOf, shareOf, sumOf, type Tree } from '../../core/figures'
import type { AskColumn, AskList, Section } from '../../core/report'
import { ECONOMIC_CLASSES } from '../accounts/economic-classes'

/** 科目明细: the accounts, entered once; every total, table, chart and list of the report follows from them. */

const money = (column: string, head: string, extra: Partial<AskColumn> = {}): AskColumn => ({
  column,
  kind: 'amount',
  head,
  ...extra,
})

const CATALOGUE = { catalogue: 'functional', addLabel: '功能分类科目' } as const

/** Columns for each economic account: 30101 is `e30101`. */
const ACROSS = { list: 'economic', prefix: 'e' } as const

/** In a tree, beside the column that is spread over them. */
const SPREAD = { ...ACROSS, whole: 'spent' } as const

const general: AskList = {
  ...CATALOGUE,
  list: 'functional',
  tab: '一般公共预算',
  columns: [
    money('budget', '调整预算', { total: 'general.budget' }),
    money('income', '本年收入', { total: 'sources.general' }),
    money('basic', '基本支出', { total: 'general.basic' }),
    money('project', '项目支出', { total: 'general.project' }),
    money('final', '决算（未分基本和项目）'),
  ],
  figures: [
    { head: '决算', id: '.spent', total: 'general.total' },
    { head: '完成', id: '.rate', total: 'general.rate' },
    { head: '占比', id: '.share' },
  ],
  classes: { tree: 'generalLines' },
}

/** 政府性基金 and 国有资本经营 lines have the columns of 公开11表. */
const ofFund = (list: string, tab: string, tree: string, sums: string): AskList => ({
  ...CATALOGUE,
  list,
  tab,
  columns: [
    money('opening', '年初结转和结余', { total: `${sums}.openingTotal` }),
    money('income', '本年收入', { total: `sources.${sums}` }),
    money('basic', '基本支出'),
    money('project', '项目支出'),
  ],
  figures: [
    { head: '支出合计', id: '.spent', total: `${sums}.total` },
    { head: '年末结转和结余', id: '.left', total: `${sums}.closing` },
  ],
  classes: { tree },
})

const others: AskList = {
  ...CATALOGUE,
  list: 'otherLines',
  tab: '其他资金',
  columns: [
    money('superior', '上级补助收入', { total: 'sources.superior' }),
    money('service', '事业收入', { total: 'sources.service' }),
    money('operating', '经营收入', { total: 'sources.operating' }),
    money('subordinate', '附属单位上缴收入', { total: 'sources.subordinate' }),
    money('other', '其他收入', { total: 'sources.other' }),
    money('basic', '基本支出'),
    money('project', '项目支出'),
    money('upward', '上缴上级支出', { total: 'kinds.upward' }),
    money('running', '经营支出', { total: 'kinds.operating' }),
    money('subsidy', '对附属单位补助支出', { total: 'kinds.subsidy' }),
  ],
  figures: [
    { head: '收入合计', id: '.received' },
    { head: '支出合计', id: '.spent' },
  ],
  classes: { tree: 'otherTree' },
}

const FUND_ROW = {
  inputs: { opening: 'amount', income: 'amount', basic: 'amount', project: 'amount' },
  figures: {
    spent: sumOf('.basic', '.project'),
    available: sumOf('.opening', '.income'),
    left: minus('.available', '.spent'),
  },
} as const

const OTHER_INCOME = ['superior', 'service', 'operating', 'subordinate', 'other'] as const
const OTHER_SPENDING = ['basic', 'project', 'upward', 'running', 'subsidy'] as const
const same1to1 = (columns: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(columns.map((column) => [column, column]))

const LEVELS = [
  { digits: 3, name: 'class' },
  { digits: 5, name: 'group' },
  { digits: 7, name: 'item' },
] as const

const FUND_COLUMNS = ['opening', 'income', 'basic', 'project', 'spent', 'left'] as const

/** Lists of lines by 类, 款 and 项, for the tables. */
const trees: readonly Tree[] = [
  {
    list: 'generalLines',
    from: [{ list: 'functional', sums: same1to1(['budget', 'income', 'basic', 'project', 'spent']) }],
    levels: LEVELS,
    across: SPREAD,
    figures: { rate: rateOf('.spent', '.budget'), share: shareOf('.spent', 'general.total') },
  },
  {
    list: 'fundTree',
    from: [{ list: 'fundLines', sums: same1to1(FUND_COLUMNS) }],
    levels: LEVELS,
    figures: {},
  },
  {
    list: 'capitalTree',
    from: [{ list: 'capitalLines', sums: same1to1(FUND_COLUMNS) }],
    levels: LEVELS,
    figures: {},
  },
  {
    list: 'otherTree',
    from: [{ list: 'otherLines', sums: same1to1([...OTHER_INCOME, ...OTHER_SPENDING, 'received', 'spent']) }],
    levels: LEVELS,
    figures: {},
  },
  {
    // 财政拨款 of all three funds (公开05表).
    list: 'fiscalLines',
    from: ['functional', 'fundLines', 'capitalLines'].map((list) => ({ list, sums: { spent: 'spent' } })),
    levels: LEVELS,
    across: SPREAD,
    figures: {},
  },
  {
    list: 'incomeLines',
    from: [
      ...['functional', 'fundLines', 'capitalLines'].map((list) => ({ list, sums: { fiscal: 'income' } })),
      { list: 'otherLines', sums: same1to1(OTHER_INCOME) },
    ],
    levels: LEVELS,
    figures: { total: sumOf('.fiscal', ...OTHER_INCOME.map((column) => `.${column}`)) },
  },
  {
    list: 'spending',
    from: [
      ...['functional', 'fundLines', 'capitalLines'].map((list) => ({
        list,
        sums: { basic: 'basic', project: 'project', spent: 'spent' },
      })),
      { list: 'otherLines', sums: same1to1([...OTHER_SPENDING, 'spent']) },
    ],
    levels: LEVELS,
    figures: {},
  },
]

const derives: Derives = {
  rows: [
    {
      list: 'functional',
      inputs: { budget: 'amount', income: 'amount', basic: 'amount', project: 'amount', final: 'amount' },
      across: ACROSS,
      figures: {
        spent: {
          op: 'either',
          given: ['.basic', '.project'],
          computed: sumOf('.basic', '.project'),
          typed: '.final',
        },
        rate: rateOf('.spent', '.budget'),
        share: shareOf('.spent', 'general.total'),
      },
    },
    { list: 'fundLines', ...FUND_ROW, across: ACROSS },
    { list: 'capitalLines', ...FUND_ROW, across: ACROSS },
    {
      list: 'otherLines',
      inputs: Object.fromEntries([...OTHER_INCOME, ...OTHER_SPENDING].map((column) => [column, 'amount'])),
      figures: {
        received: sumOf(...OTHER_INCOME.map((column) => `.${column}`)),
        spent: sumOf(...OTHER_SPENDING.map((column) => `.${column}`)),
      },
    },
  ],
  trees,
  figures: {
    'general.basic': { op: 'sumRows', list: 'functional', column: 'basic' },
    'general.project': { op: 'sumRows', list: 'functional', column: 'project' },
  },
}

/** 功能分类科目: one list for each kind of money, since an account may spend several. */
export const functionalAccounts: Section = {
  id: 'functionalAccounts',
  title: undefined,
  short: '功能分类科目',
  lead: '一行一个科目，填一次。合计、占比、各节的数和附表都从这里来。',
  cards: [
    {
      grid: [
        general,
        ofFund('fundLines', '政府性基金', 'fundTree', 'fund'),
        ofFund('capitalLines', '国有资本经营', 'capitalTree', 'capital'),
        others,
      ],
    },
  ],
  derives,
  says: [],
}

const economic: AskList = {
  list: 'economic',
  catalogue: 'economic',
  addLabel: '经济分类科目',
  tab: '基本支出',
  columns: [
    {
      column: 'part',
      kind: 'choice',
      head: '类别',
      options: [
        { value: 'staff', label: '人员' },
        { value: 'running', label: '公用' },
      ],
    },
    money('budget', '调整预算'),
    money('amount', '决算', { total: 'basic.total' }),
    money('prior', '上年决算'),
  ],
  figures: [
    { head: '增减', id: '.change' },
    { head: '完成', id: '.rate' },
  ],
  classes: { tree: 'economicLines' },
  foot: [
    { label: '人员经费', figures: { amount: 'basic.staffTotal' } },
    { label: '公用经费', figures: { amount: 'basic.runningTotal' } },
    { label: '合计', figures: { amount: 'basic.total' } },
    { label: '功能科目的基本支出', figures: { amount: 'general.basic' }, compared: true },
  ],
}

/** 附表五 and 七 print what each functional account was spent on. */
const detail = (list: string, tab: string): AskList => ({
  ...CATALOGUE,
  list,
  tab,
  fixed: true,
  columns: [],
  across: ACROSS,
  figures: [{ head: '决算', id: '.spent' }],
})

const ECONOMIC_LEVELS = [
  { digits: 3, name: ECONOMIC_CLASSES },
  { digits: 5, name: 'name' },
] as const

const economicTree = (list: string, part?: 'staff' | 'running'): Tree => ({
  list,
  from: [
    {
      list: 'economic',
      sums: same1to1(['budget', 'amount', 'prior']),
      ...(part ? { where: { column: 'part', is: [part] } } : {}),
    },
  ],
  levels: ECONOMIC_LEVELS,
  figures: { change: minus('.amount', '.prior'), rate: rateOf('.amount', '.budget') },
})

/** 经济分类科目 of 基本支出, and what each functional account was spent on. */
export const economicAccounts: Section = {
  id: 'economicAccounts',
  title: undefined,
  short: '经济分类科目',
  lead: '基本支出按经济分类填一次，第六节和附表八从这里来；各功能科目花在哪里，附表五、七要。',
  cards: [
    {
      grid: [
        economic,
        detail('functional', '一般公共预算明细'),
        detail('fundLines', '政府性基金明细'),
        detail('capitalLines', '国有资本经营明细'),
      ],
    },
  ],
  derives: {
    rows: [
      {
        list: 'economic',
        inputs: { budget: 'amount', amount: 'amount', prior: 'amount' },
        figures: { change: minus('.amount', '.prior'), rate: rateOf('.amount', '.budget') },
      },
    ],
    trees: [
      economicTree('economicLines'),
      economicTree('staffLines', 'staff'),
      economicTree('runningLines', 'running'),
    ],
  },
  says: [],
}
