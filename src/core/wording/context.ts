import {
  compare,
  type DigitStyle,
  type Exact,
  type MoneyUnit,
  printAmount,
  printsAsZero,
  sign,
} from '../amount'
import type { FieldPath, Row } from '../draft'
import { type FigureId, type FigureValue, inRow, type Measure } from '../figures'
import type { Condition, Inline } from './pattern'

/** What a pattern is written from. */
export interface Facts {
  readonly year: number
  /** How figures are printed in sentences. */
  readonly digits: DigitStyle
  /** The unit amounts are typed in. */
  readonly money: MoneyUnit
  value(id: FigureId): FigureValue
  /** What a figure counts: tables print each kind in its own way. */
  measure(id: FigureId): Measure
  /** The text typed at a path, '' where there is none. */
  text(at: FieldPath): string
  rows(list: string): readonly Row[]
  /** Whether a column of a list is typed or follows from its row alone. */
  ofRow(list: string, column: string): boolean
  /** Where a text is typed: itself, but for cells of lists that are made from others. */
  origin(at: FieldPath): FieldPath
  /** What a gap calls the field. */
  label(at: FieldPath): string
  /**
   * What a list comes to in a sentence, as it was written before where nothing in it changed: forty accounts are not named
   * anew because the total before them is another one. `of` stands for what is written.
   */
  kept?(of: object, write: () => readonly Inline[]): readonly Inline[]
}

/** The row a pattern stands in; ids that begin with '.' are taken from it. */
export interface Place {
  readonly list: string
  readonly row: Row
}

/** Yes, no, or the fields the answer waits for. */
export type Answer = boolean | readonly FieldPath[]

export const within = (at: string, place: Place | undefined): string =>
  place ? inRow(at, place.list, place.row.key) : at

/** The text at a path; of a row also where the list is a derived one that no draft holds. */
export function textOf(at: FieldPath, facts: Facts, place: Place | undefined): string {
  return place && at.startsWith('.') ? (place.row.cells[at.slice(1)] ?? '') : facts.text(at)
}

/** Asks one after the other until one of them decides. */
function both(conditions: readonly Condition[], stop: boolean, facts: Facts, place?: Place): Answer {
  let needs: Set<FieldPath> | undefined
  for (const condition of conditions) {
    const answer = ask(condition, facts, place)
    if (answer === stop) return stop
    if (typeof answer === 'boolean') continue
    needs ??= new Set()
    for (const at of answer) needs.add(at)
  }
  return needs ? [...needs] : !stop
}

const printed = (amount: Exact): string => printAmount(amount, 'wan', { zeros: 'keep' })

/** Answers a condition. */
export function ask(condition: Condition, facts: Facts, place?: Place): Answer {
  const value = (id: FigureId): FigureValue => facts.value(within(id, place))
  switch (condition.c) {
    case 'zero':
    case 'nonzero': {
      const got = value(condition.id)
      if (got.state === 'missing') return got.needs
      if (got.state === 'undefined') return false
      return (sign(got.value) === 0) === (condition.c === 'zero')
    }
    case 'reaches': {
      const got = value(condition.id)
      if (got.state === 'missing') return got.needs
      return got.state === 'known' && compare(got.value, { n: BigInt(condition.least), d: 1n }) >= 0
    }
    case 'shows': {
      const got = value(condition.id)
      if (got.state === 'missing') return got.needs
      return got.state === 'known' && !printsAsZero(got.value, 'wan')
    }
    case 'has': {
      const got = value(condition.id)
      return got.state === 'missing' ? got.needs : got.state === 'known'
    }
    case 'less':
    case 'more':
    case 'differs': {
      const [a, b] = [value(condition.a), value(condition.b)]
      const needs = [a, b].flatMap((got) => (got.state === 'missing' ? got.needs : []))
      if (needs.length > 0) return needs
      if (a.state !== 'known' || b.state !== 'known') return false
      if (condition.c === 'differs') return printed(a.value) !== printed(b.value)
      const order = compare(a.value, b.value)
      return condition.c === 'less' ? order < 0 : order > 0
    }
    case 'typed':
      return textOf(condition.at, facts, place).trim() !== ''
    case 'choice': {
      const chosen = textOf(condition.at, facts, place)
      return chosen === '' ? [within(condition.at, place)] : condition.is.includes(chosen)
    }
    case 'year':
      return (
        (condition.from === undefined || facts.year >= condition.from) &&
        (condition.until === undefined || facts.year <= condition.until)
      )
    case 'rows':
      return facts.rows(condition.list).length > 0
    case 'all':
      return both(condition.of, false, facts, place)
    case 'any':
      return both(condition.of, true, facts, place)
    case 'not': {
      const answer = ask(condition.of, facts, place)
      return typeof answer === 'boolean' ? !answer : answer
    }
  }
}
