import { growthOf, minus, sumOf } from '../../core/figures'
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
            { figure: 'fiscal.grand', typed: amount('fiscal.total', '财政拨款收、支总计') },
            amount('fiscal.totalPrior', '上年财政拨款收、支总计'),
          ],
          [{ p: movement }],
        ),
      ],
      note: '财政拨款收入支出决算总表的“总计”，不含其他收入。下面填了年初数的，由收入相加。',
    },
    {
      title: '财政拨款收入支出决算总表的其他各行',
      heads: [say`${year} 年`],
      rows: [
        row('年初财政拨款结转和结余：一般公共预算', [
          amount('fiscal.openingGeneral', '一般公共预算年初结转和结余'),
        ]),
        row('年末财政拨款结转和结余：一般公共预算', [
          {
            figure: 'fiscal.closingDue',
            typed: amount('fiscal.closingGeneral', '一般公共预算年末结转和结余'),
          },
        ]),
      ],
      note: '附表四要。政府性基金和国有资本经营的在第八、九节填。',
    },
    { fields: [words('fiscal.reason', '主要变动原因', { when: { c: 'shows', id: 'fiscal.change' } })] },
  ],
  derives: {
    figures: {
      'fiscal.opening': sumOf('fiscal.openingGeneral', 'fund.openingTotal', 'capital.openingTotal'),
      'fiscal.grand': {
        op: 'either',
        given: ['fiscal.openingGeneral'],
        computed: sumOf('income.fiscal', 'fiscal.opening'),
        typed: 'fiscal.total',
        rule: 'T10',
      },
      'fiscal.availableGeneral': sumOf('sources.general', 'fiscal.openingGeneral'),
      'fiscal.closingDue': {
        op: 'either',
        given: ['fiscal.openingGeneral'],
        computed: minus('fiscal.availableGeneral', 'general.total'),
        typed: 'fiscal.closingGeneral',
        rule: 'T09',
      },
      'fiscal.closing': sumOf('fiscal.closingDue', 'fund.closing', 'capital.closing'),
      'fiscal.spent': sumOf('general.total', 'fund.total', 'capital.total'),
      'fiscal.out': sumOf('fiscal.spent', 'fiscal.closing'),
      'fiscal.change': minus('fiscal.grand', 'fiscal.totalPrior'),
      'fiscal.growth': growthOf('fiscal.totalPrior', 'fiscal.grand'),
    },
  },
  says: [
    {
      t: 'paragraph',
      id: 'text',
      clauses: [
        { id: 'fiscal.total', p: say`${year}年财政拨款收、支总计${money('fiscal.grand')}。` },
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
        now: 'fiscal.grand',
      },
    },
  ],
}
