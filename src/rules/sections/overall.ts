import { atMost } from '../../core/checks'
import { growthOf, minus } from '../../core/figures'
import type { Section } from '../../core/report'
import { lit, money, type Pattern, priorYear, reason, say, year } from '../../core/wording'
import { amount, NOTHING_LAST_YEAR, row, whereMoved, words, yearHeads } from './shared'

const movement: Pattern = {
  t: 'moved',
  change: 'overall.change',
  growth: 'overall.growth',
  form: 'plain',
  each: '各',
  zeroBase: NOTHING_LAST_YEAR,
}

/** 一、收入支出决算总体情况说明 */
export const overall: Section = {
  id: 'overall',
  title: lit('收入支出决算总体情况说明'),
  short: '收支总体',
  lead: '收、支总计两年的数，和变动的原因。',
  cards: [
    {
      heads: yearHeads,
      rows: [
        row(
          '收、支总计',
          [amount('overall.total', '收、支总计'), amount('overall.totalPrior', '上年收、支总计')],
          [{ p: movement }],
        ),
      ],
      note: '收入支出决算总表的“总计”，含年初结转和使用结余。',
    },
    { fields: [words('overall.reason', '主要变动原因', { when: { c: 'shows', id: 'overall.change' } })] },
  ],
  derives: {
    figures: {
      'overall.change': minus('overall.total', 'overall.totalPrior'),
      'overall.growth': growthOf('overall.totalPrior', 'overall.total'),
    },
  },
  holds: [
    atMost('T02', ['income.total', '本年收入合计'], ['overall.total', '收、支总计']),
    atMost('T03', ['expenditure.total', '本年支出合计'], ['overall.total', '收、支总计']),
  ],
  says: [
    {
      t: 'paragraph',
      id: 'text',
      clauses: [
        { id: 'overall.total', p: say`${year}年度收、支总计${money('overall.total')}。` },
        { id: 'overall.change', p: say`与${priorYear}年相比，收、支总计${movement}。` },
        {
          id: 'overall.reason',
          p: whereMoved('overall.change', say`主要变动原因是${reason('overall.reason')}。`),
        },
      ],
    },
    {
      t: 'draw',
      id: 'chart',
      draw: {
        kind: 'columns',
        caption: '收、支决算总计变动情况图',
        prior: 'overall.totalPrior',
        now: 'overall.total',
      },
    },
  ],
}
