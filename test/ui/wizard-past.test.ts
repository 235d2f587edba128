// What changed since an earlier version, as its dialog shows it: amounts to be read, words as they were typed.
import { describe, expect, test } from 'vitest'
import { apply, type Draft, textAt } from '../../src/core/draft'
import { changeMoneyUnit } from '../../src/core/report'
import { evaluateDraft, templateFor } from '../../src/rules'
import { typedText } from '../../src/ui/wizard/past/typed-text'
import { readDraft } from '../support/fixtures'

const draft = readDraft('004-county-centre.json')
const year = (one: Draft) => ({ draft: one, evaluation: evaluateDraft(one) })
const wan = year(apply(draft, [{ op: 'set', at: 'unit.money', text: 'wan' }]))
const yuan = year(apply(draft, [{ op: 'set', at: 'unit.money', text: 'yuan' }]))

describe('改动里的数', () => {
  test.each([
    ['万元的金额', wan, 'overall.totalPrior', '4393.79', '4,393.79万元'],
    ['元的金额', yuan, 'overall.totalPrior', '43937900', '43,937,900.00元'],
    ['负数', yuan, 'overall.totalPrior', '-1234567.8', '-1,234,567.80元'],
    ['写了单位的，换成这份稿件的单位', yuan, 'overall.totalPrior', '1.5万元', '15,000.00元'],
    ['没认出来的照原样', yuan, 'overall.totalPrior', '1234567余', '1234567余'],
    ['没有数的照原样', yuan, 'overall.totalPrior', '无', '无'],
    ['空的还是空的', yuan, 'overall.totalPrior', '', ''],
    ['批次不是金额', yuan, 'official.domesticBatches', '12345', '12345'],
    ['年度不是金额', yuan, 'unit.year', '2021', '2021'],
    ['话照原样', yuan, 'official.receptionReason', '多了 12345 人', '多了 12345 人'],
  ])('%s', (_, one, at, typed, expected) => {
    expect(typedText(one, at, typed)).toBe(expected)
  })

  test('稿件里填的金额，每一个都认得', () => {
    const patch = changeMoneyUnit(templateFor(draft), wan.draft, 'yuan').slice(1)
    expect(patch.length).toBeGreaterThan(30)
    for (const change of patch) {
      if (change.op !== 'set') continue
      expect([change.at, typedText(wan, change.at, textAt(wan.draft, change.at))]).toEqual([
        change.at,
        expect.stringMatching(/\.\d{2,}万元$/),
      ])
    }
  })
})
