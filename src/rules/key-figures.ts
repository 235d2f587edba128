import type { FigureId } from '../core/figures'
import type { Balanced } from '../core/whatif'

/** A line of the table that compares scenarios. */
export interface KeyFigure {
  readonly id: FigureId
  readonly label: string
  /** It belongs to the line above. */
  readonly under?: true
}

export interface KeyGroup {
  readonly title: string
  readonly figures: readonly KeyFigure[]
}

/** What a head of unit looks at: totals, growth, shares, 完成预算 and 三公. */
export const KEY_FIGURES: readonly KeyGroup[] = [
  {
    title: '总数',
    figures: [
      { id: 'overall.grand', label: '收、支总计' },
      { id: 'overall.growth', label: '比上年', under: true },
      { id: 'income.total', label: '本年收入合计' },
      { id: 'expenditure.total', label: '本年支出合计' },
      { id: 'general.total', label: '一般公共预算财政拨款支出' },
      { id: 'general.growth', label: '比上年', under: true },
      { id: 'general.share', label: '占本年支出', under: true },
      { id: 'general.rate', label: '完成预算', under: true },
      { id: 'basic.total', label: '基本支出' },
      { id: 'basic.runningTotal', label: '公用经费', under: true },
    ],
  },
  {
    title: '“三公”经费',
    figures: [
      { id: 'official.total', label: '合计' },
      { id: 'official.rate', label: '完成预算', under: true },
      { id: 'official.abroad', label: '因公出国（境）费' },
      { id: 'official.abroadGrowth', label: '比上年', under: true },
      { id: 'official.vehicles', label: '用车购置及运行维护费' },
      { id: 'official.vehiclesGrowth', label: '比上年', under: true },
      { id: 'official.reception', label: '公务接待费' },
      { id: 'official.receptionGrowth', label: '比上年', under: true },
      { id: 'official.receptionRate', label: '完成预算', under: true },
    ],
  },
]

/** Income and expenditure that must come to the same. */
export const BALANCES: readonly Balanced[] = [
  {
    name: '收、支总计',
    income: ['overall.grand'],
    spent: ['overall.out', 'overall.closingDue'],
    counters: [
      { at: 'overall.closing', label: '年末结转和结余', side: 1 },
      { at: 'overall.total', label: '收、支总计', side: -1 },
    ],
  },
  {
    name: '财政拨款收、支总计',
    income: ['fiscal.grand'],
    spent: ['fiscal.out'],
    counters: [
      { at: 'fiscal.closingGeneral', label: '一般公共预算年末结转和结余', side: 1 },
      { at: 'fiscal.total', label: '财政拨款收、支总计', side: -1 },
    ],
  },
]
