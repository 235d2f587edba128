import { describe, expect, test } from 'vitest'
import { apply, type Patch } from '../../src/core/draft'
import type { AskList } from '../../src/core/report'
import { evaluateDraft, exampleDraft } from '../../src/rules'
import { foot as words } from '../../src/ui/wizard/grid/copy'
import { gridColumns } from '../../src/ui/wizard/grid/model/columns'
import { footOf } from '../../src/ui/wizard/grid/model/foot'

const list: AskList = {
  list: 'economic',
  catalogue: 'economic',
  addLabel: '经济分类科目',
  columns: [{ column: 'amount', kind: 'amount', head: '决算', total: 'basic.total' }],
  figures: [],
  foot: [
    { label: '合计', figures: { amount: 'basic.total' } },
    { label: '功能科目的基本支出', figures: { amount: 'general.basic' }, compared: true },
  ],
}
const heads = { code: '编码', name: '科目', class: '类', group: '款' }

/** The lines under the grid of the example after a change: label, text under 决算, and how it looks. */
function linesAfter(patch: Patch, asked: AskList = list) {
  const evaluation = evaluateDraft(apply(exampleDraft(), patch))
  const columns = gridColumns(asked, evaluation.facts, heads, false)
  return footOf(asked, columns, evaluation, 'yuan', words).map(({ label, cells }) => {
    const { text, look } = cells.get('amount') ?? {}
    return [label, text, look]
  })
}

describe('表格下面的几行', () => {
  test('与另一处一样：相符', () => {
    expect(linesAfter([])).toEqual([
      ['合计', '3,709,402.00', undefined],
      ['功能科目的基本支出', '3,709,402.00', undefined],
      ['相差', '0.00 相符', 'good'],
    ])
  })

  test.each([
    ['少了', '1105670.00', '3,709,392.00', '少 10.00'],
    ['多了', '1105690.00', '3,709,412.00', '多 10.00'],
  ])('%s多少写出来，合计也标红', (_, typed, total, off) => {
    expect(linesAfter([{ op: 'set', at: 'economic.r1.amount', text: typed }])).toEqual([
      ['合计', total, 'bad'],
      ['功能科目的基本支出', '3,709,402.00', undefined],
      ['相差', off, 'bad'],
    ])
  })

  test('还缺数时不说相差', () => {
    expect(linesAfter([{ op: 'set', at: 'economic.r1.amount', text: '六批' }])).toEqual([
      ['合计', '', undefined],
      ['功能科目的基本支出', '3,709,402.00', undefined],
      ['相差', undefined, undefined],
    ])
  })

  test('没有说下面写什么的，列有合计就写合计', () => {
    const { foot: _, ...plain } = list
    expect(linesAfter([], plain)).toEqual([['合计', '3,709,402.00', undefined]])
    const untotalled: AskList = { ...plain, columns: [{ column: 'amount', kind: 'amount', head: '决算' }] }
    expect(linesAfter([], untotalled)).toEqual([])
  })
})
