// Where a figure is used, what moves with a field, and where a text came from.
import { describe, expect, test } from 'vitest'
import { apply } from '../../../src/core/draft'
import { dependantsOf, placeOf, usesOf } from '../../../src/core/explain'
import { evaluateDraft, exampleDraft, templateFor } from '../../../src/rules'
import { readDraft } from '../../support/fixtures'

const draft = readDraft('004-county-centre.json')
const template = templateFor(draft)
const evaluation = evaluateDraft(draft)

describe('它还用在哪里', () => {
  test('接待费：句子、图、表', () => {
    const uses = usesOf(evaluation, template, 'official.reception')
    expect(uses.sentences.map(({ block }) => block)).toContain('official.reception')
    expect(uses.sentences.every(({ text }) => text.length <= 38 && text !== '')).toBe(true)
    expect(uses.charts).toHaveLength(1)
    expect(uses.charts[0]?.text).toMatch(/^图\d+：“三公”经费财政拨款支出结构$/)
  })
  test('句子说是哪一节、哪个小标题、哪一条的第几句', () => {
    const placeIn = (id: string, block: string) => {
      const place = usesOf(evaluation, template, id).sentences.find((one) => one.block === block)
      return [place?.sentence?.number, place?.sentence?.where]
    }
    expect(placeIn('official.total', 'official.text')).toEqual(['七', '（一）第 1 句'])
    expect(placeIn('official.reception', 'official.reception')).toEqual(['七', '（二）3.第 1 句'])
    expect(placeIn('official.receptionGrowth', 'official.reception')).toEqual(['七', '（二）3.第 2 句'])
    // What follows item 3 without a number of its own goes on under it.
    expect(placeIn('official.domestic', 'official.domestic')).toEqual(['七', '（二）3.第 4 句'])
  })
  test('附件的句子带着附件的号；没有小标题的节只说第几句', () => {
    const example = evaluateDraft(exampleDraft())
    const where = (id: string) => Object.values(placeOf(example, id)?.sentence ?? {})
    expect(where('review.staff')).toEqual(['附件1', '一（三）第 1 句'])
    expect(where('sources.other')).toEqual(['二', '第 1 句'])
    expect(where('projects.p1.final')).toEqual(['附件2', '二（二）3.第 2 句'])
  })
  test('先在句子里看到；没有写进句子的，在图或者表里', () => {
    const example = exampleDraft()
    const evaluated = evaluateDraft(example)
    expect(placeOf(evaluated, 'official.rate')?.block).toBe('official.text')
    expect(placeOf(evaluated, 'officialGeneral.reception')?.text).toContain('“三公”')
  })
  test('数在哪张表里', () => {
    const example = exampleDraft()
    const uses = usesOf(evaluateDraft(example), templateFor(example), 'officialGeneral.reception')
    expect(uses.tables.some(({ text }) => text.includes('“三公”'))).toBe(true)
  })
  test('看它的规则，和每条的结果', () => {
    const { rules } = usesOf(evaluation, template, 'general.total')
    expect(rules.map(({ rule, outcome }) => [rule, outcome])).toEqual(
      expect.arrayContaining([['N05', 'passed']]),
    )
  })
  test('同一次计算只读一遍报告', () => {
    expect(usesOf(evaluation, template, 'official.total').sentences).toBe(
      usesOf(evaluation, template, 'official.total').sentences,
    )
  })
})

test('一个格子带动的句子、图和规则', () => {
  const moved = dependantsOf(evaluation, template, 'official.domestic')
  expect(moved.figures).toEqual(expect.arrayContaining(['official.total', 'official.receptionShare']))
  expect(moved.figures).not.toContain('overall.grand')
  expect(moved.charts.map(({ text }) => text)).toEqual([expect.stringContaining('结构')])
  expect(moved.sentences.map(({ section }) => section)).not.toContain('overall')
  expect(moved.rules.map(({ rule }) => rule)).toContain('N14')
})

describe('看一个格子的规则', () => {
  const rulesOf = (at: string, of = evaluation) =>
    dependantsOf(of, template, at).rules.map(({ rule, title }) => `${rule} ${title}`)

  test('说的是题目，不管隔几步', () => {
    expect(rulesOf('official.domestic')).toEqual(expect.arrayContaining([expect.stringMatching(/^N14 /)]))
    expect(rulesOf('overall.totalPrior').some((one) => one.startsWith('N14'))).toBe(false)
  })
  test('管每一行的规则也算', () => {
    const [row] = draft.lists.functional ?? []
    expect(rulesOf(`functional.${row?.key}.final`)).toContain('T17 没有负数')
  })
  test('原因也是规则看的', () => {
    expect(rulesOf('general.reason')).toContainEqual(expect.stringContaining('变动的原因'))
    expect(rulesOf('general.reason')).not.toContainEqual(expect.stringMatching(/^N14 /))
  })
  test('有没了结的问题才领得过去', () => {
    const broken = apply(draft, [{ op: 'set', at: 'official.domestic', text: '-1' }])
    const { rules } = dependantsOf(evaluateDraft(broken), template, 'official.domestic')
    expect(rules.filter(({ open }) => open).map(({ outcome }) => outcome)).toContain('failed')
    expect(rules.find(({ outcome }) => outcome === 'failed')?.say).toContain('-')
    expect(rules.every(({ open, outcome }) => !open || outcome === 'failed' || outcome === 'note')).toBe(true)
    const fine = dependantsOf(evaluation, template, 'official.domestic').rules
    expect(fine.filter(({ outcome }) => outcome === 'passed').every(({ open }) => !open)).toBe(true)
  })
})
