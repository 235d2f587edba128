import type { MoneyUnit } from '../amount'
import type { Row } from '../draft'
import type { Place } from '../wording'
import { checkOf } from './finding'
import type { Ground } from './ground'
import { judge, type Outcome, PASSED } from './judge'
import type { Check, Rule } from './rule'
import { rowName } from './say'
import { byName, byRow, ownColumns } from './sight'

/** Rows of one rule that are told one by one; the others are counted. */
const MOST_ROWS = 20

/** A row never changes: how a rule ended for it is known as long as the row is. */
const judged: Readonly<Record<MoneyUnit, WeakMap<Rule, WeakMap<Row, Outcome>>>> = {
  wan: new WeakMap(),
  yuan: new WeakMap(),
}

function judgedOf(rule: Rule, money: MoneyUnit): WeakMap<Row, Outcome> {
  const before = judged[money].get(rule)
  if (before) return before
  const made = new WeakMap<Row, Outcome>()
  judged[money].set(rule, made)
  return made
}

/** How a rule ended for each row, told row by row. */
function outcomes(rule: Rule, list: string, ground: Ground): (row: Row, before: Row | undefined) => Outcome {
  const { claim } = rule
  const measure = (id: string, row: Row) => ground.figures.measure(`${list}.${row.key}${id}`)
  if (claim.is === 'once')
    return (row, before) => {
      const own = row.cells[claim.column] ?? ''
      return own !== '' && own === before?.cells[claim.column] ? { ends: 'failed' } : PASSED
    }
  const columns = ownColumns(rule, ground)
  if (!columns)
    return (row) => {
      const sight = byName(ground, { list, row })
      return sight.applies(rule.when)
        ? judge(rule, sight, (id) => ground.figures.measure(named(id, list, row)))
        : { ends: 'silent' }
    }
  const known = judgedOf(rule, ground.money)
  return (row) => {
    let outcome = known.get(row)
    if (!outcome) {
      const sight = byRow(columns, row, ground, { list, row })
      outcome = judge(rule, sight, (id) => measure(id, row))
      // Whether the rule applies is asked last: most rows are well whether it does or not.
      if (outcome.ends !== 'passed' && !sight.applies(rule.when)) outcome = { ends: 'silent' }
      known.set(row, outcome)
    }
    return outcome
  }
}

const named = (id: string, list: string, row: Row): string =>
  id.startsWith('.') ? `${list}.${row.key}${id}` : id

/** A rule about each row of a list: one check where all rows are well, else one for each row that is not. */
function eachRow(rule: Rule, list: string, section: string, ground: Ground): readonly Check[] {
  const outcomeOf = outcomes(rule, list, ground)
  const found: { readonly place: Place; readonly outcome: Outcome }[] = []
  const needs: string[] = []
  let passed = 0
  let before: Row | undefined
  for (const row of ground.facts.rows(list)) {
    const outcome = outcomeOf(row, before)
    before = row
    if (outcome.ends === 'passed') passed += 1
    else if (outcome.ends === 'unchecked') needs.push(...(needs.length < MOST_ROWS ? outcome.needs : []))
    else if (outcome.ends !== 'silent') found.push({ place: { list, row }, outcome })
  }
  const checks = found
    .slice(0, MOST_ROWS)
    .flatMap(({ place, outcome }) => checkOf(rule, outcome, ground, { section, place }) ?? [])
  const whole = (outcome: Outcome) => checkOf(rule, outcome, ground, { section }) ?? []
  return [
    ...checks,
    ...(found.length > MOST_ROWS
      ? moreRows(
          found.slice(MOST_ROWS).map(({ place }) => place.row),
          checks,
        )
      : []),
    ...(needs.length > 0 ? [whole({ ends: 'unchecked', needs })].flat() : []),
    ...(found.length === 0 && needs.length === 0 && passed > 0 ? [whole(PASSED)].flat() : []),
  ]
}

/** The rows that are not told one by one. */
function moreRows(rows: readonly Row[], told: readonly Check[]): readonly Check[] {
  const last = told[told.length - 1]
  if (!last?.finding) return []
  const id = `${last.rule} ${last.finding.figures[0]?.split('.')[0] ?? ''} more`
  const names = rows.slice(0, 3).map(rowName).join('、')
  return [
    {
      ...last,
      id,
      finding: {
        ...last.finding,
        id,
        say: `另有 ${rows.length} 行也是这样：${names}${rows.length > 3 ? '等' : ''}。`,
        basis: rows.map(({ key }) => key).join(' '),
      },
    },
  ]
}

/** Judges the rules of one section. A rule that does not apply gives no check. Pure. */
export function runRules(rules: readonly Rule[], section: string, ground: Ground): readonly Check[] {
  return rules.flatMap((rule) => {
    if (rule.of !== undefined) return eachRow(rule, rule.of, section, ground)
    const sight = byName(ground)
    if (!sight.applies(rule.when)) return []
    return checkOf(rule, judge(rule, sight, ground.figures.measure), ground, { section }) ?? []
  })
}
