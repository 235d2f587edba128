// Last year's draft, found on the shelf or read from a file; nothing of it is changed.
import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { apply, type Draft, seal } from '../../src/core/draft'
import { draftsOfLastYear, fileOfLastYear, openLastYear } from '../../src/state/last-year'
import { openDatabase, openShelf } from '../../src/storage'
import { blank, openDesk } from './desk'

const progress = { missing: 0, complete: 0, sections: 0 }
const named = (name: string, year: string): Draft =>
  apply(blank, [
    { op: 'set', at: 'unit.name', text: name },
    { op: 'set', at: 'unit.year', text: year },
    { op: 'set', at: 'overall.total', text: '7' },
  ])
const fileOf = (text: string) => new File([text], '去年.json', { type: 'application/json' })

async function shelfOf(name: string, ...drafts: readonly Draft[]) {
  const shelf = openShelf(openDatabase(name))
  for (const draft of drafts) await shelf.create(draft, progress)
  return shelf
}

test('架上去年的稿件，同一单位的在前；打开就能比，架上的不变', async () => {
  const { session } = openDesk()
  const shelf = await shelfOf(
    'last-1',
    named('示例中心', '2020'),
    named('别的', '2020'),
    named('别的', '2022'),
  )
  const found = await draftsOfLastYear(session, shelf)
  expect(found.map(({ name, year }) => [name, year])).toEqual([
    ['示例中心', '2020'],
    ['别的', '2020'],
  ])
  const opened = await openLastYear(session, found[0]?.id ?? '', shelf)
  if (!opened.ok) throw new Error(opened.say)
  expect([opened.last.name, opened.last.year]).toEqual(['示例中心', '2020'])
  expect(opened.last.evaluation.figures.value('overall.grand').state).toBe('known')
  expect(session.draft().fields['overall.total']).toBeUndefined()
  expect((await shelf.list()).ok && (await draftsOfLastYear(session, shelf)).length).toBe(2)
})

test('手上的稿件不与自己比；架子读不出来就一份也没有', async () => {
  const { session } = openDesk(named('示例中心', '2021'))
  const shelf = await shelfOf('last-2', named('示例中心', '2020'))
  const [only] = await draftsOfLastYear(session, shelf)
  expect(await draftsOfLastYear({ ...session, id: only?.id ?? '' }, shelf)).toEqual([])
  const broken = { list: async () => ({ ok: false as const, why: 'full' as const, say: '' }) }
  expect(await draftsOfLastYear(session, broken)).toEqual([])
})

test('没有了的稿件，说得出来', async () => {
  const { session } = openDesk()
  const opened = await openLastYear(session, 'none', await shelfOf('last-3'))
  expect(opened).toMatchObject({ ok: false, say: expect.stringMatching(/稿件/) })
})

test('文件也能比；不是稿件文件就说出来', async () => {
  const { session } = openDesk()
  const text = JSON.stringify(seal(named('示例中心', '2020'), '2021-03-01T08:00:00.000Z'))
  expect(await fileOfLastYear(session, fileOf(text))).toMatchObject({ ok: true, last: { year: '2020' } })
  expect(await fileOfLastYear(session, fileOf('{"a":1}'))).toMatchObject({
    ok: false,
    say: expect.stringContaining('不是'),
  })
})
