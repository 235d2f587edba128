import type { Exact, MoneyUnit, Reading } from '../amount'
import type { Check, Finding } from '../checks'
import { type Draft, type FieldPath, type Row, textAt } from '../draft'
import {
  compute,
  type Derives,
  type Figures,
  type FigureValue,
  type InputKind,
  isAcross,
  known,
  type Layout,
  layoutOf,
  missing,
  type Plan,
  plan,
  type RowFigures,
  readCell,
  readText,
} from '../figures'
import type { Facts } from '../wording'
import { assemble } from './assemble'
import { labelsOf } from './labels'
import { asksOf, type Section, sectionsOf, type Template } from './section'
import { type Gap, gapsOf } from './status'
import type { Report } from './tree'

/** Everything that follows from a draft. */
export interface Evaluation {
  readonly figures: Figures
  readonly facts: Facts
  readonly report: Report
  readonly gaps: readonly Gap[]
  /** Fields whose text could not be understood, with the sentence that says so. */
  readonly unreadable: ReadonlyMap<FieldPath, string>
  /** Every rule and how it ended; run when it is first asked for. */
  readonly checks: readonly Check[]
  /** What the rules found, by the id of the section. */
  readonly findings: ReadonlyMap<string, readonly Finding[]>
}

const ZERO: Exact = { n: 0n, d: 1n }

/** The inputs a section's form asks for, as figures. */
function inputs(section: Section): Derives {
  const fields: Record<FieldPath, InputKind> = {}
  for (const card of section.cards) {
    for (const ask of asksOf(card))
      if (ask.kind === 'amount' || ask.kind === 'count' || ask.kind === 'points') fields[ask.at] = ask.kind
  }
  return { inputs: fields }
}

/** A template never changes: its parts are gathered once. */
const gathered = new WeakMap<Template, readonly Derives[]>()

function partsOf(template: Template): readonly Derives[] {
  const before = gathered.get(template)
  if (before) return before
  const parts = sectionsOf(template).flatMap((section) => [inputs(section), section.derives])
  gathered.set(template, parts)
  return parts
}

/** The unit a draft's amounts are typed in. */
export const moneyUnitOf = (draft: Draft): MoneyUnit =>
  textAt(draft, 'unit.money') === 'yuan' ? 'yuan' : 'wan'

/** The report year; 0 where none was chosen. */
export const yearOf = (draft: Draft): number => Number.parseInt(textAt(draft, 'unit.year'), 10) || 0

/** What sections declared absent leave out: fields that count as 0, and lists that have no rows. */
interface Absent {
  readonly fields: ReadonlySet<FieldPath>
  readonly lists: ReadonlySet<string>
}

function absentIn(sections: readonly Section[], draft: Draft): Absent {
  const closed = sections.filter(({ absent }) => absent !== undefined && textAt(draft, absent) === 'yes')
  return {
    fields: new Set(closed.flatMap(({ cards }) => cards.flatMap(asksOf)).map(({ at }) => at)),
    lists: new Set(closed.flatMap(({ absentLists = [] }) => absentLists)),
  }
}

/** The draft as the figures see it: what was declared absent is 0. */
function without(draft: Draft, { fields, lists }: Absent): Draft {
  if (fields.size === 0 && lists.size === 0) return draft
  const zeros = [...fields].map((at) => [at, '0'] as const)
  return {
    fields: { ...draft.fields, ...Object.fromEntries(zeros) },
    lists: Object.fromEntries(Object.entries(draft.lists).filter(([list]) => !lists.has(list))),
  }
}

/** The cells of a draft, found by their paths. */
function cellsOf(planned: Plan) {
  return (at: FieldPath): { readonly row: Row; readonly column: string } | undefined => {
    const first = at.indexOf('.')
    const second = at.indexOf('.', first + 1)
    if (second < 0) return undefined
    const row = planned.row(at.slice(0, first), at.slice(first + 1, second))
    return row && { row, column: at.slice(second + 1) }
  }
}

/**
 * Computes figures, sentences and charts of a draft: the one function behind screen, Word, plain text and what-if.
 * Pure; safe to call on every key press.
 */
export function evaluate(template: Template, draft: Draft): Evaluation {
  const sections = sectionsOf(template)
  const money = moneyUnitOf(draft)
  const absent = absentIn(sections, draft)
  const present = without(draft, absent)

  const parts = partsOf(template)
  const planned = plan(parts, present, money)
  const cellAt = cellsOf(planned)
  const read = (at: FieldPath, as: InputKind): Reading => {
    const kind = as === 'amount' ? money : as
    const cell = cellAt(at)
    return cell ? readCell(cell.row, cell.column, kind) : readText(draft.fields[at] ?? '', kind)
  }
  const input = (at: FieldPath, as: InputKind): FigureValue => {
    if (absent.fields.has(at)) return known(ZERO)
    const reading = read(at, as)
    return reading.state === 'read' ? known(reading.value) : missing([at])
  }

  const figures = compute(planned, input)
  const facts: Facts = {
    year: yearOf(draft),
    money,
    digits: { zeros: textAt(draft, 'unit.digits') === 'keep' ? 'keep' : 'trim' },
    value: figures.value,
    measure: figures.measure,
    text: (at) => {
      const cell = cellAt(at)
      return cell ? (cell.row.cells[cell.column] ?? '') : (draft.fields[at] ?? '')
    },
    rows: planned.rows,
    ofRow: planned.ofRow,
    blanks: blanksIn(layoutOf(parts).rows, planned, money),
    origin: planned.origin,
    label: labelsOf(template, draft),
  }
  const report = assemble(template, facts)
  // What was declared absent is 0, whatever still stands in its fields.
  const readTyped = (at: FieldPath): Reading => (absent.fields.has(at) ? NOTHING : read(at, 'amount'))
  let checks: readonly Check[] | undefined
  let findings: Evaluation['findings'] | undefined
  return {
    figures,
    facts,
    report,
    gaps: gapsOf(report, facts.label),
    unreadable: unreadableIn(parts, planned, absent, money, read),
    get checks() {
      checks ??=
        template.check?.({ template, draft, figures, facts, planned, money, report, read: readTyped }) ?? []
      return checks
    },
    get findings() {
      findings ??= findingsIn(this.checks, sections)
      return findings
    },
  }
}

const NOTHING: Reading = { state: 'blank' }

/** What is wrong with the cells of a row: looked for once, since a row never changes. */
interface RowState {
  /** Columns whose text is not understood. */
  readonly unreadable: readonly (readonly [column: string, say: string])[]
  /** Number columns without a number. */
  readonly blank: ReadonlySet<string>
}

const states: Readonly<Record<MoneyUnit, WeakMap<Row, RowState>>> = {
  wan: new WeakMap(),
  yuan: new WeakMap(),
}

function stateOf(row: Row, parts: readonly RowFigures[], money: MoneyUnit): RowState {
  const before = states[money].get(row)
  if (before) return before
  const unreadable: (readonly [string, string])[] = []
  const blank = new Set<string>()
  const look = (column: string, as: InputKind): void => {
    const reading = readCell(row, column, as === 'amount' ? money : as)
    if (reading.state !== 'read') blank.add(column)
    if (reading.state === 'unreadable') unreadable.push([column, reading.say])
  }
  for (const { inputs: columns, across } of parts) {
    for (const [column, as] of Object.entries(columns)) look(column, as)
    if (!across) continue
    for (const column of Object.keys(row.cells)) if (isAcross(column, across.prefix)) look(column, 'amount')
  }
  const state: RowState = { unreadable, blank }
  states[money].set(row, state)
  return state
}

/** Cells of a column that hold no number, looked for once. */
function blanksIn(rows: Layout['rows'], planned: Plan, money: MoneyUnit): Facts['blanks'] {
  const found = new Map<string, readonly FieldPath[]>()
  return (list, column) => {
    const id = `${list}.${column}`
    const before = found.get(id)
    if (before) return before
    const parts = rows.get(list) ?? []
    const blanks = planned
      .rows(list)
      .filter((row) => stateOf(row, parts, money).blank.has(column))
      .map((row) => `${list}.${row.key}.${column}`)
    found.set(id, blanks)
    return blanks
  }
}

/** Everything typed where a number belongs and not understood. */
function unreadableIn(
  parts: readonly Derives[],
  planned: Plan,
  absent: Absent,
  money: MoneyUnit,
  read: (at: FieldPath, as: InputKind) => Reading,
): ReadonlyMap<FieldPath, string> {
  const found = new Map<FieldPath, string>()
  for (const { inputs: fields = {} } of parts) {
    for (const [at, as] of Object.entries(fields)) {
      if (absent.fields.has(at)) continue
      const reading = read(at, as)
      if (reading.state === 'unreadable') found.set(at, reading.say)
    }
  }
  for (const [list, own] of layoutOf(parts).rows) {
    for (const row of planned.rows(list)) {
      for (const [column, say] of stateOf(row, own, money).unreadable)
        found.set(`${list}.${row.key}.${column}`, say)
    }
  }
  return found
}

/** What was found, by section. */
function findingsIn(
  checks: readonly Check[],
  sections: readonly { readonly id: string }[],
): ReadonlyMap<string, readonly Finding[]> {
  const found = new Map<string, Finding[]>(sections.map(({ id }) => [id, []]))
  for (const { section, finding } of checks) if (finding) found.get(section)?.push(finding)
  return found
}
