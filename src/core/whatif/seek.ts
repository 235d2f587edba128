import { type Exact, exactText, type MoneyUnit, printCount, printPoints, unitWord, whole } from '../amount'
import { apply, type Draft, type FieldPath, type Patch, textAt } from '../draft'
import { dependsOn } from '../explain'
import { type FigureId, type Figures, type InputKind, inputsOf } from '../figures'
import { evaluate, moneyUnitOf, type Template } from '../report'
import { isWritten, propagate } from './propagate'
import { search } from './search'
import { type Solved, solve, type Unsolved } from './solve'
import { reaches, type Target } from './target'

/** What an input must be, as it would be typed, or a sentence that says why there is no such amount. */
export type Sought =
  | {
      readonly ok: true
      readonly text: string
      /** The text with its unit. */
      readonly shown: string
      /** Exactly this, or at most, or at least. */
      readonly side: 'exactly' | 'most' | 'least'
      readonly patch: Patch
    }
  | { readonly ok: false; readonly say: string }

const STEPS: Readonly<Record<InputKind, Exact>> = {
  amount: whole(1n),
  count: whole(1n),
  points: { n: 1n, d: 100n },
}

const written = (steps: bigint, kind: InputKind, unit: MoneyUnit): string => {
  if (kind === 'amount') return exactText(steps, unit)
  return kind === 'count' ? printCount(whole(steps)) : printPoints({ n: steps, d: 100n })
}

const WHY: Readonly<Record<Unsolved, (input: string, figure: string, near: string) => string>> = {
  fixed: (input, figure) => `改${input}，${figure}不会变。要换一个数来调。`,
  always: (input, figure) => `${input}填多少，${figure}都达到。不用调。`,
  negative: (input, _, near) => `${input}要填到${near}，金额不会是负数。只调它达不到。`,
  between: (input, _, near) => `${input}差一分就跳过去了，最近的是${near}。没有正好的数。`,
  beyond: (input, figure) => `${input}填多少，${figure}都到不了。`,
  power: (input, figure) => `${figure}随${input}变得太曲折，反过来算不出。可以一点一点试。`,
}

interface Seeking {
  readonly template: Template
  readonly draft: Draft
  readonly name: (id: FigureId) => string
}

function kindOf(figures: Figures, input: FieldPath): InputKind | undefined {
  const formula = figures.has(input) ? figures.formula(input) : undefined
  return formula?.op === 'input' ? formula.as : undefined
}

function answer(
  figures: Figures,
  figure: FigureId,
  input: FieldPath,
  target: Target,
): Solved | { readonly missing: readonly FieldPath[] } {
  const step = STEPS[kindOf(figures, input) ?? 'amount']
  const got = propagate(figures, figure, input)
  if (isWritten(got)) return solve(got, figures.measure(figure), target, step)
  return 'stepped' in got ? search(figures, figure, input, target, step) : got
}

/**
 * What must this input be so that that figure reaches a target? Exact, to the 分; the answer is put back and looked at
 * before it is given.
 * @example 三公经费增长率 ≤ 0 → 接待费最多 0.17 万元
 */
export function seek(
  { template, draft, name }: Seeking,
  input: FieldPath,
  figure: FigureId,
  target: Target,
): Sought {
  const unit = moneyUnitOf(draft)
  const put = (text: string): Draft => apply(draft, [{ op: 'set', at: input, text }])
  const now = evaluate(template, draft)
  // What is blank today has no place in any formula yet.
  const read = kindOf(now.figures, input) !== undefined && now.figures.value(input).state === 'known'
  const { figures, facts } = read ? now : evaluate(template, put('1'))
  const kind = kindOf(figures, input)
  const [inputName, figureName] = [facts.label(input), name(figure)]
  const fail = (why: Unsolved, near = ''): Sought => ({
    ok: false,
    say: WHY[why](inputName, figureName, near),
  })
  if (kind === undefined || !figures.has(figure) || !dependsOn(figures, input)(figure)) return fail('fixed')

  const solved = answer(figures, figure, input, target)
  if ('missing' in solved) {
    if (solved.missing.length === 0) return fail('beyond')
    return { ok: false, say: `${figureName}还不能算，缺${solved.missing.map(facts.label).join('、')}。` }
  }
  const shown = (steps: bigint): string =>
    `${written(steps, kind, unit)}${kind === 'amount' ? unitWord[unit] : ''}`
  if (!solved.ok) return fail(solved.why, solved.near === undefined ? '' : shown(solved.near))

  const text = written(solved.steps, kind, unit)
  const after = evaluate(template, put(text)).figures
  const value = after.value(figure)
  if (value.state !== 'known' || !reaches(value.value, after.measure(figure), target)) return fail('beyond')
  return {
    ok: true,
    text,
    shown: shown(solved.steps),
    side: solved.side,
    patch: textAt(draft, input) === text ? [] : [{ op: 'set', at: input, text }],
  }
}

/** The inputs a figure moves with, those of fields before those of rows. */
export function inputsBehind(figures: Figures, figure: FigureId): readonly FieldPath[] {
  const found = new Set<FieldPath>()
  const seen = new Set<FigureId>()
  const way = [figure]
  for (let id = way.pop(); id !== undefined; id = way.pop()) {
    if (seen.has(id)) continue
    seen.add(id)
    const formula = figures.formula(id)
    if (formula.op === 'input') found.add(formula.at)
    else way.push(...[...inputsOf(formula)].reverse())
  }
  const depth = (at: FieldPath): number => at.split('.').length
  return [...found].filter((at) => depth(at) > 1).sort((a, b) => depth(a) - depth(b))
}
