import { describe, expect, test } from 'vitest'
import { ACKNOWLEDGED, acknowledge, withdraw } from '../../../src/core/checks'
import { apply, type Draft, inverse, rowsOf } from '../../../src/core/draft'
import { changeMoneyUnit } from '../../../src/core/report'
import { evaluateDraft, exampleDraft, templateFor } from '../../../src/rules'
import { progressOf } from '../../../src/state/progress'

const cars = (text: string): Draft => apply(exampleDraft(), [{ op: 'set', at: 'assets.other', text }])

function foundIn(draft: Draft) {
  const [finding] = evaluateDraft(draft).checks.flatMap((check) => check.finding ?? [])
  if (!finding) throw new Error('nothing found')
  return finding
}

describe('认可', () => {
  test('留下说明，数没变就不再响', () => {
    const draft = apply(cars('3'), acknowledge(foundIn(cars('3')), '两辆在修'))
    expect(foundIn(draft)).toMatchObject({ rule: 'N13', acknowledged: '两辆在修' })
  })

  test('数一变又响', () => {
    const patch = acknowledge(foundIn(cars('3')), '两辆在修')
    expect(foundIn(apply(cars('4'), patch)).acknowledged).toBeUndefined()
  })

  test('再认可一次，换成新的说明', () => {
    const first = apply(cars('3'), acknowledge(foundIn(cars('3')), '两辆在修'))
    const again = apply(first, acknowledge(foundIn(first), '两辆已报废'))
    expect(rowsOf(again, ACKNOWLEDGED)).toHaveLength(1)
    expect(foundIn(again).acknowledged).toBe('两辆已报废')
  })

  test('收回认可，撤销也能收回', () => {
    const finding = foundIn(cars('3'))
    const patch = acknowledge(finding, '两辆在修')
    const draft = apply(cars('3'), patch)
    expect(foundIn(apply(draft, withdraw(finding.id))).acknowledged).toBeUndefined()
    expect(foundIn(apply(draft, inverse(cars('3'), patch))).acknowledged).toBeUndefined()
  })

  test('不动报告、进度和换单位', () => {
    const before = cars('3')
    const draft = apply(before, acknowledge(foundIn(before), '1234.5 万元'))
    const [a, b] = [evaluateDraft(before), evaluateDraft(draft)]
    expect(b.report).toEqual(a.report)
    expect(b.gaps).toEqual(a.gaps)
    const template = templateFor(draft)
    expect(progressOf(template, draft, b)).toEqual(progressOf(template, before, a))
    expect(changeMoneyUnit(template, draft, 'wan')).toEqual(changeMoneyUnit(template, before, 'wan'))
  })

  test('换了填数单位，认可还在', () => {
    const draft = apply(cars('3'), acknowledge(foundIn(cars('3')), '两辆在修'))
    const changed = apply(draft, changeMoneyUnit(templateFor(draft), draft, 'wan'))
    expect(foundIn(changed).acknowledged).toBe('两辆在修')
  })
})
