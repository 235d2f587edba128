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
  return [...needs].map((at) => ({ at, label: label(at) }))
}

/** Columns of a row that name it, rather than count something. */
const NAMING = ['code', 'name', 'class', 'group', 'item']

/** Whether a path is asked for in a section's form. Of a list shown in two sections, each asks for its own columns. */
export function asks(section: Section, at: FieldPath): boolean {
  const [list, , column = ''] = at.split('.')
  if (section.absent === at) return true
  // A whole row, or a whole list, is where a step of undo leads.
  const naming = column === '' || NAMING.includes(column)
  return section.cards.some((card) => {
    if (asksOf(card).some((ask) => ask.at === at)) return true
    const records = 'records' in card && card.records.list === list
    if (naming && records) return true
    if (naming) return listsOf(card).some((one) => one.list === list && one.fixed !== true)
    if (columnsOf(card).some((one) => one.list === list && one.column === column)) return true
    return listsOf(card).some(
      ({ list: own, across }) => own === list && across && column.startsWith(across.prefix),
    )
  })
}

/** The section whose form asks for a path. */
export const sectionAsking = (template: Template, at: FieldPath): Section | undefined =>
  sectionsOf(template).find((section) => asks(section, at))

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
