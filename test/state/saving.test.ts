import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { RETRY_AFTER } from '../../src/state/saving'
import { changed, full, openDesk } from './desk'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const ok = (revision: number) => ({ ok: true as const, revision })
// Node's own events do not let returnValue be set.
const leaving = () =>
  Object.defineProperty(new Event('beforeunload', { cancelable: true }), 'returnValue', { writable: true })

describe('存稿', () => {
  test('刚打开的是已存的，什么也不写', () => {
    const { session, written } = openDesk()
    expect(session.saved()).toEqual({ state: 'saved', at: new Date('2026-03-01T08:00:00.000Z') })
    expect(written()).toEqual([])
  })

  test('改一处就写一次，写完才说已存', async () => {
    const { session, type, write, written } = openDesk()
    type('甲')
    expect(written()).toEqual(['甲'])
    expect(session.saved().state).toBe('saving')
    await write(0).answer(ok(8))
    expect(session.saved()).toEqual({ state: 'saved', at: new Date('2026-03-01T09:00:00.000Z') })
  })

  test('前一次没写完时，只留最新的下一次', async () => {
    const { session, type, write, written } = openDesk()
    for (const name of ['一', '二', '三', '四']) type(name)
    expect(written()).toEqual(['一'])
    await write(0).answer(ok(8))
    expect(written()).toEqual(['一', '四'])
    expect(session.saved().state).toBe('saving')
    expect(write(1).revision).toBe(8)
    await write(1).answer(ok(9))
    expect(session.saved().state).toBe('saved')
    expect(written()).toHaveLength(2)
  })

  test('摘要与稿件一起写：名称、缺几项', async () => {
    const { session, type, write } = openDesk()
    await session.whole
    type('甲')
    const { summary } = write(0)
    expect(summary).toMatchObject({ id: 'a', name: '甲', year: '2021' })
    expect(summary.missing).toBeGreaterThan(0)
    expect(summary.sections).toBeGreaterThan(summary.complete)
  })

  test('写了同样的字，不算改动', () => {
    const { type, written } = openDesk()
    type('示例中心')
    expect(written()).toEqual([])
  })
})

describe('存不下的时候', () => {
  test('说明原因、上次存下的时间、之后有几处', async () => {
    const { session, type, write } = openDesk()
    type('甲')
    await write(0).answer(full)
    type('乙')
    // 第二处改动自己会再试一次
    await write(1).answer(full)
    expect(session.saved()).toEqual({
      state: 'failed',
      say: '满了。',
      since: new Date('2026-03-01T08:00:00.000Z'),
      edits: 2,
      elsewhere: false,
    })
    expect(session.draft().fields['unit.name']).toBe('乙')
  })

  test('过几秒自己再试，成了就说已存', async () => {
    const { session, type, write, written } = openDesk()
    type('甲')
    await write(0).answer(full)
    await vi.advanceTimersByTimeAsync(RETRY_AFTER)
    expect(written()).toEqual(['甲', '甲'])
    expect(session.saved().state).toBe('failed')
    await write(1).answer(ok(8))
    expect(session.saved().state).toBe('saved')
  })

  test('按一下也能再试', async () => {
    const { session, type, write, written } = openDesk()
    type('甲')
    await write(0).answer(full)
    session.retrySave()
    expect(written()).toHaveLength(2)
    await write(1).answer(ok(8))
    session.retrySave()
    expect(written()).toHaveLength(2)
  })

  test('另一个标签页改过的，不一遍遍地试', async () => {
    const { session, type, write, written } = openDesk()
    type('甲')
    await write(0).answer(changed)
    await vi.advanceTimersByTimeAsync(RETRY_AFTER * 3)
    expect(written()).toHaveLength(1)
    expect(session.saved()).toMatchObject({ state: 'failed', say: '那边改过。', edits: 1 })
  })

  test('关掉以后不再试', async () => {
    const { session, type, write, written } = openDesk()
    type('甲')
    await write(0).answer(full)
    session.dispose()
    await vi.advanceTimersByTimeAsync(RETRY_AFTER * 3)
    expect(written()).toHaveLength(1)
  })
})

describe('离开网页', () => {
  test('都存下了：不拦', async () => {
    const { type, write, page, rescues } = openDesk()
    type('甲')
    await write(0).answer(ok(8))
    const event = leaving()
    page.dispatchEvent(event)
    page.dispatchEvent(new Event('pagehide'))
    expect(event.defaultPrevented).toBe(false)
    expect(rescues).toEqual([])
  })

  test('还有没存下的：拦一下，并且最后试一次', async () => {
    const { type, write, page, rescues } = openDesk()
    type('甲')
    type('乙')
    const event = leaving()
    page.dispatchEvent(event)
    page.dispatchEvent(new Event('pagehide'))
    expect(event.defaultPrevented).toBe(true)
    expect(rescues.map(({ draft }) => draft.fields['unit.name'])).toEqual(['乙'])
    await write(0).answer(full)
  })

  test('稿件关掉以后，写完了，与这个网页再没有关系', async () => {
    const { session, type, write, page, rescues } = openDesk()
    type('甲')
    session.dispose()
    await write(0).answer(ok(8))
    const event = leaving()
    page.dispatchEvent(event)
    page.dispatchEvent(new Event('pagehide'))
    expect(event.defaultPrevented).toBe(false)
    expect(rescues).toEqual([])
  })
})

describe('离开稿件时还在写', () => {
  test('写的人知道什么时候全写完：后面排着的也算', async () => {
    const { session, type, write } = openDesk()
    const drained = vi.fn()
    type('甲')
    type('乙')
    void session.drained().then(drained)
    await write(0).answer(ok(8))
    expect(drained).not.toHaveBeenCalled()
    await write(1).answer(ok(9))
    expect(drained).toHaveBeenCalledOnce()
    expect(session.saved().state).toBe('saved')
  })

  test('写不成也算写完，由状态说明', async () => {
    const { session, type, write } = openDesk()
    type('甲')
    const drained = session.drained()
    await write(0).answer(full)
    await drained
    expect(session.saved()).toMatchObject({ state: 'failed', edits: 1 })
  })

  test('关掉以后，排着的照写，网页这时关掉也拦得住', async () => {
    const { session, type, write, written, page, rescues } = openDesk()
    type('甲')
    type('乙')
    session.dispose()
    const event = leaving()
    page.dispatchEvent(event)
    page.dispatchEvent(new Event('pagehide'))
    expect(event.defaultPrevented).toBe(true)
    expect(rescues.map(({ draft }) => draft.fields['unit.name'])).toEqual(['乙'])
    await write(0).answer(ok(8))
    await write(1).answer(ok(9))
    expect(written()).toEqual(['甲', '乙'])
  })

  test('关掉以后写不成：最后试一次，下次打开还在', async () => {
    const { session, type, write, rescues } = openDesk()
    type('甲')
    session.dispose()
    await write(0).answer(full)
    expect(rescues.map(({ draft }) => draft.fields['unit.name'])).toEqual(['甲'])
  })

  test('说了不存就不存', async () => {
    const { session, type, write, rescues, page } = openDesk()
    type('甲')
    session.discard()
    session.dispose()
    await write(0).answer(full)
    const event = leaving()
    page.dispatchEvent(event)
    expect(rescues).toEqual([])
    expect(event.defaultPrevented).toBe(false)
  })

  test('全关掉以后再来的改动，不算数', async () => {
    const { session, type, written } = openDesk()
    session.dispose()
    await vi.advanceTimersByTimeAsync(1)
    type('甲')
    expect(written()).toEqual([])
  })
})

describe('存成文件和下载', () => {
  test('文件里是眼前的稿件，时间记进摘要', async () => {
    const { session, type, toFile, write } = openDesk()
    type('甲')
    await write(0).answer(ok(8))
    await session.saveFile()
    expect(toFile.mock.calls[0]?.[0].draft).toEqual(session.draft())
    expect(write(1).summary.fileSavedAt).toBe('2026-03-01T09:00:00.000Z')
  })

  test('下载过 Word 的时间也记进摘要', () => {
    const { session, write } = openDesk()
    session.downloaded()
    expect(write(0).summary.downloadedAt).toBe('2026-03-01T09:00:00.000Z')
  })
})
