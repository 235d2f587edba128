import { type Draft, type FieldPath, textAt } from '../draft'
import { Carried, type Fold, same } from '../memo'
import type { Inline } from '../wording'
import { asksOf, columnsOf, listsOf, type Section, sectionsOf, type Template } from './section'
import type { Block } from './tree'

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

/** What the blocks of a report wait for, by their places. */
interface Waiting {
  readonly needs: Map<number, readonly FieldPath[]>
  /** Grows where that changes. */
  version: number
}

function needsOf(block: Block): readonly FieldPath[] {
  const needs: FieldPath[] = []
  for (const inline of inlinesOf(block)) if (inline.kind === 'gap') needs.push(...inline.needs)
  return needs
}

const waiting: Fold<Block, Waiting> = {
  none: () => ({ needs: new Map(), version: 0 }),
  put: (state, block, _, at) => {
    const before = state.needs.get(at) ?? NONE
    const needs = block ? needsOf(block) : NONE
    if (same(needs, before)) return
    if (needs.length > 0) state.needs.set(at, needs)
    else state.needs.delete(at)
    state.version += 1
  },
}

const NONE: readonly FieldPath[] = []

/** Every field a report waits for, once, in the order of the document; followed from one edit to the next. */
export function followGaps(
  blocks: () => readonly Block[],
  label: (at: FieldPath) => string,
): () => readonly Gap[] {
  const carried = new Carried({ all: blocks }, waiting)
  let last: { readonly of: Waiting; readonly version: number; readonly gaps: readonly Gap[] } | undefined
  return () => {
    const state = carried.get()
    if (last?.of === state && last.version === state.version) return last.gaps
    const needs = new Set([...state.needs].sort(([a], [b]) => a - b).flatMap(([, own]) => own))
    // A long list has thousands of gaps, of which only a few are ever named.
    const gaps = [...needs].map((at) => ({
      at,
      get label() {
        return label(at)
      },
    }))
    last = { of: state, version: state.version, gaps }
    return gaps
  }
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

/** Of a section that is not in the template. */
export const NO_STATUS: SectionStatus = { state: 'untouched', missing: [] }

/** A path without the key of its row: all rows of a column are asked for in the same forms. */
function shapeOf(at: FieldPath): string {
  const first = at.indexOf('.')
  const second = at.indexOf('.', first + 1)
  return second < 0 ? at : `${at.slice(0, first)}.${at.slice(second)}`
}

/** Which sections ask for paths of one shape; a template never changes. */
const asking = new WeakMap<Template, Map<string, readonly Section[]>>()

function sectionsAsking(template: Template, at: FieldPath): readonly Section[] {
  const known = asking.get(template) ?? new Map<string, readonly Section[]>()
  asking.set(template, known)
  const shape = shapeOf(at)
  const found = known.get(shape) ?? sectionsOf(template).filter((section) => asks(section, at))
  known.set(shape, found)
  return found
}

const NO_GAPS: readonly Gap[] = []

/** Gaps by section; the same list of gaps is looked through once. */
const sorted = new WeakMap<readonly Gap[], ReadonlyMap<Section, readonly Gap[]>>()

function bySection(template: Template, gaps: readonly Gap[]): ReadonlyMap<Section, readonly Gap[]> {
  const before = sorted.get(gaps)
  if (before) return before
  const found = new Map<Section, Gap[]>()
  for (const gap of gaps) {
    for (const section of sectionsAsking(template, gap.at)) {
      const own = found.get(section)
      if (own) own.push(gap)
      else found.set(section, [gap])
    }
  }
  sorted.set(gaps, found)
  return found
}

/**
 * How far each section is, by its id: computed from the gaps of the finished report, so that the list of sections and the
 * document can never disagree.
 */
export function statusesOf(
  template: Template,
  draft: Draft,
  gaps: readonly Gap[],
): ReadonlyMap<string, SectionStatus> {
  const missing = bySection(template, gaps)
  return new Map(
    sectionsOf(template).map((section) => [
      section.id,
      statusOf(section, draft, missing.get(section) ?? NO_GAPS),
    ]),
  )
}

function statusOf(section: Section, draft: Draft, missing: readonly Gap[]): SectionStatus {
  if (section.absent !== undefined && textAt(draft, section.absent) === 'yes')
    return { state: 'absent', missing: [] }
  if (missing.length === 0) return { state: 'complete', missing }
  return { state: touched(section, draft) ? 'partial' : 'untouched', missing }
}
