import type { Exact } from '../amount'
import type { FieldPath } from '../draft'
import { type FigureId, type Figures, inputsOf } from '../figures'
import { type Place, textOf, within } from '../wording'
import type { Ground } from './ground'
import type { Outcome } from './judge'
import type { Check, Finding, Mend, Rule } from './rule'
import { basisOf, Speech, titleOf, todoOf } from './say'
import { termsOf } from './sight'

/** More fields than this lead nowhere. */
export const MOST_FIELDS = 20

function gather(id: FigureId, figures: Figures, into: Set<FieldPath>): void {
  if (into.size >= MOST_FIELDS) return
  const formula = figures.formula(id)
  if (formula.op === 'input') into.add(formula.at)
  else for (const part of inputsOf(formula)) gather(part, figures, into)
}

/** The fields figures come from, in the order of their formulas: single fields before cells of lists. */
export function fieldsOf(ids: readonly FigureId[], figures: Figures): readonly FieldPath[] {
  const found = ids.flatMap((id) => {
    const own = new Set<FieldPath>()
    gather(id, figures, own)
    return [...own]
  })
  const isCell = (at: FieldPath): boolean => at.split('.').length > 2
  const unique = [...new Set(found)]
  return [...unique.filter((at) => !isCell(at)), ...unique.filter(isCell)].slice(0, MOST_FIELDS)
}

const unique = <T>(all: readonly T[]): readonly T[] => [...new Set(all)]

const OUTCOMES = { failed: 'failed', note: 'note', unchecked: 'unchecked' } as const

/** What a finding is told of, beside the rule itself. */
export interface Told {
  readonly section: string
  readonly place?: Place | undefined
  readonly mend?: Mend
}

/** A check of one rule at one place. Sentences, fields and blocks are looked up when they are asked for. */
export function checkOf(rule: Rule, outcome: Outcome, ground: Ground, told: Told): Check | undefined {
  if (outcome.ends === 'silent') return undefined
  const { section, place, mend } = told
  const { claim } = rule
  // A rule about rows that is told of none of them in particular names no figure.
  const figures = rule.of !== undefined && !place ? [] : termsOf(claim).map(({ id }) => within(id, place))
  const field = claim.is === 'written' || claim.is === 'named' ? within(claim.at, place) : undefined
  const id = [rule.id, ...(place ? [`${place.list}.${place.row.key}`] : []), ...idParts(rule, place)].join(
    ' ',
  )
  const check = { id, rule: rule.id, title: titleOf(rule), section }
  if (outcome.ends === 'passed') return { ...check, outcome: 'passed' }
  const speech = new Speech(ground, place)
  const finding: Finding = {
    ...check,
    severity: outcome.ends === 'failed' ? rule.severity : outcome.ends === 'note' ? 'note' : 'unchecked',
    todo: todoOf(rule, outcome),
    figures,
    ...(mend ? { mend } : {}),
    get say() {
      return speech.say(rule, outcome)
    },
    get fields() {
      if (outcome.ends === 'unchecked') return outcome.needs.slice(0, MOST_FIELDS)
      if (claim.is === 'written') return [within(claim.at, place)]
      if (claim.is === 'fits' && place) return [`${place.list}.${place.row.key}.${claim.column}`]
      if (claim.is === 'once' && place) return [`${place.list}.${place.row.key}.${claim.column}`]
      if (claim.is === 'notNegative') {
        const negative = figures.filter((one) => isNegative(one, ground.figures))
        return fieldsOf(negative, ground.figures)
      }
      return [...(field === undefined ? [] : [field]), ...fieldsOf(figures, ground.figures)]
    },
    get blocks() {
      return unique([
        ...figures.flatMap((one) => ground.places.ofFigure(one)),
        ...(field === undefined ? [] : ground.places.ofField(field)),
      ])
    },
    get basis() {
      const values = figures.flatMap((one): readonly Exact[] => {
        const got = ground.figures.value(one)
        return got.state === 'known' ? [got.value] : []
      })
      return [
        basisOf(values),
        ...judgedTexts(rule, place),
        ...(claim.is === 'named' ? [textOf(claim.at, ground.facts, place)] : []),
      ]
        .filter((one) => one !== '')
        .join('\n')
    },
  }
  return { ...check, outcome: OUTCOMES[outcome.ends], finding }
}

/** The texts a claim was judged on. */
function judgedTexts({ claim }: Rule, place: Place | undefined): readonly string[] {
  if (claim.is === 'fits') return [place?.row.cells.code ?? '', place?.row.cells[claim.column] ?? '']
  return claim.is === 'once' ? [place?.row.cells[claim.column] ?? ''] : []
}

function isNegative(id: FigureId, figures: Figures): boolean {
  const got = figures.value(id)
  return got.state === 'known' && got.value.n < 0n
}

/** What tells a check from others of the same rule. A rule that looks at all amounts of a form is named by the first. */
function idParts({ claim }: Rule, place: Place | undefined): readonly string[] {
  if (claim.is === 'written' || claim.is === 'named') return [within(claim.at, place)]
  if (claim.is === 'fits' || claim.is === 'once') return place ? [claim.column] : []
  const ids = termsOf(claim).map(({ id }) => id)
  return claim.is === 'notNegative' ? ids.slice(0, 1) : ids
}
