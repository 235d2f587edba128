import { createRoot, createSignal } from 'solid-js'
import { describe, expect, test } from 'vitest'
import { apply, type Draft, type FieldPath, type Patch } from '../../../src/core/draft'
import { evaluateDraft, exampleDraft } from '../../../src/rules'
import { dependantsOf } from '../../../src/ui/document/dependants'
import { outlineOf } from '../../../src/ui/document/outline'
import { same } from '../../../src/ui/document/same'
import { splitTerm } from '../../../src/ui/document/term'
import { createView, type View } from '../../../src/ui/document/view'

const set = (at: FieldPath, text: string): Patch => [{ op: 'set', at, text }]
const example = evaluateDraft(exampleDraft())

describe('两份数据说的是否一样', () => {
  test.each([
    [{ a: [1n, 'x'] }, { a: [1n, 'x'] }, true],
    [{ a: [1n, 'x'] }, { a: [2n, 'x'] }, false],
    [{ a: 1 }, { a: 1, b: undefined }, false],
    [{ a: undefined }, { b: undefined }, false],
    [[1], { 0: 1 }, false],
    [null, {}, false],
    [undefined, undefined, true],
  ])('%o 与 %o：%s', (a, b, answer) => expect(same(a, b)).toBe(answer))
})

describe('纸', () => {
  test('封面、目录、各部分各占一张，每一块都在，顺序不变', () => {
    const outline = outlineOf(example.report.blocks)
    expect(outline['']).toHaveLength(5)
    const groups = (outline[''] ?? []).flatMap((sheet) => outline[sheet] ?? [])
    expect(groups.flatMap((group) => outline[group] ?? [])).toEqual(example.report.blocks.map(({ id }) => id))
  })

  test('改一个数不改骨架', () => {
    const after = evaluateDraft(apply(exampleDraft(), set('overall.totalPrior', '6000000')))
    expect(outlineOf(after.report.blocks)).toEqual(outlineOf(example.report.blocks))
  })
})

describe('哪些数随一个格子变', () => {
  test('合计、变动、增长率都算', () => {
    const found = dependantsOf(example.figures, 'overall.totalPrior')
    expect([...found].sort()).toEqual(['overall.change', 'overall.growth', 'overall.totalPrior'])
  })

  test('经过几层加总也算', () => {
    const found = dependantsOf(example.figures, 'functional.r1.final')
    for (const id of found) expect(example.figures.ids()).toContain(id)
    expect(found.size).toBeGreaterThan(5)
  })

  test('不相干的格子没有', () => {
    expect(dependantsOf(example.figures, 'overall.reason').size).toBe(0)
  })
})

test('名词解释在第一个冒号处分成名词和意思', () => {
  const { term, rest } = splitTerm([
    { kind: 'typed', at: 'functional.r1.name', text: '事业运行' },
    { kind: 'text', text: '（项）：反映支出：其他。' },
  ])
  expect(term.map((one) => 'text' in one && one.text)).toEqual(['事业运行', '（项）'])
  expect(rest).toEqual([{ kind: 'text', text: '：反映支出：其他。' }])
})

describe('一次按键', () => {
  function open(
    use: (view: View, edit: (patch: Patch) => void, focus: (at: FieldPath) => void) => void,
  ): void {
    createRoot((dispose) => {
      const [draft, setDraft] = createSignal<Draft>(exampleDraft())
      const [current, setCurrent] = createSignal<FieldPath>()
      const nothing = () => undefined
      const verbs = { onFigure: nothing, onGap: nothing, jump: nothing, hint: 'hint' }
      const view = createView(() => evaluateDraft(draft()), current, verbs)
      use(
        view,
        (patch) => setDraft(apply(draft(), patch)),
        (at) => setCurrent(at),
      )
      dispose()
    })
  }

  test('只有字变了的那几块换成新的', () => {
    open((view, edit) => {
      const ids = example.report.blocks.map(({ id }) => id)
      const before = ids.map(view.block)
      edit(set('overall.totalPrior', '6000000'))
      const changed = ids.filter((id, i) => view.block(id) !== before[i])
      expect(changed).toEqual(['overall.text', 'overall.chart'])
    })
  })

  test('加一行只多一行的块', () => {
    open((view, edit) => {
      const entries = view.entries()
      const sheets = view.children('')
      const row = { key: 'new', cells: { code: '2010301', name: '行政运行', final: '1', budget: '1' } }
      edit([{ op: 'insert', list: 'functional', index: 0, row }])
      expect(view.children('')).toEqual(sheets)
      expect(view.entries()).toBe(entries)
      expect(view.block('general.item.new')).toBeDefined()
      edit([{ op: 'remove', list: 'functional', key: 'new' }])
      expect(view.block('general.item.new')).toBeUndefined()
    })
  })

  test('正在填的格子：它的数、它的字、等它的空', () => {
    open((view, edit, focus) => {
      const gap = { kind: 'gap', needs: ['overall.reason'], label: '' } as const
      focus('overall.reason')
      expect(view.concerns({ kind: 'typed', at: 'overall.reason', text: '' })).toBe(true)
      expect(view.concerns(gap)).toBe(true)
      expect(view.concerns({ kind: 'figure', id: 'overall.change', text: '' })).toBe(false)
      focus('overall.total')
      edit(set('overall.total', '1'))
      expect(view.concerns({ kind: 'figure', id: 'overall.change', text: '' })).toBe(true)
      expect(view.concerns(gap)).toBe(false)
    })
  })
})
