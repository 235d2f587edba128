import { describe, expect, test } from 'vitest'
import { type Condition, type Pattern, renameCondition, renamePattern } from '../../../src/core/wording'

/** As a record does it: what begins with '.' is the row's. */
const asRow = (id: string) => (id.startsWith('.') ? `projects.p2${id}` : id)

const conditions: readonly (readonly [Condition, Condition])[] = [
  [
    { c: 'zero', id: '.final' },
    { c: 'zero', id: 'projects.p2.final' },
  ],
  [
    { c: 'nonzero', id: '.final' },
    { c: 'nonzero', id: 'projects.p2.final' },
  ],
  [
    { c: 'shows', id: '.change' },
    { c: 'shows', id: 'projects.p2.change' },
  ],
  [
    { c: 'has', id: '.rate' },
    { c: 'has', id: 'projects.p2.rate' },
  ],
  [
    { c: 'reaches', id: '.score', least: 90 },
    { c: 'reaches', id: 'projects.p2.score', least: 90 },
  ],
  [
    { c: 'less', a: '.final', b: 'overall.total' },
    { c: 'less', a: 'projects.p2.final', b: 'overall.total' },
  ],
  [
    { c: 'more', a: '.final', b: '.budget' },
    { c: 'more', a: 'projects.p2.final', b: 'projects.p2.budget' },
  ],
  [
    { c: 'differs', a: '.final', b: '.budget' },
    { c: 'differs', a: 'projects.p2.final', b: 'projects.p2.budget' },
  ],
  [
    { c: 'typed', at: '.reason' },
    { c: 'typed', at: 'projects.p2.reason' },
  ],
  [
    { c: 'choice', at: '.kind', is: ['yearly'] },
    { c: 'choice', at: 'projects.p2.kind', is: ['yearly'] },
  ],
  [
    { c: 'year', from: 2021 },
    { c: 'year', from: 2021 },
  ],
  [
    { c: 'rows', list: 'indicators' },
    { c: 'rows', list: 'indicators' },
  ],
  [
    { c: 'all', of: [{ c: 'typed', at: '.a' }] },
    { c: 'all', of: [{ c: 'typed', at: 'projects.p2.a' }] },
  ],
  [
    {
      c: 'any',
      of: [
        { c: 'has', id: 'b' },
        { c: 'has', id: '.b' },
      ],
    },
    {
      c: 'any',
      of: [
        { c: 'has', id: 'b' },
        { c: 'has', id: 'projects.p2.b' },
      ],
    },
  ],
  [
    { c: 'not', of: { c: 'not', of: { c: 'zero', id: '.a' } } },
    { c: 'not', of: { c: 'not', of: { c: 'zero', id: 'projects.p2.a' } } },
  ],
]

const own: Pattern = { t: 'amount', id: '.final' }
const full: Pattern = { t: 'amount', id: 'projects.p2.final' }
const when: Condition = { c: 'nonzero', id: '.final' }
const fullWhen: Condition = { c: 'nonzero', id: 'projects.p2.final' }
const each: Pattern = { t: 'each', list: 'functional', when, item: own, between: '；' }

const patterns: readonly (readonly [Pattern, Pattern])[] = [
  [
    { t: 'lit', write: '.final' },
    { t: 'lit', write: '.final' },
  ],
  [
    { t: 'year', which: 'this' },
    { t: 'year', which: 'this' },
  ],
  [own, full],
  [
    { t: 'amount', id: 'overall.total' },
    { t: 'amount', id: 'overall.total' },
  ],
  [
    { t: 'percent', id: '.rate' },
    { t: 'percent', id: 'projects.p2.rate' },
  ],
  [
    { t: 'count', id: '.groups', unit: '个' },
    { t: 'count', id: 'projects.p2.groups', unit: '个' },
  ],
  [
    { t: 'points', id: '.score', unit: '分' },
    { t: 'points', id: 'projects.p2.score', unit: '分' },
  ],
  [
    { t: 'text', at: '.reason', reason: true },
    { t: 'text', at: 'projects.p2.reason', reason: true },
  ],
  [
    { t: 'name', at: '.name', trim: '项目' },
    { t: 'name', at: 'projects.p2.name', trim: '项目' },
  ],
  [
    { t: 'word', at: '.kind', of: { yearly: '常年' } },
    { t: 'word', at: 'projects.p2.kind', of: { yearly: '常年' } },
  ],
  [
    { t: 'moved', change: '.change', growth: '.growth', form: 'plain', zeroBase: '上年没有' },
    {
      t: 'moved',
      change: 'projects.p2.change',
      growth: 'projects.p2.growth',
      form: 'plain',
      zeroBase: '上年没有',
    },
  ],
  [
    { t: 'maybe', when, p: own },
    { t: 'maybe', when: fullWhen, p: full },
  ],
  [
    { t: 'oneOf', arms: [{ when, p: own }], otherwise: own },
    { t: 'oneOf', arms: [{ when: fullWhen, p: full }], otherwise: full },
  ],
  [each, each],
  [
    { t: 'joined', parts: [{ when, p: own }, { p: own }], between: '、' },
    { t: 'joined', parts: [{ when: fullWhen, p: full }, { p: full }], between: '、' },
  ],
  [
    { t: 'seq', of: [own, { t: 'seq', of: [own] }] },
    { t: 'seq', of: [full, { t: 'seq', of: [full] }] },
  ],
]

describe('条件写给一个项目', () => {
  test.each(conditions.map(([from, to]) => [from.c, from, to] as const))('%s', (_, from, to) => {
    expect(renameCondition(from, asRow)).toEqual(to)
  })
})

describe('句式写给一个项目；each 里面的归它自己的行', () => {
  test.each(patterns.map(([from, to]) => [from.t, from, to] as const))('%s', (_, from, to) => {
    expect(renamePattern(from, asRow)).toEqual(to)
  })
})
