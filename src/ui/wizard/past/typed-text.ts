import { groupedText, readAmount, unitWord } from '../../../core/amount'
import type { FieldPath } from '../../../core/draft'
import { moneyUnitOf } from '../../../core/report'
import type { Year } from '../../../core/whatif'

/**
 * A text that was typed, to be read: an amount with its unit and thousands separators, in the unit of its own draft;
 * all else, and what was not understood, as it was typed.
 */
export function typedText({ draft, evaluation: { figures } }: Year, at: FieldPath, text: string): string {
  const formula = figures.has(at) ? figures.formula(at) : undefined
  if (formula?.op !== 'input' || formula.as !== 'amount' || formula.at !== at) return text
  const unit = moneyUnitOf(draft)
  const read = readAmount(text, unit)
  return read.state === 'read' ? `${groupedText(read.value.n, unit)}${unitWord[unit]}` : text
}
