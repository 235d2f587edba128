import type { FieldPath } from '../../../core/draft'
import { type FigureId, type Figures, inputsOf } from '../../../core/figures'
import { type Section, sectionAsking, sectionsOf, type Template } from '../../../core/report'

/** The field a figure comes from: the first it still waits for, or else the first that was typed. */
export function fieldBehind(figures: Figures, id: FigureId): FieldPath | undefined {
  const value = figures.value(id)
  if (value.state === 'missing' && value.needs[0] !== undefined) return value.needs[0]
  const formula = figures.formula(id)
  if (formula.op === 'input') return formula.at
  if (formula.op === 'rows') return formula.list
  for (const part of inputsOf(formula)) {
    const found = fieldBehind(figures, part)
    if (found !== undefined) return found
  }
  return undefined
}

/** The section in whose form a field stands. Of a list shown twice, the section that asks for the column. */
export function sectionOf(template: Template, at: FieldPath): Section | undefined {
  const [list, , column] = at.split('.')
  const exact =
    column === undefined
      ? undefined
      : sectionsOf(template).find((section) =>
          section.cards.some(
            (card) =>
              'list' in card &&
              card.list.list === list &&
              card.list.columns.some((one) => one.column === column),
          ),
        )
  return exact ?? sectionAsking(template, at) ?? sectionsOf(template).find((section) => section.absent === at)
}
