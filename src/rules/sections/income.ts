import { type Derivation, type Formula, shareOf, sumOf } from '../../core/figures'
import type { Section } from '../../core/report'
import { all, type Condition, has, lit, money, percent, say, since, year } from '../../core/wording'
import { amount, listedPart, namedShare, row, zerosListed } from './shared'

/** Sources of income in the order of 公开02表. A source of 0 is listed from the year its line exists. */
export const SOURCES: readonly {
  readonly id: string
  readonly typed: string
  readonly name: string
  /** The column of the account lines that it is the total of. */
  readonly list: string
  readonly column: string
  readonly listZero?: Condition
}[] = [
  {
    id: 'sources.general',
    typed: 'income.general',
    name: '一般公共预算财政拨款收入',
    list: 'functional',
    column: 'income',
  },
  {
    id: 'sources.fund',
    typed: 'income.fund',
    name: '政府性基金预算财政拨款收入',
    list: 'fundLines',
    column: 'income',
  },
  {
    id: 'sources.capital',
    typed: 'income.capital',
    name: '国有资本经营预算财政拨款收入',
    list: 'capitalLines',
    column: 'income',
    listZero: all(zerosListed, since(2021)),
  },
  ...(
    [
      ['superior', '上级补助收入'],
      ['service', '事业收入'],
      ['operating', '经营收入'],
      ['subordinate', '附属单位上缴收入'],
      ['other', '其他收入'],
    ] as const
  ).map(([column, name]) => ({
    id: `sources.${column}`,
    typed: `income.${column}`,
    name,
    list: 'otherLines',
    column,
  })),
]

const totals: Record<string, Derivation> = Object.fromEntries(
  SOURCES.map(({ id, typed, list, column }) => [
    id,
    { op: 'sumRowsOrTyped', of: [{ list, column }], typed, rule: 'X01' },
  ]),
)

const shares: Record<string, Formula> = Object.fromEntries(
  SOURCES.map(({ id }) => [`${id}Share`, shareOf(id, 'income.total')]),
)

/** 二、收入决算情况说明 */
export const income: Section = {
  id: 'income',
  title: lit('收入决算情况说明'),
  short: '收入',
  lead: '本年收入按来源填。合计和占比自己算。',
  cards: [
    {
      heads: [say`${year} 年`],
      rows: [
        ...SOURCES.map(({ id, typed, name }) =>
          row(
            name,
            [{ figure: id, typed: amount(typed, name) }],
            [{ when: has(`${id}Share`), p: say`占${percent(`${id}Share`)}` }],
          ),
        ),
        row('本年收入合计', [{ figure: 'income.total' }]),
      ],
      note: '不含年初结转。没有的来源填 0；科目明细里填了收入的，由科目相加。',
    },
  ],
  derives: {
    figures: {
      'income.total': sumOf(...SOURCES.map(({ id }) => id)),
      // 财政拨款收入: the first three sources.
      'income.fiscal': sumOf('sources.general', 'sources.fund', 'sources.capital'),
      ...totals,
      ...shares,
    },
  },
  says: [
    {
      t: 'paragraph',
      id: 'text',
      clauses: [
        { id: 'income.total', p: say`${year}年本年收入合计${money('income.total')}，其中：` },
        {
          id: 'income.sources',
          p: {
            t: 'joined',
            between: '；',
            parts: SOURCES.map(({ id, name, listZero }) =>
              listedPart(id, namedShare(name, id, `${id}Share`), listZero ?? zerosListed),
            ),
          },
        },
        { id: 'income.end', p: lit('。') },
      ],
    },
    {
      t: 'draw',
      id: 'chart',
      draw: {
        kind: 'pie',
        caption: '收入决算结构图',
        whole: 'income.total',
        slices: SOURCES.map(({ id, name }) => ({ id, label: name })),
      },
    },
  ],
}
