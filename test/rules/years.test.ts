// Changing the year, or the kind of report, and back: nothing that was typed is lost.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apply, type Draft, textAt } from '../../src/core/draft'
import { renderText } from '../../src/render/text'
import { evaluateDraft, exampleDraft } from '../../src/rules'
import { consistentDraft } from '../support/consistent'
import { asksFor, type Choices, fullDraft, years } from '../support/drafts'
import { evaluation, fixtures, readDraft } from '../support/fixtures'

const choose = (draft: Draft, at: string, value: string): Draft =>
  apply(draft, [{ op: 'set', at, text: value }])
const textOf = (draft: Draft): string => renderText(evaluateDraft(draft).report)

/** From one year to another and back. */
const thereAndBack = (draft: Draft, year: string): Draft =>
  choose(choose(draft, 'unit.year', year), 'unit.year', textAt(draft, 'unit.year'))

const drafts: readonly { name: string; draft: () => Draft }[] = [
  ...[...fixtures, evaluation].map(({ number, file }) => ({ name: number, draft: () => readDraft(file) })),
  { name: '示例', draft: exampleDraft },
]

describe.each(drafts)('$name', ({ draft: read }) => {
  test.each(years)('换到 %s 年再换回来，稿件和全文都一样', (year) => {
    const draft = read()
    expect(thereAndBack(draft, year)).toEqual(draft)
    expect(textOf(thereAndBack(draft, year))).toBe(textOf(draft))
  })
})

test('任何稿件：2021 → 2024 → 2021，稿件和全文都一样', () => {
  fc.assert(
    fc.property(consistentDraft(['2021']), (draft) => {
      const before = textOf(draft)
      const later = choose(draft, 'unit.year', '2024')
      expect(textOf(later)).not.toBe(before)
      const back = choose(later, 'unit.year', '2021')
      expect(back).toEqual(draft)
      expect(textOf(back)).toBe(before)
    }),
    { seed: 20211231, numRuns: 12 },
  )
})

const full: Choices = { kind: 'department', year: '2021', nature: 'administrative', zeros: 'list' }

describe('别的年度不问的字段', () => {
  test.each(years.filter((year) => year !== full.year))('%s 年：2021 年填的一个也不少', (year) => {
    const draft = fullDraft(full)
    const later = choose(draft, 'unit.year', year)
    const { fields, lists } = later
    expect({ ...fields, 'unit.year': full.year }).toEqual(draft.fields)
    expect(lists).toEqual(draft.lists)
  })

  test('有 2021 年问、2024 年不问的，和反过来的', () => {
    const asked = (year: string): readonly string[] =>
      asksFor(fullDraft({ ...full, year })).map(({ at }) => at)
    expect(asked('2021').filter((at) => !asked('2024').includes(at))).toContain('officialFund.abroad')
    expect(asked('2021')).toContain('overview.work')
    expect(asked('2024')).not.toContain('overview.work')
  })
})

test('换报告种类再换回来，稿件和全文都一样', () => {
  const draft = fullDraft(full)
  for (const kind of ['unit', 'evaluation']) {
    const back = choose(choose(draft, 'unit.kind', kind), 'unit.kind', full.kind)
    expect(back).toEqual(draft)
    expect(textOf(back)).toBe(textOf(draft))
  }
})
