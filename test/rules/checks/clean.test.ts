// What is right is not called wrong: not as an error, not as a question, not as a note.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Draft } from '../../../src/core/draft'
import { evaluateDraft, exampleDraft } from '../../../src/rules'
import { cleanDraft, cleanFiles } from '../../support/clean'
import { plausibleDraft } from '../../support/plausible'

interface Seen {
  readonly findings: readonly string[]
  /** What could not be checked at all. */
  readonly unchecked: readonly string[]
}

function seenIn(draft: Draft): Seen {
  const { checks } = evaluateDraft(draft)
  return {
    findings: checks.flatMap(({ finding }) =>
      finding && finding.severity !== 'unchecked'
        ? [`${finding.severity} ${finding.rule} ${finding.say}`]
        : [],
    ),
    unchecked: checks.flatMap(({ rule, outcome }) => (outcome === 'unchecked' ? [rule] : [])),
  }
}

const NOTHING: Seen = { findings: [], unchecked: [] }

describe('没有错的稿件，什么也不说', () => {
  test('示例：一百多条规则都跑得了，都通过', () => {
    expect(seenIn(exampleDraft())).toEqual(NOTHING)
    expect(evaluateDraft(exampleDraft()).checks.length).toBeGreaterThan(120)
  })

  test.each(cleanFiles)('%s 改正后', (file) => expect(seenIn(cleanDraft(file)).findings).toEqual([]))

  test('随意生成的一千份', () => {
    fc.assert(
      fc.property(plausibleDraft, (draft) => {
        expect(seenIn(draft)).toEqual(NOTHING)
      }),
      { numRuns: 1000, seed: 20_211_231 },
    )
  }, 300_000)
})
