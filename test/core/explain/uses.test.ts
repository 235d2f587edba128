// Where a figure is used, what moves with a field, and where a text came from.
import { describe, expect, test } from 'vitest'
import { apply, type Draft, inverse, textAt } from '../../../src/core/draft'
import { dependantsOf, originOf, usesOf, withOrigin } from '../../../src/core/explain'
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

describe('填的数从哪里来', () => {
  const origin = {
    from: 'pasted',
    place: '三公台账.xlsx 汇总表 D7',
    when: '2026-04-11T02:00:00.000Z',
  } as const
  const blank: Draft = { fields: {}, lists: {} }
  const patch = [{ op: 'set', at: 'official.domestic', text: '0.3' }] as const
  const pasted = apply(blank, withOrigin(blank, patch, origin))

  test('粘贴的记住出处，一起撤销', () => {
    expect(originOf(pasted, 'official.domestic')).toEqual(origin)
    const undone = apply(pasted, inverse(blank, withOrigin(blank, patch, origin)))
    expect(undone.fields).toEqual({})
    expect(undone.lists.origins).toEqual([])
  })
  test('改过以后就是手工填的', () => {
    const typed = apply(pasted, [{ op: 'set', at: 'official.domestic', text: '0.17' }])
    expect(originOf(typed, 'official.domestic')).toBeUndefined()
  })
  test('再粘贴一次，只留新的出处', () => {
    const later = { ...origin, place: 'D8' }
    const twice = apply(
      pasted,
      withOrigin(pasted, [{ op: 'set', at: 'official.domestic', text: '0.2' }], later),
    )
    expect(twice.lists.origins).toHaveLength(1)
    expect(originOf(twice, 'official.domestic')).toEqual(later)
    expect(textAt(twice, 'official.domestic')).toBe('0.2')
  })
  test('出处不改变任何数', () => {
    const noted = apply(draft, withOrigin(draft, [{ op: 'set', at: 'unit.name', text: '甲' }], origin))
    const plain = apply(draft, [{ op: 'set', at: 'unit.name', text: '甲' }])
    expect(evaluateDraft(noted).report).toEqual(evaluateDraft(plain).report)
  })
})
