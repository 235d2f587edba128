// The page's side of the worker, with a worker made by the test.
import { afterEach, describe, expect, test, vi } from 'vitest'
import { renderInWorker } from '../../src/render/docx/client'
import type { Progress, Rendered } from '../../src/render/docx/messages'
import type { Answer } from '../../src/render/worker/messages'
import { sample } from './sample'

type RenderAnswer = Answer<Progress, Rendered>

class FakeWorker {
  static last: FakeWorker | undefined
  onmessage: ((event: { data: RenderAnswer }) => void) | undefined
  onerror: ((event: { message: string }) => void) | undefined
  ended = false
  asked: unknown

  constructor() {
    FakeWorker.last = this
  }

  postMessage(request: unknown): void {
    // As a real worker gets it: without functions, with BigInt.
    this.asked = structuredClone(request)
  }

  terminate(): void {
    this.ended = true
  }

  answer(data: RenderAnswer): void {
    this.onmessage?.({ data })
  }
}

vi.stubGlobal('Worker', FakeWorker)
afterEach(() => {
  FakeWorker.last = undefined
})

const request = { report: sample(), draft: false, gaps: 0 }
function start(signal?: AbortSignal) {
  const steps: Progress[] = []
  const promise = renderInWorker(request, (step) => steps.push(step), signal)
  const worker = FakeWorker.last
  if (!worker) throw new Error('no worker was made')
  return { promise, steps, worker }
}

describe('在后台生成', () => {
  test('报告原样交过去，进度和文件交回来，然后结束', async () => {
    const { promise, steps, worker } = start()
    expect(worker.asked).toEqual(request)
    worker.answer({ kind: 'progress', step: { stage: 'charts', done: 1, total: 7 } })
    worker.answer({ kind: 'done', made: { bytes: new Uint8Array([80, 75]), pages: 11 } })
    expect(await promise).toEqual({ bytes: new Uint8Array([80, 75]), pages: 11 })
    expect(steps).toEqual([{ stage: 'charts', done: 1, total: 7 }])
    expect(worker.ended).toBe(true)
  })

  test('里面出错：原话带出来', async () => {
    const { promise, worker } = start()
    worker.answer({ kind: 'failed', message: 'the file has 6 charts, not 7' })
    await expect(promise).rejects.toThrow('the file has 6 charts, not 7')
    expect(worker.ended).toBe(true)
  })

  test('没能启动', async () => {
    const { promise, worker } = start()
    worker.onerror?.({ message: '' })
    await expect(promise).rejects.toThrow('could not be started')
    expect(worker.ended).toBe(true)
  })

  test('中途不要了：马上停', async () => {
    const stop = new AbortController()
    const { promise, worker } = start(stop.signal)
    stop.abort()
    await expect(promise).rejects.toMatchObject({ name: 'AbortError' })
    expect(worker.ended).toBe(true)
  })

  test('还没开始就不要了：根本不启动', async () => {
    await expect(renderInWorker(request, () => {}, AbortSignal.abort())).rejects.toMatchObject({
      name: 'AbortError',
    })
    expect(FakeWorker.last).toBeUndefined()
  })
})
