import { type Exact, exactText, type MoneyUnit, multiply, readAmount, whole } from '../amount'
import { type Draft, type FieldPath, type Patch, textAt } from '../draft'
import { floor, toCents } from './cents'

/** What is done to many amounts at once. */
export type Act =
  /** ×0.95, to the 分. */
  | { readonly act: 'multiply'; readonly by: Exact }
  /** The same amount (in 分) to each. */
  | { readonly act: 'add'; readonly cents: bigint }
  /** One amount (in 分) over all of them, in the proportion they have; evenly where all are 0. */
  | { readonly act: 'spread'; readonly cents: bigint }

export interface PreviewRow {
  readonly at: FieldPath
  readonly before: string
  readonly after: string
}

export interface Batch {
  readonly rows: readonly PreviewRow[]
  /** Places without an amount: they stay as they are. */
  readonly skipped: readonly FieldPath[]
  /** How far all of them move together, in 分. */
  readonly moved: bigint
  readonly patch: Patch
}

interface Place {
  readonly at: FieldPath
  readonly text: string
  readonly cents: bigint
}

/** The parts of a whole in the proportion of weights, to the whole 分; the largest remainders take what is left. */
export function spread(cents: bigint, weights: readonly bigint[]): readonly bigint[] {
  const sizes = weights.map((one) => (one < 0n ? -one : one))
  const all = sizes.reduce((sum, one) => sum + one, 0n)
  const [even, total] = all === 0n ? [sizes.map(() => 1n), BigInt(sizes.length)] : [sizes, all]
  if (total === 0n) return []
  const down = even.map((size) => floor({ n: cents * size, d: total }))
  const rest = even.map((size, i) => ({ i, rest: cents * size - (down[i] ?? 0n) * total }))
  const left = Number(cents - down.reduce((sum, one) => sum + one, 0n))
  const taking = new Set(
    [...rest]
      .sort((a, b) => (a.rest === b.rest ? a.i - b.i : a.rest < b.rest ? 1 : -1))
      .slice(0, left)
      .map(({ i }) => i),
  )
  return down.map((one, i) => one + (taking.has(i) ? 1n : 0n))
}

function results(places: readonly Place[], act: Act): readonly bigint[] {
  switch (act.act) {
    case 'multiply':
      return places.map(({ cents }) => toCents(multiply(whole(cents), act.by)))
    case 'add':
      return places.map(({ cents }) => cents + act.cents)
    case 'spread': {
      const parts = spread(
        act.cents,
        places.map(({ cents }) => cents),
      )
      return places.map(({ cents }, i) => cents + (parts[i] ?? 0n))
    }
  }
}

/** Changes many amounts at once, as one patch with its preview. Nothing is changed before the patch is applied. */
export function batch(draft: Draft, at: readonly FieldPath[], act: Act, unit: MoneyUnit): Batch {
  const places: Place[] = []
  const skipped: FieldPath[] = []
  for (const one of at) {
    const text = textAt(draft, one)
    const reading = readAmount(text, unit)
    if (reading.state === 'read') places.push({ at: one, text, cents: reading.value.n })
    else skipped.push(one)
  }
  const after = results(places, act)
  const rows = places.map((place, i): PreviewRow => {
    const cents = after[i] ?? place.cents
    const same = cents === place.cents
    return { at: place.at, before: place.text, after: same ? place.text : exactText(cents, unit) }
  })
  const moved = places.reduce((sum, { cents }, i) => sum + (after[i] ?? cents) - cents, 0n)
  return {
    rows,
    skipped,
    moved,
    patch: rows
      .filter(({ before, after: text }) => before !== text)
      .map(({ at: path, after: text }) => ({ op: 'set', at: path, text })),
  }
}
