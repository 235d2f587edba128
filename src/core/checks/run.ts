import {
  absolute,
  compare,
  type Exact,
  printAmount,
  printCount,
  printPoints,
  sign,
  subtract,
} from '../amount'
import type { FieldPath } from '../draft'
import { type FigureId, type Figures, inputsOf } from '../figures'
import { ask, type Facts, type Place, within } from '../wording'
import { bound, meet, type Slack } from './bound'
import type { Finding, Rule } from './rule'

/** What rules are run on. */
export interface Ground {
  /** The section whose rules are run. */
  readonly section: string
  readonly figures: Figures
  readonly facts: Facts
  readonly slack: Slack
}

const DIGITS = { zeros: 'keep' } as const

function shown(id: FigureId, value: Exact, figures: Figures): string {
  const measure = figures.measure(id)
  if (measure === 'count') return printCount(value)
  return measure === 'points' ? printPoints(value) : `${printAmount(value, 'wan', DIGITS)} 万元`
}

/** The fields a figure comes from, in the order of its formula. */
export function fieldsOf(id: FigureId, figures: Figures): readonly FieldPath[] {
  const formula = figures.formula(id)
  if (formula.op === 'input') return [formula.at]
  return [...new Set(inputsOf(formula).flatMap((part) => fieldsOf(part, figures)))]
}

type Verdict =
  | { readonly holds: true }
  | { readonly holds: false; readonly tail: boolean; readonly how: string }

const HOLDS: Verdict = { holds: true }

function judge(rule: Rule, a: Exact, b: Exact, ground: Ground): Verdict {
  const { claim } = rule
  const { figures, slack } = ground
  if (claim.is === 'together') {
    if ((sign(a) === 0) === (sign(b) === 0)) return HOLDS
    return { holds: false, tail: false, how: `一个是 0，一个不是 0` }
  }
  const order = compare(a, b)
  if (order === 0 || (claim.is === 'atMost' && order < 0)) return HOLDS
  const [left, right] = [bound(claim.a, figures, slack), bound(claim.b, figures, slack)]
  const tail = left !== undefined && right !== undefined && meet(left, right)
  const gap = shown(claim.a, absolute(subtract(a, b)), figures)
  return { holds: false, tail, how: claim.is === 'same' ? `相差 ${gap}` : `多出 ${gap}` }
}

/** Between the two sides of a claim. */
const SIGNS = { same: '＝', atMost: '≤', together: '与' } as const

const WANTED = { same: '应当相等', atMost: '不应大于', together: '应当同时有' } as const

function runOne(rule: Rule, ground: Ground, place?: Place): Finding | undefined {
  const { claim } = rule
  const { figures, facts } = ground
  if (rule.when) {
    const applies = ask(rule.when, facts, place)
    if (applies !== true) return undefined
  }
  const [a, b] = [figures.value(claim.a), figures.value(claim.b)]
  const about = () => ({
    id: `${rule.id} ${claim.a} ${claim.b}`,
    rule: rule.id,
    title: `${rule.a}${SIGNS[claim.is]}${rule.b}`,
    section: ground.section,
    todo: '',
    blocks: [],
    basis: `${JSON.stringify([a, b], (_, part) => (typeof part === 'bigint' ? `${part}` : part))}`,
    fields: [...new Set([...fieldsOf(claim.a, figures), ...fieldsOf(claim.b, figures)])],
    figures: [claim.a, claim.b],
  })
  if (a.state !== 'known' || b.state !== 'known') {
    const needs = [a, b].flatMap((value) => (value.state === 'missing' ? value.needs : []))
    const labels = [...new Set(needs)].map((at) => facts.label(at)).join('、')
    return { ...about(), severity: 'unchecked', say: `${rule.a}与${rule.b}还不能核对，缺${labels}。` }
  }
  const verdict = judge(rule, a.value, b.value, ground)
  if (verdict.holds) return undefined
  const numbers = `${rule.a} ${shown(claim.a, a.value, figures)}，${rule.b} ${shown(claim.b, b.value, figures)}`
  if (verdict.tail) {
    return { ...about(), severity: 'note', say: `${numbers}，${verdict.how}，在四舍五入的尾差之内。` }
  }
  const wanted = claim.is === 'atMost' ? `前者${WANTED.atMost}后者` : `两者${WANTED[claim.is]}`
  return { ...about(), severity: rule.severity, say: `${numbers}，${verdict.how}；${wanted}。` }
}

/** A rule about one row: its ids made full, its words with the name of the row. */
function ofRow(rule: Rule, place: Place): Rule {
  const { claim, a, b } = rule
  const name = place.row.cells.name ?? ''
  const named = (label: string): string => (name === '' ? label : `${name}的${label}`)
  const full = { ...claim, a: within(claim.a, place), b: within(claim.b, place) }
  return { ...rule, claim: full, a: named(a), b: named(b) }
}

/** Runs rules over computed figures. A rule that holds, or does not apply, finds nothing. Pure. */
export const runRules = (rules: readonly Rule[], ground: Ground): readonly Finding[] =>
  rules.flatMap((rule) => {
    const list = rule.of
    if (list === undefined) return runOne(rule, ground) ?? []
    return ground.facts.rows(list).flatMap((row) => {
      const place: Place = { list, row }
      return runOne(ofRow(rule, place), ground, place) ?? []
    })
  })
