import type { Row } from '../../draft'
import { ask } from '../../wording'
import type { Ground } from '../ground'
import type { Check, Mend } from '../rule'
import { hitsOf, scan } from './scan'
import type { Hit, Setting, TextRule, WrittenText } from './text-rule'

/** Where texts are typed: single fields, and columns of lists. */
export interface TextFields {
  readonly fields: readonly { readonly at: string; readonly section: string }[]
  readonly columns: readonly { readonly list: string; readonly column: string; readonly section: string }[]
}

/** Rows of which every text is well, and the setting they were read in. */
const quietRows = new WeakMap<readonly TextRule[], WeakMap<Row, string>>()

/** The hand-written texts of a draft that have to be read again. */
function textsIn(
  { fields, columns }: TextFields,
  rules: readonly TextRule[],
  ground: Ground,
  setting: Setting,
): readonly WrittenText[] {
  const { facts } = ground
  const texts: WrittenText[] = fields.flatMap(({ at, section }) => {
    const text = facts.text(at)
    return text === '' ? [] : [{ at, kind: at, section, text }]
  })
  const quiet = quietRows.get(rules) ?? new WeakMap<Row, string>()
  quietRows.set(rules, quiet)
  const where = `${setting.year} ${setting.unit}`
  const lists = new Map<string, { column: string; section: string }[]>()
  for (const { list, ...one } of columns) {
    const before = lists.get(list)
    if (before) before.push(one)
    else lists.set(list, [one])
  }
  for (const [list, asked] of lists) {
    for (const row of facts.rows(list)) {
      if (quiet.get(row) === where) continue
      const own = asked.flatMap(({ column, section }): readonly WrittenText[] => {
        const text = row.cells[column] ?? ''
        return text === ''
          ? []
          : [{ at: `${list}.${row.key}.${column}`, kind: `${list}.${column}`, section, text }]
      })
      if (own.every(({ text }) => scan(rules, text, setting).quiet)) quiet.set(row, where)
      else texts.push(...own)
    }
  }
  return texts
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

/** Reads the hand-written texts of a draft: a check for each text in which a rule finds something, else one that passed. */
export function textChecks(
  rules: readonly TextRule[],
  where: TextFields,
  ground: Ground,
  setting: Setting,
): readonly Check[] {
  const texts = textsIn(where, rules, ground, setting)
  const scanned = texts.map(({ text }) => scan(rules, text, setting))
  return rules.flatMap((rule, i): readonly Check[] => {
    if (rule.when !== undefined && ask(rule.when, ground.facts) !== true) return []
    const found = texts.flatMap((text, n): readonly Check[] => {
      const own = scanned[n]
      if (!own || rule.skip?.includes(text.kind)) return []
      const hits = hitsOf(rule, i, own, text.text, setting)
      return hits.length > 0 ? [checkOf(rule, text, hits, ground)] : []
    })
    if (found.length > 0) return found
    const section = where.fields[0]?.section ?? ''
    return [{ id: `${rule.id} ${rule.title}`, rule: rule.id, title: rule.title, section, outcome: 'passed' }]
  })
}
