import type { MoneyUnit } from '../amount'
import type { Row } from '../draft'
import { Carried, changedAt, type Fold, inPlace, Memo } from '../memo'
import { within } from '../wording'
import { checkOf, MOST_FIELDS } from './finding'
import type { Ground } from './ground'
import { FAILED, judge, type Outcome, PASSED } from './judge'
import type { Check, Rule } from './rule'
import { rowName } from './say'
import { byName, byRow, ownFigures } from './sight'

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

/** How a rule ended for the rows of a list. */
interface Ended {
  readonly passed: number
  /** The rows that are not well, in their order. */
  readonly others: readonly { readonly row: Row; readonly outcome: Outcome }[]
}

/** The same, under way: by the places of the rows. */
interface Ending {
  passed: number
  readonly others: Map<number, Ended['others'][number]>
  /** Until a row is well that was not, or the other way round. */
  ended: Ended | undefined
}

const ending = (outcomeOf: (row: Row) => Outcome): Fold<Row, Ending> => ({
  none: () => ({ passed: 0, others: new Map(), ended: undefined }),
  put: (state, is, was, at) => {
    if (was && !state.others.delete(at) && outcomeOf(was).ends === 'passed') state.passed -= 1
    else if (was) state.ended = undefined
    const outcome = is && outcomeOf(is)
    if (outcome?.ends === 'passed') state.passed += 1
    else if (is && outcome && outcome.ends !== 'silent') {
      state.others.set(at, { row: is, outcome })
      state.ended = undefined
    }
  },
})

function inOrder(state: Ending): Ended {
  const { passed, others, ended } = state
  if (ended?.passed === passed) return ended
  state.ended = { passed, others: inPlace(others) }
  return state.ended
}

/** Rows of which none may say the same as the one before it: they come in the order of their codes. */
function followRepeated(column: string, rows: () => readonly Row[]): () => Ended {
  let last: { readonly rows: readonly Row[]; readonly at: readonly number[] } | undefined
  const said = (row: Row | undefined): string => row?.cells[column] ?? ''
  return () => {
    const now = rows()
    const before = last
    const changed = before && changedAt(before.rows, now)
    const same = changed?.every((i) => said(before?.rows[i]) === said(now[i])) ?? false
    const at =
      same && before
        ? before.at
        : now.flatMap((row, i) => (i > 0 && said(row) !== '' && said(row) === said(now[i - 1]) ? i : []))
    last = { rows: now, at }
    const others = at.flatMap((i) => {
      const row = now[i]
      return row ? [{ row, outcome: FAILED }] : []
    })
    return { passed: now.length - others.length, others }
  }
}

/** How a rule ends for each row of a list, carried from one edit to the next where it looks at nothing but the row. */
function followRows(rule: Rule, list: string, ground: Ground): () => Ended {
  const { claim } = rule
  const rows = () => ground.facts.rows(list)
  if (claim.is === 'once') return followRepeated(claim.column, rows)
  const own = ownFigures(rule, ground)
  const measure = (id: string, row: Row) => ground.figures.measure(within(id, { list, row }))
  if (!own) {
    const outcomeOf = (row: Row): Outcome => {
      const sight = byName(ground, { list, row })
      return sight.applies(rule.when) ? judge(rule, sight, (id) => measure(id, row)) : { ends: 'silent' }
    }
    return () => {
      const { none, put } = ending(outcomeOf)
      const state = none()
      rows().forEach((row, at) => {
        put(state, row, undefined, at)
      })
      return inOrder(state)
    }
  }
  const known = judgedOf(rule, ground.money)
  const outcomeOf = (row: Row): Outcome => {
    let outcome = known.get(row)
    if (!outcome) {
      const sight = byRow(own, ground, { list, row })
      outcome = judge(rule, sight, (id) => measure(id, row))
      // Whether the rule applies is asked last: most rows are well whether it does or not.
      if (outcome.ends !== 'passed' && !sight.applies(rule.when)) outcome = { ends: 'silent' }
      known.set(row, outcome)
    }
    return outcome
  }
  const carried = new Carried({ all: rows }, ending(outcomeOf))
  return () => inOrder(carried.get())
}

/** A rule about each row of a list: one check where all rows are well, else one for each row that is not. */
function followEach(rule: Rule, list: string, section: string, ground: Ground): () => readonly Check[] {
  const ended = new Memo(followRows(rule, list, ground))
  return () => {
    const { passed, others } = ended.get()
    const needs = others.flatMap(({ outcome }) => (outcome.ends === 'unchecked' ? outcome.needs : []))
    const found = others.filter(({ outcome }) => outcome.ends !== 'unchecked')
    const checks = found.slice(0, MOST_ROWS).flatMap(({ row, outcome }) => {
      return checkOf(rule, outcome, ground, { section, place: { list, row } }) ?? []
    })
    const whole = (outcome: Outcome) => checkOf(rule, outcome, ground, { section }) ?? []
    const more = found.slice(MOST_ROWS).map(({ row }) => row)
    return [
      ...checks,
      ...(more.length > 0 ? moreRows(more, checks) : []),
      ...(needs.length > 0 ? [whole({ ends: 'unchecked', needs: needs.slice(0, MOST_FIELDS) })].flat() : []),
      ...(found.length === 0 && needs.length === 0 && passed > 0 ? [whole(PASSED)].flat() : []),
    ]
  }
}

/** The rows that are not told one by one. */
function moreRows(rows: readonly Row[], told: readonly Check[]): readonly Check[] {
  const last = told[told.length - 1]
  if (!last?.finding) return []
  const { finding, ...check } = last
  const id = `${last.rule} ${finding.figures[0]?.split('.')[0] ?? ''} more`
  const names = rows.slice(0, 3).map(rowName).join('、')
  return [
    {
      ...check,
      id,
      finding: {
        ...check,
        id,
        severity: finding.severity,
        say: `另有 ${rows.length} 行也是这样：${names}${rows.length > 3 ? '等' : ''}。`,
        todo: finding.todo,
        figures: finding.figures,
        get fields() {
          return finding.fields
        },
        get blocks() {
          return finding.blocks
        },
        get basis() {
          return rows.map(({ key }) => key).join(' ')
        },
      },
    },
  ]
}

const NONE: readonly Check[] = []

/** A rule that passed again says nothing new. */
export const samePassed = (a: readonly Check[], b: readonly Check[]): boolean =>
  a === b ||
  (a.length === b.length &&
    a.every((one, i) => one.outcome === 'passed' && b[i]?.outcome === 'passed' && one.id === b[i]?.id))

/**
 * Judges the rules of one section; asked again, only those that look at something that has changed. A rule that does not
 * apply gives no check.
 */
export function followRules(rules: readonly Rule[], section: string, ground: Ground): () => readonly Check[] {
  const each = rules.map((rule) => {
    if (rule.of !== undefined) return new Memo(followEach(rule, rule.of, section, ground), samePassed)
    const sight = byName(ground)
    let passed: readonly Check[] | undefined
    return new Memo((): readonly Check[] => {
      if (!sight.applies(rule.when)) return NONE
      const outcome = judge(rule, sight, ground.figures.measure)
      if (outcome.ends === 'passed' && passed) return passed
      const check = checkOf(rule, outcome, ground, { section })
      const checks = check ? [check] : NONE
      if (outcome.ends === 'passed') passed = checks
      return checks
    }, samePassed)
  })
  const all = new Memo(() => each.flatMap((one) => one.get()), samePassed)
  return () => all.get()
}
