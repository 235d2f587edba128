// What is carried over from last year: every name in the table is one that a report has.
import { describe, expect, test } from 'vitest'
import { type Draft, rowsOf } from '../../src/core/draft'
import { columnsOf, sectionsOf } from '../../src/core/report'
import { evaluateDraft, templateFor } from '../../src/rules'
import { CARRIED, CARRIED_COLUMNS } from '../../src/rules/last-year'
import { namesOf } from '../../src/rules/names'
import { asksFor, bareDraft } from '../support/drafts'

const unit = bareDraft({ kind: 'unit', year: '2021', nature: 'administrative', zeros: 'list' })
const evaluation: Draft = { fields: { ...unit.fields, 'unit.kind': 'evaluation' }, lists: {} }

describe('单个的数', () => {
  const { figures } = evaluateDraft(unit)
  const typed = new Set(asksFor(unit).map(({ at }) => at))
  test.each(CARRIED.map(({ at, last }) => [at, last]))('%s ← %s', (at, last) => {
    expect(typed.has(at)).toBe(true)
    expect(figures.has(last)).toBe(true)
  })
  test('填的上年数一个也不少', () => {
    const prior = [...typed].filter((at) => /Prior$|\.prior$/.test(at))
    expect(CARRIED.map(({ at }) => at)).toEqual(expect.arrayContaining(prior))
  })
})

test.each(CARRIED_COLUMNS.map(({ list, column, last }) => [list, column, last]))(
  '%s 的 %s ← %s',
  (list, column, last) => {
    const draft = [unit, evaluation].find((one) =>
      sectionsOf(templateFor(one))
        .flatMap(({ cards }) => cards.flatMap(columnsOf))
        .some((asked) => asked.list === list && asked.column === column),
    )
    if (!draft) throw new Error(`no list asks for ${list}.${column}`)
    const withRow: Draft = {
      ...draft,
      lists: { [list]: [{ key: 'r1', cells: { code: '2010301', name: '甲' } }] },
    }
    const evaluated = evaluateDraft(withRow)
    expect(rowsOf(withRow, list)).toHaveLength(1)
    expect(evaluated.figures.has(`${list}.r1.${last}`)).toBe(true)
    expect(namesOf(evaluated)(`${list}.r1.${last}`)).toMatch(/的/)
  },
)
