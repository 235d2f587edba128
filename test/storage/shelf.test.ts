import 'fake-indexeddb/auto'
import { IDBObjectStore } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Draft, seal } from '../../src/core/draft'
import { type Database, openDatabase, openShelf, type Shelf } from '../../src/storage'

const draftOf = (name: string): Draft => ({
  fields: { 'unit.name': name, 'unit.year': '2021', 'unit.kind': 'unit', 'unit.nature': 'institution' },
  lists: {},
})
const progress = { missing: 3, complete: 12, sections: 15 }
const start = new Date('2026-03-01T08:00:00Z').getTime()
const day = 86_400_000

let database: Database
let shelf: Shelf
let clock: number
let names = 0

beforeEach(() => {
  names += 1
  clock = start
  database = openDatabase(`shelf-${names}`)
  shelf = openShelf(database, () => {
    clock += 1000
    return new Date(clock)
  })
})
afterEach(() => vi.restoreAllMocks())

async function made(name: string): Promise<string> {
  const done = await shelf.create(draftOf(name), progress)
  if (!done.ok) throw new Error(done.say)
  return done.id
}

async function loaded(id: string) {
  const result = await shelf.load(id)
  if (!result.ok) throw new Error(result.say)
  return result
}

async function listed() {
  const result = await shelf.list()
  if (!result.ok) throw new Error(result.say)
  return { drafts: result.drafts.map((one) => one.name), deleted: result.deleted.map((one) => one.name) }
}

const raw = (value: unknown, key: string) => database.use('readwrite', (store) => void store.put(value, key))

describe('稿件的去处', () => {
  test('空的书架是空的', async () => {
    expect(await listed()).toEqual({ drafts: [], deleted: [] })
  })

  test('新建的排在前面，带着单位、年度和缺几项', async () => {
    await made('甲中心')
    const id = await made('乙中心')
    const result = await shelf.list()
    expect(result).toMatchObject({
      ok: true,
      drafts: [
        { id, name: '乙中心', year: '2021', kind: 'unit', nature: 'institution', ...progress },
        { name: '甲中心' },
      ],
    })
  })

  test('读回来的与存进去的一样', async () => {
    const draft: Draft = {
      ...draftOf('甲中心'),
      lists: { lines: [{ key: 'r1', cells: { code: '2010101', final: '12.50' } }] },
    }
    const done = await shelf.create(draft, progress)
    expect((await loaded(done.ok ? done.id : '')).envelope.draft).toEqual(draft)
  })

  const verbs: readonly (readonly [string, (id: string) => Promise<unknown>, string[], string[]])[] = [
    ['改名', (id) => shelf.rename(id, '丙中心'), ['丙中心'], []],
    ['复制', (id) => shelf.duplicate(id), ['甲中心', '甲中心'], []],
    ['删除', (id) => shelf.remove(id), [], ['甲中心']],
    ['删除后恢复', async (id) => [await shelf.remove(id), await shelf.restore(id)], ['甲中心'], []],
    ['彻底删除', async (id) => [await shelf.remove(id), await shelf.purge(id)], [], []],
  ]
  test.each(verbs)('%s以后', async (_, act, drafts, deleted) => {
    await act(await made('甲中心'))
    expect(await listed()).toEqual({ drafts, deleted })
  })

  test('改名改的是稿件里的单位名称', async () => {
    const id = await made('甲中心')
    await shelf.rename(id, '丙中心')
    expect((await loaded(id)).envelope.draft.fields['unit.name']).toBe('丙中心')
  })

  test('复制出来的各改各的', async () => {
    const id = await made('甲中心')
    const copy = await shelf.duplicate(id)
    if (copy.ok) await shelf.rename(copy.id, '乙中心')
    expect((await loaded(id)).envelope.draft.fields['unit.name']).toBe('甲中心')
  })

  test.each([
    [29, ['甲中心']],
    [31, []],
  ])('删除 %i 天后，已删除的稿件里有 %j', async (days, deleted) => {
    const id = await made('甲中心')
    await shelf.remove(id)
    clock += days * day
    expect((await listed()).deleted).toEqual(deleted)
    expect((await shelf.load(id)).ok).toBe(deleted.length > 0)
  })

  test('存成文件的时间记在摘要里，修改时间不变', async () => {
    const id = await made('甲中心')
    const before = (await loaded(id)).summary
    await shelf.filed(id)
    expect((await loaded(id)).summary).toEqual({ ...before, fileSavedAt: expect.any(String) })
  })
})

describe('两个标签页', () => {
  const name = (text: string) => seal(draftOf(text), new Date(clock).toISOString())

  test('自己接着存，一版一版往上', async () => {
    const id = await made('甲中心')
    const { summary, revision } = await loaded(id)
    const first = await shelf.save(name('一'), summary, { revision, writer: 'a' })
    expect(first).toEqual({ ok: true, revision: revision + 1 })
    // 第一次的回音没有收到，也不算与自己冲突
    expect(await shelf.save(name('二'), summary, { revision, writer: 'a' })).toMatchObject({ ok: true })
  })

  test('另一个标签页存过的，不盖掉，说清楚', async () => {
    const id = await made('甲中心')
    const { summary, revision } = await loaded(id)
    await shelf.save(name('那边'), summary, { revision, writer: 'a' })
    const late = await shelf.save(name('这边'), summary, { revision, writer: 'b' })
    expect(late).toMatchObject({ ok: false, why: 'changed', say: expect.stringContaining('另一个标签页') })
    expect((await loaded(id)).envelope.draft.fields['unit.name']).toBe('那边')
  })

  test('在另一个标签页里彻底删除了的，不会悄悄复活', async () => {
    const id = await made('甲中心')
    const { summary, revision } = await loaded(id)
    await shelf.purge(id)
    expect(await shelf.save(name('甲'), summary, { revision, writer: 'a' })).toMatchObject({ why: 'gone' })
    expect(await listed()).toEqual({ drafts: [], deleted: [] })
  })
})

describe('列表里做的事，不挡开着的稿件', () => {
  const name = (text: string) => seal(draftOf(text), new Date(clock).toISOString())
  const deeds: readonly (readonly [string, (id: string) => Promise<unknown>])[] = [
    ['存成文件', (id) => shelf.filed(id)],
    ['删除', (id) => shelf.remove(id)],
    ['删除后恢复', async (id) => [await shelf.remove(id), await shelf.restore(id)]],
  ]

  test.each(deeds)('%s以后，开着的接着存', async (_, act) => {
    const id = await made('甲中心')
    const { summary, revision } = await loaded(id)
    await act(id)
    expect(await shelf.save(name('乙中心'), summary, { revision, writer: 'a' })).toMatchObject({ ok: true })
    expect((await loaded(id)).envelope.draft.fields['unit.name']).toBe('乙中心')
  })

  test.each(deeds)('%s以后，没存下的最后一试还在', async (_, act) => {
    const id = await made('甲中心')
    const { revision } = await loaded(id)
    shelf.rescue(id, seal(draftOf('最后'), new Date(clock + 5000).toISOString()), { revision, writer: 'a' })
    await act(id)
    expect((await loaded(id)).envelope.draft.fields['unit.name']).toBe('最后')
  })

  test('改名改的是稿件，照样算另一边改过', async () => {
    const id = await made('甲中心')
    const { summary, revision } = await loaded(id)
    await shelf.rename(id, '丙中心')
    expect(await shelf.save(name('乙'), summary, { revision, writer: 'a' })).toMatchObject({ why: 'changed' })
  })

  test('接着存的不冲掉列表里记的：存文件的时间，删没删', async () => {
    const id = await made('甲中心')
    const { summary, revision } = await loaded(id)
    await shelf.filed(id)
    const { fileSavedAt = '' } = (await loaded(id)).summary
    await shelf.save(name('乙'), { ...summary, fileSavedAt: '2020-01-01' }, { revision, writer: 'a' })
    expect((await loaded(id)).summary.fileSavedAt).toBe(fileSavedAt)
    await shelf.remove(id)
    const downloadedAt = '2026-03-02T08:00:00.000Z'
    await shelf.save(name('丙'), { ...summary, downloadedAt }, { revision, writer: 'a' })
    expect((await loaded(id)).summary).toMatchObject({
      fileSavedAt,
      downloadedAt,
      deletedAt: expect.any(String),
    })
  })
})

describe('网页关掉时的最后一试', () => {
  const envelope = (text: string, at: number) => seal(draftOf(text), new Date(at).toISOString())

  test('没有别人存过，读回来的就是它', async () => {
    const id = await made('甲中心')
    const { revision } = await loaded(id)
    shelf.rescue(id, envelope('最后', clock + 5000), { revision, writer: 'a' })
    expect((await loaded(id)).envelope.draft.fields['unit.name']).toBe('最后')
  })

  test('自己后来又存上了，它就作废', async () => {
    const id = await made('甲中心')
    const { revision, summary } = await loaded(id)
    shelf.rescue(id, envelope('最后', clock + 5000), { revision, writer: 'a' })
    await shelf.save(envelope('更后', clock + 6000), summary, { revision, writer: 'a' })
    expect((await loaded(id)).envelope.draft.fields['unit.name']).toBe('更后')
  })

  test('别人存过，它不算数', async () => {
    const id = await made('甲中心')
    const { revision, summary } = await loaded(id)
    await shelf.save(envelope('那边', clock), summary, { revision, writer: 'b' })
    shelf.rescue(id, envelope('最后', clock + 5000), { revision, writer: 'a' })
    expect((await loaded(id)).envelope.draft.fields['unit.name']).toBe('那边')
  })
})

describe('坏了的记录', () => {
  test('稿件坏了：打不开，说清楚，也不清掉', async () => {
    const id = await made('甲中心')
    await raw({ app: 'final-accounts-helper', schema: 1, draft: { fields: 3 } }, `draft:${id}`)
    expect(await shelf.load(id)).toMatchObject({
      ok: false,
      why: 'damaged',
      say: expect.stringContaining('坏了'),
    })
    expect((await listed()).drafts).toEqual(['甲中心'])
  })

  test('摘要坏了：稿件照样列出来，照样打得开、存得下', async () => {
    const id = await made('甲中心')
    await raw({ summary: '?' }, `summary:${id}`)
    expect((await listed()).drafts).toEqual(['甲中心'])
    const { envelope, summary, revision } = await loaded(id)
    expect(await shelf.save(envelope, summary, { revision, writer: 'a' })).toMatchObject({ ok: true })
  })

  test('没有这份稿件', async () => {
    expect(await shelf.load('nothing')).toMatchObject({ ok: false, why: 'gone' })
    expect(await shelf.rename('nothing', '甲')).toMatchObject({ ok: false, why: 'gone' })
  })
})

describe('浏览器存不下', () => {
  test('地方用完：事务作废，说清楚，原来的还在', async () => {
    const id = await made('甲中心')
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore) {
      // As browsers do it: the transaction aborts, and the request knows no reason.
      const { transaction } = this
      Object.defineProperty(transaction, 'error', { value: new DOMException('', 'QuotaExceededError') })
      transaction.abort()
      throw new DOMException('', 'AbortError')
    })
    expect(await shelf.rename(id, '乙')).toMatchObject({
      ok: false,
      why: 'full',
      say: expect.stringContaining('用完'),
    })
    vi.restoreAllMocks()
    expect((await listed()).drafts).toEqual(['甲中心'])
  })

  test.each([
    ['SecurityError', 'denied'],
    ['VersionError', 'newer'],
    ['UnknownError', 'other'],
  ])('打开时浏览器答 %s：%s', async (name, why) => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('', name)
    })
    expect(await shelf.list()).toMatchObject({ ok: false, why, say: expect.stringMatching(/。$/) })
  })

  test('浏览器一直不答：不会永远等着', async () => {
    vi.useFakeTimers()
    vi.spyOn(indexedDB, 'open').mockReturnValue({} as IDBOpenDBRequest)
    const waiting = shelf.list()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(await waiting).toMatchObject({ ok: false, why: 'silent' })
    vi.useRealTimers()
  })

  test('出过错以后，下一次重新打开', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('', 'UnknownError')
    })
    expect((await shelf.list()).ok).toBe(false)
    expect((await shelf.list()).ok).toBe(true)
  })

  test('别处要删整个数据库，这边让开，以后再用就重新打开', async () => {
    await made('甲中心')
    await new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase(`shelf-${names}`)
      request.onsuccess = resolve
      request.onblocked = reject
    })
    expect(await listed()).toEqual({ drafts: [], deleted: [] })
  })
})

test('每次改动都告诉看着的人，不看了就不告诉', async () => {
  const seen = vi.fn()
  const stop = shelf.watch(seen)
  const id = await made('甲中心')
  await shelf.rename('nothing', '乙')
  expect(seen).toHaveBeenCalledTimes(1)
  stop()
  await shelf.remove(id)
  expect(seen).toHaveBeenCalledTimes(1)
})
