import type { Section } from '../../core/report'
import { lit, money, say, year } from '../../core/wording'
import { amount, row } from './shared'

interface Fund {
  readonly id: string
  readonly name: string
  readonly short: string
}

/** 八 and 九 say the same of two funds. */
function fundSection({ id, name, short }: Fund): Section {
  const at = `${id}.expenditure`
  return {
    id,
    title: lit(`${name}支出决算情况说明`),
    short,
    lead: `没有${short}支出的，点“无此项”，文中印 0 万元。`,
    absent: `${id}.absent`,
    cards: [
      { heads: [say`${year} 年`], rows: [row(`${name}财政拨款支出`, [amount(at, `${name}财政拨款支出`)])] },
    ],
    derives: {},
    says: [
      {
        t: 'paragraph',
        id: 'text',
        clauses: [{ id: at, p: say`${year}年${name}财政拨款支出${money(at)}。` }],
      },
    ],
  }
}

/** 八、政府性基金预算支出决算情况说明 */
export const fund = fundSection({ id: 'fund', name: '政府性基金预算', short: '政府性基金' })

/** 九、国有资本经营预算支出决算情况说明 */
export const capital = fundSection({ id: 'capital', name: '国有资本经营预算', short: '国有资本经营' })
