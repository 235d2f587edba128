import { type Formula, shareOf, sumOf } from '../../core/figures'
import type { Section } from '../../core/report'
import { all, type Condition, has, lit, money, percent, say, since, year } from '../../core/wording'
import { amount, listedPart, namedShare, row, zerosListed } from './shared'

const zerosFrom2021: Condition = all(zerosListed, since(2021))

/** Kinds of expenditure in the order of 公开03表. The template of 2020 names only the first two where the rest is 0. */
const KINDS: readonly { id: string; name: string; listZero: Condition }[] = [
  { id: 'expenditure.basic', name: '基本支出', listZero: zerosListed },
  { id: 'expenditure.project', name: '项目支出', listZero: zerosListed },
  { id: 'expenditure.upward', name: '上缴上级支出', listZero: zerosFrom2021 },
  { id: 'expenditure.operating', name: '经营支出', listZero: zerosFrom2021 },
  { id: 'expenditure.subsidy', name: '对附属单位补助支出', listZero: zerosFrom2021 },
]

const shares: Record<string, Formula> = Object.fromEntries(
  KINDS.map(({ id }) => [`${id}Share`, shareOf(id, 'expenditure.total')]),
)

/** 三、支出决算情况说明 */
export const expenditure: Section = {
  id: 'expenditure',
  title: lit('支出决算情况说明'),
  short: '支出',
  lead: '本年支出按种类填。合计和占比自己算。',
  cards: [
    {
      heads: [say`${year} 年`],
      rows: [
        ...KINDS.map(({ id, name }) =>
          row(name, [amount(id, name)], [{ when: has(`${id}Share`), p: say`占${percent(`${id}Share`)}` }]),
        ),
        row('本年支出合计', [{ figure: 'expenditure.total' }]),
      ],
      note: '不含年末结转。没有的种类填 0。',
    },
  ],
  derives: { figures: { 'expenditure.total': sumOf(...KINDS.map(({ id }) => id)), ...shares } },
  says: [
    {
      t: 'paragraph',
      id: 'text',
      clauses: [
        { id: 'expenditure.total', p: say`${year}年本年支出合计${money('expenditure.total')}，其中：` },
        {
          id: 'expenditure.kinds',
          p: {
            t: 'joined',
            between: '；',
            parts: KINDS.map(({ id, name, listZero }) =>
              listedPart(id, namedShare(name, id, `${id}Share`), listZero),
            ),
          },
        },
        { id: 'expenditure.end', p: lit('。') },
      ],
    },
    {
      t: 'draw',
      id: 'chart',
      draw: {
        kind: 'pie',
        caption: '支出决算结构图',
        whole: 'expenditure.total',
        slices: KINDS.map(({ id, name }) => ({ id, label: name })),
      },
    },
  ],
}
