import type { Check, Finding } from './rule'

/** Notes told in one line. */
const MOST_TOLD = 3

/** Several differences of rounding in one section are one line: they are seen together and nothing is to be done. */
export function gatherTails(checks: readonly Check[]): readonly Check[] {
  const bySection = new Map<string, Check[]>()
  for (const check of checks) {
    if (check.outcome !== 'note') continue
    const before = bySection.get(check.section)
    if (before) before.push(check)
    else bySection.set(check.section, [check])
  }
  if (bySection.size === 0) return checks
  const gathered = new Map<Check, Check | undefined>()
  for (const notes of bySection.values()) {
    const [first, ...rest] = notes
    if (!first || rest.length === 0) continue
    gathered.set(first, together(notes, first))
    for (const one of rest) gathered.set(one, undefined)
  }
  return checks.flatMap((check) => (gathered.has(check) ? (gathered.get(check) ?? []) : check))
}

function together(notes: readonly Check[], first: Check): Check {
  const findings = notes.flatMap(({ finding }) => finding ?? [])
  const id = `尾差 ${first.section}`
  const all = <T>(of: (one: Finding) => readonly T[]): readonly T[] => [...new Set(findings.flatMap(of))]
  const check = { id, rule: first.rule, title: '尾差', section: first.section }
  return {
    ...check,
    outcome: 'note',
    finding: {
      ...check,
      severity: 'note',
      get say() {
        const told = findings.slice(0, MOST_TOLD).map(({ say }) => say)
        return `${findings.length} 处尾差：${told.join('')}${findings.length > MOST_TOLD ? '……' : ''}`
      },
      todo: findings.find(({ todo }) => todo !== '不用改。')?.todo ?? '不用改。',
      get fields() {
        return all(({ fields }) => fields).slice(0, 20)
      },
      get figures() {
        return all(({ figures }) => figures)
      },
      get blocks() {
        return all(({ blocks }) => blocks)
      },
      get basis() {
        return findings.map(({ basis }) => basis).join(' ')
      },
    },
  }
}
