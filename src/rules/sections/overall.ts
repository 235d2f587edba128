import { growthOf, minus, sumOf } from '../../core/figures'
import type { Section } from '../../core/report'
import { lit, maybe, money, type Pattern, priorYear, reason, say, since, year } from '../../core/wording'
import { amount, NOTHING_LAST_YEAR, row, whereMoved, words, yearHeads } from './shared'

const movement: Pattern = {
  t: 'moved',
  change: 'overall.change',
  growth: 'overall.growth',
  form: 'plain',
  each: '各',
  zeroBase: NOTHING_LAST_YEAR,
}

/** Words that the template of 2024 added. */
const from2024 = (words: string): Pattern => maybe(since(2024), words)

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
          [
            { figure: 'overall.grand', typed: amount('overall.total', '收、支总计') },
            amount('overall.totalPrior', '上年收、支总计'),
          ],
          [{ p: movement }],
        ),
      ],
      note: '收入支出决算总表的“总计”，含年初结转和使用结余。下面填了年初数的，由收入相加。',
    },
    {
      title: '收入支出决算总表的其他各行',
      heads: [say`${year} 年`],
      rows: [
        row('使用非财政拨款结余', [amount('overall.surplus', '使用非财政拨款结余')]),
        row('年初结转和结余', [amount('overall.opening', '年初结转和结余')]),
        row('结余分配', [amount('overall.distribution', '结余分配')]),
        row('年末结转和结余', [
          { figure: 'overall.closingDue', typed: amount('overall.closing', '年末结转和结余') },
        ]),
      ],
      note: '附表一要。年末结转和结余＝总计－本年支出－结余分配。',
    },
    { fields: [words('overall.reason', '主要变动原因', { when: { c: 'shows', id: 'overall.change' } })] },
  ],
  derives: {
    figures: {
      'overall.grand': {
        op: 'either',
        given: ['overall.surplus', 'overall.opening'],
        computed: sumOf('income.total', 'overall.surplus', 'overall.opening'),
        typed: 'overall.total',
        rule: 'T02',
      },
      'overall.out': sumOf('expenditure.total', 'overall.distribution'),
      'overall.closingDue': {
        op: 'either',
        given: ['overall.surplus', 'overall.opening', 'overall.distribution'],
        computed: minus('overall.grand', 'overall.out'),
        typed: 'overall.closing',
        rule: 'T03',
      },
      'overall.spent': sumOf('overall.out', 'overall.closingDue'),
      'overall.change': minus('overall.grand', 'overall.totalPrior'),
      'overall.growth': growthOf('overall.totalPrior', 'overall.grand'),
    },
  },
  says: [
    {
      t: 'paragraph',
      id: 'text',
      clauses: [
        { id: 'overall.total', p: say`${year}年度收、支总计${from2024('均为')}${money('overall.grand')}。` },
        { id: 'overall.change', p: say`与${priorYear}年${from2024('度')}相比，收、支总计${movement}。` },
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
        now: 'overall.grand',
      },
    },
  ],
}
