import { createRoot, createSignal } from 'solid-js'
import { describe, expect, test } from 'vitest'
import { apply, type Draft, type FieldPath, type Patch } from '../../../src/core/draft'
import { dependsOn } from '../../../src/core/explain'
import { same } from '../../../src/core/memo'
import type { Block, HeadingLook, TableBlock } from '../../../src/core/report'
import { evaluateDraft, exampleDraft } from '../../../src/rules'
import { outlineOf } from '../../../src/ui/document/outline'
import { splitTerm } from '../../../src/ui/document/term'
import { createView, type View } from '../../../src/ui/document/view'

const set = (at: FieldPath, text: string): Patch => [{ op: 'set', at, text }]
/** A table that must not be asked for its rows. */
const aTable = (id: string, newPage = true): TableBlock => ({
  kind: 'table',
  id,
  section: id,
  number: '一、',
  title: [{ kind: 'text', text: '收入决算表' }],
  listed: true,
  mark: '公开02表',
  above: { left: '', right: '金额单位：万元' },
  orientation: 'landscape',
  newPage,
  size: 9,
  columns: [{ width: 8844 }],
  head: [],
  get body(): never {
    throw new Error('asked for the rows of a table that nobody sees')
  },
  notes: [],
  needs: [],
})
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
    // 封面、目录、五个部分；第四部分另有两个附件，第五部分另有十三张表和两张续表。
    expect(outline['']).toHaveLength(2 + 5 + 2 + 13 + 2)
    const groups = (outline[''] ?? []).flatMap((sheet) => outline[sheet] ?? [])
    expect(groups.flatMap((group) => outline[group] ?? [])).toEqual(example.report.blocks.map(({ id }) => id))
  })

  const heading = (id: string, look: HeadingLook): Block => ({
    kind: 'heading',
    id,
    section: id,
    level: 2,
    look,
    number: '',
    inlines: [],
  })
  const paragraph = (id: string): Block => ({ kind: 'paragraph', id, section: id, number: '', inlines: [] })

  test.each<[string, readonly Block[], readonly string[]]>([
    [
      '附件各起一张',
      [heading('附件1', 'title'), paragraph('文'), heading('附件2', 'title')],
      ['附件1', '附件2'],
    ],
    [
      '部分的第一个附件跟在部分下面',
      [heading('部分', 'part'), heading('附件1', 'title'), heading('附件2', 'title')],
      ['部分', '附件2'],
    ],
    ['另页的表起一张', [heading('部分', 'part'), paragraph('文'), aTable('表1', true)], ['部分', '表1']],
    [
      '部分的第一张表跟在部分下面',
      [heading('部分', 'part'), aTable('表1', true), aTable('表2', true)],
      ['部分', '表2'],
    ],
    ['附件的第一张表跟在题目下面', [heading('附件1', 'title'), aTable('表1', true)], ['附件1']],
    ['不另页的表接着排', [heading('附件1', 'title'), paragraph('文'), aTable('表1', false)], ['附件1']],
  ])('%s', (_name, blocks, sheets) => {
    expect(outlineOf(blocks)['']).toEqual(sheets.map((id) => `sheet:${id}`))
  })

  test('改一个数不改骨架', () => {
    const after = evaluateDraft(apply(exampleDraft(), set('overall.totalPrior', '6000000')))
    expect(outlineOf(after.report.blocks)).toEqual(outlineOf(example.report.blocks))
  })
})

describe('哪些数随一个格子变', () => {
  test.each([
    ['overall.totalPrior', 'overall.totalPrior', true],
    ['overall.totalPrior', 'overall.change', true],
    ['overall.totalPrior', 'overall.growth', true],
    ['overall.totalPrior', 'overall.total', false],
    ['functional.r1.basic', 'general.total', true],
    ['overall.reason', 'overall.change', false],
  ])('填 %s，%s：%s', (at, id, answer) => expect(dependsOn(example.figures, at)(id)).toBe(answer))
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
      const verbs = { onFigure: nothing, onGap: nothing, onMark: nothing, jump: nothing, hint: 'hint' }
      const view = createView(
        () => evaluateDraft(draft()),
        current,
        () => [],
        verbs,
      )
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
      // Tables are not compared: those on the screen look for themselves.
      const ids = example.report.blocks.flatMap(({ id, kind }) => (kind === 'table' ? [] : [id]))
      const before = ids.map(view.block)
      edit(set('overall.totalPrior', '6000000'))
      const changed = ids.filter((id, i) => view.block(id) !== before[i])
      expect(changed).toEqual(['overall.text', 'overall.chart'])
    })
  })

  test('表不比，也不去做它的行：看得见的自己去看', () => {
    createRoot((dispose) => {
      const [draft, setDraft] = createSignal<Draft>(exampleDraft())
      const evaluation = () => {
        const evaluated = evaluateDraft(draft())
        return { ...evaluated, report: { ...evaluated.report, blocks: [aTable('tables.income')] } }
      }
      const nothing = () => undefined
      const view = createView(evaluation, nothing, () => [], {
        onFigure: nothing,
        onGap: nothing,
        onMark: nothing,
        jump: nothing,
        hint: '',
      })
      const before = view.block('tables.income')
      setDraft(apply(draft(), set('overall.totalPrior', '6000000')))
      // Compared here: the expectation would look into it.
      expect(view.block('tables.income') === before).toBe(false)
      expect(view.entries()).toEqual([{ id: 'tables.income', level: 2, text: '一、收入决算表' }])
      dispose()
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
      focus('overall.opening')
      edit(set('overall.opening', '1'))
      expect(view.concerns({ kind: 'figure', id: 'overall.change', text: '' })).toBe(true)
      expect(view.concerns(gap)).toBe(false)
    })
  })
})
