import type { FieldPath } from '../draft'
import { type FigureId, type Figures, type Formula, inputsOf } from '../figures'

const reads = (formula: Formula, at: FieldPath): boolean =>
  (formula.op === 'input' && formula.at === at) || (formula.op === 'rows' && formula.list === at)

/** A figure on the way down, and how many of its inputs have been looked at. */
interface Step {
  readonly id: FigureId
  readonly inputs: readonly FigureId[]
  next: number
}

/**
 * Whether a figure changes with what is typed at a path. Answers are found when they are asked for and kept: a large
 * draft has many thousands of figures, and the paper asks about those it shows. Without recursion, for a chain of
 * figures may be as long as a list.
 */
export function dependsOn(
  figures: Pick<Figures, 'formula' | 'reads'>,
  at: FieldPath,
): (id: FigureId) => boolean {
  const known = new Map<FigureId, boolean>()
  const way: Step[] = []

  const enter = (id: FigureId): void => {
    const formula = figures.formula(id)
    const rows = figures.reads(id, at)
    if (rows !== undefined || reads(formula, at)) known.set(id, rows ?? true)
    else way.push({ id, inputs: inputsOf(formula), next: 0 })
  }
  /** One step on from the figure the way has come to. */
  const advance = (step: Step): void => {
    const input = step.inputs[step.next]
    const answer = input === undefined ? false : known.get(input)
    if (input !== undefined && answer === undefined) return enter(input)
    step.next += 1
    if (input !== undefined && answer === false) return
    known.set(step.id, answer === true)
    way.pop()
  }
  return (id) => {
    if (!known.has(id)) enter(id)
    for (let step = way[way.length - 1]; step; step = way[way.length - 1]) advance(step)
    return known.get(id) === true
  }
}
