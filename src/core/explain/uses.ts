import type { Check, Rule } from '../checks'
import { titleOf } from '../checks/say'
import { termsOf } from '../checks/sight'
import type { FieldPath } from '../draft'
import { type FigureId, inRow } from '../figures'
import { type ChartBlock, type Evaluation, sectionsOf, type TableBlock, type Template } from '../report'
import { plainText } from '../wording'
import { dependsOn } from './dependants'
import { type Place, sentencesWithFigures } from './places'

/** A rule that looks at a figure. */
export interface RuleUse {
  /** The id of its check. */
  readonly id: string
  readonly rule: string
  readonly title: string
  readonly outcome: Check['outcome']
  /** Something was found that nobody stands by yet. */
  readonly open: boolean
  /** What was found, where the rule does not hold. */
  readonly say?: string
}

export interface Uses {
  readonly sentences: readonly Place[]
  readonly tables: readonly Place[]
  readonly charts: readonly Place[]
  readonly rules: readonly RuleUse[]
}

interface Found {
  readonly sentences: ReadonlyMap<FigureId, readonly Place[]>
  readonly charts: ReadonlyMap<FigureId, readonly Place[]>
}

const put = (map: Map<FigureId, Place[]>, id: FigureId, place: Place): void => {
  const places = map.get(id)
  if (!places) map.set(id, [place])
  else if (places[places.length - 1]?.block !== place.block) places.push(place)
}

const dataOf = ({ chart }: ChartBlock): readonly FigureId[] => {
  if (chart.kind === 'undrawn') return []
  return (chart.kind === 'columns' ? chart.bars : chart.slices).map(({ figure }) => figure)
}

/** An evaluation never changes: its report is read once, when the first figure is asked about. */
const found = new WeakMap<Evaluation, Found>()

function read(evaluation: Evaluation): Found {
  const before = found.get(evaluation)
  if (before) return before
  const sentences = new Map<FigureId, Place[]>()
  const charts = new Map<FigureId, Place[]>()
  for (const { figure, ...place } of sentencesWithFigures(evaluation.report.blocks))
    put(sentences, figure, place)
  for (const block of evaluation.report.blocks) {
    if (block.kind !== 'chart') continue
    const { id, section } = block
    for (const figure of dataOf(block))
      put(charts, figure, { block: id, section, text: `图${block.number}：${block.caption}` })
  }
  const all = { sentences, charts }
  found.set(evaluation, all)
  return all
}

/** A large department's tables have thousands of cells: they are read once, and only where somebody asks. */
const cells = new WeakMap<TableBlock, ReadonlySet<FigureId>>()

function figuresIn(table: TableBlock): ReadonlySet<FigureId> {
  const before = cells.get(table)
  if (before) return before
  const ids = new Set<FigureId>()
  for (const row of table.body) for (const cell of row.cells) if (cell?.figure) ids.add(cell.figure)
  cells.set(table, ids)
  return ids
}

const tableName = (table: TableBlock): string =>
  [table.mark, plainText(table.title)].filter((part) => part !== '').join(' ')

const isOpen = (finding: Check['finding']): boolean =>
  finding !== undefined && finding.severity !== 'unchecked' && finding.acknowledged === undefined

/** The figures and fields a rule looks at, as its claim names them: of a row where they begin with '.'. */
function lookedAt({ claim }: Rule): readonly string[] {
  const terms = termsOf(claim).map(({ id }) => id)
  if (claim.is === 'written' || claim.is === 'named') return [...terms, claim.at]
  return claim.is === 'fits' || claim.is === 'once' ? [`.${claim.column}`] : terms
}

/** Whether a rule looks at one of some figures or fields; a rule about rows, in one of them. */
function looksAt(rule: Rule, { facts }: Evaluation, over: (id: string) => boolean): boolean {
  const ids = lookedAt(rule)
  const { of: list } = rule
  if (list === undefined) return ids.some(over)
  return facts.rows(list).some(({ key }) => ids.some((id) => over(inRow(id, list, key))))
}

/** Rules that look at one of some figures or fields, and how each ended. Those that do not apply are left out. */
function rulesOver(
  evaluation: Evaluation,
  template: Template,
  over: (id: string) => boolean,
): readonly RuleUse[] {
  const ended = new Map<string, Check[]>()
  const keyOf = (section: string, rule: string, title: string) => `${section} ${rule} ${title}`
  for (const check of evaluation.checks) {
    const key = keyOf(check.section, check.rule, check.title)
    const same = ended.get(key)
    if (same) same.push(check)
    else ended.set(key, [check])
  }
  const uses = new Map<string, RuleUse>()
  const use = ({ id, rule, title, outcome, finding }: Check) =>
    uses.set(id, {
      id,
      rule,
      title,
      outcome,
      open: isOpen(finding),
      ...(finding && outcome !== 'passed' ? { say: finding.say } : {}),
    })
  for (const { id: section, holds = [] } of sectionsOf(template)) {
    for (const rule of holds) {
      if (!looksAt(rule, evaluation, over)) continue
      const checks = ended.get(keyOf(section, rule.id, titleOf(rule))) ?? []
      // Of rows that are not well each has a check of its own; all that are have one.
      const own = checks.find(({ finding }) => finding?.figures.some(over))
      const check = own ?? checks.find(({ finding }) => rule.of === undefined || !finding?.figures.length)
      if (check) use(check)
    }
  }
  // What was read in a text is no rule of a section; its finding says which figures it is about.
  for (const check of evaluation.checks) if (check.finding?.figures.some(over)) use(check)
  return [...uses.values()]
}

const tablesWith = ({ report }: Evaluation, id: FigureId): readonly Place[] =>
  report.blocks.flatMap((block): readonly Place[] =>
    block.kind === 'table' && figuresIn(block).has(id)
      ? [{ block: block.id, section: block.section, text: tableName(block) }]
      : [],
  )

/** The first place a reader meets a figure at: in a sentence, or else in a chart or a table. */
export function placeOf(evaluation: Evaluation, id: FigureId): Place | undefined {
  const { sentences, charts } = read(evaluation)
  return sentences.get(id)?.[0] ?? charts.get(id)?.[0] ?? tablesWith(evaluation, id)[0]
}

/** Where else a figure is printed, and which rules look at it. */
export function usesOf(evaluation: Evaluation, template: Template, id: FigureId): Uses {
  const { sentences, charts } = read(evaluation)
  return {
    sentences: sentences.get(id) ?? [],
    charts: charts.get(id) ?? [],
    tables: tablesWith(evaluation, id),
    rules: rulesOver(evaluation, template, (one) => one === id),
  }
}

/** The sentences, charts and rules that move with a field. */
export function dependantsOf(
  evaluation: Evaluation,
  template: Template,
  at: FieldPath,
): Omit<Uses, 'tables'> & { readonly figures: readonly FigureId[] } {
  const moves = dependsOn(evaluation.figures, at)
  const { sentences, charts } = read(evaluation)
  const known = (id: FigureId): boolean => evaluation.figures.has(id) && moves(id)
  const of = (map: ReadonlyMap<FigureId, readonly Place[]>): readonly Place[] => {
    const places = new Map<string, Place>()
    for (const [id, all] of map) if (known(id)) for (const place of all) places.set(place.block, place)
    return [...places.values()]
  }
  return {
    figures: [...new Set([...sentences.keys(), ...charts.keys()])].filter(known),
    sentences: of(sentences),
    charts: of(charts),
    rules: rulesOver(evaluation, template, (id) => id === at || known(id)),
  }
}
