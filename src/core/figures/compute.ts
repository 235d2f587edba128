import { add, divide, type Exact, sign, subtract, whole } from '../amount'
import type { FieldPath } from '../draft'
import {
  type FigureId,
  type FigureValue,
  type Formula,
  inputsOf,
  known,
  type Measure,
  missing,
} from './formula'

/** All figures of a report, computed once. Asking for an unknown figure is a bug and throws. */
export interface Figures {
  value(id: FigureId): FigureValue
  formula(id: FigureId): Formula
  measure(id: FigureId): Measure
  readonly ids: readonly FigureId[]
}

type Knowns = readonly Exact[]

/** Applies one formula to known inputs, in the order of `inputsOf`. */
function applyFormula(op: Exclude<Formula['op'], 'input' | 'rows'>, values: Knowns): FigureValue {
  if (op === 'sum') return known(values.reduce(add, whole(0n)))
  const [first = whole(0n), second = whole(0n)] = values
  switch (op) {
    case 'minus':
      return known(subtract(first, second))
    case 'share': {
      const ratio = divide(first, second)
      return ratio ? known(ratio) : { state: 'undefined', why: 'zero-whole' }
    }
    case 'growth': {
      if (sign(first) < 0) return { state: 'undefined', why: 'negative-base' }
      const ratio = divide(subtract(second, first), first)
      return ratio ? known(ratio) : { state: 'undefined', why: 'zero-base' }
    }
    case 'rate': {
      if (sign(second) < 0) return { state: 'undefined', why: 'negative-base' }
      const ratio = divide(first, second)
      return ratio ? known(ratio) : { state: 'undefined', why: 'zero-plan' }
    }
  }
}

/**
 * Computes every figure exactly. A figure whose input is missing is missing and lists all paths it waits for.
 * @param formulas figures by id; must not depend on themselves
 * @param input what was typed at a path: amounts in 分, counts in whole things
 */
export function compute(
  formulas: ReadonlyMap<FigureId, Formula>,
  input: (at: FieldPath, as: 'amount' | 'count') => FigureValue,
): Figures {
  const done = new Map<FigureId, FigureValue>()
  const open = new Set<FigureId>()

  const formula = (id: FigureId): Formula => {
    const found = formulas.get(id)
    if (!found) throw new Error(`unknown figure ${id}`)
    return found
  }

  const calculate = (id: FigureId): FigureValue => {
    const rule = formula(id)
    if (rule.op === 'input') return input(rule.at, rule.as)
    if (rule.op === 'rows') return known(whole(BigInt(rule.n)))
    const needs = new Set<FieldPath>()
    const values: Exact[] = []
    let without: FigureValue | undefined
    for (const part of inputsOf(rule)) {
      const got = value(part)
      if (got.state === 'known') values.push(got.value)
      else if (got.state === 'missing') for (const at of got.needs) needs.add(at)
      else without ??= got
    }
    if (needs.size > 0) return missing([...needs])
    return without ?? applyFormula(rule.op, values)
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
    return 'percent'
  }

  for (const id of formulas.keys()) value(id)
  return { value, formula, measure, ids: [...formulas.keys()] }
}
