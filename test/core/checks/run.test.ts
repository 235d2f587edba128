import { describe, expect, test } from 'vitest'
import { atMost, type Rule, same, together } from '../../../src/core/checks'
import { evaluate, followChecks, type Section, type Template } from '../../../src/core/report'
import { lit } from '../../../src/core/wording'

const amountAsk = (at: string) => ({ at, kind: 'amount' as const, label: at.slice(2) })

function findings(rule: Rule, typed: Readonly<Record<string, string>>, money = 'wan') {
  const section: Section = {
    id: 's',
    short: '',
    title: lit('节'),
    lead: '',
    cards: [
      {
        fields: [
          amountAsk('s.a'),
          amountAsk('s.b'),
          amountAsk('s.x'),
          amountAsk('s.y'),
          { at: 's.n', kind: 'count', label: '批次' },
        ],
      },
    ],
    derives: {
      figures: { 's.sum': { op: 'sum', of: ['s.x', 's.y'] }, 's.less': { op: 'minus', a: 's.x', b: 's.y' } },
    },
    says: [],
    holds: [rule],
  }
  const template: Template = {
    id: 't',
    check: followChecks,
    parts: [{ id: 'p', short: '', title: undefined, sections: [section] }],
  }
  return (
    evaluate(template, {
      fields: { 'unit.year': '2021', 'unit.money': money, ...typed },
      lists: {},
    }).findings.get('s') ?? []
  )
}

const SAME = same('R1', ['s.a', '甲'], ['s.sum', '两项之和'])
const LESS = same('R1', ['s.a', '甲'], ['s.less', '两项之差'])
const AT_MOST = atMost('R2', ['s.a', '甲'], ['s.b', '乙'])
const TOGETHER = together('R3', ['s.a', '金额'], ['s.n', '批次'])

type Case = [name: string, rule: Rule, typed: Record<string, string>, severity: string, say: string]

describe('规则', () => {
  test.each<Case>([
    ['相等', SAME, { 's.a': '3.5', 's.x': '1.25', 's.y': '2.25' }, '', ''],
    [
      '不等',
      SAME,
      { 's.a': '4.5', 's.x': '1.25', 's.y': '2.25' },
      'error',
      '甲 4.50 万元，两项之和 3.50 万元，相差 1.00 万元；两者应当相等。',
    ],
    [
      '尾差：三个数各自四舍五入',
      SAME,
      { 's.a': '3.51', 's.x': '1.25', 's.y': '2.25' },
      'note',
      '甲 3.51 万元，两项之和 3.50 万元，相差 0.01 万元，在四舍五入的尾差之内。',
    ],
    [
      '超出尾差',
      SAME,
      { 's.a': '3.52', 's.x': '1.25', 's.y': '2.25' },
      'error',
      '甲 3.52 万元，两项之和 3.50 万元，相差 0.02 万元；两者应当相等。',
    ],
    [
      '位数填得细，尾差就小',
      SAME,
      { 's.a': '3.51', 's.x': '1.2500', 's.y': '2.2500' },
      'error',
      '甲 3.51 万元，两项之和 3.50 万元，相差 0.01 万元；两者应当相等。',
    ],
    [
      '差也有尾差',
      LESS,
      { 's.a': '1.01', 's.x': '3.25', 's.y': '2.25' },
      'note',
      '甲 1.01 万元，两项之差 1.00 万元，相差 0.01 万元，在四舍五入的尾差之内。',
    ],
    ['缺数', SAME, { 's.a': '3.5', 's.x': '1.25' }, 'unchecked', '甲与两项之和还不能核对，缺y。'],
    ['不大于', AT_MOST, { 's.a': '3', 's.b': '3' }, '', ''],
    ['小于也行', AT_MOST, { 's.a': '2', 's.b': '3' }, '', ''],
    [
      '大了',
      AT_MOST,
      { 's.a': '5', 's.b': '3' },
      'error',
      '甲 5.00 万元，乙 3.00 万元，多出 2.00 万元；前者不应大于后者。',
    ],
    [
      '大了一点尾差',
      AT_MOST,
      { 's.a': '3.01', 's.b': '3' },
      'note',
      '甲 3.01 万元，乙 3.00 万元，多出 0.01 万元，在四舍五入的尾差之内。',
    ],
    ['同时有', TOGETHER, { 's.a': '3', 's.n': '6' }, '', ''],
    ['同时没有', TOGETHER, { 's.a': '0', 's.n': '0' }, '', ''],
    [
      '有钱没有批次',
      TOGETHER,
      { 's.a': '3', 's.n': '0' },
      'error',
      '金额 3.00 万元，批次 0，一个是 0，一个不是 0；两者应当同时有。',
    ],
  ])('%s', (_, rule, typed, severity, say) => {
    const [finding] = findings(rule, typed)
    expect(finding?.severity ?? '').toBe(severity)
    expect(finding?.say ?? '').toBe(say)
  })

  test('按元填的是账上的数，没有尾差', () => {
    const [finding] = findings(SAME, { 's.a': '35100', 's.x': '12500', 's.y': '22500' }, 'yuan')
    expect(finding?.severity).toBe('error')
  })

  test('条件不成立的规则不跑', () => {
    const rule = { ...AT_MOST, when: { c: 'year', until: 2020 } as const }
    expect(findings(rule, { 's.a': '5', 's.b': '3' })).toEqual([])
  })

  test('发现指得出字段', () => {
    expect(findings(SAME, { 's.a': '9', 's.x': '1', 's.y': '2' })[0]).toMatchObject({
      rule: 'R1',
      fields: ['s.a', 's.x', 's.y'],
      figures: ['s.a', 's.sum'],
    })
  })
})
