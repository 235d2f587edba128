import type { Row } from '../../draft'
import { Carried, Memo } from '../../memo'
import { ask } from '../../wording'
import type { Ground } from '../ground'
import type { Check, Mend } from '../rule'
import { samePassed } from '../run'
import { hitsOf, scan } from './scan'
import type { Hit, Setting, TextRule, WrittenText } from './text-rule'

/** Where texts are typed: single fields, and columns of lists. */
export interface TextFields {
  readonly fields: readonly { readonly at: string; readonly section: string }[]
  readonly columns: readonly { readonly list: string; readonly column: string; readonly section: string }[]
}

function mendOf({ looks }: TextRule, at: string, hits: readonly Hit[]): Mend | undefined {
  const mended = hits.find((hit) => hit.mended !== undefined)?.mended
  if (mended === undefined) return undefined
  const label = looks.for === 'words' && looks.to ? looks.to.label : '改成单位全称'
  return { label, patch: [{ op: 'set', at, text: mended }] }
}

const MOST_SAID = 3

const OUTCOMES = { error: 'failed', warning: 'failed', note: 'note' } as const

function checkOf(rule: TextRule, text: WrittenText, hits: readonly Hit[], ground: Ground): Check {
  const { at, section } = text
  const mend = mendOf(rule, at, hits)
  const check = { id: `${rule.id} ${rule.title} ${at}`, rule: rule.id, title: rule.title, section }
  return {
    ...check,
    outcome: OUTCOMES[rule.severity],
    finding: {
      ...check,
      severity: rule.severity,
      get say() {
        const said = hits.slice(0, MOST_SAID).map(({ say }) => say)
        const more = hits.length > MOST_SAID ? `；共 ${hits.length} 处` : ''
        return `${ground.facts.label(at)}里，${said.join('；')}${more}。`
      },
      todo: rule.todo,
      fields: [at],
      figures: [],
      get blocks() {
        return ground.places.ofField(at)
      },
      basis: hits.map((hit) => hit.text).join('\n'),
      ...(mend ? { mend } : {}),
    },
  }
}

/** A text, and what rules found in it, by their place among the rules. */
interface ReadText {
  readonly text: WrittenText
  readonly found: readonly (readonly [rule: number, hits: readonly Hit[]])[]
}

const NOTHING_READ: readonly ReadText[] = []

const sameRead = (a: readonly ReadText[], b: readonly ReadText[]): boolean => a.length === 0 && b.length === 0

/**
 * Reads the hand-written texts of a draft: a check for each text in which a rule finds something, else one that passed.
 * A text is read again where it, or a figure its numbers may be, has changed.
 */
export function followTexts(
  rules: readonly TextRule[],
  where: TextFields,
  ground: Ground,
  setting: () => Setting,
): () => readonly Check[] {
  const { facts } = ground
  const readOne = (text: WrittenText): readonly ReadText[] => {
    const scanned = scan(rules, text.text, setting())
    const found = rules.flatMap((rule, i): ReadText['found'] => {
      if (rule.skip?.includes(text.kind)) return []
      const hits = hitsOf(rule, i, scanned, text.text, setting())
      return hits.length > 0 ? [[i, hits]] : []
    })
    return found.length > 0 ? [{ text, found }] : NOTHING_READ
  }
  const fields = where.fields.map(
    ({ at, section }) =>
      new Memo(() => {
        const text = facts.text(at)
        return text === '' ? NOTHING_READ : readOne({ at, kind: at, section, text })
      }, sameRead),
  )
  const lists = [...byList(where)].map(([list, asked]) => {
    const loud = followLoud(list, asked, rules, ground, setting)
    return new Memo(() => loud().flatMap((row) => textsOf(row, list, asked).flatMap(readOne)), sameRead)
  })
  const read = new Memo(() => [...fields, ...lists].flatMap((one) => one.get()), sameRead)
  const all = new Memo(() => {
    const checks = rules.map((): Check[] => [])
    for (const { text, found } of read.get()) {
      for (const [i, hits] of found) {
        const rule = rules[i]
        if (rule) checks[i]?.push(checkOf(rule, text, hits, ground))
      }
    }
    return rules.flatMap((rule, i): readonly Check[] => {
      if (rule.when !== undefined && ask(rule.when, facts) !== true) return []
      const found = checks[i] ?? []
      if (found.length > 0) return found
      const section = where.fields[0]?.section ?? ''
      return [
        { id: `${rule.id} ${rule.title}`, rule: rule.id, title: rule.title, section, outcome: 'passed' },
      ]
    })
  }, samePassed)
  return () => all.get()
}

interface AskedText {
  readonly column: string
  readonly section: string
}

function byList({ columns }: TextFields): ReadonlyMap<string, readonly AskedText[]> {
  const lists = new Map<string, AskedText[]>()
  for (const { list, ...one } of columns) {
    const before = lists.get(list)
    if (before) before.push(one)
    else lists.set(list, [one])
  }
  return lists
}

const textsOf = (row: Row, list: string, asked: readonly AskedText[]): readonly WrittenText[] =>
  asked.flatMap(({ column, section }): readonly WrittenText[] => {
    const text = row.cells[column] ?? ''
    return text === ''
      ? []
      : [{ at: `${list}.${row.key}.${column}`, kind: `${list}.${column}`, section, text }]
  })

/** Rows of a list with a text in which something is found, or may be: most rows of a large department have none. */
function followLoud(
  list: string,
  asked: readonly AskedText[],
  rules: readonly TextRule[],
  ground: Ground,
  setting: () => Setting,
): () => readonly Row[] {
  const make = (now: Setting) =>
    new Carried<Row, Map<number, Row>>(
      { all: () => ground.facts.rows(list) },
      {
        none: () => new Map(),
        put: (rows, row, _, at) => {
          const loud = row && !textsOf(row, list, asked).every(({ text }) => scan(rules, text, now).quiet)
          if (loud) rows.set(at, row)
          else rows.delete(at)
        },
      },
    )
  let last: { readonly setting: Setting; readonly rows: ReturnType<typeof make> } | undefined
  return () => {
    const now = setting()
    if (last?.setting !== now) last = { setting: now, rows: make(now) }
    return [...last.rows.get()].sort(([a], [b]) => a - b).map(([, row]) => row)
  }
}
