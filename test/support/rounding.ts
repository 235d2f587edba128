// Shares and growth rates printed by the program and by whole-number arithmetic of its own, pair by pair.
import { printPercent } from '../../src/core/amount'
import type { Formula } from '../../src/core/figures'
import { applyFormula } from '../../src/core/figures/apply'
import { growthOf, known, shareOf } from '../../src/core/figures/formula'

/** A reproducible stream of whole numbers: xorshift on 64 bits. */
function numbers(seed: bigint): (below: bigint) => bigint {
  const mask = (1n << 64n) - 1n
  let state = seed
  return (below) => {
    state ^= (state << 13n) & mask
    state ^= state >> 7n
    state ^= (state << 17n) & mask
    return state % below
  }
}

/** n/d as a percentage with two decimals kept, half away from zero. Nothing of src is used here. */
function percentOf(n: bigint, d: bigint): string {
  const size = n < 0n ? -n : n
  const hundredths = (size * 20_000n + d) / (d * 2n)
  const text = `${hundredths / 100n}.${(hundredths % 100n).toString().padStart(2, '0')}%`
  return n < 0n && hundredths > 0n ? `-${text}` : text
}

type Pair = readonly [part: bigint, whole: bigint]

/** Amounts of any size; every other pair is made so that its percentage ends on a true half. */
function pairs(count: number): readonly Pair[] {
  const below = numbers(88_172_645_463_325_252n)
  return Array.from({ length: count }, (_, i): Pair => {
    const size = 10n ** (1n + below(17n))
    if (i % 2 === 0) return [below(size), 1n + below(size)]
    // part/whole = (2k+1)/20000: exactly between two printed values.
    const factor = 1n + below(10n ** (1n + below(12n)))
    return [(2n * below(40_000n) + 1n) * factor, 20_000n * factor]
  })
}

const SHARE = shareOf('part', 'whole')
const GROWTH = growthOf('whole', 'part')

/** Pairs whose printed share or growth is not what whole-number arithmetic gives. */
export function wronglyRounded(count: number): readonly string[] {
  const printed = (formula: Formula, first: bigint, second: bigint): string => {
    if (formula.op === 'input' || formula.op === 'rows') throw new Error('no formula over figures')
    const got = applyFormula(formula, [known({ n: first, d: 1n }), known({ n: second, d: 1n })])
    return got.state === 'known' ? printPercent(got.value, { zeros: 'keep' }) : got.state
  }
  return pairs(count).flatMap(([part, whole]) => {
    const share = printed(SHARE, part, whole) === percentOf(part, whole)
    const growth = printed(GROWTH, whole, part) === percentOf(part - whole, whole)
    return share && growth ? [] : [`${part}/${whole}`]
  })
}
