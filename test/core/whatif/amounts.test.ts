// Amounts changed by a step, a slider, a formula; many at once; what differs between two drafts; earlier versions.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apply, type Draft, seal, textAt } from '../../../src/core/draft'
import {
  batch,
  changeBy,
  differenceOf,
  MOST_VERSIONS,
  moved,
  openVersions,
  patchBetween,
  spread,
  stepped,
  type Version,
  withVersion,
} from '../../../src/core/whatif'

describe('改一个数', () => {
  test.each([
    ['4,200.00', 'yuan', '×0.95', '3990'],
    ['4200', 'yuan', '*1/3', '1400'],
    ['4200', 'yuan', '÷7', '600'],
    ['4200', 'yuan', '-1200', '3000'],
    ['4200', 'yuan', '＋300', '4500'],
    ['4200', 'yuan', '-5%', '3990'],
    ['0.3', 'wan', '+10%', '0.33'],
    ['0.3', 'wan', '×0.95', '0.285'],
    ['1', 'yuan', '÷3', '0.33'],
    ['0.01', 'yuan', '×0.5', '0.01'],
    ['4200', 'yuan', '3000', '3000'],
    ['0.3', 'wan', '0.3-0.13', '0.17'],
  ] as const)('%s（%s）%s → %s', (text, unit, formula, to) => {
    expect(changeBy(text, unit, formula)).toEqual({ ok: true, text: to })
  })
  test.each([
    ['', 'yuan', '×0.95', /还没有数/],
    ['4200', 'yuan', '打九五折', /没认出/],
    ['4200', 'yuan', '×', /没认出/],
    ['4200', 'yuan', '', /算式/],
    ['六批', 'yuan', '×2', /没认出/],
  ] as const)('%s（%s）%s：说为什么不行', (text, unit, formula, say) => {
    expect(changeBy(text, unit, formula)).toMatchObject({ ok: false, say: expect.stringMatching(say) })
  })
  test('按上下键调 100 元，按住 Shift 调 1000 元', () => {
    expect(stepped('4200', 'yuan', 1)).toEqual({ ok: true, text: '4300' })
    expect(stepped('0.3', 'wan', -1)).toEqual({ ok: true, text: '0.29' })
    expect(stepped('0.3', 'wan', -1, true)).toEqual({ ok: true, text: '0.2' })
  })
  test('滑块按百分之几的几调，到分', () => {
    expect(moved('4200', 'yuan', -2857)).toEqual({ ok: true, text: '3000.06' })
    expect(moved('0.01', 'yuan', 5000)).toEqual({ ok: true, text: '0.02' })
  })
})

describe('批量改', () => {
  const draft: Draft = {
    fields: {},
    lists: {
      lines: [
        { key: 'a', cells: { final: '100' } },
        { key: 'b', cells: { final: '200' } },
        { key: 'c', cells: { final: '0.01' } },
        { key: 'd', cells: {} },
      ],
    },
  }
  const all = ['a', 'b', 'c', 'd'].map((key) => `lines.${key}.final`)

  test('乘：没有数的不动，不变的不算', () => {
    const done = batch(draft, all, { act: 'multiply', by: { n: 95n, d: 100n } }, 'yuan')
    expect(done.rows.map(({ before, after }) => [before, after])).toEqual([
      ['100', '95'],
      ['200', '190'],
      ['0.01', '0.01'],
    ])
    expect(done.skipped).toEqual(['lines.d.final'])
    expect(done.patch).toHaveLength(2)
    expect(done.moved).toBe(-1500n)
  })
  test('加：每个加一样多', () => {
    const done = batch(draft, all, { act: 'add', cents: 1_000n }, 'yuan')
    expect(done.rows.map(({ after }) => after)).toEqual(['110', '210', '10.01'])
  })
  test('分摊：按现有的比例，尾差给余数最大的', () => {
    const done = batch(draft, all.slice(0, 2), { act: 'spread', cents: 1_000n }, 'yuan')
    expect(done.rows.map(({ after }) => after)).toEqual(['103.33', '206.67'])
    const after = apply(draft, done.patch)
    expect(textAt(after, 'lines.c.final')).toBe('0.01')
  })
  test('都是 0 就平均分', () => {
    expect(spread(10n, [0n, 0n, 0n])).toEqual([4n, 3n, 3n])
    expect(spread(10n, [])).toEqual([])
  })
  test('分摊的各份加起来一分不差，离比例不到一分', () => {
    const amounts = fc.array(fc.bigInt({ min: 0n, max: 10n ** 12n }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), amounts, (cents, weights) => {
        const parts = spread(cents, weights)
        expect(parts.reduce((sum, one) => sum + one, 0n)).toBe(cents)
        const whole = weights.reduce((sum, one) => sum + one, 0n)
        if (whole === 0n) return
        for (const [i, part] of parts.entries()) {
          const off = part * whole - cents * (weights[i] ?? 0n)
          expect(off < whole && off > -whole).toBe(true)
        }
      }),
    )
  })
})

describe('改了什么', () => {
  const before: Draft = {
    fields: { 'a.b': '1', 'a.c': '2' },
    lists: {
      lines: [
        { key: 'x', cells: { n: '1' } },
        { key: 'y', cells: { n: '2' } },
      ],
      origins: [],
    },
  }
  const after: Draft = {
    fields: { 'a.b': '1', 'a.d': '3' },
    lists: {
      lines: [
        { key: 'x', cells: { n: '5' } },
        { key: 'z', cells: { n: '9' } },
      ],
      origins: [{ key: 'r1', cells: { at: 'a.b', text: '1' } }],
    },
  }
  test('填的、清掉的、添的行、删的行；出处不算', () => {
    expect(differenceOf(before, after)).toEqual({
      texts: [
        { at: 'a.c', before: '2', after: '' },
        { at: 'a.d', before: '', after: '3' },
        { at: 'lines.x.n', before: '1', after: '5' },
      ],
      added: [{ list: 'lines', row: { key: 'z', cells: { n: '9' } } }],
      removed: [{ list: 'lines', row: { key: 'y', cells: { n: '2' } } }],
    })
  })
  test('恢复：补丁把一份变成另一份，行的先后也一样', () => {
    expect(apply(after, patchBetween(after, before))).toEqual(before)
    expect(apply(before, patchBetween(before, after))).toEqual(after)
    expect(patchBetween(before, before)).toEqual([])
  })
  test('自己比自己', () => {
    expect(differenceOf(before, before)).toEqual({ texts: [], added: [], removed: [] })
  })
})

describe('以前的稿件', () => {
  const version = (n: number, at = `${n}`): Version => ({
    envelope: seal({ fields: { 'a.b': `${n}` }, lists: {} }, at),
    label: '下载',
  })
  test('新的在前，最多留 20 份', () => {
    const all = Array.from({ length: 25 }, (_, n) => n).reduce<readonly Version[]>(
      (kept, n) => withVersion(kept, version(n)),
      [],
    )
    expect(all).toHaveLength(MOST_VERSIONS)
    expect(all[0]).toEqual(version(24))
  })
  test('没有改过就不另留一份', () => {
    expect(withVersion([version(1, 'early')], version(1, 'late'))).toEqual([version(1, 'late')])
  })
  test('读得回来，坏的丢开', () => {
    expect(openVersions([version(1), { label: '坏', envelope: {} }, 3])).toEqual([version(1)])
    expect(openVersions(undefined)).toEqual([])
  })
})
