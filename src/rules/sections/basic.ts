import { atMost } from '../../core/checks'
import { sumOf } from '../../core/figures'
import type { Section } from '../../core/report'
import {
  all,
  any,
  choice,
  lit,
  maybe,
  money,
  name,
  nonzero,
  not,
  type Pattern,
  say,
  typed,
  year,
} from '../../core/wording'
import { amount, row } from './shared'

/** Which economic accounts are 人员经费 (T12): wages and benefits (301), aid to persons and families (303). */
export const STAFF_CODES: readonly string[] = ['301', '303']

/** 名称[金额]、名称[金额]等 of one part; an account with an amount of 0 is not named. */
function accounts(part: 'staff' | 'running'): Pattern {
  return {
    t: 'each',
    list: 'economic',
    when: all(choice('.part', part), any(not(typed('.amount')), nonzero('.amount'))),
    item: say`${name('.name')}${maybe(all(choice('basic.listing', 'amounts'), typed('.amount')), money('.amount'))}`,
    between: '、',
  }
}

/** 六、一般公共预算财政拨款基本支出决算情况说明 */
export const basic: Section = {
  id: 'basic',
  title: lit('一般公共预算财政拨款基本支出决算情况说明'),
  short: '基本支出',
  lead: '经济分类科目逐项填，合计自己算；只有合计的，填合计并列出用到的科目。',
  cards: [
    {
      heads: [say`${year} 年`],
      rows: [
        row('人员经费', [{ figure: 'basic.staffTotal', typed: amount('basic.staff', '人员经费') }]),
        row('公用经费', [{ figure: 'basic.runningTotal', typed: amount('basic.running', '公用经费') }]),
        row('基本支出合计', [{ figure: 'basic.total' }]),
      ],
      note: '下面的科目填了金额，这里就由它们相加。',
    },
    {
      title: '经济分类科目',
      list: {
        list: 'economic',
        catalogue: 'economic',
        addLabel: '经济分类科目',
        columns: [
          {
            column: 'part',
            kind: 'choice',
            head: '类别',
            options: [
              { value: 'staff', label: '人员' },
              { value: 'running', label: '公用' },
            ],
          },
          { column: 'amount', kind: 'amount', head: '决算', total: 'basic.total' },
        ],
        figures: [],
      },
    },
    {
      fields: [
        {
          at: 'basic.listing',
          kind: 'choice',
          label: '文中写法',
          initial: 'names',
          options: [
            { value: 'names', label: '只列名称' },
            { value: 'amounts', label: '名称和金额' },
          ],
        },
      ],
    },
  ],
  derives: {
    rows: [{ list: 'economic', inputs: { amount: 'amount' }, figures: {} }],
    figures: {
      'basic.staffTotal': {
        op: 'sumRowsOrTyped',
        of: [{ list: 'economic', column: 'amount', where: { column: 'part', is: ['staff'] } }],
        typed: 'basic.staff',
      },
      'basic.runningTotal': {
        op: 'sumRowsOrTyped',
        of: [{ list: 'economic', column: 'amount', where: { column: 'part', is: ['running'] } }],
        typed: 'basic.running',
      },
      'basic.total': sumOf('basic.staffTotal', 'basic.runningTotal'),
    },
  },
  holds: [
    atMost('N08', ['basic.total', '一般公共预算财政拨款基本支出'], ['expenditure.basic', '基本支出']),
    atMost('X04', ['basic.total', '基本支出'], ['general.total', '一般公共预算财政拨款支出']),
  ],
  says: [
    {
      t: 'paragraph',
      id: 'text',
      clauses: [
        { id: 'basic.total', p: say`${year}年一般公共预算财政拨款基本支出${money('basic.total')}，其中：` },
      ],
    },
    {
      t: 'paragraph',
      id: 'staff',
      clauses: [
        {
          id: 'basic.staff',
          p: say`人员经费${money('basic.staffTotal')}${maybe(nonzero('basic.staffTotal'), say`，主要包括：${accounts('staff')}等`)}。`,
        },
      ],
    },
    {
      t: 'paragraph',
      id: 'running',
      clauses: [
        {
          id: 'basic.running',
          p: say`公用经费${money('basic.runningTotal')}${maybe(nonzero('basic.runningTotal'), say`，主要包括：${accounts('running')}等`)}。`,
        },
      ],
    },
  ],
}
