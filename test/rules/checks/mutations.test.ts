// One figure of a clean draft is changed at a time. Wherever it stands in an identity that the change must break, whatever
// the numbers were rounded from, the change is found. What must break is worked out here by plain sums.
import { describe, expect, test } from 'vitest'
import { type Exact, readAmount, readCount } from '../../../src/core/amount'
import { type Rule, type Term, termsOf } from '../../../src/core/checks'
import { apply, type Draft, type FieldPath, textAt } from '../../../src/core/draft'
import { type Figures, inputsOf } from '../../../src/core/figures'
import { createEvaluator, type Evaluation, moneyUnitOf, sectionsOf } from '../../../src/core/report'
import { ask } from '../../../src/core/wording'
import { exampleDraft, templateFor } from '../../../src/rules'
import { cleanDraft, cleanFiles } from '../../support/clean'

const PLAIN = /^\d+(?:\.\d+)?$/

/** Ways in which a number is typed wrong. */
const SLIPS: Readonly<Record<string, (text: string) => string>> = {
  末位加一: (text) => lastDigit(text, 1n),
  末位减一: (text) => lastDigit(text, -1n),
  乘十: (text) => (text.includes('.') ? text.replace(/\.(\d)/, '$1.').replace(/\.$/, '') : `${text}0`),
  两位颠倒: (text) => text.replace(/(\d)(\d)(?=\D*\d*$)/, '$2$1'),
  多负号: (text) => `-${text}`,
  万元当元: (text) => lessDigits(text, 4),
}

function lastDigit(text: string, by: bigint): string {
  const places = text.split('.')[1]?.length ?? 0
  const digits = (BigInt(text.replace('.', '')) + by).toString().padStart(places + 1, '0')
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`
}

function lessDigits(text: string, by: number): string {
  const places = (text.split('.')[1]?.length ?? 0) + by
  const digits = text.replace('.', '').padStart(places + 1, '0')
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`
}

/** Every plain number that is typed, but for the choices. */
function numbersOf(draft: Draft): readonly FieldPath[] {
  const isNumber = (text: string): boolean => PLAIN.test(text) && Number(text) !== 0
  const cells = Object.entries(draft.lists).flatMap(([list, rows]) =>
    rows.flatMap(({ key, cells: texts }) =>
      Object.entries(texts).flatMap(([column, text]) =>
        column !== 'code' && isNumber(text) ? [`${list}.${key}.${column}`] : [],
      ),
    ),
  )
  const fields = Object.entries(draft.fields).flatMap(([at, text]) =>
    !at.startsWith('unit.') && isNumber(text) ? [at] : [],
  )
  return [...fields, ...cells]
}

/** All fields a figure is made of. */
function leavesOf(id: string, figures: Figures, into: Set<FieldPath>): void {
  const formula = figures.formula(id)
  if (formula.op === 'input') into.add(formula.at)
  for (const part of inputsOf(formula)) leavesOf(part, figures, into)
}

const number = ({ n, d }: Exact): number => Number(n) / Number(d)

/** Half of what the last digit of each of these fields is worth, in 分. */
function room(fields: ReadonlySet<FieldPath>, draft: Draft): number {
  const money = moneyUnitOf(draft)
  if (money === 'yuan') return 0
  return [...fields].reduce((sum, at) => {
    const read = readAmount(textAt(draft, at), money)
    return read.state === 'read' && read.value.n !== 0n
      ? sum + 0.5 * 10 ** (6 - Math.min(6, read.places))
      : sum
  }, 0)
}

/** Identities of the report that plain sums say are broken beyond all rounding. */
function brokenIn(draft: Draft, { figures, facts }: Evaluation): readonly Rule[] {
  const total = (side: readonly Term[]): number =>
    side.reduce((sum, { id, minus }) => {
      const got = figures.value(id)
      return got.state === 'known' ? sum + (minus ? -1 : 1) * number(got.value) : Number.NaN
    }, 0)
  return sectionsOf(templateFor(draft))
    .flatMap(({ holds = [] }) => holds)
    .filter((rule) => {
      const { claim, when, of } = rule
      if (of !== undefined || (claim.is !== 'same' && claim.is !== 'atMost')) return false
      if (when && ask(when, facts) !== true) return false
      const apart = total(claim.a) - total(claim.b)
      const fields = new Set<FieldPath>()
      for (const { id } of termsOf(claim)) leavesOf(id, figures, fields)
      const most = figures.measure(claim.a[0]?.id ?? '') === 'amount' ? room(fields, draft) : 0
      return (claim.is === 'same' ? Math.abs(apart) : apart) > most + 0.001
    })
}

function isCaught({ checks }: Evaluation, broken: readonly Rule[]): boolean {
  const loud = new Set(checks.flatMap(({ rule, outcome }) => (outcome === 'failed' ? [rule] : [])))
  return broken.every(({ id }) => loud.has(id))
}

const drafts: readonly (readonly [name: string, draft: Draft])[] = [
  ['示例', exampleDraft()],
  ...cleanFiles.map((file) => [file, cleanDraft(file)] as const),
]

describe('改错一个数', () => {
  test.each(drafts)(
    '%s',
    (name, draft) => {
      const [template, evaluate] = [templateFor(draft), createEvaluator()]
      let [possible, caught] = [0, 0]
      const missed: string[] = []
      for (const at of numbersOf(draft)) {
        const text = textAt(draft, at)
        for (const [slip, change] of Object.entries(SLIPS)) {
          const wrong = change(text)
          const understood = [readAmount(wrong, moneyUnitOf(draft)), readCount(wrong)].some(
            ({ state }) => state === 'read',
          )
          if (wrong === text || !understood) continue
          const mutated = apply(draft, [{ op: 'set', at, text: wrong }])
          const evaluation = evaluate(template, mutated)
          const broken = brokenIn(mutated, evaluation)
          if (broken.length === 0) continue
          possible += 1
          if (isCaught(evaluation, broken)) caught += 1
          else missed.push(`${at} ${slip}: ${broken.map(({ id }) => id).join(' ')}`)
        }
      }
      process.stdout.write(`${name}: ${caught} of ${possible} caught\n`)
      expect(missed).toEqual([])
      expect(possible).toBeGreaterThan(40)
    },
    300_000,
  )
})
