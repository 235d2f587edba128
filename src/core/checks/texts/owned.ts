import { centsIn, decimalToExact, type Exact, multiply, printAmount, whole } from '../../amount'
import type { Row } from '../../draft'
import { Memo } from '../../memo'
import type { Ground } from '../ground'
import type { Check } from '../rule'
import { samePassed } from '../run'
import type { OwnedRule } from './text-rule'

const CENTS_IN_WAN = whole(centsIn('wan'))
const DIGITS = { zeros: 'trim' } as const

/** 33.9 in 万元, as 分. */
const centsOf = (text: string): Exact => multiply(decimalToExact(text), CENTS_IN_WAN)

const printed = (value: Exact): string => printAmount(value, 'wan', DIGITS)

function told(rule: OwnedRule, row: Row, section: string, ground: Ground): Check | undefined {
  const text = row.cells[rule.column] ?? ''
  const said = rule.find.exec(text)?.groups?.n
  const owner = row.cells[rule.of] ?? ''
  if (said === undefined || !ground.facts.rows(rule.owners).some(({ key }) => key === owner)) return undefined
  const amounts = rule.amounts.flatMap((column) => {
    const got = ground.figures.value(`${rule.owners}.${owner}.${column}`)
    return got.state === 'known' ? [printed(got.value)] : []
  })
  const [first] = amounts
  if (first === undefined || amounts.includes(printed(centsOf(said)))) return undefined
  const at = `${rule.list}.${row.key}.${rule.column}`
  const check = { id: `${rule.id} ${at}`, rule: rule.id, title: rule.title, section }
  return {
    ...check,
    outcome: 'failed',
    finding: {
      ...check,
      severity: 'warning',
      get say() {
        const name = ground.facts.text(`${rule.owners}.${owner}.name`)
        return `${ground.facts.label(at)}里写 ${said} 万元，“${name}”的${rule.called}是 ${first} 万元。`
      },
      todo: rule.todo,
      fields: [at, `${rule.owners}.${owner}.${rule.amounts[0] ?? ''}`],
      figures: rule.amounts.map((column) => `${rule.owners}.${owner}.${column}`),
      get blocks() {
        return ground.places.ofField(at)
      },
      basis: `${said} ${first}`,
    },
  }
}

/** Amounts in the words of rows that belong to others (P04). */
export function followOwned(
  rules: readonly OwnedRule[],
  ground: Ground,
  sectionOf: (at: string) => string,
): () => readonly Check[] {
  const each = rules.map((rule) => new Memo(() => ownedChecks(rule, ground, sectionOf), samePassed))
  const all = new Memo(() => each.flatMap((one) => one.get()), samePassed)
  return () => all.get()
}

function ownedChecks(rule: OwnedRule, ground: Ground, sectionOf: (at: string) => string): readonly Check[] {
  const rows = ground.facts.rows(rule.list)
  const [first] = rows
  if (!first) return []
  const section = sectionOf(`${rule.list}.${first.key}.${rule.column}`)
  const found = rows.flatMap((row) => told(rule, row, section, ground) ?? [])
  if (found.length > 0) return found
  return [{ id: `${rule.id} ${rule.list}`, rule: rule.id, title: rule.title, section, outcome: 'passed' }]
}
