// Walks sentence patterns: which figures, fields and lists they read.
import type { Body, Card, Section } from '../../src/core/report'
import { asksOf } from '../../src/core/report'
import type { Condition, Pattern } from '../../src/core/wording'

export interface Reads {
  /** Figures, those of a row as 'list.*.column'. */
  readonly figures: ReadonlySet<string>
  /** Fields, those of a row as 'list.*.column'. */
  readonly fields: ReadonlySet<string>
  readonly lists: ReadonlySet<string>
  /** Answers of a choice that a sentence depends on, as 'field = value'. */
  readonly answers: ReadonlySet<string>
}

interface Notes {
  figures: Set<string>
  fields: Set<string>
  lists: Set<string>
  answers: Set<string>
}

const within = (id: string, list: string): string => (id.startsWith('.') ? `${list}.*${id}` : id)

function readCondition(condition: Condition, list: string, notes: Notes): void {
  switch (condition.c) {
    case 'zero':
    case 'nonzero':
    case 'has':
      notes.figures.add(within(condition.id, list))
      return
    case 'less':
    case 'more':
    case 'differs':
      notes.figures.add(within(condition.a, list)).add(within(condition.b, list))
      return
    case 'typed':
      notes.fields.add(within(condition.at, list))
      return
    case 'choice':
      notes.fields.add(within(condition.at, list))
      for (const value of condition.is) notes.answers.add(`${within(condition.at, list)} = ${value}`)
      return
    case 'rows':
      notes.lists.add(condition.list)
      return
    case 'all':
    case 'any':
      for (const part of condition.of) readCondition(part, list, notes)
      return
    case 'not':
      readCondition(condition.of, list, notes)
      return
    case 'year':
  }
}

function readPattern(pattern: Pattern, list: string, notes: Notes): void {
  switch (pattern.t) {
    case 'amount':
    case 'percent':
    case 'count':
      notes.figures.add(within(pattern.id, list))
      return
    case 'text':
    case 'name':
      notes.fields.add(within(pattern.at, list))
      return
    case 'word':
      notes.fields.add(within(pattern.at, list))
      for (const value of Object.keys(pattern.of)) {
        notes.answers.add(`${within(pattern.at, list)} = ${value}`)
      }
      return
    case 'moved':
      notes.figures.add(within(pattern.change, list)).add(within(pattern.growth, list))
      return
    case 'maybe':
      readCondition(pattern.when, list, notes)
      readPattern(pattern.p, list, notes)
      return
    case 'oneOf':
      readParts(pattern.arms, list, notes)
      readPattern(pattern.otherwise, list, notes)
      return
    case 'joined':
      readParts(pattern.parts, list, notes)
      return
    case 'each':
      notes.lists.add(pattern.list)
      if (pattern.when) readCondition(pattern.when, pattern.list, notes)
      readPattern(pattern.item, pattern.list, notes)
      return
    case 'seq':
      for (const part of pattern.of) readPattern(part, list, notes)
      return
    case 'lit':
    case 'year':
  }
}

function readParts(parts: readonly { when?: Condition; p: Pattern }[], list: string, notes: Notes): void {
  for (const { when, p } of parts) {
    if (when) readCondition(when, list, notes)
    readPattern(p, list, notes)
  }
}

function readBody(body: Body, notes: Notes): void {
  if ('when' in body && body.when) readCondition(body.when, '', notes)
  switch (body.t) {
    case 'subheading':
      readPattern(body.title, '', notes)
      return
    case 'paragraph':
    case 'item':
      for (const { p } of body.clauses) readPattern(p, '', notes)
      return
    case 'items':
      notes.lists.add(body.list)
      if (body.once !== undefined) notes.fields.add(`${body.list}.*.${body.once}`)
      readPattern(body.clause.p, body.list, notes)
      return
    case 'lines':
      notes.fields.add(body.at)
      return
    case 'draw': {
      const { draw } = body
      if (draw.kind === 'columns') notes.figures.add(draw.prior).add(draw.now)
      else {
        notes.figures.add(draw.whole)
        if ('slices' in draw) for (const { id } of draw.slices) notes.figures.add(id)
        else {
          notes.figures.add(within(draw.value, draw.list))
          notes.fields.add(within(draw.label, draw.list))
        }
      }
      return
    }
    case 'cover':
      for (const at of ['unit.name', 'unit.kind', 'unit.date']) notes.fields.add(at)
      return
    case 'contents':
      readPattern(body.note, '', notes)
  }
}

function readCard(card: Card, notes: Notes): void {
  for (const ask of asksOf(card)) if (ask.when) readCondition(ask.when, '', notes)
  if ('list' in card) {
    const { list, columns, figures } = card.list
    notes.lists.add(list)
    if (card.when) readCondition(card.when, '', notes)
    for (const column of columns) {
      if (column.when) readCondition(column.when, list, notes)
      if (column.total) notes.figures.add(column.total)
    }
    for (const { id, total } of figures) {
      notes.figures.add(within(id, list))
      if (total) notes.figures.add(total)
    }
  }
  if ('rows' in card) {
    for (const head of card.heads) readPattern(head, '', notes)
    for (const row of card.rows) {
      if (row.when) readCondition(row.when, '', notes)
      for (const cell of row.cells) if (cell && 'figure' in cell) notes.figures.add(cell.figure)
      for (const { when, p } of row.follows ?? []) {
        if (when) readCondition(when, '', notes)
        readPattern(p, '', notes)
      }
    }
  }
}

const empty = (): Notes => ({ figures: new Set(), fields: new Set(), lists: new Set(), answers: new Set() })

/** All that a section's sentences, charts and forms read. */
export function readsOf({ title, says, cards }: Section): Reads {
  const notes = empty()
  if (title) readPattern(title, '', notes)
  for (const body of says) readBody(body, notes)
  for (const card of cards) readCard(card, notes)
  return notes
}

/** What is printed of a section: its sentences and charts without its forms. */
export function printedBy({ title, says }: Section): Reads {
  const notes = empty()
  if (title) readPattern(title, '', notes)
  for (const body of says) readBody(body, notes)
  return notes
}
