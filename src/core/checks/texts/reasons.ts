import { compare } from '../../amount'
import { Memo } from '../../memo'
import type { Ground } from '../ground'
import type { Check } from '../rule'
import { samePassed } from '../run'
import type { ReasonRule } from './text-rule'

/** What a reason says that does not fit what it explains. */
function misfit({ up, down, unless, foreign }: ReasonRule, text: string, order: number): string | undefined {
  const other = foreign?.exec(text)?.[0]
  if (other !== undefined) return `“${other}”不是这笔钱`
  if (unless.test(text) || order === 0) return undefined
  const [grows, falls] = [up.exec(text)?.[0], down.exec(text)?.[0]]
  if (order < 0 && grows !== undefined && falls === undefined) return `数是减少的，原因写“${grows}”`
  if (order > 0 && falls !== undefined && grows === undefined) return `数是增加的，原因写“${falls}”`
  return undefined
}

const TODO = '看看写反了没有，或写漏了什么。'

/** A check of one text that passed, or the sentence that says why it did not. */
function checkOfText(
  rule: ReasonRule,
  section: string,
  at: string,
  say: string | undefined,
  basis: string,
  ground: Ground,
): Check {
  const check = { id: `${rule.id} ${at}`, rule: rule.id, title: rule.title, section }
  if (say === undefined) return { ...check, outcome: 'passed' }
  return {
    ...check,
    outcome: 'failed',
    finding: {
      ...check,
      severity: 'warning',
      say,
      todo: TODO,
      fields: [at],
      figures: [],
      get blocks() {
        return ground.places.ofField(at)
      },
      basis,
    },
  }
}

/** Whether reasons fit the direction and the money of what they explain (R03). */
export function followReasons(
  rules: readonly ReasonRule[],
  ground: Ground,
  sectionOf: (at: string) => string,
): () => readonly Check[] {
  const each = rules.map((rule) => new Memo(() => reasonCheck(rule, ground, sectionOf), samePassed))
  const all = new Memo(() => each.flatMap((one) => one.get()), samePassed)
  return () => all.get()
}

function reasonCheck(rule: ReasonRule, ground: Ground, sectionOf: (at: string) => string): readonly Check[] {
  const { at, now, was } = rule
  const text = ground.facts.text(at).trim()
  if (text === '' || !ground.figures.has(now) || !ground.figures.has(was)) return []
  const [a, b] = [ground.figures.value(now), ground.figures.value(was)]
  const order = a.state === 'known' && b.state === 'known' ? compare(a.value, b.value) : 0
  const wrong = misfit(rule, text, order)
  const say = wrong && `${ground.facts.label(at)}：${wrong}。原文“${text}”。`
  return [checkOfText(rule, sectionOf(at), at, say, `${order} ${text}`, ground)]
}
