// Each kind of formula explained in one sentence, and every figure of the five fixtures recomputed from its sentence.
import { describe, expect, test } from 'vitest'
import type { Draft } from '../../../src/core/draft'
import { explain } from '../../../src/core/explain'
import { evaluateDraft, exampleDraft } from '../../../src/rules'
import { namesOf } from '../../../src/rules/names'
import { fixtures, readDraft } from '../../support/fixtures'
import { type Fraction, fraction, minus, over, plus, twoDecimals } from '../../support/fractions'

const draftOf = (fields: Draft['fields'], lists: Draft['lists'] = {}): Draft => ({
  fields: { 'unit.year': '2021', 'unit.kind': 'unit', 'unit.money': 'wan', 'unit.digits': 'trim', ...fields },
  lists,
})

function sayOf(draft: Draft, id: string): string {
  const evaluation = evaluateDraft(draft)
  return explain(evaluation, id, { draft, name: namesOf(evaluation) }).say
}

const account = (key: string, item: string, final: string, budget = '') => ({
  key,
  cells: { code: `20103${key}`, class: '一般公共服务支出', group: '政府办公厅', item, final, budget },
})

describe('一句话说清一个数', () => {
  const two = { 'overall.total': '352.23', 'overall.totalPrior': '483.19' }
  const reception = { 'official.domestic': '0.3', 'official.foreign': '0' }
  const lists = {
    functional: [
      account('01', '甲', '10'),
      account('02', '乙', '3'),
      account('03', '丙', '2.5'),
      account('04', '丁', '1'),
      account('05', '戊', '0.5'),
    ],
  }
  test.each<[what: string, id: string, fields: Draft['fields'], lists: Draft['lists'], say: string]>([
    [
      '增长率',
      'overall.growth',
      two,
      {},
      '比上年减少的130.96万元，除以上年的483.19万元，等于27.103%，四舍五入为27.1%。',
    ],
    [
      '与上年持平',
      'overall.growth',
      { ...two, 'overall.total': '483.19' },
      {},
      '与上年的483.19万元相同，没有增减，增长率是0%。',
    ],
    ['上年是 0', 'overall.growth', { ...two, 'overall.totalPrior': '0' }, {}, '上年是0，没有增长率。'],
    [
      '上年是负数',
      'overall.growth',
      { ...two, 'overall.totalPrior': '-3' },
      {},
      '作为除数的数是负数，不可比。',
    ],
    ['缺上年数', 'overall.growth', { 'overall.total': '1' }, {}, '还不能算，缺上年收、支总计。'],
    [
      '两数之差',
      'overall.change',
      two,
      {},
      '收、支总计352.23万元，减去上年收、支总计483.19万元，等于-130.96万元。',
    ],
    ['填写的数', 'overall.totalPrior', two, {}, '上年收、支总计填的是483.19万元。'],
    [
      '算式',
      'overall.totalPrior',
      { 'overall.totalPrior': '480+3.19' },
      {},
      '上年收、支总计填的是“480+3.19”，读作483.19万元。',
    ],
    [
      '比两位更细',
      'overall.totalPrior',
      { 'overall.totalPrior': '483.1851' },
      {},
      '上年收、支总计填的是483.1851万元，四舍五入为483.19万元。',
    ],
    [
      '两项相加',
      'official.reception',
      reception,
      {},
      '国内公务接待支出0.3万元，加外事接待支出0万元，等于0.3万元。',
    ],
    [
      '以元填写',
      'official.reception',
      { ...reception, 'unit.money': 'yuan', 'official.domestic': '3000.00' },
      {},
      '国内公务接待支出3,000.00元，加外事接待支出0.00元，等于3,000.00元，文中印0.3万元。',
    ],
    [
      '许多项相加',
      'general.total',
      {},
      lists,
      '甲的支出10万元，加乙的支出3万元，加丙的支出2.5万元，加其余2项1.5万元，共5项，等于17万元。',
    ],
    [
      '占比',
      'functional.05.share',
      {},
      lists,
      '戊的支出0.5万元，除以一般公共预算财政拨款支出17万元，等于2.941%，四舍五入为2.94%。',
    ],
    [
      '完成预算',
      'functional.01.rate',
      {},
      { functional: [account('01', '甲', '8', '10')] },
      '甲的支出8万元，除以甲的调整预算10万元，等于80%。',
    ],
    [
      '预算是 0',
      'functional.01.rate',
      {},
      { functional: [account('01', '甲', '8', '0')] },
      '预算是0，不算完成预算的比例。',
    ],
    [
      '行数',
      'performance.projects',
      {},
      {
        projects: [
          { key: 'a', cells: {} },
          { key: 'b', cells: {} },
        ],
      },
      '一共2行，按行数算。',
    ],
  ])('%s', (_, id, fields, rows, say) => {
    expect(sayOf(draftOf(fields, rows), id)).toBe(say)
  })

  test('得分：没有达到按比例给，达到了给全部', () => {
    const project = { key: 'p', cells: { name: '甲项目', budget: '40', final: '30', rateWeight: '10' } }
    const lists = { projects: [project] }
    expect(sayOf(draftOf({}, lists), 'projects.p.rateScore')).toBe(
      '完成30万元，指标不少于40万元，没有达到；30万元除以40万元，乘以权重10，保留两位小数，得7.5分。',
    )
    const met = { projects: [{ ...project, cells: { ...project.cells, final: '40' } }] }
    expect(sayOf(draftOf({}, met), 'projects.p.rateScore')).toBe(
      '完成40万元，指标不少于40万元，达到了，得全部权重10分。',
    )
  })

  test('缺的太多时只说前三项', () => {
    expect(sayOf(draftOf({}), 'official.total')).toMatch(/^还不能算，缺.+、.+、.+等\d+项。$/)
  })

  test('一级一级回到填写处', () => {
    const draft = draftOf(reception)
    const evaluation = evaluateDraft(draft)
    const context = { draft, name: namesOf(evaluation) }
    const top = explain(evaluation, 'official.reception', context)
    expect(top.parts).toEqual(['official.domestic', 'official.foreign'])
    expect(explain(evaluation, 'official.domestic', context)).toMatchObject({
      name: '国内公务接待支出',
      at: 'official.domestic',
      parts: [],
    })
  })
})

const read = (text: string): Fraction => {
  const [left = '', right = ''] = text.replaceAll(',', '').split('.')
  return fraction(BigInt(left + right), 10n ** BigInt(right.length))
}

/** The numbers of a sentence, with the unit each is in, the names of its figures cut out. */
function numbersIn(say: string, names: readonly string[]): readonly { value: Fraction; unit: string }[] {
  const bare = [...names]
    .sort((a, b) => b.length - a.length)
    .reduce((text, name) => text.replaceAll(name, ''), say)
    .replace(/其余\d+项|共\d+项/g, '')
  return [...bare.matchAll(/(-?[\d,]+(?:\.\d+)?)(万元|元|%|)/g)].flatMap(([, number = '', unit = '']) =>
    number === ',' ? [] : [{ value: read(number), unit }],
  )
}

const inWan = ({ value, unit }: { value: Fraction; unit: string }): Fraction =>
  unit === '元' ? over(value, fraction(10_000n)) : value
const size = ({ n, d }: Fraction): Fraction => fraction(n < 0n ? -n : n, d)
const printed = (text: string): string =>
  text
    .replace(/^-|[万元%]+$/g, '')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')

describe.each([
  ...fixtures.map(({ number, file }) => [number, readDraft(file)] as const),
  ['示例', exampleDraft()] as const,
])('%s 的每个数', (_, draft) => {
  const evaluation = evaluateDraft(draft)
  const name = namesOf(evaluation)
  const all = evaluation.figures.ids().map((id) => explain(evaluation, id, { draft, name }))

  test('都有中文名和一句话', () => {
    const bad = all.filter(
      ({ name, say }) => /[a-z]{2,}\.|的名称$|undefined/.test(name + say) || !say.endsWith('。'),
    )
    expect(bad.map(({ id, name, say }) => [id, name, say])).toEqual([])
  })

  test('照那句话里的数重新算，得到印出来的数', () => {
    let checked = 0
    for (const one of all) {
      if (one.value.state !== 'known' || one.op === 'input' || one.op === 'rows' || one.op === 'score')
        continue
      const numbers = numbersIn(one.say, one.parts.map(name))
      const [first, second] = numbers.map(inWan)
      const recomputed = (): string => {
        if (one.op === 'sum') {
          if (one.parts.length === 0) return '0'
          const parts = numbers.slice(0, Math.min(one.parts.length, 4)).map(inWan)
          return twoDecimals(size(parts.reduce(plus)))
        }
        if (!first || !second) return one.say
        if (one.op === 'minus') return twoDecimals(size(minus(first, second)))
        if (one.say.startsWith('与上年')) return '0'
        return twoDecimals(size(over(fraction(first.n * 100n, first.d), second)))
      }
      expect([one.id, one.say, recomputed()]).toEqual([one.id, one.say, printed(one.printed)])
      checked += 1
    }
    expect(checked).toBeGreaterThan(300)
  })

  test('印出来的数就是文中的数', () => {
    const texts = evaluation.report.blocks.flatMap((block) =>
      block.kind === 'paragraph'
        ? block.inlines.flatMap((inline) => (inline.kind === 'figure' ? [inline] : []))
        : [],
    )
    for (const { id, text } of texts) {
      if (/持平/.test(text)) continue
      const { printed: said } = explain(evaluation, id, { draft, name })
      expect([id, said.replace(/^-|[万元]+$/g, '')]).toEqual([
        id,
        text.replace(/^(?:增加|减少|增长|下降)/, ''),
      ])
    }
  })
})
