import { atMost, type Rule, same } from '../../core/checks'
import { type Derives, rateOf, sumOf } from '../../core/figures'
import type { Body, Card, Section } from '../../core/report'
import {
  has,
  lit,
  maybe,
  money,
  name,
  nonzero,
  oneOf,
  type Pattern,
  percent,
  say,
  text,
  typed,
  year,
} from '../../core/wording'
import { amount, long, row, words } from '../sections/shared'

/** What basic expenditure is made of, as the report lists it. */
const PARTS = [
  { id: 'wages', name: '工资福利支出' },
  { id: 'goods', name: '商品和服务支出' },
  { id: 'persons', name: '对个人和家庭的补助支出' },
  { id: 'social', name: '社会保障和就业支出' },
  { id: 'health', name: '卫生健康支出' },
  { id: 'housing', name: '住房保障支出' },
] as const

const at = (id: string): string => `evaluation.${id}`

const parts: Pattern = {
  t: 'joined',
  between: '，',
  parts: PARTS.map(({ id, name: called }) => ({
    when: nonzero(at(id)),
    p: say`${called}${money(at(id))}`,
  })),
}

const basic = say`${year}年总收入${money('evaluation.income')}，其中：基本支出${money('evaluation.basic')}${maybe(nonzero('evaluation.basic'), say`。基本支出中：${parts}`)}。`

const added = oneOf(
  [
    {
      when: nonzero('evaluation.added'),
      p: say`${year}年追加专项预算安排${money('evaluation.added')}，主要用于${text('evaluation.addedUse')}。`,
    },
  ],
  say`${year}年没有追加预算。`,
)

const under = (id: string, title: string): Body => ({ t: 'subheading', id, title: lit(title) })
const item = (id: string, title: string): Body => ({
  t: 'item',
  id,
  clauses: [{ id: `evaluation.${id}`, p: lit(title) }],
})

/** 二、部门资金基本情况 */
export const evaluationMoney: Section = {
  id: 'evaluationMoney',
  title: lit('部门资金基本情况'),
  short: '资金',
  lead: '基本支出由各项相加。没有的填 0，没有的情况写“无”。',
  cards: [
    {
      title: '年初预算',
      heads: [say`${year} 年`],
      rows: [
        row('总收入', [amount('evaluation.income', '总收入')]),
        ...PARTS.map(({ id, name: called }) => row(called, [amount(at(id), called)])),
        row('基本支出', [{ figure: 'evaluation.basic' }]),
      ],
    },
    {
      fields: [
        long('evaluation.projectMoney', '部门预算项目安排及支出情况'),
        amount('evaluation.added', '追加专项预算'),
        words('evaluation.addedUse', '追加预算主要用于', { when: nonzero('evaluation.added') }),
        long('evaluation.special', '专项资金安排及支出情况'),
        long('evaluation.otherMoney', '其他资金收支及结转结余使用情况'),
        long('evaluation.notes', '其他需要说明的情况', { hint: '没有就空着，文中不写这一条' }),
      ],
    },
  ],
  derives: { figures: { 'evaluation.basic': sumOf(...PARTS.map(({ id }) => at(id))) } },
  holds: [atMost('N08', ['evaluation.basic', '基本支出'], ['evaluation.income', '总收入'])],
  says: [
    under('planned', '年初部门预算安排及支出情况'),
    item('basicHead', '基本支出安排及使用情况'),
    { t: 'paragraph', id: 'basic', clauses: [{ id: 'evaluation.basic', p: basic }] },
    item('projectHead', '部门预算项目安排及支出情况'),
    { t: 'lines', id: 'projectText', at: 'evaluation.projectMoney' },
    under('added', '追加预算安排及支出情况'),
    { t: 'paragraph', id: 'addedText', clauses: [{ id: 'evaluation.added', p: added }] },
    under('special', '专项资金安排及支出情况'),
    { t: 'lines', id: 'specialText', at: 'evaluation.special' },
    under('other', '其他资金收支及结转结余使用情况'),
    { t: 'lines', id: 'otherText', at: 'evaluation.otherMoney' },
    {
      t: 'subheading',
      id: 'notes',
      title: lit('其他需要说明的情况'),
      when: typed('evaluation.notes'),
    },
    { t: 'lines', id: 'notesText', at: 'evaluation.notes', optional: true },
  ],
}

/** 成本指标: a total with its items, and money of the projects. */
export const costCards: readonly Card[] = [
  {
    title: '成本指标',
    list: {
      list: 'costs',
      addLabel: '费用',
      columns: [
        { column: 'amount', kind: 'amount', head: '金额', total: 'evaluation.costItems' },
        { column: 'use', kind: 'text', head: '说明', below: true },
      ],
      figures: [],
    },
    note: '年运行费用的各项，名称如“大厅日常维护费用”。',
  },
  {
    fields: [
      amount('evaluation.cost', '年运行费用'),
      amount('evaluation.projectAdded', '项目追加费用'),
      amount('evaluation.projectUsed', '项目使用费用'),
    ],
  },
]

export const costDerives = {
  rows: [{ list: 'costs', inputs: { amount: 'amount' }, figures: {} }],
  figures: {
    'evaluation.costItems': { op: 'sumRows', list: 'costs', column: 'amount' },
    'evaluation.projectRate': rateOf('evaluation.projectUsed', 'evaluation.projectAdded'),
  },
} as const satisfies Derives

export const costHolds: readonly Rule[] = [
  {
    ...same('P05', ['evaluation.costItems', '各项费用之和'], ['evaluation.cost', '年运行费用'], {
      c: 'rows',
      list: 'costs',
    }),
    severity: 'warning',
  },
  {
    ...atMost('P01', ['evaluation.projectUsed', '项目使用费用'], ['evaluation.projectAdded', '项目追加费用']),
    severity: 'warning',
  },
]

const costs: Pattern = {
  t: 'each',
  list: 'costs',
  item: say`${name('.name')}${money('.amount')}${maybe(typed('.use'), say`，${text('.use')}`)}`,
  between: '；',
}

export const costSentence = say`成本指标：年运行费用${money('evaluation.cost')}${maybe(nonzero('evaluation.cost'), say`，其中：${costs}`)}。`

export const projectCostSentence = say`成本指标：追加费用${money('evaluation.projectAdded')}，使用${money('evaluation.projectUsed')}${maybe(has('evaluation.projectRate'), say`，执行率${percent('evaluation.projectRate')}`)}。`
