// Backwards: which input takes a figure to a target. 10,000 random questions are put back and judged by arithmetic of
// their own.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apply, type Draft } from '../../../src/core/draft'
import { type FigureId, type FigureValue, type Formula, known } from '../../../src/core/figures'
import { compute } from '../../../src/core/figures/compute'
import { seek, type Target } from '../../../src/core/whatif'
import { isWritten, propagate } from '../../../src/core/whatif/propagate'
import { search } from '../../../src/core/whatif/search'
import { solve } from '../../../src/core/whatif/solve'
import { evaluateDraft, templateFor } from '../../../src/rules'
import { namesOf } from '../../../src/rules/names'
import { readDraft } from '../../support/fixtures'
import { given } from '../../support/formulas'

const draft = readDraft('004-county-centre.json')
const ask = (input: string, figure: string, target: Target, over: Draft = draft) =>
  seek(
    { template: templateFor(over), draft: over, name: namesOf(evaluateDraft(over)) },
    input,
    figure,
    target,
  )

const percent = (n: bigint) => ({ n, d: 10_000n })

describe('反过来算', () => {
  test.each<[what: string, input: string, figure: string, target: Target, answer: string, side: string]>([
    [
      '接待费增长不超过 0',
      'official.domestic',
      'official.receptionGrowth',
      { relation: 'atMost', value: percent(0n), as: 'exact' },
      '0.17',
      'most',
    ],
    [
      '三公完成预算正好 98%',
      'official.domestic',
      'official.rate',
      { relation: 'equal', value: percent(9800n), as: 'exact' },
      '0.294',
      'exactly',
    ],
    [
      '印出来是 66.67%',
      'official.domestic',
      'official.rate',
      { relation: 'equal', value: percent(6667n), as: 'printed' },
      '0.20001',
      'exactly',
    ],
    [
      '至少完成预算的三分之二',
      'official.domestic',
      'official.rate',
      { relation: 'atLeast', value: { n: 2n, d: 3n }, as: 'exact' },
      '0.2',
      'least',
    ],
    [
      '收支总计增长 10%，求上年数',
      'overall.totalPrior',
      'overall.growth',
      { relation: 'equal', value: percent(1000n), as: 'printed' },
      '540.663636',
      'exactly',
    ],
  ])('%s', (_, input, figure, target, answer, side) => {
    expect(ask(input, figure, target)).toMatchObject({ ok: true, text: answer, side })
  })

  test.each<[what: string, input: string, figure: string, target: Target, say: RegExp]>([
    [
      '不随它变',
      'official.domestic',
      'overall.growth',
      { relation: 'equal', value: percent(0n), as: 'exact' },
      /不会变/,
    ],
    [
      '要填成负数',
      'official.domestic',
      'official.rate',
      { relation: 'atMost', value: percent(-1n), as: 'exact' },
      /负数/,
    ],
    [
      '怎么填都到不了',
      'official.domestic',
      'official.receptionShare',
      { relation: 'atLeast', value: percent(10_001n), as: 'exact' },
      /到不了|不会变/,
    ],
    [
      '一分之差跳过去',
      'official.domestic',
      'official.rate',
      { relation: 'equal', value: { n: 1n, d: 7n }, as: 'exact' },
      /最近的是0\.042857万元/,
    ],
  ])('没有答案：%s', (_, input, figure, target, say) => {
    expect(ask(input, figure, target)).toMatchObject({ ok: false, say: expect.stringMatching(say) })
  })

  test('缺别的数时说缺什么', () => {
    const without = apply(draft, [{ op: 'set', at: 'official.receptionBudget', text: '' }])
    const target: Target = { relation: 'equal', value: percent(9800n), as: 'exact' }
    expect(ask('official.domestic', 'official.rate', target, without)).toEqual({
      ok: false,
      say: '“三公”经费完成预算还不能算，缺公务接待费预算。',
    })
  })

  test('现在空着的格子也能求', () => {
    const without = apply(draft, [{ op: 'set', at: 'official.domestic', text: '' }])
    const target: Target = { relation: 'equal', value: percent(5000n), as: 'exact' }
    expect(ask('official.domestic', 'official.rate', target, without)).toMatchObject({
      ok: true,
      text: '0.15',
    })
  })
})

/** A small world: x, three constants and a figure over them. */
type World = {
  readonly formulas: ReadonlyMap<FigureId, Formula>
  readonly values: Readonly<Record<string, bigint>>
}

const input = (at: string): readonly [FigureId, Formula] => [at, { op: 'input', at, as: 'amount' }]

const world = fc
  .record({
    kind: fc.constantFrom(
      'sum',
      'minus',
      'share',
      'shareOfAll',
      'growth',
      'growthFrom',
      'rate',
      'rateOver',
      'nested',
    ),
    a: fc.bigInt({ min: 1n, max: 10n ** 9n }),
    b: fc.bigInt({ min: 1n, max: 10n ** 9n }),
    c: fc.bigInt({ min: 0n, max: 10n ** 9n }),
  })
  .map(({ kind, a, b, c }): World => {
    const all = new Map<FigureId, Formula>([input('x'), input('a'), input('b'), input('c')])
    all.set('xa', { op: 'sum', of: ['x', 'a'] })
    all.set('abc', { op: 'sum', of: ['a', 'b', 'c'] })
    all.set('xabc', { op: 'sum', of: ['x', 'abc'] })
    const top: Readonly<Record<string, Formula>> = {
      sum: { op: 'sum', of: ['x', 'a', 'c'] },
      minus: { op: 'minus', a: 'abc', b: 'x' },
      share: { op: 'share', part: 'x', whole: 'a' },
      shareOfAll: { op: 'share', part: 'xa', whole: 'xabc' },
      growth: { op: 'growth', was: 'abc', now: 'xa' },
      growthFrom: { op: 'growth', was: 'xa', now: 'abc' },
      rate: { op: 'rate', done: 'x', plan: 'abc' },
      rateOver: { op: 'rate', done: 'abc', plan: 'xa' },
      nested: { op: 'rate', done: 'xa', plan: 'xabc' },
    }
    all.set('y', top[kind] ?? { op: 'sum', of: ['x'] })
    return { formulas: all, values: { a, b, c, x: 1n } }
  })

const figuresOf = ({ formulas, values }: World, x: bigint) =>
  compute(given(formulas), (at): FigureValue => known({ n: at === 'x' ? x : (values[at] ?? 0n), d: 1n }))

/** n/d against a target in whole numbers; printed values rounded half away from zero by division of whole numbers. */
function reached(world: World, x: bigint, { relation, value, as }: Target): boolean {
  const figures = figuresOf(world, x)
  const got = figures.value('y')
  if (got.state !== 'known') return false
  const grain = figures.measure('y') === 'percent' ? { n: 1n, d: 10_000n } : { n: 10_000n, d: 1n }
  const steps = ({ n, d }: { n: bigint; d: bigint }): bigint => {
    const [over, under] = [n * grain.d, d * grain.n]
    const size = ((over < 0n ? -over : over) * 2n + under) / (under * 2n)
    return over < 0n ? -size : size
  }
  const left = as === 'printed' ? steps(got.value) : got.value.n * value.d
  const right = as === 'printed' ? steps(value) : value.n * got.value.d
  if (relation === 'equal') return left === right
  return relation === 'atMost' ? left <= right : left >= right
}

const target = (percentage: boolean): fc.Arbitrary<Target> =>
  fc.record({
    relation: fc.constantFrom('equal', 'atMost', 'atLeast'),
    as: fc.constantFrom('printed', 'exact'),
    value: percentage
      ? fc.bigInt({ min: -10_000n, max: 30_000n }).map((n) => ({ n, d: 10_000n }))
      : fc.bigInt({ min: 0n, max: 3n * 10n ** 9n }).map((n) => ({ n, d: 1n })),
  })

test('一万道随机题：答案放回去都达到，差一分就不对', () => {
  let answered = 0
  const cases = world.chain((one) => {
    const isPercent = figuresOf(one, 1n).measure('y') === 'percent'
    return fc.record({ one: fc.constant(one), wanted: target(isPercent) })
  })
  fc.assert(
    fc.property(cases, ({ one, wanted }) => {
      const figures = figuresOf(one, 1n)
      const got = propagate(figures, 'y', 'x')
      if (!isWritten(got)) throw new Error('not written')
      const solved = solve(got, figures.measure('y'), wanted, { n: 1n, d: 1n })
      const at = (x: bigint): boolean => reached(one, x, wanted)
      if (solved.ok) {
        answered += 1
        expect(solved.steps >= 0n && at(solved.steps)).toBe(true)
        if (solved.side === 'most') expect(at(solved.steps + 1n)).toBe(false)
        if (solved.side === 'least' && solved.steps > 0n) expect(at(solved.steps - 1n)).toBe(false)
        if (solved.side === 'exactly' && wanted.as === 'exact') {
          expect([at(solved.steps - 1n), at(solved.steps + 1n)]).toEqual([false, false])
        }
        return
      }
      // No answer: none of many tried amounts is one, or all are.
      const tried = [
        0n,
        1n,
        2n,
        10n ** 3n,
        10n ** 6n,
        10n ** 9n,
        10n ** 12n,
        solved.near ?? 5n,
        (solved.near ?? 5n) + 1n,
      ]
      const some = tried.filter((x) => x >= 0n && figuresOf(one, x).value('y').state === 'known')
      if (solved.why === 'always') expect(some.every(at)).toBe(true)
      else expect(some.filter(at)).toEqual([])
    }),
    { numRuns: 10_000 },
  )
  expect(answered).toBeGreaterThan(4_000)
})

test('得分按级给，一样求得到', () => {
  const formulas = new Map<FigureId, Formula>([
    input('x'),
    input('plan'),
    ['full', { op: 'input', at: 'full', as: 'points' }],
    ['y', { op: 'score', done: 'x', plan: 'plan', full: 'full', sense: 'atLeast' }],
  ])
  const values: Readonly<Record<string, bigint>> = { plan: 4_000_000n, full: 10n, x: 1n }
  const figures = compute(given(formulas), (at) => known({ n: values[at] ?? 0n, d: 1n }))
  const wanted: Target = { relation: 'atLeast', value: { n: 75n, d: 10n }, as: 'exact' }
  // 7.495 of 10 is given as 7.5.
  expect(search(figures, 'y', 'x', wanted, { n: 1n, d: 1n })).toEqual({
    ok: true,
    steps: 2_998_000n,
    side: 'least',
  })
  const above: Target = { ...wanted, value: { n: 11n, d: 1n } }
  expect(search(figures, 'y', 'x', above, { n: 1n, d: 1n })).toEqual({ ok: false, why: 'beyond' })
})
