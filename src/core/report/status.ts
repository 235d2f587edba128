import { type Draft, type FieldPath, textAt } from '../draft'
import type { Inline } from '../wording'
import { asksOf, columnsOf, listsOf, type Section, sectionsOf, type Template } from './section'
import type { Block, Report } from './tree'

/** A place where the report waits for a field. */
export interface Gap {
  readonly at: FieldPath
  readonly label: string
}

export type SectionState = 'complete' | 'partial' | 'untouched' | 'absent'

export interface SectionStatus {
  readonly state: SectionState
  /** What the report still waits for from this section. */
  readonly missing: readonly Gap[]
}

function inlinesOf(block: Block): readonly Inline[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return block.inlines
    case 'cover':
      return block.name
    case 'contents':
      return block.note
    case 'table':
      return block.needs.length > 0 ? [{ kind: 'gap', needs: block.needs, label: '' }] : []
    case 'chart':
      return block.chart.kind === 'undrawn'
        ? [{ kind: 'gap', needs: block.chart.needs, label: block.chart.label }]
        : []
  }
}

/** Every field the report waits for, once, in the order of the document. */
export function gapsOf(report: Report, label: (at: FieldPath) => string): readonly Gap[] {
  const needs = new Set<FieldPath>()
  for (const block of report.blocks) {
    for (const inline of inlinesOf(block))
      if (inline.kind === 'gap') for (const at of inline.needs) needs.add(at)
  }
  // A long list has thousands of gaps, of which only a few are ever named.
  return [...needs].map((at) => ({
    at,
    get label() {
      return label(at)
    },
  }))
}

/** Columns of a row that name it, rather than count something. */
const NAMING = ['code', 'name', 'class', 'group', 'item']

/** What a section's form asks for, gathered once: a section never changes, and a long list has thousands of gaps. */
interface Asked {
  readonly fields: ReadonlySet<FieldPath>
  readonly lists: ReadonlySet<string>
  /** Lists whose rows are named here, or added. */
  readonly named: ReadonlySet<string>
  /** 'list.column' */
  readonly columns: ReadonlySet<string>
  /** Columns for each account of another list: the list and how they begin. */
  readonly across: readonly (readonly [list: string, prefix: string])[]
}

const gathered = new WeakMap<Section, Asked>()

function askedIn(section: Section): Asked {
  const before = gathered.get(section)
  if (before) return before
  const { cards, absent } = section
  const lists = cards.flatMap(listsOf)
  const fields = cards.flatMap(asksOf).map(({ at }) => at)
  const records = cards.flatMap((card) => ('records' in card ? [card.records.list] : []))
  const asked: Asked = {
    lists: new Set([...lists.map(({ list }) => list), ...records]),
    fields: new Set(absent === undefined ? fields : [...fields, absent]),
    named: new Set([...lists.filter(({ fixed }) => fixed !== true).map(({ list }) => list), ...records]),
    columns: new Set(cards.flatMap(columnsOf).map(({ list, column }) => `${list}.${column}`)),
    across: lists.flatMap(({ list, across }) => (across ? [[list, across.prefix] as const] : [])),
  }
  gathered.set(section, asked)
  return asked
}

/** Whether a path is asked for in a section's form. Of a list shown in two sections, each asks for its own columns. */
export function asks(section: Section, at: FieldPath): boolean {
  const { fields, lists, named, columns, across } = askedIn(section)
  if (fields.has(at)) return true
  // Most paths are of another section's list: that is seen before they are taken apart.
  const end = at.indexOf('.')
  if (!lists.has(end < 0 ? at : at.slice(0, end))) return false
  const [list = '', , column = ''] = at.split('.')
  // A whole row, or a whole list, is where a step of undo leads.
  if (column === '' || NAMING.includes(column)) return named.has(list)
  return (
    columns.has(`${list}.${column}`) ||
    across.some(([own, prefix]) => own === list && column.startsWith(prefix))
  )
}

/** The section whose form asks for a path: of a list that has forms of its own somewhere, the one they stand in. */
export function sectionAsking(template: Template, at: FieldPath): Section | undefined {
  const [list] = at.split('.')
  const asking = sectionsOf(template).filter((section) => asks(section, at))
  const ofRecords = ({ cards }: Section) =>
    cards.some((card) => 'records' in card && card.records.list === list)
  return asking.find(ofRecords) ?? asking[0]
}

function touched(section: Section, draft: Draft): boolean {
  const rows = (list: string): boolean => (draft.lists[list] ?? []).length > 0
  return section.cards.some((card) =>
    listsOf(card).some(({ list }) => rows(list)) || ('records' in card && rows(card.records.list))
      ? true
      : asksOf(card).some((ask) => ask.kind !== 'choice' && textAt(draft, ask.at).trim() !== ''),
  )
}

/**
 * How far a section is: computed from the gaps of the finished report, so that the list of sections and the
 * document can never disagree.
 */
export function sectionStatus(section: Section, draft: Draft, gaps: readonly Gap[]): SectionStatus {
  if (section.absent !== undefined && textAt(draft, section.absent) === 'yes')
    return { state: 'absent', missing: [] }
  const missing = gaps.filter((gap) => asks(section, gap.at))
  if (missing.length === 0) return { state: 'complete', missing }
  return { state: touched(section, draft) ? 'partial' : 'untouched', missing }
}
