import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { createLibrary, type Session } from '../../src/state'
import { type Failure, openDatabase, openShelf, type Saved, type Shelf } from '../../src/storage'

const { fault, faulty } = vi.hoisted(() => {
  const state = { on: false }
  const failing =
    <A extends unknown[], R>(verb: (...args: A) => R) =>
    (...args: A): R => {
      if (state.on) throw new Error('a fault of ours')
      return verb(...args)
    }
  return { fault: state, faulty: failing }
})
vi.mock('../../src/state/drafting', async (load) => {
  const real = await load<typeof import('../../src/state/drafting')>()
  return { ...real, createSession: faulty(real.createSession) }
})
vi.mock('../../src/state/starting', async (load) => {
  const real = await load<typeof import('../../src/state/starting')>()
  return { ...real, startNew: faulty(real.startNew), startExample: faulty(real.startExample) }
})

const choices = {
  name: '甲中心',
  year: '2021',
  kind: 'unit',
  nature: 'institution',
  level: 'county',
  money: 'wan',
} as const

let names = 0
let shelf: Shelf
beforeEach(() => {
  names += 1
  fault.on = false
  shelf = openShelf(openDatabase(`library-${names}`))
})

async function made(library: ReturnType<typeof createLibrary>): Promise<string> {
  const done = await library.create(choices)
  if (!done.ok) throw new Error(done.say)
  return done.id
}

async function opened(library: ReturnType<typeof createLibrary>, id: string): Promise<Session> {
  const result = await library.open(id)
  if (!result.ok) throw new Error(result.say)
  return result.session
}

const rename = (session: Session, text: string) => session.edit([{ op: 'set', at: 'unit.name', text }])

describe('程序自己出错', () => {
  beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined))

  test('打开时：不抛出来，说清楚，稿件拿得走', async () => {
    const library = createLibrary(shelf)
    const id = await made(library)
    fault.on = true
    expect(await library.open(id)).toEqual({
      ok: false,
      faulty: true,
      say: expect.stringMatching(/^程序.*存成文件.*。$/),
    })
    expect(console.error).toHaveBeenCalledOnce()
    fault.on = false
    expect((await opened(library, id)).draft().fields['unit.name']).toBe('甲中心')
  })

  test.each(['create', 'createExample'] as const)('%s：不抛出来，也没有建出半份', async (verb) => {
    const library = createLibrary(shelf)
    fault.on = true
    const done = await (verb === 'create' ? library.create(choices) : library.createExample())
    expect(done).toEqual({ ok: false, say: expect.stringMatching(/没有建成.*。$/) })
    expect(await shelf.list()).toMatchObject({ drafts: [] })
  })
})

describe('离开后马上又打开', () => {
  /** The shelf, each save of which waits until the test lets it go. */
  function slow() {
    const gates: ((answer?: Failure) => Promise<void>)[] = []
    const library = createLibrary({
      ...shelf,
      save: (...args) =>
        new Promise<Saved | Failure>((resolve) => {
          gates.push(async (answer) => {
            resolve(answer ?? (await shelf.save(...args)))
            await new Promise((then) => setTimeout(then, 20))
          })
        }),
    })
    return { library, let: (at: number, answer?: Failure) => gates[at]?.(answer) }
  }

  test('排着的两次都写完才读，读到的是最后的，接着存得下', async () => {
    const desk = slow()
    const id = await made(desk.library)
    const session = await opened(desk.library, id)
    rename(session, '乙中心')
    rename(session, '丙中心')
    session.dispose()
    const again = opened(desk.library, id)
    await desk.let(0)
    await desk.let(1)
    const next = await again
    expect(next.draft().fields['unit.name']).toBe('丙中心')
    rename(next, '丁中心')
    await desk.let(2)
    expect(next.saved().state).toBe('saved')
  })

  test('没写成的也读得到', async () => {
    const desk = slow()
    const id = await made(desk.library)
    const session = await opened(desk.library, id)
    rename(session, '乙中心')
    session.dispose()
    const again = opened(desk.library, id)
    await desk.let(0, { ok: false, why: 'silent', say: '没有回应。' })
    expect((await again).draft().fields['unit.name']).toBe('乙中心')
  })
})
