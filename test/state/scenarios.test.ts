// 试算 in a session: the draft stays as it is, scenarios outlive a reload, adopting one is an edit like any other.
import { expect, test } from 'vitest'
import { apply, type Draft } from '../../src/core/draft'
import { overall } from '../../src/rules/sections/overall'
import { createTrial } from '../../src/state/trial'
import { blank, openDesk } from './desk'

const base: Draft = apply(blank, [
  { op: 'set', at: 'overall.total', text: '100' },
  { op: 'set', at: 'overall.totalPrior', text: '80' },
])
const set = (at: string, text: string) => [{ op: 'set' as const, at, text }]
const nameOf = (n: number) => `方案${n}`

async function trying(draft: Draft = base) {
  const desk = openDesk(draft)
  const { session } = desk
  const open = async () => createTrial(session, await session.aside('scenarios'), nameOf)
  return { desk, session, open, trial: await open() }
}

test('改方案不动稿件，也不存稿件', async () => {
  const { desk, session, trial } = await trying()
  const before = session.draft()
  for (const text of ['9', '90', '90.5'])
    trial.session.edit(set('overall.total', text), { merge: 'overall.total' })
  expect(session.draft()).toBe(before)
  expect(session.canUndo()).toBe(false)
  expect(desk.written()).toEqual([])
  expect(trial.session.text('overall.total')).toBe('90.5')
  expect(trial.session.evaluation().figures.value('overall.growth')).toMatchObject({ state: 'known' })
  expect(trial.difference().figures.map(({ id }) => id)).toContain('overall.growth')
  expect(trial.session.status(overall).state).toBe(session.status(overall).state)
})

test('方案里也能撤销、重做，一个格子是一步', async () => {
  const { trial } = await trying()
  trial.session.edit(set('overall.total', '9'), { merge: 'overall.total' })
  trial.session.edit(set('overall.total', '90'), { merge: 'overall.total' })
  expect(trial.session.undo()).toBe('overall.total')
  expect(trial.session.text('overall.total')).toBe('100')
  expect(trial.current().settings).toEqual([])
  trial.session.redo()
  expect(trial.session.text('overall.total')).toBe('90')
})

test('采用等于在稿件里填同样的数，是撤销的一步，方案就没有了', async () => {
  const { session, trial } = await trying()
  trial.session.edit(set('overall.total', '90'))
  trial.session.edit(set('overall.totalPrior', '85'))
  trial.adopt(trial.current().key)
  expect(session.draft()).toEqual(
    apply(apply(base, set('overall.total', '90')), set('overall.totalPrior', '85')),
  )
  expect(trial.current().settings).toEqual([])
  session.undo()
  expect(session.draft()).toEqual(base)
  expect(session.canUndo()).toBe(false)
})

test('放弃只去掉一个方案，反悔就回来', async () => {
  const { session, trial } = await trying()
  trial.session.edit(set('overall.total', '90'))
  trial.add()
  trial.session.edit(set('overall.total', '95'))
  expect(trial.scenarios().map(({ name }) => name)).toEqual(['方案1', '方案2'])
  const back = trial.drop('s2')
  expect([trial.current().key, trial.session.text('overall.total')]).toEqual(['s1', '90'])
  back()
  expect([trial.current().key, trial.session.text('overall.total')]).toEqual(['s2', '95'])
  expect(session.draft()).toBe(base)
})

test('刷新以后方案还在', async () => {
  const { trial, open } = await trying()
  trial.session.edit(set('overall.total', '90'))
  trial.rename('s1', '压一压')
  trial.add()
  // The second write waits for the first.
  for (let turn = 0; turn < 10; turn++) await Promise.resolve()
  const again = await open()
  expect(again.scenarios().map(({ name }) => name)).toEqual(['压一压', '方案2'])
  expect(again.current().key).toBe('s1')
  expect(again.session.text('overall.total')).toBe('90')
})

test('试算里不添行、不删行、不换单位，说出来，什么都不变', async () => {
  const { trial } = await trying()
  const before = trial.session.draft()
  trial.session.edit([{ op: 'insert', list: 'functional', index: 0, row: { key: 'r1', cells: {} } }])
  expect(trial.refused()).toBe(true)
  trial.session.edit(set('unit.money', 'yuan'))
  expect(trial.refused()).toBe(true)
  expect(trial.session.draft()).toEqual(before)
  trial.session.edit(set('overall.total', '90'))
  expect(trial.refused()).toBe(false)
})

test('试算里粘贴的数照样试，出处不记', async () => {
  const { trial } = await trying()
  trial.session.edit([
    ...set('overall.total', '90'),
    {
      op: 'insert',
      list: 'origins',
      index: 0,
      row: { key: 'r1', cells: { at: 'overall.total', text: '90' } },
    },
  ])
  expect(trial.refused()).toBe(false)
  expect(trial.current().settings).toEqual([{ at: 'overall.total', text: '90' }])
})
