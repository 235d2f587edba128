import { add, compare, type Exact, printAmount, sign, subtract, whole } from '../amount'
import type { FieldPath } from '../draft'
import type { FigureValue, Measure } from '../figures'
import type { Part } from './bound'
import type { Rule, Term } from './rule'
import type { Sight } from './sight'
import { namesIn } from './texts/order'

/** How a rule ended at one place; `silent` where it does not apply. */
export type Outcome =
  | { readonly ends: 'passed' | 'silent' }
  | { readonly ends: 'unchecked'; readonly needs: readonly FieldPath[] }
  /** A difference that rounding explains; `digits` where it only does if a number was typed with too few decimals. */
  | { readonly ends: 'note'; readonly why: 'rounding' | 'digits' }
  | { readonly ends: 'failed' }

export const PASSED: Outcome = { ends: 'passed' }
const SILENT: Outcome = { ends: 'silent' }
export const FAILED: Outcome = { ends: 'failed' }

const signed = ({ minus }: Term, value: Exact): Exact => (minus ? { n: -value.n, d: value.d } : value)

/** What a side comes to. */
export const totalOf = (side: readonly Term[], value: (term: Term) => Exact): Exact =>
  side.reduce((sum, term) => add(sum, signed(term, value(term))), whole(0n))

function valuesOf(terms: readonly Term[], sight: Sight): ReadonlyMap<Term, Exact> | Outcome {
  const values = new Map<Term, Exact>()
  const needs = new Set<FieldPath>()
  for (const term of terms) {
    const got: FigureValue = sight.value(term.id)
    if (got.state === 'undefined') return SILENT
    if (got.state === 'missing') for (const at of got.needs) needs.add(at)
    else values.set(term, got.value)
  }
  return needs.size > 0 ? { ends: 'unchecked', needs: [...needs] } : values
}

const isOutcome = (got: ReadonlyMap<Term, Exact> | Outcome): got is Outcome => 'ends' in got

const printed = (value: Exact): string => printAmount(value, 'wan', { zeros: 'keep' })

const partsOf = (a: readonly Term[], b: readonly Term[]): readonly Part[] => [
  ...a.map(({ id, minus }): Part => ({ id, times: minus ? -1n : 1n })),
  ...b.map(({ id, minus }): Part => ({ id, times: minus ? 1n : -1n })),
]

/** Two sides that should be equal, or the first not above the second. */
function compared(
  claim: Extract<Rule['claim'], { is: 'same' | 'atMost' }>,
  sight: Sight,
  measure: (id: string) => Measure,
): Outcome {
  const values = valuesOf([...claim.a, ...claim.b], sight)
  if (isOutcome(values)) return values
  const of = (term: Term): Exact => values.get(term) ?? whole(0n)
  const [a, b] = [totalOf(claim.a, of), totalOf(claim.b, of)]
  const order = compare(a, b)
  if (order === 0 || (claim.is === 'atMost' && order < 0)) return PASSED
  const [first] = claim.a
  if (!first || measure(first.id) !== 'amount') return FAILED
  const gap = subtract(a, b)
  const apart = order < 0 ? { n: -gap.n, d: gap.d } : gap
  const parts = partsOf(claim.a, claim.b)
  const reaches = (half: Exact | undefined): boolean => half !== undefined && compare(apart, half) <= 0
  if (!reaches(sight.half(parts, 'wide'))) return FAILED
  // Typed with different decimals, printed alike.
  if (printed(a) === printed(b)) return PASSED
  return { ends: 'note', why: reaches(sight.half(parts, 'narrow')) ? 'rounding' : 'digits' }
}

const isBlank = (text: string): boolean => text.trim() === ''

/** Judges a claim at one place, but for what it may ask of other rows. */
export function judge(rule: Rule, sight: Sight, measure: (id: string) => Measure): Outcome {
  const { claim } = rule
  switch (claim.is) {
    case 'same':
    case 'atMost':
      return compared(claim, sight, measure)
    case 'together': {
      const values = valuesOf([claim.a, claim.b], sight)
      if (isOutcome(values)) return values
      const [a, b] = [claim.a, claim.b].map((term) => sign(values.get(term) ?? whole(0n)) === 0)
      return a === b ? PASSED : FAILED
    }
    case 'notNegative':
      return claim.a.some(({ id }) => {
        const got = sight.value(id)
        return got.state === 'known' && sign(got.value) < 0
      })
        ? FAILED
        : PASSED
    case 'notZero': {
      const values = valuesOf(claim.a, sight)
      if (isOutcome(values)) return values
      return [...values.values()].every((value) => sign(value) === 0) ? FAILED : PASSED
    }
    case 'written':
      return isBlank(sight.text(claim.at)) ? FAILED : PASSED
    case 'named': {
      const values = valuesOf([claim.a], sight)
      if (isOutcome(values)) return values
      const text = sight.text(claim.at)
      const count = values.get(claim.a) ?? whole(0n)
      return isBlank(text) || compare(whole(BigInt(namesIn(text).least)), count) <= 0 ? PASSED : FAILED
    }
    case 'fits': {
      const [code, said] = [sight.text('.code'), sight.text(`.${claim.column}`)]
      const allowed = claim.by[code.slice(0, 3)]
      return allowed === undefined || isBlank(said) || allowed.includes(said) ? PASSED : FAILED
    }
    case 'once':
      return PASSED
  }
}
