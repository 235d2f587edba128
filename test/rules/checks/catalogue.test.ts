import { describe, expect, test } from 'vitest'
import type { Check } from '../../../src/core/checks'
import { apply, type Draft } from '../../../src/core/draft'
import { evaluate } from '../../../src/core/report'
import { exampleDraft, templateOf } from '../../../src/rules'
import { type Catalogue, economicAccounts, functionalAccounts } from '../../../src/rules/accounts'
import { laterWith } from '../../../src/rules/later'

const catalogues = [functionalAccounts(2021), economicAccounts(2021)]

function accountChecks(draft: Draft, of: readonly Catalogue[]): readonly Check[] {
  const { checks } = evaluate(
    templateOf(
      draft,
      laterWith(() => of),
    ),
    draft,
  )
  return checks.filter(({ rule }) => rule === 'W12')
}

describe('科目编码与名称（W12）', () => {
  test('示例的科目都是当年的', () => {
    const checks = accountChecks(exampleDraft(), catalogues)
    expect(checks.map(({ outcome }) => outcome)).toEqual(['passed', 'passed', 'passed'])
  })

  test('名称不是这个编码的，一点改成目录里的', () => {
    const draft = apply(exampleDraft(), [{ op: 'set', at: 'functional.r8.item', text: '住房补贴' }])
    const [finding] = accountChecks(draft, catalogues).flatMap((check) => check.finding ?? [])
    expect(finding).toMatchObject({
      say: '2210201 在 2021 年叫“住房公积金”，填的是“住房补贴”。',
      fields: ['functional.r8.item'],
      mend: { patch: [{ op: 'set', at: 'functional.r8.item', text: '住房公积金' }] },
    })
  })

  test('目录没有载入，就不查', () => {
    expect(accountChecks(exampleDraft(), [])).toEqual([])
  })
})
