import type { Check, Finding } from '../../core/checks'
import type { Block, Report } from '../../core/report'
import { copy } from './copy'
import { blocks, wordTable } from './tables'

/** What a record of checks is made from. */
export interface RecordOf {
  /** The unit's full name; '' where it was not typed. */
  readonly unit: string
  readonly year: string
  /** What the report is called. */
  readonly title: string
  /** The day of the check. */
  readonly on: Date
  readonly checks: readonly Check[]
  /** What a section is called. */
  readonly place: (section: string) => string
}

type Kind = keyof typeof copy.kinds

/** What is told one by one, the gravest first; what was acknowledged is to be read before what is only noted. */
const TOLD = ['error', 'warning', 'acknowledged', 'note', 'unchecked'] as const

function kindOf({ finding }: Check): Kind {
  if (!finding) return 'passed'
  return finding.acknowledged === undefined ? finding.severity : 'acknowledged'
}

const { heading, text } = blocks

function summary({ unit, year, title, on, checks }: RecordOf): Block {
  const kinds = checks.map(kindOf)
  const of = (kind: Kind) => kinds.filter((one) => one === kind).length
  const count = (kind: Kind) => copy.rules(of(kind))
  const { kinds: names } = copy
  return wordTable({
    id: 'summary',
    parts: [3, 7, 3, 6],
    rows: [
      [copy.unit, unit || copy.unnamed, copy.year, copy.inYear(year)],
      [copy.report, title, copy.date, copy.day(on.getFullYear(), on.getMonth() + 1, on.getDate())],
      [copy.ran, copy.rules(checks.length), names.passed, count('passed')],
      [names.error, count('error'), names.warning, count('warning')],
      [names.note, count('note'), names.unchecked, count('unchecked')],
      [names.acknowledged, count('acknowledged'), copy.verdict, copy.concluded(of('error'), of('warning'))],
    ],
  })
}

const { head } = copy

/** What was found of one kind, a row each. */
function foundTable(kind: (typeof TOLD)[number], found: readonly Finding[], { place }: RecordOf): Block {
  const last = kind === 'acknowledged' ? head.reason : head.todo
  return wordTable({
    id: `${kind}.table`,
    parts: [8, 15, 36, 27, 9],
    heads: [head.number, head.place, head.say, last, head.rule],
    rows: found.map(({ section, title, say, todo, acknowledged, rule }, i) => [
      `${i + 1}`,
      place(section),
      say || title,
      acknowledged ?? todo,
      rule,
    ]),
  })
}

/** The record of checks, to be handed in with the report: what was checked, what was found, and who signs for it. */
export function recordReport(of: RecordOf): Report {
  const told = TOLD.flatMap((kind): Block[] => {
    const found = of.checks.flatMap((check) =>
      check.finding && kindOf(check) === kind ? [check.finding] : [],
    )
    if (found.length === 0) return []
    return [heading(kind, 'section', copy.sections[kind]), foundTable(kind, found, of)]
  })
  return {
    title: `${of.title}${copy.title}`,
    blocks: [
      heading('title', 'title', copy.title),
      summary(of),
      ...told,
      ...copy.signatures.map((words, i) => text(`signature.${i}`, words)),
    ],
  }
}
