import { type CellSpec, type LinesSpec, sectionNumber, type TableSpec } from '../../core/report'
import { lit } from '../../core/wording'
import { SOURCES } from '../sections/income'
import { classesIn } from './classes'
import { about, blank, centred, figure, head, LANDSCAPE, LISTED, label, PORTRAIT } from './shared'

/** 公开01表 and 04表: income on the left, expenditure by 类 on the right. */

const FISCAL = 3

const surplusName = (year: number): string =>
  year >= 2024 ? '使用非财政拨款结余（含专用结余）' : '使用非财政拨款结余'

interface Side {
  readonly label: CellSpec
  readonly figures: readonly CellSpec[]
}

const side = (name: CellSpec, ...ids: readonly string[]): Side => ({ label: name, figures: ids.map(figure) })

/** Two columns of lines side by side; the shorter one is filled up. */
function besides(
  left: readonly Side[],
  right: readonly Side[],
  width: { left: number; right: number },
): readonly LinesSpec[] {
  const none = (count: number): readonly CellSpec[] => Array.from({ length: count + 1 }, () => blank)
  return Array.from({ length: Math.max(left.length, right.length) }, (_, i): LinesSpec => {
    const [a, b] = [left[i], right[i]]
    return {
      l: 'line',
      id: `line${i + 1}`,
      look: 'item',
      cells: [
        ...(a ? [a.label, ...a.figures] : none(width.left)),
        ...(b ? [b.label, ...b.figures] : none(width.right)),
      ],
    }
  })
}

const numbered = (names: readonly string[]): readonly CellSpec[] =>
  names.map((name, i) => label(`${sectionNumber(i + 1)}${name}`))

const total = (id: string, cells: readonly CellSpec[]): LinesSpec => ({ l: 'line', id, look: 'total', cells })
const plain = (id: string, cells: readonly CellSpec[]): LinesSpec => ({ l: 'line', id, look: 'item', cells })

/** 一、收入支出决算总表 */
export function overallTable(year: number): TableSpec {
  const classes = classesIn(year)
  const incomeNames = numbered(SOURCES.map(({ name }) => name))
  const classNames = numbered(classes.map(([, name]) => name))
  return {
    ...LISTED,
    title: lit('收入支出决算总表'),
    orientation: 'portrait',
    size: 9,
    columns: [3080, 1342, 3080, PORTRAIT - 7502],
    head: [
      [head('收　入', { cols: 2 }), head('支　出', { cols: 2 })],
      [head('项目'), head('决算数'), head('项目'), head('决算数')],
    ],
    lines: [
      ...besides(
        SOURCES.map(({ id }, i) => side(incomeNames[i] ?? blank, id)),
        classes.map(([code], i) => side(classNames[i] ?? blank, `classAll.${code}`)),
        { left: 1, right: 1 },
      ),
      total('year', [
        centred('本年收入合计'),
        figure('income.total'),
        centred('本年支出合计'),
        figure('expenditure.total'),
      ]),
      plain('surplus', [
        label(surplusName(year)),
        figure('overall.surplus'),
        label('结余分配'),
        figure('overall.distribution'),
      ]),
      plain('carried', [
        label('年初结转和结余'),
        figure('overall.opening'),
        label('年末结转和结余'),
        figure('overall.closingDue'),
      ]),
      total('grand', [
        centred('总　计'),
        figure('overall.grand'),
        centred('总　计'),
        figure('overall.spent'),
      ]),
    ],
    notes: [about('的总收支和年末结转结余情况')],
    waits: {
      figures: [
        'income.total',
        'overall.surplus',
        'overall.opening',
        'overall.distribution',
        'overall.closingDue',
        'overall.grand',
        'overall.spent',
        ...classes.map(([code]) => `classAll.${code}`),
      ],
    },
  }
}

const FUNDS = ['General', 'Fund', 'Capital'] as const

/** 四、财政拨款收入支出决算总表 */
export function fiscalTable(year: number): TableSpec {
  const classes = classesIn(year)
  const sources = SOURCES.slice(0, FISCAL)
  const incomeNames = numbered(sources.map(({ name }) => name.replace('收入', '')))
  const classNames = numbered(classes.map(([, name]) => name))
  const columns = (of: string, code: string): readonly string[] => [
    `class${of}.${code}`,
    ...FUNDS.map((fund) => `class${fund}.${code}`),
  ]
  return {
    ...LISTED,
    title: lit('财政拨款收入支出决算总表'),
    orientation: 'landscape',
    size: 9,
    columns: [3300, 1500, 3544, 1500, 1500, 1500, LANDSCAPE - 12844],
    head: [
      [head('收　入', { cols: 2 }), head('支　出', { cols: 5 })],
      [
        head('项目'),
        head('决算数'),
        head('项目'),
        head('合计'),
        head('一般公共预算财政拨款'),
        head('政府性基金预算财政拨款'),
        head('国有资本经营预算财政拨款'),
      ],
    ],
    lines: [
      ...besides(
        sources.map(({ id }, i) => side(incomeNames[i] ?? blank, id)),
        classes.map(([code], i) => side(classNames[i] ?? blank, ...columns('Fiscal', code))),
        { left: 1, right: 4 },
      ),
      total('year', [
        centred('本年收入合计'),
        figure('income.fiscal'),
        centred('本年支出合计'),
        ...['fiscal.spent', 'general.total', 'fund.total', 'capital.total'].map(figure),
      ]),
      plain('carried', [
        label('年初财政拨款结转和结余'),
        figure('fiscal.opening'),
        label('年末财政拨款结转和结余'),
        ...['fiscal.closing', 'fiscal.closingDue', 'fund.closing', 'capital.closing'].map(figure),
      ]),
      ...besides(
        [
          side(label('　一般公共预算财政拨款'), 'fiscal.openingGeneral'),
          side(label('　政府性基金预算财政拨款'), 'fund.openingTotal'),
          side(label('　国有资本经营预算财政拨款'), 'capital.openingTotal'),
        ],
        [],
        { left: 1, right: 4 },
      ).map((line, i): LinesSpec => (line.l === 'line' ? { ...line, id: `opening${i + 1}` } : line)),
      total('grand', [
        centred('总　计'),
        figure('fiscal.grand'),
        centred('总　计'),
        ...['fiscal.out', 'fiscal.outGeneral', 'fiscal.outFund', 'fiscal.outCapital'].map(figure),
      ]),
    ],
    notes: [
      about(
        '一般公共预算财政拨款、政府性基金预算财政拨款和国有资本经营预算财政拨款的总收支和年末结转结余情况',
      ),
    ],
    waits: {
      figures: [
        'income.fiscal',
        'fiscal.opening',
        'fiscal.closing',
        'fiscal.grand',
        'fiscal.out',
        ...classes.map(([code]) => `classFiscal.${code}`),
      ],
    },
  }
}
