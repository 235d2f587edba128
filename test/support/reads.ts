// Walks whole sections: their sentences, charts, tables and forms.
import { termsOf } from '../../src/core/checks'
import {
  type AskList,
  asksOf,
  type Body,
  type Card,
  type CellSpec,
  type Draw,
  type Section,
  type TableSpec,
} from '../../src/core/report'
import type { Condition } from '../../src/core/wording'
import { type Notes, noNotes, type Reads, readCondition, readPattern, within } from './patterns'

function readCells(cells: readonly CellSpec[], list: string, notes: Notes): void {
  for (const cell of cells) {
    if (cell.c === 'words') readPattern(cell.p, list, notes)
    if (cell.c === 'figure') notes.figures.add(within(cell.id, list))
  }
}

/** Columns for each account of a list: all of them together stand for each. */
function readAcross({ across, lines }: TableSpec, notes: Notes): void {
  if (!across) return
  notes.lists.add(across.list)
  for (const column of ['code', 'name']) notes.fields.add(`${across.list}.*.${column}`)
  for (const line of lines) {
    if (line.l === 'each') notes.figures.add(`${line.list}.*.${across.prefix}`)
    if (line.l === 'line' && line.across !== undefined) notes.figures.add(`${line.across}.${across.prefix}`)
  }
}

function readTable(table: TableSpec, place: string, notes: Notes): void {
  readPattern(table.title, place, notes)
  for (const cells of table.head) readCells(cells, place, notes)
  for (const line of table.lines) {
    const halves = line.l === 'beside' ? [line.left, line.right] : []
    for (const half of line.l === 'each' ? [line] : halves) {
      notes.lists.add(half.list)
      if (half.when) readCondition(half.when, half.list, notes)
      readCells(half.cells, half.list, notes)
    }
    if (line.l === 'each' && line.of !== undefined) notes.fields.add(`${line.list}.*.${line.of}`)
    if (line.l === 'line') {
      if (line.when) readCondition(line.when, place, notes)
      readCells(line.cells, place, notes)
    }
  }
  readAcross(table, notes)
  for (const { when, p } of table.notes ?? []) {
    if (when) readCondition(when, place, notes)
    readPattern(p, place, notes)
  }
  if (table.empty) {
    readCondition(table.empty.when, place, notes)
    readPattern(table.empty.note, place, notes)
  }
  const { lists = [], figures = [], spread = [] } = table.waits
  for (const id of figures) notes.figures.add(within(id, place))
  for (const { list, columns } of lists)
    for (const column of columns) notes.figures.add(`${list}.*.${column}`)
  for (const { list, whole } of spread) notes.figures.add(`${list}.*.${whole}`)
}

function readDraw(draw: Draw, notes: Notes): void {
  if (draw.kind === 'columns') {
    notes.figures.add(draw.prior).add(draw.now)
    return
  }
  notes.figures.add(draw.whole)
  if ('slices' in draw) for (const { id } of draw.slices) notes.figures.add(id)
  else {
    notes.figures.add(within(draw.value, draw.list))
    notes.fields.add(within(draw.label, draw.list))
  }
}

/** Whether a condition never holds in a year. */
function isOutside(condition: Condition | undefined, year: number | undefined): boolean {
  if (year === undefined) return false
  switch (condition?.c) {
    case 'year':
      return year < (condition.from ?? 0) || year > (condition.until ?? year)
    case 'all':
      return condition.of.some((part) => isOutside(part, year))
    case 'any':
      return condition.of.every((part) => isOutside(part, year))
    default:
      return false
  }
}

function readBody(body: Body, place: string, notes: Notes, year: number | undefined): void {
  if ('when' in body && isOutside(body.when, year)) return
  // Of `each` the condition chooses rows of its list.
  if ('when' in body && body.when) readCondition(body.when, body.t === 'each' ? body.list : place, notes)
  if ((body.t === 'items' || body.t === 'each') && body.of !== undefined)
    notes.fields.add(`${body.list}.*.${body.of}`)
  switch (body.t) {
    case 'title':
    case 'section':
    case 'subheading':
      readPattern(body.title, place, notes)
      return
    case 'paragraph':
    case 'item':
      for (const { p } of body.clauses) readPattern(p, place, notes)
      return
    case 'items':
      notes.lists.add(body.list)
      if (body.rows) readCondition(body.rows, body.list, notes)
      if (body.once !== undefined) notes.fields.add(`${body.list}.*.${body.once}`)
      readPattern(body.clause.p, body.list, notes)
      return
    case 'each':
      notes.lists.add(body.list)
      for (const one of body.says) readBody(one, body.list, notes, year)
      return
    case 'lines':
      notes.fields.add(within(body.at, place))
      return
    case 'table':
      readTable(body.table, place, notes)
      return
    case 'draw':
      readDraw(body.draw, notes)
      return
    case 'cover':
      for (const at of ['unit.name', 'unit.kind', 'unit.date']) notes.fields.add(at)
      return
    case 'contents':
      readPattern(body.note, place, notes)
  }
}

function readList(asked: AskList, place: string, notes: Notes): void {
  const { list, columns, figures, foot = [], classes, across } = asked
  notes.lists.add(list)
  for (const column of columns) {
    if (column.when) readCondition(column.when, list, notes)
    if (column.total) notes.figures.add(within(column.total, place))
    // A column that has a total has subtotals too.
    if (column.total && classes) notes.figures.add(`${classes.tree}.*.${column.column}`)
  }
  for (const { id, total } of figures) {
    notes.figures.add(within(id, list))
    if (total) notes.figures.add(within(total, place))
  }
  for (const line of foot) for (const id of Object.values(line.figures)) notes.figures.add(within(id, place))
  if (across) notes.lists.add(across.list)
}

function readCard(card: Card, place: string, notes: Notes): void {
  for (const ask of asksOf(card)) if (ask.when) readCondition(ask.when, place, notes)
  if ('when' in card && card.when) readCondition(card.when, place, notes)
  if ('list' in card) readList(card.list, place, notes)
  if ('grid' in card) for (const list of card.grid) readList(list, place, notes)
  if ('records' in card) {
    notes.lists.add(card.records.list)
    notes.fields.add(`${card.records.list}.*.${card.records.naming}`)
    for (const one of card.records.cards) readCard(one, card.records.list, notes)
  }
  if ('rows' in card) {
    for (const head of card.heads) readPattern(head, place, notes)
    for (const row of card.rows) {
      if (row.when) readCondition(row.when, place, notes)
      for (const cell of row.cells)
        if (cell && 'figure' in cell) notes.figures.add(within(cell.figure, place))
      for (const { when, p } of row.follows ?? []) {
        if (when) readCondition(when, place, notes)
        readPattern(p, place, notes)
      }
    }
  }
}

/** What is printed of a section in a year, or in any: its sentences, charts and tables without its forms. */
export function printedBy({ title, says }: Section, year?: number): Reads {
  const notes = noNotes()
  if (title) readPattern(title, '', notes)
  for (const body of says) readBody(body, '', notes, year)
  return notes
}

/** All that a section's sentences, charts, tables, forms and rules read. */
export function readsOf(section: Section, year?: number): Reads {
  const notes = noNotes()
  const printed = printedBy(section, year)
  for (const what of ['figures', 'fields', 'lists', 'answers'] as const)
    for (const one of printed[what]) notes[what].add(one)
  for (const card of section.cards) readCard(card, '', notes)
  for (const { claim, when, of = '' } of section.holds ?? []) {
    for (const { id } of termsOf(claim)) notes.figures.add(within(id, of))
    if (when) readCondition(when, of, notes)
  }
  return notes
}
