import type { Figures } from '../../../core/figures'
import type { Ask, AskList, AskRow, Card, Cell, Section } from '../../../core/report'
import {
  ask,
  type Condition,
  type Facts,
  type Pattern,
  type Place,
  plainText,
  write,
} from '../../../core/wording'

/** Whether a condition holds now. While its answer waits for other fields it does not. */
export const holds = (condition: Condition | undefined, facts: Facts, place?: Place): boolean =>
  condition === undefined || ask(condition, facts, place) === true

/** A field is shown where it matters; one that waits for an answer stays only if something was typed there. */
export function askShown({ when, at }: Ask, facts: Facts): boolean {
  if (when === undefined) return true
  const answer = ask(when, facts)
  return typeof answer === 'boolean' ? answer : facts.text(at).trim() !== ''
}

/** Whether a cell shows a figure that follows from others, rather than a field. */
export function isComputed(cell: Cell, figures: Figures): boolean {
  if (cell === undefined || 'at' in cell) return false
  return cell.typed === undefined || figures.formula(cell.figure).op !== 'input'
}

export const typedAsk = (cell: Cell): Ask | undefined =>
  cell === undefined ? undefined : 'at' in cell ? cell : cell.typed

export function rowShown(row: AskRow, facts: Facts): boolean {
  if (row.when === undefined) return true
  const answer = ask(row.when, facts)
  if (typeof answer === 'boolean') return answer
  return row.cells.some((cell) => {
    const asked = typedAsk(cell)
    return asked !== undefined && facts.text(asked.at).trim() !== ''
  })
}

/** The lists a section fills in as a grid; nothing where it has none. */
export const gridOf = (section: Section): readonly AskList[] | undefined =>
  section.cards.flatMap((card) => ('grid' in card ? [card.grid] : []))[0]

/** Whether a section has lists or records. */
export const hasLists = ({ cards }: Section): boolean =>
  cards.some((card) => 'list' in card || 'records' in card)

/** Whether a card has anything to show: a note that explains why it is empty is something. */
export function cardShown(card: Card, facts: Facts): boolean {
  if ('list' in card || 'records' in card) return holds(card.when, facts)
  if ('grid' in card) return true
  if (card.note !== undefined) return true
  return 'fields' in card
    ? card.fields.some((one) => askShown(one, facts))
    : card.rows.some((row) => rowShown(row, facts))
}

export interface Follow {
  /** Clauses, between which a narrow column may break. */
  readonly clauses: readonly string[]
  /** The change from last year, the main thing that follows from a line. */
  readonly main: boolean
}

/** A written pattern, or nothing while any of it is missing. */
export function written(pattern: Pattern, facts: Facts): string | undefined {
  const inlines = write(pattern, facts)
  return inlines.some((inline) => inline.kind === 'gap') ? undefined : plainText(inlines)
}

const clausesOf = (text: string): readonly string[] =>
  text.split('，').map((clause, i, all) => (i < all.length - 1 ? `${clause}，` : clause))

/** What follows from a line of a form table, as far as it can be written. */
export function followsOf({ follows = [] }: AskRow, facts: Facts): readonly Follow[] {
  return follows.flatMap(({ when, p }) => {
    const text = holds(when, facts) ? written(p, facts) : undefined
    return text ? [{ clauses: clausesOf(text), main: p.t === 'moved' }] : []
  })
}
