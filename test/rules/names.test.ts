// Every figure a template can derive has a Chinese name, whatever the year and the kind of report.
import { describe, expect, test } from 'vitest'
import type { Draft, Row } from '../../src/core/draft'
import { columnsOf, listsOf, sectionsOf } from '../../src/core/report'
import { evaluateDraft, templateFor } from '../../src/rules'
import { FIGURE_NAMES } from '../../src/rules/figure-names'
import { namesOf } from '../../src/rules/names'

const row: Row = {
  key: 'r1',
  cells: {
    code: '2010301',
    class: '一般公共服务支出',
    group: '政府办公厅',
    item: '行政运行',
    name: '甲',
    e30101: '1',
  },
}

/** A draft with one line in every list a template knows. */
function lined(kind: string, year: string): Draft {
  const fields = { 'unit.kind': kind, 'unit.year': year, 'unit.money': 'wan' }
  const template = templateFor({ fields, lists: {} })
  const sections = sectionsOf(template)
  const lists = new Set([
    ...sections.flatMap(({ cards }) =>
      cards.flatMap((card) => [...columnsOf(card), ...listsOf(card)].map(({ list }) => list)),
    ),
    ...sections.flatMap(({ derives }) => (derives.rows ?? []).map(({ list }) => list)),
  ])
  return { fields, lists: Object.fromEntries([...lists].map((list) => [list, [row]])) }
}

describe.each(['unit', 'department', 'evaluation'])('%s', (kind) => {
  test.each(['2020', '2021', '2022', '2024', '2025'])('%s：每个数都有中文名', (year) => {
    const evaluation = evaluateDraft(lined(kind, year))
    const name = namesOf(evaluation)
    const bad = evaluation.figures
      .ids()
      .map((id) => [id, name(id)])
      .filter(([, called = '']) => called === '' || /[A-Za-z.]/.test(called) || /名称$/.test(called))
    expect(bad).toEqual([])
  })
})

test('名字表里没有多余的名字', () => {
  const ids = new Set(
    ['unit', 'department', 'evaluation'].flatMap((kind) =>
      ['2020', '2021', '2024'].flatMap((year) => evaluateDraft(lined(kind, year)).figures.ids()),
    ),
  )
  expect(Object.keys(FIGURE_NAMES).filter((id) => !ids.has(id))).toEqual([])
})
