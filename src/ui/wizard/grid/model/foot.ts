import { absolute, type MoneyUnit, sign, subtract } from '../../../../core/amount'
import type { FigureId } from '../../../../core/figures'
import type { AskList, Evaluation } from '../../../../core/report'
import { entryAmount, printedFigure } from '../../model/printed'
import type { GridColumn } from './columns'

/** A cell under a column of the grid. */
export interface FootCell {
  readonly text: string
  readonly look?: 'good' | 'bad'
}

/** A line that stays in view under the rows. */
export interface Footing {
  readonly label: string
  readonly strong: boolean
  /** By column; where nothing stands, nothing is shown. */
  readonly cells: ReadonlyMap<string, FootCell>
}

export interface FootWords {
  readonly total: string
  readonly difference: string
  readonly agrees: (zero: string) => string
  readonly less: (amount: string) => string
  readonly more: (amount: string) => string
}

type Figures = Readonly<Record<string, FigureId>>

/** The totals the columns name, where a list does not say what stands under it. */
function totalsOf(list: AskList): Figures {
  const columns = list.columns.map(({ column, total }) => [column, total] as const)
  const figures = list.figures.map(({ id, total }) => [id, total] as const)
  const named = [...columns, ...figures].flatMap(([id, total]) =>
    total === undefined ? [] : [[id, total] as const],
  )
  return Object.fromEntries(named)
}

/** The figure under a column; figures of the row may be written with their dot or without. */
const under = (figures: Figures, { id }: GridColumn): FigureId | undefined =>
  figures[id] ?? (id.startsWith('.') ? figures[id.slice(1)] : undefined)

/** 相差: what the line above has more or less than this one. */
function difference(
  above: Figures,
  line: Figures,
  columns: readonly GridColumn[],
  { figures }: Evaluation,
  unit: MoneyUnit,
  words: FootWords,
): ReadonlyMap<string, FootCell> {
  const cells = new Map<string, FootCell>()
  for (const column of columns) {
    const [a, b] = [under(above, column), under(line, column)]
    if (a === undefined || b === undefined || !figures.has(a) || !figures.has(b)) continue
    const [had, want] = [figures.value(a), figures.value(b)]
    if (had.state !== 'known' || want.state !== 'known') continue
    const off = subtract(had.value, want.value)
    const amount = entryAmount(absolute(off), unit)
    if (sign(off) === 0) cells.set(column.id, { text: words.agrees(amount), look: 'good' })
    else cells.set(column.id, { text: words[sign(off) < 0 ? 'less' : 'more'](amount), look: 'bad' })
  }
  return cells
}

/** The lines under a grid: totals, what they are compared with, and whether they agree. */
export function footOf(
  list: AskList,
  columns: readonly GridColumn[],
  evaluation: Evaluation,
  unit: MoneyUnit,
  words: FootWords,
): readonly Footing[] {
  const totals = totalsOf(list)
  const lines = list.foot ?? (Object.keys(totals).length > 0 ? [{ label: words.total, figures: totals }] : [])
  return lines.flatMap((line, i): readonly Footing[] => {
    const printed = columns.flatMap((column): readonly (readonly [string, FootCell])[] => {
      const id = under(line.figures, column)
      if (id === undefined || !evaluation.figures.has(id)) return []
      return [[column.id, { text: printedFigure(evaluation, id, unit) }]]
    })
    const next = lines[i + 1]
    const off = next?.compared
      ? difference(line.figures, next.figures, columns, evaluation, unit, words)
      : undefined
    const marked = printed.map(([id, cell]): readonly [string, FootCell] =>
      off?.get(id)?.look === 'bad' ? [id, { ...cell, look: 'bad' }] : [id, cell],
    )
    const footing: Footing = { label: line.label, strong: next?.compared === true, cells: new Map(marked) }
    const above = lines[i - 1]
    if (!line.compared || !above) return [footing]
    return [
      footing,
      {
        label: words.difference,
        strong: false,
        cells: difference(above.figures, line.figures, columns, evaluation, unit, words),
      },
    ]
  })
}
