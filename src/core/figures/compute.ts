import { whole } from '../amount'
import type { FieldPath } from '../draft'
import { applyFormula, total } from './apply'
import {
  type FigureId,
  type FigureValue,
  type Formula,
  type InputKind,
  inputsOf,
  known,
  type Measure,
} from './formula'
import type { Plan } from './planned'

/** All figures of a report, each computed once, when it is first asked for. Asking for an unknown figure is a bug and throws. */
export interface Figures {
  value(id: FigureId): FigureValue
  formula(id: FigureId): Formula
  measure(id: FigureId): Measure
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
  formulas: Pick<Plan, 'formula' | 'ownValue' | 'rowsOf' | 'ids'>,
  input: (at: FieldPath, as: InputKind) => FigureValue,
): Figures {
  const done = new Map<FigureId, FigureValue>()
  const open = new Set<FigureId>()

  const formula = (id: FigureId): Formula => {
    const found = formulas.formula(id)
    if (!found) throw new Error(`unknown figure ${id}`)
    return found
  }

  const calculate = (id: FigureId): FigureValue => {
    const own = formulas.ownValue(id)
    if (own) return own
    const rule = formula(id)
    if (rule.op === 'input') return input(rule.at, rule.as)
    if (rule.op === 'rows') return known(whole(BigInt(rule.n)))
    const rows = rule.op === 'sum' ? formulas.rowsOf(rule) : undefined
    return rows ? total(rows) : applyFormula(rule, inputsOf(rule).map(value))
  }

  const value = (id: FigureId): FigureValue => {
    const before = done.get(id)
    if (before) return before
    if (open.has(id)) throw new Error(`figure ${id} depends on itself`)
    open.add(id)
    const result = calculate(id)
    open.delete(id)
    done.set(id, result)
    return result
  }

  const measure = (id: FigureId): Measure => {
    const rule = formula(id)
    if (rule.op === 'input') return rule.as
    if (rule.op === 'rows') return 'count'
    if (rule.op === 'sum' || rule.op === 'minus') {
      const [first] = inputsOf(rule)
      return first === undefined ? 'amount' : measure(first)
    }
    return rule.op === 'score' ? 'points' : 'percent'
  }

  return { value, formula, measure, has: (id) => formulas.formula(id) !== undefined, ids: formulas.ids }
}
