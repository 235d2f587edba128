import { createRoot, createSignal } from 'solid-js'
import { describe, expect, test } from 'vitest'
import { acknowledge } from '../../src/core/checks'
import { apply, type Draft, type FieldPath } from '../../src/core/draft'
import { evaluateDraft, exampleDraft, templateFor } from '../../src/rules'
import { waysOf } from '../../src/ui/wizard/checks/model/ways'
import { createFindings, type Findings } from '../../src/ui/wizard/model/findings'

const set = (draft: Draft, at: FieldPath, text: string): Draft => apply(draft, [{ op: 'set', at, text }])
/** Three other cars in section 十, one car in section 七. */
const wrong = set(exampleDraft(), 'assets.other', '3')

interface Hands {
  readonly edit: (change: (draft: Draft) => Draft) => void
  readonly type: (typing: boolean) => void
}

function withFindings(use: (findings: Findings, hands: Hands) => void): void {
  createRoot((dispose) => {
    const [draft, setDraft] = createSignal(exampleDraft())
    const [typing, setTyping] = createSignal(false)
    const session = { evaluation: () => evaluateDraft(draft()), template: () => templateFor(draft()) }
    use(createFindings(session, typing), { edit: (change) => setDraft(change(draft())), type: setTyping })
    dispose()
  })
}

const ids = (findings: Findings) => findings.open().map(({ finding }) => finding.rule)

describe('说出来的时候', () => {
  test('正在填的时候还是原来的样子，离开了才变', () =>
    withFindings((findings, { edit, type }) => {
      type(true)
      edit(() => wrong)
      expect(ids(findings)).toEqual([])
      type(false)
      expect(ids(findings)).toEqual(['N13'])
      type(true)
      edit(exampleDraft)
      expect(ids(findings)).toEqual(['N13'])
      type(false)
      expect(ids(findings)).toEqual([])
    }))

  test('在自己那一节说；有关的格子和合计都记着它', () =>
    withFindings((findings, { edit }) => {
      edit(() => wrong)
      expect(findings.of('other')).toHaveLength(1)
      expect(findings.of('official')).toEqual([])
      for (const place of ['assets.other', 'assets.vehicles', 'official.kept'])
        expect(findings.at(place)?.finding.rule).toBe('N13')
      expect(findings.at('assets.devices')).toBeUndefined()
    }))

  test('几十个格子相加的，只记合计，不记每一格', () =>
    withFindings((findings, { edit }) => {
      edit((draft) => set(draft, 'functional.r8.basic', '2258882.40'))
      expect(findings.at('general.basic')?.finding.rule).toBe('X04')
      expect(findings.at('economic.r1.amount')).toBeUndefined()
    }))

  test('认可了的不再说，数一变又说', () =>
    withFindings((findings, { edit }) => {
      edit(() => wrong)
      const [one] = findings.open()
      expect(one).toBeDefined()
      edit((draft) => (one ? apply(draft, acknowledge(one.finding, '借用的，没有过户')) : draft))
      expect(ids(findings)).toEqual([])
      expect(findings.counts().acknowledged).toBe(1)
      expect(findings.at('assets.other')).toBeUndefined()
      edit((draft) => set(draft, 'assets.other', '4'))
      expect(ids(findings)).toEqual(['N13'])
    }))
})

describe('去哪一格', () => {
  const ways = (draft: Draft, rule: string) => {
    const evaluation = evaluateDraft(draft)
    const finding = evaluation.checks.find((one) => one.rule === rule && one.finding)?.finding
    return finding
      ? waysOf(finding, templateFor(draft), evaluation).map(({ at, section, exact }) => [
          section.id,
          at,
          exact,
        ])
      : undefined
  }

  test('说的就是一格：到那一格', () => {
    const draft = set(exampleDraft(), 'overall.reason', '项目支出减少，，别的没有变')
    expect(ways(draft, 'W10')).toEqual([['overall', 'overall.reason', true]])
  })

  test('两节的合计不同：每一节去一次，不说是哪一格', () => {
    expect(ways(wrong, 'N13')?.map(([section, , exact]) => [section, exact])).toEqual([
      ['other', false],
      ['official', false],
    ])
  })
})
