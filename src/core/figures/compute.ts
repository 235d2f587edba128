import { whole } from '../amount'
import type { FieldPath } from '../draft'
import { Memos } from '../memo'
import { applyFormula } from './apply'
import {
  type FigureId,
  type FigureValue,
  type Formula,
  type InputKind,
  identical,
  inputsOf,
  known,
  type Measure,
} from './formula'
import type { Plan } from './planned'

/**
 * All figures of a report, each computed when it is first asked for, and again where what it follows from has changed.
 * Asking for an unknown figure is a bug and throws.
 */
export interface Figures {
  value(id: FigureId): FigureValue
  formula(id: FigureId): Formula
  measure(id: FigureId): Measure
  /** Whether a figure that is a sum over rows reads what is typed at a path; undefined for any other figure. */
  reads(id: FigureId, at: FieldPath): boolean | undefined
  /** Whether there is a figure of that name. */
  has(id: FigureId): boolean
  /** Every figure there is: long, and only listed when asked for. */
  ids(): readonly FigureId[]
}

/**
 * Computes figures exactly. A figure whose input is missing is missing and lists all paths it waits for.
 * @param formulas figures by id; must not depend on themselves
 * @param input what was typed at a path: amounts in 分, counts in whole things
 */
export function compute(
  formulas: Pick<Plan, 'formula' | 'rowValue' | 'sumOf' | 'sumReads' | 'firstOf' | 'ids'>,
  input: (at: FieldPath, as: InputKind) => FigureValue,
): Figures {
  const formula = (id: FigureId): Formula => {
    const found = formulas.formula(id)
    if (!found) throw new Error(`unknown figure ${id}`)
    return found
  }

  const values = new Memos<FigureValue>((id) => {
    const rule = formula(id)
    if (rule.op === 'input') return input(rule.at, rule.as)
    if (rule.op === 'rows') return known(whole(BigInt(rule.n)))
    return formulas.sumOf(rule) ?? applyFormula(rule, inputsOf(rule).map(value))
  }, identical)

  // What is a matter of rows is carried with them, and needs no memo for each of thousands.
  const value = (id: FigureId): FigureValue => formulas.rowValue(id) ?? values.get(id)

  /** What a figure counts is the same whatever is typed. */
  const measures = new Map<FigureId, Measure>()
  const measured = (id: FigureId): Measure | undefined => {
    const rule = formula(id)
    if (rule.op === 'input') return rule.as
    if (rule.op === 'rows') return 'count'
    if (rule.op === 'sum' || rule.op === 'minus') {
      const first = formulas.firstOf(rule)
      // A sum over no rows may come to be one of anything.
      return first === undefined ? undefined : sure(first)
    }
    return rule.op === 'score' ? 'points' : 'percent'
  }
  const sure = (id: FigureId): Measure | undefined => {
    const found = measures.get(id) ?? measured(id)
    if (found) measures.set(id, found)
    return found
  }
  const measure = (id: FigureId): Measure => sure(id) ?? 'amount'

  return {
    value,
    formula,
    measure,
    reads: (id, at) => formulas.sumReads(formula(id), at),
    has: (id) => formulas.formula(id) !== undefined,
    ids: formulas.ids,
  }
}
