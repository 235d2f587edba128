import { type Exact, type MoneyUnit, type Reading, readAmount, readCount } from '../amount'
import { type Finding, runRules } from '../checks'
import { type Draft, type FieldPath, textAt } from '../draft'
import { compute, type Derives, type Figures, type FigureValue, known, missing, plan } from '../figures'
import type { Facts } from '../wording'
import { assemble } from './assemble'
import { type AskList, asksOf, type Card, type Section, sectionsOf, type Template } from './section'
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
  /** What the rules of each section found, by the id of the section. */
  readonly findings: ReadonlyMap<string, readonly Finding[]>
}

/** Half of the last digit typed, in 分. An amount typed in 元 is a book amount: exact. */
function slackOf(reading: Reading, money: MoneyUnit): Exact {
  if (money === 'yuan' || reading.state !== 'read' || reading.places >= 6) return { n: 0n, d: 1n }
  return { n: 10n ** BigInt(6 - reading.places), d: 2n }
}

const listOf = (card: Card): AskList | undefined => ('list' in card ? card.list : undefined)

/** The inputs a section's form asks for, as figures. */
function inputs(section: Section): Derives {
  const fields: Record<FieldPath, 'amount' | 'count'> = {}
  for (const card of section.cards) {
    for (const ask of asksOf(card))
      if (ask.kind === 'amount' || ask.kind === 'count') fields[ask.at] = ask.kind
  }
  return { inputs: fields }
}

const partsOf = (section: Section): readonly Derives[] => [inputs(section), section.derives]

/** What the columns that name an account are called. */
const NAMES: Readonly<Record<string, string>> = { code: '编码', class: '类', group: '款', item: '项' }

/** What a field of a list is called in a gap. */
function cellLabel(at: FieldPath, draft: Draft, lists: readonly AskList[]): string {
  const [list, key, column] = at.split('.')
  const ask = lists.find((one) => one.list === list)
  if (!ask) return at
  if (key === undefined) return ask.addLabel
  const row = draft.lists[ask.list]?.find((one) => one.key === key)
  const name = row?.cells.item ?? row?.cells.name ?? row?.cells.code ?? ''
  const asked = lists.flatMap((one) => (one.list === list ? one.columns : []))
  const head = asked.find((one) => one.column === column)?.head ?? NAMES[column ?? ''] ?? '名称'
  return name === '' ? head : `${name}的${head}`
}

/** The unit a draft's amounts are typed in. */
export const moneyUnitOf = (draft: Draft): MoneyUnit =>
  textAt(draft, 'unit.money') === 'yuan' ? 'yuan' : 'wan'

/** The report year; 0 where none was chosen. */
export const yearOf = (draft: Draft): number => Number.parseInt(textAt(draft, 'unit.year'), 10) || 0

/**
 * Computes figures, sentences and charts of a draft: the one function behind screen, Word, plain text and what-if.
 * Pure; safe to call on every key press.
 */
export function evaluate(template: Template, draft: Draft): Evaluation {
  const sections = sectionsOf(template)
  const money = moneyUnitOf(draft)
  const labels = new Map<FieldPath, string>()
  const absent = new Set<FieldPath>()
  const lists: AskList[] = []
  for (const section of sections) {
    const closed = section.absent !== undefined && textAt(draft, section.absent) === 'yes'
    for (const card of section.cards) {
      const list = listOf(card)
      if (list) lists.push(list)
      for (const ask of asksOf(card)) {
        labels.set(ask.at, ask.label)
        if (closed) absent.add(ask.at)
      }
    }
  }

  const unreadable = new Map<FieldPath, string>()
  const slacks = new Map<FieldPath, Exact>()
  const cells = new Map<FieldPath, string>()
  for (const [list, rows] of Object.entries(draft.lists)) {
    for (const row of rows)
      for (const [column, text] of Object.entries(row.cells)) cells.set(`${list}.${row.key}.${column}`, text)
  }
  const textOf = (at: FieldPath): string => cells.get(at) ?? draft.fields[at] ?? ''
  const input = (at: FieldPath, as: 'amount' | 'count'): FigureValue => {
    if (absent.has(at)) return known({ n: 0n, d: 1n })
    const reading: Reading = as === 'amount' ? readAmount(textOf(at), money) : readCount(textOf(at))
    if (reading.state === 'read') {
      if (as === 'amount') slacks.set(at, slackOf(reading, money))
      return known(reading.value)
    }
    if (reading.state === 'unreadable') unreadable.set(at, reading.say)
    return missing([at])
  }

  const planned = plan(sections.flatMap(partsOf), draft)
  const figures = compute(planned.formulas, input)
  const facts: Facts = {
    year: yearOf(draft),
    digits: { zeros: textAt(draft, 'unit.digits') === 'keep' ? 'keep' : 'trim' },
    value: figures.value,
    text: textOf,
    rows: (list) => planned.lists.get(list) ?? [],
    origin: (at) => planned.origins.get(at) ?? at,
    label: (at) => labels.get(at) ?? cellLabel(at, draft, lists),
  }
  const report = assemble(template, facts)
  const slack = (at: FieldPath): Exact => slacks.get(at) ?? { n: 0n, d: 1n }
  const findings = new Map(
    sections.map(({ id, holds = [] }) => [id, runRules(holds, { figures, facts, slack })] as const),
  )
  return { figures, facts, report, gaps: gapsOf(report, facts.label), unreadable, findings }
}
