import type { Exact, MoneyUnit, Reading } from '../amount'
import type { Check, Finding } from '../checks'
import { type Draft, type FieldPath, type Row, Sheet, textAt } from '../draft'
import {
  compute,
  type Derives,
  type Figures,
  type FigureValue,
  type InputKind,
  known,
  layoutOf,
  missing,
  plan,
  readCell,
  readText,
} from '../figures'
import { Carried, choosing, Memo, Memos, same } from '../memo'
import type { Facts, Inline } from '../wording'
import { presentIn } from './absent'
import { assemble } from './assemble'
import { labelsOf } from './labels'
import { followUnreadable } from './readings'
import { asksOf, type Section, sectionsOf, type Template } from './section'
import { followGaps, type Gap } from './status'
import type { Block, Report, TableBlock } from './tree'

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

const yearIn = (text: string): number => Number.parseInt(text, 10) || 0

/** The report year; 0 where none was chosen. */
export const yearOf = (draft: Draft): number => yearIn(textAt(draft, 'unit.year'))

/** All that follows from what stands on a sheet, each piece worked out when it is asked for. */
interface Standing {
  readonly figures: Figures
  readonly facts: Facts
  readonly report: () => Report
  /** The tables of the report, by their places. */
  readonly tables: () => ReadonlyMap<number, Block>
  readonly gaps: () => readonly Gap[]
  readonly unreadable: () => ReadonlyMap<FieldPath, string>
  readonly checks: () => readonly Check[]
  readonly findings: () => ReadonlyMap<string, readonly Finding[]>
}

const NOTHING: Reading = { state: 'blank' }

function follow(template: Template, money: MoneyUnit, sheet: Sheet): Standing {
  const parts = partsOf(template)
  const layout = layoutOf(parts)
  const present = presentIn(template, sheet)
  const planned = plan(parts, present, money)

  const cellAt = (at: FieldPath): { readonly row: Row; readonly column: string } | undefined => {
    const first = at.indexOf('.')
    const second = at.indexOf('.', first + 1)
    if (second < 0) return undefined
    const row = planned.row(at.slice(0, first), at.slice(first + 1, second))
    return row && { row, column: at.slice(second + 1) }
  }
  const fieldReadings = {
    wan: new Memos<Reading>((at) => readText(sheet.text(at), 'wan')),
    yuan: new Memos<Reading>((at) => readText(sheet.text(at), 'yuan')),
    count: new Memos<Reading>((at) => readText(sheet.text(at), 'count')),
    points: new Memos<Reading>((at) => readText(sheet.text(at), 'points')),
  }
  const read = (at: FieldPath, as: InputKind): Reading => {
    const kind = as === 'amount' ? money : as
    const cell = cellAt(at)
    return cell ? readCell(cell.row, cell.column, kind) : fieldReadings[kind].get(at)
  }
  const input = (at: FieldPath, as: InputKind): FigureValue => {
    if (present.isAbsent(at)) return known(ZERO)
    const reading = read(at, as)
    return reading.state === 'read' ? known(reading.value) : missing([at])
  }
  // What was declared absent is 0, whatever still stands in its fields.
  const readTyped = (at: FieldPath, as: InputKind): Reading => (present.isAbsent(at) ? NOTHING : read(at, as))

  const figures = compute(planned, input)
  const year = new Memo(() => yearIn(sheet.text('unit.year')))
  const digits = new Memo((): Facts['digits'] => ({
    zeros: sheet.text('unit.digits') === 'keep' ? 'keep' : 'trim',
  }))
  const lists = new WeakMap<object, Memo<readonly Inline[]>>()
  const facts: Facts = {
    get year() {
      return year.get()
    },
    money,
    get digits() {
      return digits.get()
    },
    value: figures.value,
    measure: figures.measure,
    text: (at) => {
      const cell = cellAt(at)
      return cell ? (cell.row.cells[cell.column] ?? '') : sheet.text(at)
    },
    rows: planned.rows,
    ofRow: planned.ofRow,
    origin: planned.origin,
    label: labelsOf(
      template,
      (list, key) => planned.row(list, key) ?? sheet.list(list).find((row) => row.key === key),
    ),
    kept: (of, write) => {
      const memo = lists.get(of) ?? new Memo(write, same)
      lists.set(of, memo)
      return memo.get()
    },
  }
  const tables = template.tables?.({ facts, planned, money, rows: layout.rows })
  const report = assemble(template, facts, tables)
  const fields = parts.flatMap(({ inputs: own = {} }) => Object.entries(own))
  const listed = new Carried(
    { all: () => report().blocks },
    choosing<Block>(({ kind }) => kind === 'table'),
  )
  const gaps = followGaps(() => report().blocks, facts.label)
  const entered = (list: string): readonly Row[] => sheet.list(list)
  const checks = template.check?.({
    template,
    figures,
    facts,
    planned,
    money,
    report,
    read: (at) => readTyped(at, 'amount'),
    entered,
  })
  const sections = sectionsOf(template)
  const findings = new Memo(() => findingsIn(checks?.() ?? [], sections))
  return {
    figures,
    facts,
    report,
    tables: () => listed.get(),
    gaps,
    unreadable: followUnreadable(fields, layout.rows, planned, money, readTyped),
    checks: () => checks?.() ?? [],
    findings: () => findings.get(),
  }
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

/** A table whose lines are those of `of`, whenever they are asked for. */
const tableOf = (table: TableBlock, of: () => TableBlock): TableBlock => ({
  kind: 'table',
  id: table.id,
  section: table.section,
  number: table.number,
  title: table.title,
  listed: table.listed,
  mark: table.mark,
  above: table.above,
  orientation: table.orientation,
  newPage: table.newPage,
  size: table.size,
  columns: table.columns,
  head: table.head,
  get body() {
    return of().body
  },
  get notes() {
    return of().notes
  },
  needs: table.needs,
})

/**
 * What is asked of an evaluation later than the next edit is no longer on the sheet: it is answered by evaluating its
 * draft once more.
 */
function evaluationOf(standing: Standing, now: () => Standing): Evaluation {
  const facts = (): Facts => now().facts
  const figures: Figures = {
    value: (id) => now().figures.value(id),
    formula: (id) => now().figures.formula(id),
    measure: (id) => now().figures.measure(id),
    reads: (id, at) => now().figures.reads(id, at),
    has: (id) => now().figures.has(id),
    ids: () => now().figures.ids(),
  }
  const report = standing.report()
  let again: ReadonlyMap<string, Block> | undefined
  const tableAt = (id: string, table: TableBlock): TableBlock => {
    if (now() === standing) return table
    again ??= new Map(
      now()
        .report()
        .blocks.map((block) => [block.id, block]),
    )
    const found = again.get(id)
    return found?.kind === 'table' ? found : table
  }
  const blocks = [...report.blocks]
  for (const [i, block] of standing.tables())
    if (block.kind === 'table') blocks[i] = tableOf(block, () => tableAt(block.id, block))
  return {
    figures,
    facts: {
      get year() {
        return facts().year
      },
      money: standing.facts.money,
      get digits() {
        return facts().digits
      },
      value: figures.value,
      measure: figures.measure,
      text: (at) => facts().text(at),
      rows: (list) => facts().rows(list),
      ofRow: (list, column) => facts().ofRow(list, column),
      origin: (at) => facts().origin(at),
      label: (at) => facts().label(at),
    },
    report: { title: report.title, blocks },
    gaps: standing.gaps(),
    unreadable: standing.unreadable(),
    get checks() {
      return now().checks()
    },
    get findings() {
      return now().findings()
    },
  }
}

function standingFor(
  template: Template,
  draft: Draft,
): { readonly sheet: Sheet; readonly standing: Standing } {
  const sheet = new Sheet(draft)
  return { sheet, standing: follow(template, moneyUnitOf(draft), sheet) }
}

/**
 * What was made of lines and rows that are gone stays behind. After so many drafts all is made anew, which costs no more
 * than opening one.
 */
const AFRESH = 500

/**
 * An evaluation that is carried from one draft to the next: what an edit leaves as it is is not worked out again, and what
 * comes out is the same as from `evaluate`. Findings write their sentences when they are asked for, about the draft as it
 * then is: who keeps one beyond the next edit copies it.
 */
export function createEvaluator(): (template: Template, draft: Draft) => Evaluation {
  let last: { template: Template; money: MoneyUnit; sheet: Sheet; standing: Standing } | undefined
  let current: Draft | undefined
  let taken = 0
  return (template, draft) => {
    const money = moneyUnitOf(draft)
    taken += 1
    if (last?.template === template && last.money === money && taken < AFRESH) last.sheet.take(draft)
    else {
      last = { template, money, ...standingFor(template, draft) }
      taken = 0
    }
    current = draft
    const { standing } = last
    let old: Standing | undefined
    return evaluationOf(standing, () => {
      if (current === draft && last?.standing === standing) return standing
      old ??= standingFor(template, draft).standing
      return old
    })
  }
}

/**
 * Computes figures, sentences and charts of a draft: the one function behind screen, Word, plain text and what-if.
 * Pure; safe to call on every key press.
 */
export const evaluate = (template: Template, draft: Draft): Evaluation => createEvaluator()(template, draft)
