import { describe, expect, test } from 'vitest'
import { type Draft, emptyDraft } from '../../../src/core/draft'
import {
  type AskList,
  asks,
  asksOf,
  type Card,
  inRecord,
  recordOf,
  type Section,
  sectionAsking,
  statusesOf,
} from '../../../src/core/report'
import { lit, typed } from '../../../src/core/wording'
import { indicators, projects, projectsSection, withProjects } from '../../support/records'

const p2 = { list: 'projects', key: 'p2' }
const draft: Draft = {
  fields: {},
  lists: {
    projects: [
      { key: 'p1', cells: { name: '古籍修复' } },
      { key: 'p2', cells: {} },
    ],
    indicators: [
      { key: 'i1', cells: { project: 'p2', name: '修复册数' } },
      { key: 'i2', cells: { name: '没有项目的一行' } },
    ],
  },
}

/** Every id and path of a card, wherever it stands. */
const written = (card: Card): string => JSON.stringify(inRecord(card, p2))

describe('一个项目的卡片', () => {
  test('点开头的路径都归这个项目，别的不动', () => {
    const [basic, spent] = projects.cards
    if (!basic || !spent) throw new Error('no cards')
    expect(asksOf(inRecord(basic, p2)).map(({ at }) => at)).toEqual([
      'projects.p2.name',
      'projects.p2.kind',
      'projects.p2.goal',
      'projects.p2.yearlyReason',
    ])
    expect(written(basic)).toContain('"at":"unit.kind"')
    for (const card of [basic, spent]) expect(written(card)).not.toMatch(/"\./)
  })

  test('表的标题、自动得出的数和条件也是', () => {
    const card: Card = {
      heads: [{ t: 'text', at: '.head' }],
      rows: [
        {
          label: '总额',
          when: typed('.name'),
          cells: [{ figure: '.rate', typed: { at: '.rateTyped', kind: 'text', label: '率' } }, undefined],
          follows: [{ p: lit('无') }, { when: typed('.a'), p: { t: 'percent', id: '.rate' } }],
        },
      ],
    }
    expect(inRecord(card, p2)).toEqual({
      heads: [{ t: 'text', at: 'projects.p2.head' }],
      rows: [
        {
          label: '总额',
          when: typed('projects.p2.name'),
          cells: [
            {
              figure: 'projects.p2.rate',
              typed: { at: 'projects.p2.rateTyped', kind: 'text', label: '率' },
            },
            undefined,
          ],
          follows: [
            { p: lit('无') },
            { when: typed('projects.p2.a'), p: { t: 'percent', id: 'projects.p2.rate' } },
          ],
        },
      ],
    })
  })

  test('清单的合计归项目，每一行的数和条件归那一行', () => {
    const list: AskList = {
      ...indicators,
      columns: [
        { column: 'weight', kind: 'count', head: '权重', total: '.weights' },
        { column: 'reason', kind: 'text', head: '原因', below: true, when: typed('.actual') },
      ],
      figures: [{ head: '完成', id: '.rate', total: '.rate' }],
      foot: [{ label: '应为', figures: { weight: '.full' } }],
    }
    const expected = {
      ...list,
      columns: [{ ...list.columns[0], total: 'projects.p2.weights' }, list.columns[1]],
      figures: [{ head: '完成', id: '.rate', total: 'projects.p2.rate' }],
      foot: [{ label: '应为', figures: { weight: 'projects.p2.full' } }],
    }
    expect(inRecord({ list, when: typed('.name') }, p2)).toEqual({
      list: expected,
      when: typed('projects.p2.name'),
    })
    expect(inRecord({ grid: [list] }, p2)).toEqual({ grid: [expected] })
  })

  test('同一张卡片只写一次，另一个项目是另一张', () => {
    const [card] = projects.cards
    if (!card) throw new Error('no card')
    expect(inRecord(card, { ...p2 })).toBe(inRecord(card, p2))
    expect(inRecord(card, { list: 'projects', key: 'p1' })).not.toBe(inRecord(card, p2))
  })
})

describe('一格属于哪个项目', () => {
  test.each([
    ['projects.p1.conclusion', 'p1'],
    ['projects.p2', 'p2'],
    ['indicators.i1.score', 'p2'],
    ['indicators.i2.score', undefined],
    ['indicators.gone.score', undefined],
    ['indicators', undefined],
    ['projects', undefined],
    ['unit.name', undefined],
  ])('%s', (at, key) => {
    expect(recordOf(projects, draft, at)).toBe(key)
  })
})

describe('缺的一格在哪一节', () => {
  test.each([
    ['projects', true],
    ['projects.p1', true],
    ['projects.p1.conclusion', true],
    ['projects.p1.final', true],
    ['projects.p1.colour', false],
    ['indicators', true],
    ['indicators.i1', true],
    ['indicators.i1.name', true],
    ['indicators.i1.weight', true],
    ['indicators.i1.colour', false],
    ['unit.kind', false],
  ])('%s', (at, here) => {
    expect(asks(projectsSection, at)).toBe(here)
    expect(sectionAsking(withProjects, at)).toBe(here ? projectsSection : undefined)
  })

  test('别的一节也列出项目的，还是去项目自己的表', () => {
    const listed: Section = {
      ...projectsSection,
      id: 'listed',
      cards: [
        {
          list: {
            list: 'projects',
            addLabel: '项目',
            columns: [{ column: 'effect', kind: 'text', head: '效果' }],
            figures: [],
          },
        },
      ],
    }
    const [annex] = withProjects.parts
    if (!annex) throw new Error('no part')
    const both = { ...withProjects, parts: [{ ...annex, sections: [listed, projectsSection] }] }
    expect(sectionAsking(both, 'projects.p1.name')).toBe(projectsSection)
    expect(sectionAsking(both, 'projects.p1.effect')).toBe(listed)
  })

  test('几个项目的缺项加在一起；一个项目都没有是未填', () => {
    const gaps = ['projects.p1.goal', 'projects.p2.name', 'indicators.i1.score', 'unit.name'].map((at) => ({
      at,
      label: at,
    }))
    const template = withProjects
    const of = (from: Draft, missing: typeof gaps) =>
      statusesOf(template, from, missing).get(projectsSection.id)
    expect([of(draft, gaps)?.state, of(draft, gaps)?.missing.length]).toEqual(['partial', 3])
    expect(of(emptyDraft, [{ at: 'projects', label: '项目' }])?.state).toBe('untouched')
  })
})
