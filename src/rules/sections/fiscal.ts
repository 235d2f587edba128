import { atMost } from '../../core/checks'
import { growthOf, minus } from '../../core/figures'
import type { Section } from '../../core/report'
import { lit, money, type Pattern, priorYear, reason, say, year } from '../../core/wording'
import { amount, NOTHING_LAST_YEAR, row, whereMoved, words, yearHeads } from './shared'

const movement: Pattern = {
  t: 'moved',
  change: 'fiscal.change',
  growth: 'fiscal.growth',
  form: 'plain',
  each: '各',
  zeroBase: NOTHING_LAST_YEAR,
}

/** 四、财政拨款收入支出决算总体情况说明 */
export const fiscal: Section = {
  id: 'fiscal',
  title: lit('财政拨款收入支出决算总体情况说明'),
  short: '财政拨款收支',
  lead: '财政拨款收、支总计两年的数，和变动的原因。',
  cards: [
    {
      heads: yearHeads,
      rows: [
        row(
          '财政拨款收、支总计',
          [
            amount('fiscal.total', '财政拨款收、支总计'),
            amount('fiscal.totalPrior', '上年财政拨款收、支总计'),
          ],
          [{ p: movement }],
        ),
      ],
      note: '财政拨款收入支出决算总表的“总计”，不含其他收入。',
    },
    { fields: [words('fiscal.reason', '主要变动原因', { when: { c: 'shows', id: 'fiscal.change' } })] },
  ],
  derives: {
    figures: {
      'fiscal.change': minus('fiscal.total', 'fiscal.totalPrior'),
      'fiscal.growth': growthOf('fiscal.totalPrior', 'fiscal.total'),
    },
  },
  holds: [
    atMost('X05', ['income.fiscal', '本年三项财政拨款收入'], ['fiscal.total', '财政拨款收、支总计']),
    atMost('X07', ['fiscal.total', '财政拨款收、支总计'], ['overall.total', '收、支总计']),
  ],
  says: [
    {
      t: 'paragraph',
      id: 'text',
      clauses: [
        { id: 'fiscal.total', p: say`${year}年财政拨款收、支总计${money('fiscal.total')}。` },
        { id: 'fiscal.change', p: say`与${priorYear}年相比，财政拨款收、支总计${movement}。` },
        {
          id: 'fiscal.reason',
          p: whereMoved('fiscal.change', say`主要变动原因是${reason('fiscal.reason')}。`),
        },
      ],
    },
    {
      t: 'draw',
      id: 'chart',
      draw: {
        kind: 'columns',
        caption: '财政拨款收、支决算总计变动情况',
        prior: 'fiscal.totalPrior',
        now: 'fiscal.total',
      },
    },
  ],
}
