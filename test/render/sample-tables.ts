// Tables of made-up units: the overall one, wide ones with accounts, an empty one, a sheet full of spans.
import type { Report, TableCell, TableRow } from '../../src/core/report'
import { Builder, type TableOptions } from './sample'

type Cells = readonly (TableCell | undefined)[]

export const head = (text: string, span: Pick<TableCell, 'cols' | 'rows'> = {}): TableCell => ({
  kind: 'head',
  text,
  ...span,
})
export const label = (text: string, more: Partial<TableCell> = {}): TableCell => ({
  kind: 'label',
  text,
  ...more,
})
export const said = (text: string, more: Partial<TableCell> = {}): TableCell => ({
  kind: 'words',
  text,
  ...more,
})
export const amount = (text: string): TableCell =>
  text === '0.00' ? { kind: 'number', text, zero: true } : { kind: 'number', text }
export const missing = (text: string): TableCell => ({ kind: 'number', text, needs: [text] })

export const row = (id: string, cells: Cells, look: TableRow['look'] = 'item'): TableRow => ({
  id,
  look,
  cells,
})
export const headRow = (id: string, ...cells: Cells): TableRow => ({ id, look: 'head', cells })

const UNIT = { left: '单位：云岭县便民服务中心', right: '金额单位：万元' } as const
const widths = (...all: number[]) => all.map((width) => ({ width }))
/** Amounts of a row, all different. */
const amounts = (seed: number, count: number): TableCell[] =>
  Array.from({ length: count }, (_, i) => amount(i % 3 === 2 ? '0.00' : `${seed * (i + 3)}.${10 + seed}`))

const INCOME = [
  '一般公共预算财政拨款收入',
  '政府性基金预算财政拨款收入',
  '国有资本经营预算财政拨款收入',
  '上级补助收入',
]
const CLASSES = ['一般公共服务支出', '外交支出', '国防支出', '公共安全支出', '教育支出', '科学技术支出']

/** 收入支出决算总表: two sides, thirty rows on one page. */
export function overallTable(): TableOptions {
  const body = Array.from({ length: 24 }, (_, i): TableRow => {
    const name = INCOME[i]
    const left =
      name === undefined ? [said(''), said('')] : [label(name), amount(i === 0 ? '612.48' : '0.00')]
    const right = [label(`${i + 1}、${CLASSES[i % CLASSES.length]}`), amount(i === 0 ? '532.00' : '0.00')]
    return row(`r${i}`, [...left, ...right])
  })
  return {
    number: '一、',
    title: '收入支出决算总表',
    mark: '公开01表',
    above: UNIT,
    size: 9,
    columns: widths(3080, 1342, 3080, 1342),
    head: [
      headRow('h1', head('收　入', { cols: 2 }), undefined, head('支　出', { cols: 2 }), undefined),
      headRow('h2', head('项目'), head('决算数'), head('项目'), head('决算数')),
    ],
    body: [
      ...body,
      row('sum', [label('本年收入合计'), amount('647.68'), label('本年支出合计'), amount('651.72')], 'total'),
      row('used', [label('使用非财政拨款结余'), amount('0.00'), label('结余分配'), amount('0.00')]),
      row('carried', [label('年初结转和结余'), amount('12.36'), label('年末结转和结余'), amount('8.32')]),
      row('total', [label('总　计'), amount('660.04'), label('总　计'), amount('660.04')], 'total'),
    ],
    notes: ['注：本表反映本单位本年度的总收支和年末结转结余情况。'],
  }
}

const wideHead = [
  headRow(
    'h1',
    head('项　目', { cols: 2 }),
    undefined,
    ...['本年支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'].map(
      (text) => head(text, { rows: 2 }),
    ),
  ),
  headRow('h2', head('科目编码'), head('科目名称'), ...Array<undefined>(6).fill(undefined)),
]

const NAMES = [
  '一般公共服务支出',
  '政府办公厅（室）及相关机构事务',
  '事业运行',
  '其他政府办公厅（室）及相关机构事务支出',
  '机关事业单位基本养老保险缴费支出',
] as const

/** An account's row: 类, 款 or 项 by the length of its code. */
export function accountRow(code: string, name: string, numbers: readonly TableCell[]): TableRow {
  const look = code.length === 3 ? 'class' : code.length === 5 ? 'group' : 'item'
  const indent = look === 'class' ? {} : { indent: look === 'group' ? (1 as const) : (2 as const) }
  return row(code, [label(code), label(name, indent), ...numbers], look)
}

/** 支出决算表 with so many classes of five rows. */
export function spendingTable(classes: number, more: Partial<TableOptions> = {}): TableOptions {
  const body = Array.from({ length: classes }, (_, i) => {
    const code = String(201 + i)
    return [
      accountRow(code, NAMES[0], amounts(i + 1, 6)),
      accountRow(`${code}03`, NAMES[1], amounts(i + 2, 6)),
      accountRow(`${code}0350`, NAMES[2], amounts(i + 3, 6)),
      accountRow(`${code}0399`, NAMES[3], amounts(i + 4, 6)),
      accountRow(`${code}0505`, NAMES[4], amounts(i + 5, 6)),
    ]
  })
  const total = row('total', [label('合　计', { cols: 2 }), undefined, ...amounts(9, 6)], 'total')
  return {
    number: '三、',
    title: '支出决算表',
    mark: '公开03表',
    above: UNIT,
    orientation: 'landscape',
    columns: widths(1250, 4334, 1460, 1460, 1460, 1460, 1460, 1460),
    head: wideHead,
    body: [total, ...body.flat()],
    notes: ['注：本表反映本单位本年度各项支出情况。因四舍五入，部分合计数与分项之和可能存在尾差。'],
    ...more,
  }
}

/** A table without figures: the head, an empty total, four empty rows, and the note that says why. */
export function emptyTable(): TableOptions {
  const blank = (id: string) =>
    row(
      id,
      Array.from({ length: 8 }, () => said('')),
    )
  return {
    ...spendingTable(0),
    number: '十一、',
    title: '政府性基金预算财政拨款收入支出决算表',
    mark: '公开11表',
    body: [
      row(
        'total',
        [label('合　计', { cols: 2 }), undefined, ...Array.from({ length: 6 }, () => said(''))],
        'total',
      ),
      ...['b1', 'b2', 'b3', 'b4'].map(blank),
    ],
    notes: ['说明：云岭县便民服务中心2021年度没有政府性基金预算财政拨款收入、支出，故本表无数据。'],
  }
}

const GOAL = '保障政务服务大厅安全、规范、有序运行，按期办结群众和企业申办事项，办事群众满意度不低于95%。'
const middle = { align: 'center' } as const

function sheetTop(): TableRow[] {
  const gone = (count: number) => Array<undefined>(count).fill(undefined)
  return [
    row('name', [
      head('项目名称', { cols: 2 }),
      undefined,
      said('政务服务大厅运行维护专项经费', { cols: 3 }),
      ...gone(2),
      head('实施单位'),
      said('云岭县便民服务中心', { cols: 4, ...middle }),
      ...gone(3),
    ]),
    row('goal', [
      head('年度目标', { cols: 2 }),
      undefined,
      said(GOAL, { cols: 3 }),
      ...gone(2),
      head('完成情况'),
      said('大厅全年正常运行，受理群众事项69737件，按期办结率99.86%，满意度98.2%。', { cols: 4 }),
      ...gone(3),
    ]),
    row('money', [
      head('预算执行（10分）', { cols: 2, rows: 3 }),
      undefined,
      ...['资金来源', '年初预算', '调整后预算', '执行数', '执行率', '权重', '得分', '原因'].map((text) =>
        head(text),
      ),
    ]),
    ...['总额（万元）', '其中：财政资金'].map((text, i) =>
      row(`money${i}`, [
        ...gone(2),
        said(text, middle),
        amount('100.00'),
        amount('106.00'),
        amount('105.36'),
        amount('99.40%'),
        said(i === 0 ? '10' : '/', middle),
        said(i === 0 ? '9.94' : '/', middle),
        said(''),
      ]),
    ),
  ]
}

/** 自评表: cells that reach over columns and over rows, long words in narrow cells. */
export function performanceSheet(): TableOptions {
  const indicator = (id: string, first: Cells, name: string, more = ''): TableRow =>
    row(id, [
      ...first,
      said(name),
      said('≥', middle),
      amount('60000'),
      said('件', middle),
      amount('69737'),
      said('10', middle),
      said('10', middle),
      said(more),
    ])
  const kind = (text: string, rows?: number) => label(text, { ...middle, ...(rows ? { rows } : {}) })
  return {
    title: '2021年部门预算项目支出绩效自评表',
    above: UNIT,
    size: 9,
    columns: widths(1040, 1050, 1400, 860, 1030, 860, 760, 500, 600, 744),
    head: [],
    body: [
      ...sheetTop(),
      row(
        'heads',
        ['一级指标', '二级指标', '三级指标', '性质', '指标值', '单位', '完成值', '权重', '得分', '原因'].map(
          (text) => head(text),
        ),
      ),
      indicator('i1', [kind('产出指标', 4), kind('数量指标', 2)], '大厅受理事项'),
      indicator('i2', [undefined, undefined], '培训窗口人员'),
      indicator('i3', [undefined, kind('质量指标')], '事项按期办结率'),
      indicator('i4', [undefined, kind('时效指标')], '项目完成时间'),
      indicator('i5', [kind('效益指标'), kind('社会效益')], '设置“一窗受理”窗口', '2个窗口合并'),
      indicator('i6', [kind('满意度指标'), kind('服务对象满意度')], '办事群众满意度'),
      row('end', [head('改进措施', { cols: 2 }), undefined, said('商请主管部门减少重复录入。', { cols: 8 })]),
    ],
  }
}

const TASK = '中心坚持以方便群众办事为主线，压减办理时限，综合窗口由6个增至11个，全年受理群众来电12276件。'

function annex(builder: Builder): void {
  builder
    .title('附件2', '云岭县便民服务中心2021年度政务服务大厅运行维护专项经费项目支出绩效评价报告')
    .annexHeading(3, '一、', '项目概况')
    .annexHeading(4, '（一）', '项目背景')
  for (let i = 0; i < 12; i += 1) builder.text(TASK)
  builder.annexHeading(3, '二、', '评价结论').text(TASK)
}

/** A whole report with contents, a part of text, annexes, and the tables at its end. */
export function sampleWithTables(): Report {
  const builder = new Builder().cover('云岭县便民服务中心').contents()
  builder.heading(1, '第一部分', '单位概况', 'basic').heading(2, '一、', '职能简介')
  for (let i = 0; i < 14; i += 1) builder.item(`${i + 1}.`, TASK)
  builder.heading(1, '第四部分', '附件', 'annex').table(performanceSheet())
  annex(builder)
  builder.heading(1, '第五部分', '附表', 'tables').table(overallTable()).table(spendingTable(6))
  builder.table(
    spendingTable(3, { number: '四、', title: '财政拨款支出决算表', mark: '公开04表', notes: [] }),
  )
  builder.table(emptyTable())
  builder.table({ ...spendingTable(12), number: '十二、', title: '明细表', mark: '公开12表', size: 7.5 })
  return builder.report()
}
