import { type Draft, type FieldPath, textAt } from '../draft'
import { type FigureId, type FigureValue, type Formula, inputsOf, type Measure } from '../figures'
import { type Evaluation, moneyUnitOf } from '../report'
import { fullText, type Numbers, printedText } from './numbers'
import { type Origin, originOf } from './origin'
import { inShort, type Telling, tell } from './say'
import { spellings } from './spellings'

/** How one figure came about, as plain data. The figures it was made from are explained when they are asked for. */
export interface Explanation {
  readonly id: FigureId
  readonly name: string
  readonly op: Formula['op']
  readonly value: FigureValue
  /** With its unit, in full; '' where there is none. */
  readonly full: string
  /** With its unit, as the report prints it; '' where there is none. */
  readonly printed: string
  /** One sentence with the numbers. */
  readonly say: string
  /** A few words: 决算 ÷ 预算. */
  readonly short: string
  /** What it was made from; none for what was typed. */
  readonly parts: readonly FigureId[]
  /** The field of what was typed. */
  readonly at?: FieldPath
  /** Where a typed text came from, where it was not typed by hand. */
  readonly origin?: Origin
}

/** What an explanation needs beside the evaluation. */
export interface Explaining {
  readonly draft: Draft
  /** What a figure is called. */
  readonly name: (id: FigureId) => string
}

export const numbersOf = ({ facts }: Evaluation, draft: Draft): Numbers => ({
  unit: moneyUnitOf(draft),
  digits: facts.digits,
})

/** The origin of a typed text; of an amount also where the unit of entry was another when it came. */
function originIn(draft: Draft, at: FieldPath, measure: Measure): Origin | undefined {
  if (measure !== 'amount') return originOf(draft, at)
  return originOf(draft, at, (unit) =>
    spellings(
      textAt(draft, at),
      moneyUnitOf(draft),
      moneyUnitOf({ fields: { 'unit.money': unit }, lists: {} }),
    ),
  )
}

/**
 * Explains a figure: one sentence with its real numbers, and the figures it was made from.
 * @example explain(evaluation, 'overall.growth', context).say
 * // '比上年减少的130.96万元，除以上年的483.19万元，等于27.103%，四舍五入为27.1%。'
 */
export function explain(evaluation: Evaluation, id: FigureId, { draft, name }: Explaining): Explanation {
  const { figures, facts } = evaluation
  const formula = figures.formula(id)
  const value = figures.value(id)
  const numbers = numbersOf(evaluation, draft)
  const telling: Telling = { figures, numbers, name, label: facts.label, text: facts.text }
  const measure = figures.measure(id)
  const known = value.state === 'known' ? value.value : undefined
  const origin = formula.op === 'input' ? originIn(draft, formula.at, measure) : undefined
  return {
    id,
    name: name(id),
    op: formula.op,
    value,
    full: known ? fullText(known, measure, numbers) : '',
    printed: known ? printedText(known, measure, numbers) : '',
    say: tell(id, formula, value, telling),
    short: inShort(formula),
    parts: inputsOf(formula),
    ...(formula.op === 'input' ? { at: formula.at } : {}),
    ...(origin ? { origin } : {}),
  }
}
