import { type Exact, whole } from '../amount'
import type { FigureId, FigureValue, OwnFigures } from '../figures'
import { ask, type Condition, type Facts, type Place, renameCondition, textOf, within } from '../wording'
import { halfOf, type Part } from './bound'
import type { Ground } from './ground'
import type { Width } from './halves'
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

/** Whether a condition asks for nothing but a row of a list. */
function asksRowOnly(when: Condition | undefined, list: string, facts: Facts): boolean {
  if (when === undefined) return true
  if (when.c === 'year' || when.c === 'rows') return false
  if (when.c === 'all' || when.c === 'any') return when.of.every((one) => asksRowOnly(one, list, facts))
  if (when.c === 'not') return asksRowOnly(when.of, list, facts)
  let own = true
  renameCondition(when, (id) => {
    own &&= id.startsWith('.') && facts.ofRow(list, id.slice(1))
    return id
  })
  return own
}

/** The figures of a rule's rows, where each it looks at depends on nothing but its row. */
export function ownFigures(rule: Rule, { plan, facts }: Ground): OwnFigures | undefined {
  const list = rule.of
  const own = list === undefined || !asksRowOnly(rule.when, list, facts) ? undefined : plan.own(list)
  const all = termsOf(rule.claim).every(({ id }) => id.startsWith('.') && own?.has(id.slice(1)))
  return all ? own : undefined
}

/** By the row itself: no name is written out for a row in which all is well. */
export function byRow(own: OwnFigures, ground: Ground, place: Place): Sight {
  const { list, row } = place
  return {
    ...byName(ground, place),
    value: (id) => own.value(row, id.slice(1)),
    half: (parts, width) => {
      let sum: Exact | undefined = whole(0n)
      for (const { id } of parts) {
        const half = ground.halves.of(list, row, id.slice(1), width)
        sum = sum && half && { n: sum.n * half.d + half.n * sum.d, d: sum.d * half.d }
      }
      return sum
    },
    text: (at) => row.cells[at.slice(1)] ?? '',
  }
}
