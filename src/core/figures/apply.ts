import { add, compare, divide, type Exact, multiply, round, sign, subtract, whole } from '../amount'
import type { FieldPath } from '../draft'
import { type FigureValue, type Formula, known, missing, type Sense } from './formula'

/** A formula over other figures. */
export type Known = Exclude<Formula, { op: 'input' | 'rows' }>

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
function applyKnown(formula: Known, values: readonly Exact[]): FigureValue {
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

/** Collects values of which some may be missing or have no value. */
export class Collected {
  readonly values: Exact[] = []
  private needs: Set<FieldPath> | undefined
  private without: FigureValue | undefined

  add(got: FigureValue): void {
    if (got.state === 'known') this.values.push(got.value)
    else if (got.state === 'missing') {
      this.needs ??= new Set()
      for (const at of got.needs) this.needs.add(at)
    } else this.without ??= got
  }

  /** What keeps a formula over these values from having one, or undefined where nothing does. */
  get hindrance(): FigureValue | undefined {
    return this.needs ? missing([...this.needs]) : this.without
  }
}

/** Applies one formula to its inputs, in the order of `inputsOf`: missing where one is, without a value where one is. */
export function applyFormula(formula: Known, inputs: Iterable<FigureValue>): FigureValue {
  const collected = new Collected()
  for (const input of inputs) collected.add(input)
  return collected.hindrance ?? applyKnown(formula, collected.values)
}

/** Exact values added to whole 分. */
export const sumUp = (values: readonly Exact[], cents: bigint): Exact => values.reduce(add, whole(cents))
