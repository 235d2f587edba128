import { growthOf, minus, rateOf, shareOf } from '../../core/figures'
import type { Section } from '../../core/report'
import {
  has,
  lit,
  maybe,
  money,
  name,
  nonzero,
  type Pattern,
  percent,
  priorYear,
  reason,
  say,
  shows,
  year,
} from '../../core/wording'
import {
  amount,
  budgetReason,
  NO_SUCH_EXPENDITURE,
  ofBudget,
  ofWhole,
  row,
  whereMoved,
  words,
  yearHeads,
} from './shared'

const movement: Pattern = {
  t: 'moved',
  change: 'general.change',
  growth: 'general.growth',
  form: 'plain',
  zeroBase: NO_SUCH_EXPENDITURE,
}

/** {类}（类）{款}（款）{项}（项), as the text and the glossary name an account. */
export const accountName: Pattern = say`${name('.class', '支出')}（类）${name('.group')}（款）${name('.item')}（项）`

/** 五、一般公共预算财政拨款支出决算情况说明. The functional accounts are entered here, once, for all of the report. */
export const general: Section = {
  id: 'general',
  title: lit('一般公共预算财政拨款支出决算情况说明'),
  short: '一般公共预算',
  lead: '各项科目、上年数和一句原因，其余自己算。',
  cards: [
    {
      title: '（一）总体情况',
      heads: yearHeads,
      rows: [
        row(
          '一般公共预算支出',
          [{ figure: 'general.total' }, amount('general.prior', '上年一般公共预算财政拨款支出')],
          [{ p: movement }, { when: has('general.share'), p: say`占本年支出${percent('general.share')}` }],
        ),
      ],
      note: '今年的数由下面各项相加。',
    },
    { fields: [words('general.reason', '主要变动原因', { when: shows('general.change') })] },
    {
      title: '（三）具体情况',
      list: {
        list: 'functional',
        addLabel: '功能分类科目',
        columns: [
          {
            column: 'reason',
            kind: 'text',
            head: '决算数与预算数不同的原因',
            below: true,
            when: { c: 'differs', a: '.spent', b: '.budget' },
          },
        ],
        figures: [
          { head: '决算', id: '.spent', total: 'general.total' },
          { head: '完成', id: '.rate', total: 'general.rate' },
          { head: '占比', id: '.share' },
        ],
        fixed: true,
      },
      note: '金额在“功能分类科目”里填。',
    },
  ],
  derives: {
    trees: [
      {
        list: 'class',
        from: [{ list: 'functional', sums: { spent: 'spent' } }],
        levels: [{ digits: 3, name: 'class' }],
        figures: { share: shareOf('.spent', 'general.total') },
      },
    ],
    figures: {
      'general.total': { op: 'sumRows', list: 'functional', column: 'spent' },
      'general.budget': { op: 'sumRows', list: 'functional', column: 'budget' },
      'general.rate': rateOf('general.total', 'general.budget'),
      'general.change': minus('general.total', 'general.prior'),
      'general.growth': growthOf('general.prior', 'general.total'),
      'general.share': shareOf('general.total', 'expenditure.total'),
    },
  },
  says: [
    { t: 'subheading', id: 'whole', title: lit('一般公共预算财政拨款支出决算总体情况') },
    {
      t: 'paragraph',
      id: 'text',
      clauses: [
        {
          id: 'general.total',
          p: say`${year}年一般公共预算财政拨款支出${money('general.total')}${maybe(has('general.share'), say`，占本年支出合计的${percent('general.share')}`)}。`,
        },
        { id: 'general.change', p: say`与${priorYear}年相比，一般公共预算财政拨款支出${movement}。` },
        {
          id: 'general.reason',
          p: whereMoved('general.change', say`主要变动原因是${reason('general.reason')}。`),
        },
      ],
    },
    {
      t: 'draw',
      id: 'columns',
      draw: {
        kind: 'columns',
        caption: '一般公共预算财政拨款支出决算变动情况',
        prior: 'general.prior',
        now: 'general.total',
      },
    },
    { t: 'subheading', id: 'structure', title: lit('一般公共预算财政拨款支出决算结构情况') },
    {
      t: 'paragraph',
      id: 'classes',
      clauses: [
        { id: 'general.structure', p: say`${year}年一般公共预算财政拨款支出${money('general.total')}` },
        {
          id: 'general.classes',
          p: maybe(
            nonzero('general.total'),
            say`，主要用于以下方面：${{
              t: 'each',
              list: 'class',
              when: nonzero('.spent'),
              item: say`${name('.name', '支出')}（类）支出${money('.spent')}${ofWhole('.share')}`,
              between: '；',
            }}`,
          ),
        },
        { id: 'general.structureEnd', p: lit('。') },
      ],
    },
    {
      t: 'draw',
      id: 'pie',
      draw: {
        kind: 'pie',
        caption: '一般公共预算财政拨款支出决算结构',
        whole: 'general.total',
        list: 'class',
        value: '.spent',
        label: '.name',
      },
    },
    { t: 'subheading', id: 'items', title: lit('一般公共预算财政拨款支出决算具体情况') },
    {
      t: 'paragraph',
      id: 'lead',
      clauses: [
        {
          id: 'general.final',
          p: say`${year}年一般公共预算支出决算数为${money('general.total')}${ofBudget('general.rate')}。其中：`,
        },
      ],
    },
    {
      t: 'items',
      id: 'item',
      list: 'functional',
      clause: {
        id: 'general.item',
        p: say`${accountName}：支出决算为${money('.spent')}${ofBudget('.rate')}${budgetReason('.spent', '.budget', '.reason')}。`,
      },
    },
  ],
}
