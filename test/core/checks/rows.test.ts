import { expect, test } from 'vitest'
import { atMost, type Rule } from '../../../src/core/checks'
import { evaluate, followChecks, type Section, type Template } from '../../../src/core/report'

/** Findings of one rule over a list of things with two numbers of the same kind each. */
function findings(
  kind: 'amount' | 'count' | 'points',
  rows: readonly (readonly string[])[],
  extra: Partial<Rule> = {},
) {
  const section: Section = {
    id: 's',
    short: '',
    title: undefined,
    lead: '',
    cards: [],
    derives: { rows: [{ list: 'things', inputs: { a: kind, b: kind }, figures: {} }] },
    says: [],
    holds: [{ ...atMost('R', ['.a', '甲数'], ['.b', '乙数']), of: 'things', ...extra }],
  }
  const template: Template = {
    id: 't',
    check: followChecks,
    parts: [{ id: 'p', short: '', title: undefined, sections: [section] }],
  }
  const cells = rows.map(([name = '', a = '', b = ''], i) => ({ key: `r${i + 1}`, cells: { name, a, b } }))
  const draft = { fields: { 'unit.year': '2021', 'unit.money': 'wan' }, lists: { things: cells } }
  return (evaluate(template, draft).findings.get('s') ?? []).map(({ severity, say }) => `${severity} ${say}`)
}

test('一条规则看每一行，说出是哪一行', () => {
  expect(
    findings('amount', [
      ['大厅', '1.25', '3.50'],
      ['热线', '4.50', '3.50'],
      ['', '9.00', '1.00'],
    ]),
  ).toEqual([
    'error 热线的甲数 4.50 万元，热线的乙数 3.50 万元，多出 1.00 万元；前者不应大于后者。',
    'error 甲数 9.00 万元，乙数 1.00 万元，多出 8.00 万元；前者不应大于后者。',
  ])
})

test('条件也看那一行', () => {
  const rows = [
    ['大厅', '9.00', '1.00'],
    ['', '9.00', '1.00'],
  ]
  expect(findings('amount', rows, { when: { c: 'typed', at: '.name' } })).toHaveLength(1)
})

test.each([
  [
    'amount',
    'note 大厅的甲数 5.00 万元，大厅的乙数 4.00 万元，多出 1.00 万元；有的数小数填得少，看不出是不是尾差。',
  ],
  ['count', 'error 大厅的甲数 5，大厅的乙数 4，多出 1；前者不应大于后者。'],
  ['points', 'error 大厅的甲数 5，大厅的乙数 4，多出 1；前者不应大于后者。'],
] as const)('填 5 和 4：只有金额有尾差（%s）', (kind, expected) => {
  expect(findings(kind, [['大厅', '5', '4']])).toEqual([expected])
})
