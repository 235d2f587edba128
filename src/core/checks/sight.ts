import { type Exact, type MoneyUnit, whole } from '../amount'
import type { Row } from '../draft'
import type { FigureId, FigureValue, OwnColumn, Width } from '../figures'
import { ask, type Condition, type Place, renameCondition, textOf, within } from '../wording'
import { halfOf, type Part } from './bound'
import type { Ground } from './ground'
import type { Claim, Rule, Term } from './rule'

/** How a rule looks at one place: the whole report, or a row of a list. */
export interface Sight {
  value(id: FigureId): FigureValue
  half(parts: readonly Part[], width: Width): Exact | undefined
  text(at: string): string
  applies(when: Condition | undefined): boolean
}

/** By the names of figures, whatever they depend on. */
export function byName({ figures, facts, slack }: Ground, place?: Place): Sight {
  return {
    value: (id) => figures.value(within(id, place)),
    half: (parts, width) =>
      halfOf(
        parts.map(({ id, times }) => ({ id: within(id, place), times })),
        figures,
        slack[width],
      ),
    text: (at) => textOf(at, facts, place),
    applies: (when) => when === undefined || ask(when, facts, place) === true,
  }
}

export function termsOf(claim: Claim): readonly Term[] {
  switch (claim.is) {
    case 'same':
    case 'atMost':
      return [...claim.a, ...claim.b]
    case 'together':
      return [claim.a, claim.b]
    case 'notNegative':
    case 'notZero':
      return claim.a
    case 'named':
      return [claim.a]
    case 'written':
      return claim.about
    case 'fits':
    case 'once':
      return []
  }
}

/** Whether a condition asks for nothing but the row. */
function asksRowOnly(when: Condition | undefined): boolean {
  if (when === undefined) return true
  if (when.c === 'year' || when.c === 'rows') return false
  if (when.c === 'all' || when.c === 'any') return when.of.every(asksRowOnly)
  if (when.c === 'not') return asksRowOnly(when.of)
  let own = true
  renameCondition(when, (id) => {
    own &&= id.startsWith('.')
    return id
  })
  return own
}

/** The columns a rule looks at, where each depends on nothing but its row. */
export function ownColumns(rule: Rule, { plan }: Ground): ReadonlyMap<string, OwnColumn> | undefined {
  const list = rule.of
  if (list === undefined || !asksRowOnly(rule.when)) return undefined
  const columns = new Map<string, OwnColumn>()
  for (const { id } of termsOf(rule.claim)) {
    const own = id.startsWith('.') ? plan.own(list, id.slice(1)) : undefined
    if (!own) return undefined
    columns.set(id, own)
  }
  return columns
}

/** By the row itself: no name is written out for a row in which all is well. */
export function byRow(
  columns: ReadonlyMap<string, OwnColumn>,
  row: Row,
  ground: Ground,
  place: Place,
): Sight {
  const named = byName(ground, place)
  const own = (id: string): OwnColumn => {
    const column = columns.get(id)
    if (!column) throw new Error(`no column ${id}`)
    return column
  }
  return {
    ...named,
    value: (id) => own(id).value(row),
    half: (parts, width) => {
      let sum: Exact | undefined = whole(0n)
      for (const { id } of parts) {
        const half = own(id).half(row, width)
        sum = sum && half && { n: sum.n * half.d + half.n * sum.d, d: sum.d * half.d }
      }
      return sum
    },
    text: (at) => row.cells[at.slice(1)] ?? '',
  }
}

export type ByMoney<T> = Readonly<Record<MoneyUnit, T>>
