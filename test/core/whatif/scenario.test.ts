// Scenarios over a draft: the base is never touched, adopting is typing, and what changed is what the two reports differ in.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apply, type Draft, type Patch } from '../../../src/core/draft'
import {
  compareReports,
  counterEntries,
  edited,
  freshScenario,
  openScenarios,
  overlay,
  patchOf,
  piecesOf,
  type Scenario,
} from '../../../src/core/whatif'
import { plainText } from '../../../src/core/wording'
import { evaluateDraft, exampleDraft } from '../../../src/rules'
import { BALANCES, KEY_FIGURES } from '../../../src/rules/key-figures'
import { readDraft } from '../../support/fixtures'
import { TYPED_BALANCE } from '../../support/typed-balance'

const draft = readDraft('004-county-centre.json')
const blank: Scenario = { key: 's1', name: '方案一', settings: [] }
const set = (at: string, text: string): Patch => [{ op: 'set', at, text }]

describe('方案', () => {
  const fields = Object.keys(draft.fields)
  const edits = fc.array(
    fc.record({ at: fc.constantFrom(...fields), text: fc.constantFrom('', '1', '2.5', '0.17', 'abc') }),
    { maxLength: 30 },
  )

  test('改多少次稿件都没有动，采用等于在稿件里填同样的数', () => {
    const before = JSON.stringify(draft)
    fc.assert(
      fc.property(edits, (all) => {
        const scenario = all.reduce((one, { at, text }) => edited(draft, one, set(at, text)), blank)
        const typed = all.reduce((one, { at, text }) => apply(one, set(at, text)), draft)
        expect(overlay(draft, scenario)).toEqual(typed)
        expect(apply(draft, patchOf(draft, scenario))).toEqual(typed)
        expect(JSON.stringify(draft)).toBe(before)
      }),
    )
  })
  test('改回原来的数，就不再是改动', () => {
    const changed = edited(draft, blank, set('official.domestic', '0.17'))
    expect(changed.settings).toHaveLength(1)
    expect(edited(draft, changed, set('official.domestic', '0.3')).settings).toEqual([])
  })
  test('稿件后来填成了同样的数，方案里就没有什么可采用', () => {
    const changed = edited(draft, blank, set('official.domestic', '0.17'))
    expect(patchOf(apply(draft, set('official.domestic', '0.17')), changed)).toEqual([])
  })
  test('存过的方案读得回来，坏的一个一个丢开', () => {
    const good = { ...blank, settings: [{ at: 'a.b', text: '1' }] }
    expect(openScenarios([good, { key: 's2' }, null, { ...good, settings: [{ at: 1 }] }])).toEqual([good])
    expect(openScenarios('坏的')).toEqual([])
  })
  test('名字一个接一个', () => {
    expect(freshScenario([blank], (n) => `方案${n}`)).toEqual({ key: 's2', name: '方案2', settings: [] })
  })
})

describe('旧 → 新', () => {
  const scenario = edited(draft, blank, set('official.domestic', '0.17'))
  const [before, after] = [evaluateDraft(draft), evaluateDraft(overlay(draft, scenario))]
  const difference = compareReports(before, after)

  test('变了的数', () => {
    const ids = difference.figures.map(({ id }) => id)
    expect(ids).toEqual(
      expect.arrayContaining(['official.domestic', 'official.total', 'official.receptionGrowth']),
    )
    expect(ids).not.toContain('overall.grand')
  })
  test('变了的句子就是两份报告不同的段落', () => {
    const words = (e: typeof before) =>
      new Map(
        e.report.blocks.flatMap((block) =>
          block.kind === 'paragraph' ? [[block.id, plainText(block.inlines)]] : [],
        ),
      )
    const [was, is] = [words(before), words(after)]
    const differing = [...is].filter(([id, text]) => was.get(id) !== text).map(([id]) => id)
    expect(difference.sentences.map(({ block }) => block)).toEqual(differing)
    expect(differing).toEqual(expect.arrayContaining(['official.text', 'official.reception']))
  })
  test('一句话里只有变了的地方写成旧 → 新', () => {
    const changed = difference.sentences.find(({ block }) => block === 'official.reception')
    const pieces = piecesOf(changed?.before ?? [], changed?.after ?? [])
    const changes = pieces.flatMap((piece) => (piece.kind === 'changed' ? [[piece.before, piece.after]] : []))
    expect(changes).toContainEqual(['0.3', '0.17'])
    expect(
      pieces.map((piece) => (piece.kind === 'same' ? plainText([piece.inline]) : piece.after)).join(''),
    ).toBe(plainText(changed?.after ?? []))
    expect(
      pieces.map((piece) => (piece.kind === 'same' ? plainText([piece.inline]) : piece.before)).join(''),
    ).toBe(plainText(changed?.before ?? []))
  })
  test('结构图变了，别的图没有变', () => {
    expect(difference.charts.map(({ section }) => section)).toEqual(['official'])
  })
  test('校核：出现的和消失的', () => {
    const none = edited(draft, blank, set('official.domesticBatches', '0'))
    const now = compareReports(before, evaluateDraft(overlay(draft, none)))
    expect(now.fresh.map(({ rule }) => rule)).toContain('N14')
    const back = compareReports(evaluateDraft(overlay(draft, none)), before)
    expect(back.vanished.map(({ id }) => id)).toEqual(now.fresh.map(({ id }) => id))
  })
  test('自己比自己，什么都没有变', () => {
    const same = compareReports(before, evaluateDraft(draft))
    expect([same.figures, same.sentences, same.charts, same.fresh, same.vanished]).toEqual([
      [],
      [],
      [],
      [],
      [],
    ])
  })
})

describe('反向分录', () => {
  const base: Draft = { fields: TYPED_BALANCE, lists: {} }
  const offers = (patch: Patch) =>
    counterEntries(BALANCES, evaluateDraft(base).figures, evaluateDraft(apply(base, patch)).figures, 'wan')

  test('少支出的没有去处，可以记入年末结转，也可以减总计', () => {
    const [closing, total] = offers(set('expenditure.project', '39.88'))
    expect(closing?.say).toBe('收、支总计：收入比支出多出0.12万元，没有去处。')
    expect(closing?.label).toBe('年末结转和结余改为10.12万元')
    expect(total?.label).toBe('收、支总计改为109.88万元')
    for (const offer of [closing, total])
      expect(offers([...set('expenditure.project', '39.88'), ...(offer?.patch ?? [])])).toEqual([])
  })
  test('收支平衡的改动没有什么可提', () => {
    expect(offers(set('income.other', '12'))).toEqual([])
    expect(offers([...set('expenditure.project', '30'), ...set('expenditure.basic', '70')])).toEqual([])
  })
  test('年末数自己算出来的，不用提', () => {
    const opening = [...set('overall.opening', '100'), ...set('overall.surplus', '0')]
    const computed = apply(base, [...opening, ...set('overall.total', ''), ...set('overall.closing', '')])
    const after = apply(computed, set('expenditure.project', '39'))
    expect(
      counterEntries(BALANCES, evaluateDraft(computed).figures, evaluateDraft(after).figures, 'wan'),
    ).toEqual([])
  })
})

test('关键数都有', () => {
  const { figures } = evaluateDraft(exampleDraft())
  for (const { figures: keys } of KEY_FIGURES)
    for (const { id } of keys) expect([id, figures.has(id)]).toEqual([id, true])
  for (const { income, spent, counters } of BALANCES)
    for (const id of [...income, ...spent, ...counters.map(({ at }) => at)])
      expect([id, figures.has(id)]).toEqual([id, true])
})
