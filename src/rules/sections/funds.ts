import { minus, sumOf } from '../../core/figures'
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
  const total = `${id}.total`
  const list = `${id}Lines`
  return {
    id,
    title: lit(`${name}支出决算情况说明`),
    short,
    lead: `没有${short}支出的，点“无此项”，文中印 0 万元。`,
    absent: `${id}.absent`,
    absentLists: [list],
    cards: [
      {
        heads: [say`${year} 年`],
        rows: [
          row('年初结转和结余', [
            { figure: `${id}.openingTotal`, typed: amount(`${id}.opening`, `${short}年初结转和结余`) },
          ]),
          row(`${name}财政拨款支出`, [{ figure: total, typed: amount(at, `${name}财政拨款支出`) }]),
          row('年末结转和结余', [{ figure: `${id}.closing` }]),
        ],
        note: '科目在“功能分类科目”里逐项填的，这里由科目相加。',
      },
    ],
    derives: {
      figures: {
        [`${id}.openingTotal`]: {
          op: 'sumRowsOrTyped',
          of: [{ list, column: 'opening' }],
          typed: `${id}.opening`,
          rule: 'X06',
        },
        [total]: {
          op: 'either',
          given: [
            { list, column: 'basic' },
            { list, column: 'project' },
          ],
          computed: sumOf(`${id}.basicTotal`, `${id}.projectTotal`),
          typed: at,
          rule: 'X06',
        },
        [`${id}.basicTotal`]: { op: 'sumRows', list, column: 'basic' },
        [`${id}.projectTotal`]: { op: 'sumRows', list, column: 'project' },
        [`${id}.available`]: sumOf(`${id}.openingTotal`, `sources.${id}`),
        [`${id}.closing`]: minus(`${id}.available`, total),
      },
    },
    says: [
      {
        t: 'paragraph',
        id: 'text',
        clauses: [{ id: at, p: say`${year}年${name}财政拨款支出${money(total)}。` }],
      },
    ],
  }
}

/** 八、政府性基金预算支出决算情况说明 */
export const fund = fundSection({ id: 'fund', name: '政府性基金预算', short: '政府性基金' })

/** 九、国有资本经营预算支出决算情况说明 */
export const capital = fundSection({ id: 'capital', name: '国有资本经营预算', short: '国有资本经营' })
