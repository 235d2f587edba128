import fc from 'fast-check'
import { createRenderEffect, createRoot } from 'solid-js'
import { describe, expect, test } from 'vitest'
import { apply, type Change, type Draft, type Patch } from '../../src/core/draft'
import { emptyHistory, LONGEST, remember } from '../../src/state/history'
import { blank, openDesk } from './desk'

const set = (at: string, text: string): Patch => [{ op: 'set', at, text }]

const withRows: Draft = {
  ...blank,
  lists: { functional: ['r1', 'r2', 'r3'].map((key) => ({ key, cells: { final: key } })) },
}

const text = fc.constantFrom('', '1', '2.50', '三')
const key = fc.constantFrom('r1', 'r2', 'r3', 'r4')
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ op: fc.constant('set' as const), at: fc.constantFrom('overall.a', 'overall.b'), text }),
  fc.record({ op: fc.constant('set' as const), at: key.map((k) => `functional.${k}.final`), text }),
  fc.record({ op: fc.constant('remove' as const), list: fc.constant('functional'), key }),
)
const step = fc.record({
  patch: fc.array(change, { maxLength: 3 }),
  merge: fc.option(fc.constantFrom('overall.a', 'overall.b'), { nil: undefined }),
  settle: fc.boolean(),
})
const law = { seed: 20260301, numRuns: 60 }

function play(steps: readonly { patch: Patch; merge: string | undefined; settle: boolean }[]) {
  const { session } = openDesk(withRows)
  for (const { patch, merge, settle } of steps) {
    session.edit(patch, merge === undefined ? {} : { merge })
    if (settle) session.settle()
  }
  return session
}

describe('撤销和重做', () => {
  test('一路撤销到底，回到打开时的样子', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const session = play(steps)
        while (session.canUndo()) session.undo()
        expect(session.draft()).toEqual(withRows)
      }),
      law,
    )
  })

  test('撤销几步再重做几步，回到原处', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), fc.nat(12), (steps, back) => {
        const session = play(steps)
        const after = session.draft()
        let undone = 0
        while (undone < back && session.canUndo()) {
          session.undo()
          undone += 1
        }
        for (let n = 0; n < undone; n++) session.redo()
        expect(session.draft()).toEqual(after)
      }),
      law,
    )
  })

  test('同一格里连着打的字是一步', () => {
    const { session, type } = openDesk()
    for (const name of ['甲', '甲乙', '甲乙丙']) type(name)
    expect(session.undo()).toBe('unit.name')
    expect(session.draft()).toEqual(blank)
    expect(session.canUndo()).toBe(false)
    session.redo()
    expect(session.draft().fields['unit.name']).toBe('甲乙丙')
  })

  test('离开过那一格，再打的是另一步', () => {
    const { session, type } = openDesk()
    type('甲')
    session.settle()
    type('甲乙')
    session.undo()
    expect(session.draft().fields['unit.name']).toBe('甲')
  })

  test('别的格打断了，也是另一步', () => {
    const { session, type } = openDesk()
    type('甲')
    session.edit(set('unit.date', '五月'), { merge: 'unit.date' })
    type('乙')
    session.undo()
    expect(session.draft().fields).toMatchObject({ 'unit.name': '甲', 'unit.date': '五月' })
  })

  test('打了又改回原样，不留下一步', () => {
    const { session, type } = openDesk()
    type('甲')
    type('示例中心')
    session.settle()
    expect(session.canUndo()).toBe(false)
  })

  test('撤销以后再改，就没有可重做的了', () => {
    const { session, type } = openDesk()
    type('甲')
    session.undo()
    expect(session.canRedo()).toBe(true)
    type('乙')
    expect(session.canRedo()).toBe(false)
  })

  test.each<[string, Patch, string]>([
    ['一格', set('unit.date', '五月'), 'unit.date'],
    ['一行里的一格', set('functional.r2.final', '8'), 'functional.r2.final'],
    ['删掉的一行', [{ op: 'remove', list: 'functional', key: 'r2' }], 'functional.r2'],
  ])('撤销%s，说出回到哪里', (_, patch, place) => {
    const { session } = openDesk(withRows)
    session.edit(patch)
    expect(session.undo()).toBe(place)
  })

  test(`最多记 ${LONGEST} 步，丢掉最早的`, () => {
    let history = emptyHistory
    for (let n = 1; n <= LONGEST + 20; n++) history = remember(history, blank, set('unit.date', String(n)))
    expect(history.past).toHaveLength(LONGEST)
    expect(history.past[0]?.forward).toEqual(set('unit.date', '21'))
  })
})

describe('一格的字', () => {
  /** Counts how often the reader of each path ran. */
  function watching(
    draft: Draft,
    paths: readonly string[],
    act: (desk: ReturnType<typeof openDesk>) => void,
  ) {
    const desk = openDesk(draft)
    const seen = new Map(paths.map((at) => [at, [] as string[]]))
    const stop = createRoot((dispose) => {
      for (const at of paths) createRenderEffect(() => void seen.get(at)?.push(desk.session.text(at)))
      return dispose
    })
    act(desk)
    stop()
    return Object.fromEntries(seen)
  }

  test('在一格里打字，别的格不动', () => {
    const seen = watching(blank, ['unit.name', 'unit.date'], ({ type }) => type('甲'))
    expect(seen).toEqual({ 'unit.name': ['示例中心', '甲'], 'unit.date': [''] })
  })

  test('删一行，同一张表里没变的格也不动', () => {
    const paths = ['functional.r1.final', 'functional.r2.final', 'unit.name']
    const seen = watching(withRows, paths, ({ session }) => {
      session.edit([{ op: 'remove', list: 'functional', key: 'r2' }])
      session.undo()
    })
    expect(seen).toEqual({
      'functional.r1.final': ['r1'],
      'functional.r2.final': ['r2', '', 'r2'],
      'unit.name': ['示例中心'],
    })
  })

  test('同一格有两处显示，一处不看了，另一处照样跟着变', () => {
    const { session, type } = openDesk()
    const first: string[] = []
    const second: string[] = []
    const watch = (into: string[]) =>
      createRoot((dispose) => {
        createRenderEffect(() => void into.push(session.text('unit.name')))
        return dispose
      })
    const stop = watch(first)
    watch(second)
    type('甲')
    stop()
    type('乙')
    expect([first, second]).toEqual([
      ['示例中心', '甲'],
      ['示例中心', '甲', '乙'],
    ])
  })
})

test('算出来的数跟着稿件走', () => {
  const { session } = openDesk()
  const before = session.evaluation().gaps.length
  session.edit([{ op: 'set', at: 'unit.published', text: '2022年9月30日' }])
  expect(session.evaluation().gaps).toHaveLength(before - 1)
  expect(session.draft()).toEqual(apply(blank, set('unit.published', '2022年9月30日')))
})
