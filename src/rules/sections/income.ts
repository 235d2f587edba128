import { type Formula, shareOf, sumOf } from '../../core/figures'
import type { Section } from '../../core/report'
import { all, type Condition, has, lit, money, percent, say, since, year } from '../../core/wording'
import { amount, listedPart, namedShare, row, zerosListed } from './shared'

/** Sources of income in the order of 公开02表. A source of 0 is listed from the year its line exists. */
const SOURCES: readonly { id: string; name: string; listZero?: Condition }[] = [
  { id: 'income.general', name: '一般公共预算财政拨款收入' },
  { id: 'income.fund', name: '政府性基金预算财政拨款收入' },
  {
    id: 'income.capital',
    name: '国有资本经营预算财政拨款收入',
    listZero: all(zerosListed, since(2021)),
  },
  { id: 'income.superior', name: '上级补助收入' },
  { id: 'income.service', name: '事业收入' },
  { id: 'income.operating', name: '经营收入' },
  { id: 'income.subordinate', name: '附属单位上缴收入' },
  { id: 'income.other', name: '其他收入' },
]

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
        ...SOURCES.map(({ id, name }) =>
          row(name, [amount(id, name)], [{ when: has(`${id}Share`), p: say`占${percent(`${id}Share`)}` }]),
        ),
        row('本年收入合计', [{ figure: 'income.total' }]),
      ],
      note: '不含年初结转。没有的来源填 0。',
    },
  ],
  derives: {
    figures: {
      'income.total': sumOf(...SOURCES.map(({ id }) => id)),
      // 财政拨款收入: the first three sources.
      'income.fiscal': sumOf('income.general', 'income.fund', 'income.capital'),
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
