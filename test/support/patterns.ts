// Walks sentence patterns: which figures, fields and lists they read.
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

/** What was read so far. */
export interface Notes {
  figures: Set<string>
  fields: Set<string>
  lists: Set<string>
  answers: Set<string>
}

export const noNotes = (): Notes => ({
  figures: new Set(),
  fields: new Set(),
  lists: new Set(),
  answers: new Set(),
})

/** An id as it is noted: of a row of `list` where it begins with '.'. */
export const within = (id: string, list: string): string => (id.startsWith('.') ? `${list}.*${id}` : id)

export function readCondition(condition: Condition, list: string, notes: Notes): void {
  switch (condition.c) {
    case 'zero':
    case 'nonzero':
    case 'has':
    case 'shows':
    case 'reaches':
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

export function readPattern(pattern: Pattern, list: string, notes: Notes): void {
  switch (pattern.t) {
    case 'amount':
    case 'percent':
    case 'count':
    case 'points':
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
