import { type Draft, type FieldPath, rowsOf, textAt } from '../draft'
import type { Inline } from '../wording'
import { asksIn } from './records'
import { type AskList, asksOf, type Card, type Section, sectionsOf, type Template } from './section'
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

function listAsks({ list, fixed, columns }: AskList, at: FieldPath): boolean {
  const [of, key, column] = at.split('.')
  if (of !== list) return false
  // A whole row is where a step of undo leads.
  const own = key === undefined || column === undefined || NAMING.includes(column)
  return own ? fixed !== true : columns.some((one) => one.column === column)
}

function cardAsks(card: Card, at: FieldPath): boolean {
  if ('list' in card) return listAsks(card.list, at)
  if ('grid' in card) return card.grid.some((list) => listAsks(list, at))
  if (!('records' in card)) return asksOf(card).some((ask) => ask.at === at)
  const [list, key, column] = at.split('.')
  const whole = key === undefined || column === undefined
  return (
    (list === card.records.list && (whole || asksIn(card.records).some((ask) => ask.at === `.${column}`))) ||
    card.records.cards.some((one) => cardAsks(one, at))
  )
}

/** Whether a path is asked for in a section's form. Of a list shown in two sections, each asks for its own columns. */
export const asks = (section: Section, at: FieldPath): boolean =>
  section.absent === at || section.cards.some((card) => cardAsks(card, at))

/** The section whose form asks for a path. */
export const sectionAsking = (template: Template, at: FieldPath): Section | undefined =>
  sectionsOf(template).find((section) => asks(section, at))

function touched(section: Section, draft: Draft): boolean {
  return section.cards.some((card) =>
    'list' in card || 'records' in card
      ? rowsOf(draft, 'list' in card ? card.list.list : card.records.list).length > 0
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
