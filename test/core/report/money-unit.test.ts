import { describe, expect, test } from 'vitest'
import { exactText } from '../../../src/core/amount'
import { apply, textAt } from '../../../src/core/draft'
import { changeMoneyUnit } from '../../../src/core/report'
import { renderText } from '../../../src/render/text'
import { evaluateDraft, exampleDraft, templateFor } from '../../../src/rules'

test.each([
  [439_871_235n, 'wan', '439.871235'],
  [439_871_235n, 'yuan', '4398712.35'],
  [0n, 'wan', '0'],
  [-17_200n, 'wan', '-0.0172'],
  [5_000_000n, 'wan', '5'],
  [5n, 'yuan', '0.05'],
] as const)('%s 分按%s写作 %s', (cents, unit, text) => {
  expect(exactText(cents, unit)).toBe(text)
})

describe('换填数单位', () => {
  const draft = apply(exampleDraft(), [
    { op: 'set', at: 'overall.totalPrior', text: '663.820455 万元' },
    { op: 'set', at: 'fiscal.totalPrior', text: '说不准' },
  ])
  const wan = apply(draft, changeMoneyUnit(templateFor(draft), draft, 'wan'))

  test('数不变，写法变', () => {
    expect(textAt(wan, 'unit.money')).toBe('wan')
    expect(textAt(wan, 'overall.opening')).toBe('13.22042')
    expect(textAt(wan, 'functional.r1.income')).toBe('285.935551')
    expect(textAt(wan, 'functional.r1.e30101')).toBe('110.568')
    expect(renderText(evaluateDraft(wan).report)).toBe(renderText(evaluateDraft(draft).report))
  })

  test('自带单位的、没认出的、数量，都不动', () => {
    expect(textAt(wan, 'overall.totalPrior')).toBe('663.820455 万元')
    expect(textAt(wan, 'fiscal.totalPrior')).toBe('说不准')
    expect(textAt(wan, 'official.keptSedan')).toBe('1')
  })

  test('换回来还是原来的数', () => {
    const back = apply(wan, changeMoneyUnit(templateFor(wan), wan, 'yuan'))
    expect(renderText(evaluateDraft(back).report)).toBe(renderText(evaluateDraft(draft).report))
  })
})
