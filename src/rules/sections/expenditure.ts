import { type ColumnOf, type Derivation, type Formula, shareOf, sumOf } from '../../core/figures'
import type { Section } from '../../core/report'
import { all, type Condition, has, lit, money, percent, say, since, year } from '../../core/wording'
import { amount, listedPart, namedShare, row, zerosListed } from './shared'

const zerosFrom2021: Condition = all(zerosListed, since(2021))

const ofAll = (column: string): readonly ColumnOf[] =>
  ['functional', 'fundLines', 'capitalLines', 'otherLines'].map((list) => ({ list, column }))

const kind = (id: string, name: string, listZero: Condition, of: readonly ColumnOf[]) => ({
  id: `kinds.${id}`,
  typed: `expenditure.${id}`,
  name,
  of,
  listZero,
})

/** Kinds of expenditure in the order of 公开03表. The template of 2020 names only the first two where the rest is 0. */
export const KINDS: readonly {
  readonly id: string
  readonly typed: string
  readonly name: string
  /** The columns of the account lines that it is the total of. */
  readonly of: readonly ColumnOf[]
  readonly listZero: Condition
}[] = [
  kind('basic', '基本支出', zerosListed, ofAll('basic')),
  kind('project', '项目支出', zerosListed, ofAll('project')),
  kind('upward', '上缴上级支出', zerosFrom2021, [{ list: 'otherLines', column: 'upward' }]),
  kind('operating', '经营支出', zerosFrom2021, [{ list: 'otherLines', column: 'running' }]),
  kind('subsidy', '对附属单位补助支出', zerosFrom2021, [{ list: 'otherLines', column: 'subsidy' }]),
]

const totals: Record<string, Derivation> = Object.fromEntries(
  KINDS.map(({ id, typed, of }) => [id, { op: 'sumRowsOrTyped', of, typed, rule: 'X02' }]),
)

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
        ...KINDS.map(({ id, typed, name }) =>
          row(
            name,
            [{ figure: id, typed: amount(typed, name) }],
            [{ when: has(`${id}Share`), p: say`占${percent(`${id}Share`)}` }],
          ),
        ),
        row('本年支出合计', [{ figure: 'expenditure.total' }]),
      ],
      note: '不含年末结转。没有的种类填 0；科目明细里填了支出的，由科目相加。',
    },
  ],
  derives: { figures: { 'expenditure.total': sumOf(...KINDS.map(({ id }) => id)), ...totals, ...shares } },
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
