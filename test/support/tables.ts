// Tables made by hand, as the core makes them: 收入支出决算总表, 支出决算表 with its tree of accounts, and an empty one.
import type { Report, TableBlock, TableCell, TableRow } from '../../src/core/report'

type Cell = TableCell | undefined
type Options = Partial<Omit<TableCell, 'text' | 'kind'>>

export const head = (text: string, options: Options = {}): TableCell => ({ text, kind: 'head', ...options })
export const label = (text: string, options: Options = {}): TableCell => ({ text, kind: 'label', ...options })
export const words = (text: string, options: Options = {}): TableCell => ({ text, kind: 'words', ...options })
export const waiting = (what: string): TableCell => ({
  text: what,
  kind: 'number',
  needs: ['sample.amount'],
})

/** A number as printed; 0.00 is grey. */
export const number = (text: string): TableCell => ({
  text,
  kind: 'number',
  ...(/^0\.00$/.test(text) ? { zero: true as const } : {}),
})

export const row = (id: string, look: TableRow['look'], ...cells: readonly Cell[]): TableRow => ({
  id,
  look,
  cells,
})

export interface TableOptions {
  readonly title?: string
  readonly mark?: string
  readonly above?: TableBlock['above']
  readonly orientation?: TableBlock['orientation']
  readonly size?: TableBlock['size']
  readonly widths: readonly number[]
  readonly head: readonly TableRow[]
  readonly body: readonly TableRow[]
  readonly notes?: readonly string[]
  readonly listed?: boolean
}

export function table(id: string, options: TableOptions): TableBlock {
  const { title = '', orientation = 'portrait', widths, body, listed = true } = options
  return {
    kind: 'table',
    id,
    section: 'tables',
    number: listed ? '一、' : '',
    title: title === '' ? [] : [{ kind: 'text', text: title }],
    listed,
    mark: options.mark ?? '',
    above: options.above ?? { left: '单位：云岭县便民服务中心', right: '金额单位：万元' },
    orientation,
    newPage: true,
    size: options.size ?? 10.5,
    columns: widths.map((width) => ({ width })),
    head: options.head,
    body,
    notes: options.notes ?? [],
    needs: body.flatMap(({ cells }) => cells.flatMap((cell) => cell?.needs ?? [])),
  }
}

/** 公开01表: income and expenditure side by side, two rows of heads. */
export function overallTable(): TableBlock {
  const line = (id: string, ...texts: readonly [string, string, string, string]): TableRow =>
    row(id, 'item', label(texts[0]), number(texts[1]), label(texts[2]), number(texts[3]))
  return table('table.overall', {
    title: '收入支出决算总表',
    mark: '公开01表',
    size: 9,
    widths: [3080, 1342, 3080, 1342],
    head: [
      row('head.1', 'head', head('收　入', { cols: 2 }), undefined, head('支　出', { cols: 2 }), undefined),
      row('head.2', 'head', head('项目'), head('决算数'), head('项目'), head('决算数')),
    ],
    body: [
      line('general', '一、一般公共预算财政拨款收入', '612.48', '一、一般公共服务支出', '532.00'),
      line('fund', '二、政府性基金预算财政拨款收入', '0.00', '二、外交支出', '0.00'),
      line('other', '八、其他收入', '35.20', '八、社会保障和就业支出', '52.48'),
      row(
        'total',
        'total',
        label('总　计', { align: 'center' }),
        number('660.04'),
        label('总　计', { align: 'center' }),
        number('660.04'),
      ),
    ],
    notes: ['注：本表反映本单位本年度的总收支和年末结转结余情况。'],
  })
}

const AMOUNTS = ['532.00', '328.46', '203.54', '0.00', '0.00', '0.00'] as const

/** 公开03表: accounts as a tree, heads over two rows and over two columns. `accounts`: how many 项. */
export function expenditureTable(accounts = 2, place = 3): TableBlock {
  const amounts = AMOUNTS.map(number)
  const items = Array.from({ length: accounts }, (_, i) => {
    const code = `201${String(i).padStart(4, '0')}`
    return row(code, 'item', label(code), label(`事业运行（${i + 1}）`, { indent: 2 }), ...amounts)
  })
  const tall = (text: string) => head(text, { rows: 2 })
  return table(`table.expenditure.${place}`, {
    title: '支出决算表',
    mark: `公开${String(place).padStart(2, '0')}表`,
    orientation: 'landscape',
    widths: [1250, 4334, 1460, 1460, 1460, 1460, 1460, 1460],
    head: [
      row(
        'head.1',
        'head',
        head('项　目', { cols: 2 }),
        undefined,
        ...['本年支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'].map(
          tall,
        ),
      ),
      row('head.2', 'head', head('科目编码'), head('科目名称')),
    ],
    body: [
      row('total', 'total', label('合　计', { cols: 2, align: 'center' }), undefined, ...amounts),
      row('201', 'class', label('201'), label('一般公共服务支出'), ...amounts),
      row(
        '20103',
        'group',
        label('20103'),
        label('政府办公厅（室）及相关机构事务', { indent: 1 }),
        ...amounts,
      ),
      ...items,
    ],
    notes: ['注：本表反映本单位本年度各项支出情况。因四舍五入，部分合计数与分项之和可能存在尾差。'],
  })
}

/** A report that holds only tables. */
export const tablesReport = (...blocks: readonly TableBlock[]): Report => ({
  title: '云岭县便民服务中心2021年度单位决算',
  blocks,
})
