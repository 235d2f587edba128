import { add, compare, divide, type Exact, multiply, round, sign, subtract, whole } from '../amount'
import type { FieldPath } from '../draft'
import {
  type FigureId,
  type FigureValue,
  type Formula,
  type InputKind,
  inputsOf,
  known,
  type Measure,
  missing,
  type Sense,
} from './formula'
import type { Plan } from './plan'

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

type Knowns = readonly Exact[]

/** The part of a target that was reached, at most all of it. A target of 0 is reached or it is not. */
function reached(done: Exact, plan: Exact, sense: Sense): Exact {
  const order = compare(done, plan)
  const met = order === 0 || (sense === 'atLeast' ? order > 0 : sense === 'atMost' && order < 0)
  if (met) return whole(1n)
  const part = order > 0 ? divide(plan, done) : divide(done, plan)
  return part && sign(part) > 0 ? part : whole(0n)
}

/** To two decimals, as a score is given. */
function given(score: Exact): Exact {
  return { n: BigInt(round(multiply(score, whole(100n)), 0).toFixed(0)), d: 100n }
}

/** Applies one formula to known inputs, in the order of `inputsOf`. */
function applyFormula(formula: Exclude<Formula, { op: 'input' | 'rows' }>, values: Knowns): FigureValue {
  if (formula.op === 'sum') return known(values.reduce(add, whole(0n)))
  const [first = whole(0n), second = whole(0n), third = whole(0n)] = values
  switch (formula.op) {
    case 'score':
      return known(given(multiply(third, reached(first, second, formula.sense))))
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
 * Computes figures exactly. A figure whose input is missing is missing and lists all paths it waits for.
 * @param formulas figures by id; must not depend on themselves
 * @param input what was typed at a path: amounts in 分, counts in whole things
 */
export function compute(
  formulas: Pick<Plan, 'formula' | 'ids'>,
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
    return without ?? applyFormula(rule, values)
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
