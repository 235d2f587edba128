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
import { officialAccounts } from './official-accounts'
import { amount, pick, row } from './shared'

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
  lead: '金额在“经济分类科目”里逐项填，合计自己算；只有合计的，在这里填合计，科目只列名称。',
  cards: [
    {
      heads: [say`${year} 年`],
      rows: [
        row('人员经费', [{ figure: 'basic.staffTotal', typed: amount('basic.staff', '人员经费') }]),
        row('公用经费', [{ figure: 'basic.runningTotal', typed: amount('basic.running', '公用经费') }]),
        row('基本支出合计', [{ figure: 'basic.total' }]),
      ],
      note: '经济分类科目填了金额，这里就由它们相加。',
    },
    {
      fields: [pick('basic.listing', '文中写法', { names: '只列名称', amounts: '名称和金额' }, 'names')],
    },
  ],
  derives: {
    figures: {
      'basic.staffTotal': {
        op: 'sumRowsOrTyped',
        of: [{ list: 'economic', column: 'amount', where: { column: 'part', is: ['staff'] } }],
        typed: 'basic.staff',
        rule: 'T12',
      },
      'basic.runningTotal': {
        op: 'sumRowsOrTyped',
        of: [{ list: 'economic', column: 'amount', where: { column: 'part', is: ['running'] } }],
        typed: 'basic.running',
        rule: 'T12',
      },
      'basic.total': sumOf('basic.staffTotal', 'basic.runningTotal'),
      ...officialAccounts,
    },
  },
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
