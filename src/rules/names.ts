import type { Row } from '../core/draft'
import { type FigureId, isAcross } from '../core/figures'
import type { Evaluation } from '../core/report'
import { ECONOMIC_CLASSES } from './accounts/economic-classes'
import { CLASS_FIGURES, COLUMN_NAMES, FIGURE_NAMES, SUFFIXES } from './figure-names'
import { classesIn } from './tables/classes'

const LEVELS: Readonly<Record<string, string>> = { class: '（类）', group: '（款）', item: '（项）' }
/** The line of a tree that stands for all the others. */
const ALL = 'all'
/** 类 that have a line from some year on have a name in every year. */
const LATEST = 9999
const UNNAMED = '没有名称的一行'
/** What a column without a head of its own is called in a gap. */
const NO_LABEL = '名称'

const classNames = new Map(classesIn(LATEST))

function rowName(row: Row | undefined, key: string): string {
  if (!row) return key === ALL ? '全部科目' : UNNAMED
  const { item, name, code, level } = row.cells
  const called = [item, name, code].find((one) => one !== undefined && one !== '') ?? UNNAMED
  return `${called}${LEVELS[level ?? ''] ?? ''}`
}

/**
 * What every figure of a report is called, in Chinese.
 * @example namesOf(evaluation)('official.receptionGrowth') // 公务接待费决算增长率
 */
export function namesOf({ facts, figures }: Evaluation): (id: FigureId) => string {
  const accountName = (code: string): string =>
    ECONOMIC_CLASSES[code] ??
    facts.rows('economic').find(({ cells }) => cells.code === code)?.cells.name ??
    code

  const columnName = (list: string, column: string): string | undefined => {
    if (isAcross(column, 'e')) return column === 'e' ? '各经济科目合计' : accountName(column.slice(1))
    return COLUMN_NAMES[`${list}.${column}`]
  }

  const ofRow = (list: string, key: string, column: string, id: FigureId): string => {
    const named = columnName(list, column)
    if (named === undefined) {
      const label = figures.formula(id).op === 'input' ? facts.label(id) : NO_LABEL
      if (!label.endsWith(NO_LABEL)) return label
    }
    const row = facts.rows(list).find((one) => one.key === key)
    return `${rowName(row, key)}的${named ?? COLUMN_NAMES[column] ?? column}`
  }

  const name = (id: FigureId): string => {
    const own = FIGURE_NAMES[id]
    if (own !== undefined) return own
    const [first = '', second = '', ...rest] = id.split('.')
    const ofClass = CLASS_FIGURES[first]
    if (ofClass !== undefined) return `${classNames.get(second) ?? second}${ofClass}`
    if (rest.length > 0) return ofRow(first, second, rest.join('.'), id)
    const suffix = Object.keys(SUFFIXES).find((one) => id.endsWith(one))
    if (suffix !== undefined && figures.formula(id).op !== 'input')
      return `${name(id.slice(0, -suffix.length))}${SUFFIXES[suffix] ?? ''}`
    return facts.label(id)
  }
  return name
}
