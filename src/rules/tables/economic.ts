import type { AcrossSpec, TableSpec } from '../../core/report'
import { lit } from '../../core/wording'
import { ECONOMIC_CLASSES } from '../accounts/economic-classes'
import { about, accountCells, accountLine, centred, figure, head, LISTED, PORTRAIT } from './shared'

/** Tables by economic account. */

/** Columns for the accounts of the draft; their layout is a guess, for no such table was seen. */
const across: AcrossSpec = { list: 'economic', width: 788, most: 12, prefix: 'e', classes: ECONOMIC_CLASSES }

/** What each functional account was spent on: 公开05表 of all fiscal money, 07表 of the general budget. */
function detailTable(
  title: string,
  tree: string,
  total: string,
  what: string,
  lists: readonly string[],
): TableSpec {
  return {
    ...LISTED,
    title: lit(title),
    orientation: 'landscape',
    size: 9,
    columns: [900, 2784, 1200],
    head: [
      [head('项　目', { cols: 2 }), head('合计', { rows: 2 })],
      [head('科目编码'), head('科目名称')],
    ],
    lines: [
      {
        l: 'line',
        id: 'total',
        look: 'total',
        cells: [centred('合　计', 2), figure(total)],
        across: `${tree}.all`,
      },
      accountLine(tree, ['spent']),
    ],
    across,
    notes: [about(what)],
    waits: {
      figures: [total],
      spread: lists.map((list) => ({ list, prefix: across.prefix, whole: 'spent' })),
    },
  }
}

/** 五、财政拨款支出决算明细表 */
export const fiscalDetailTable = detailTable(
  '财政拨款支出决算明细表',
  'fiscalLines',
  'fiscal.spent',
  '财政拨款支出按经济分类的明细情况',
  ['functional', 'fundLines', 'capitalLines'],
)

/** 七、一般公共预算财政拨款支出决算明细表 */
export const generalDetailTable = detailTable(
  '一般公共预算财政拨款支出决算明细表',
  'generalLines',
  'general.total',
  '一般公共预算财政拨款支出按经济分类的明细情况',
  ['functional'],
)

/** 八、一般公共预算财政拨款基本支出决算(明细)表: 人员经费 on the left, 公用经费 on the right. */
export const basicTable = (year: number): TableSpec => ({
  ...LISTED,
  title: lit(`一般公共预算财政拨款基本支出决算${year >= 2023 ? '明细' : ''}表`),
  orientation: 'portrait',
  size: 9,
  columns: [800, 2380, 1242, 800, 2380, PORTRAIT - 7602],
  head: [
    [head('人员经费', { cols: 3 }), head('公用经费', { cols: 3 })],
    [head('科目编码'), head('科目名称'), head('决算数'), head('科目编码'), head('科目名称'), head('决算数')],
  ],
  lines: [
    {
      l: 'beside',
      left: { list: 'staffLines', cells: accountCells('amount') },
      right: { list: 'runningLines', cells: accountCells('amount') },
    },
    {
      l: 'line',
      id: 'total',
      look: 'total',
      cells: [
        centred('人员经费合计', 2),
        figure('basic.staffTotal'),
        centred('公用经费合计', 2),
        figure('basic.runningTotal'),
      ],
    },
  ],
  notes: [about('一般公共预算财政拨款基本支出明细情况')],
  waits: {
    lists: [{ list: 'economic', columns: ['amount'] }],
    figures: ['basic.staffTotal', 'basic.runningTotal'],
  },
})
